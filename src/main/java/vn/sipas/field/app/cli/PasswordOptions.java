package vn.sipas.field.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** Passwords from a file's first line or from a prompt; never from an argument, which others could see. */
final class PasswordOptions {

    private PasswordOptions() {}

    /** The password in {@code file}, or typed at the prompt called {@code prompt}; nothing if there is neither. */
    static Optional<char[]> read(Optional<Path> file, Console console, String prompt) {
        if (file.isPresent()) {
            return firstLine(file.get());
        }
        return Optional.ofNullable(System.console()).map(t -> t.readPassword("%s", console.text(prompt)));
    }

    private static Optional<char[]> firstLine(Path file) {
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    Files.readString(file).lines().findFirst().orElse("").toCharArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
