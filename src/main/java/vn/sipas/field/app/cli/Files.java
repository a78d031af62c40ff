package vn.sipas.field.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;

/** Small files that commands are given. */
final class Files {

    private static final long LARGEST = 32L << 20;

    private Files() {}

    /** The bytes of a plain file of at most 32 MiB; nothing if it is none, which has been told then. */
    static Optional<byte[]> read(Console console, Path file) {
        try {
            if (!java.nio.file.Files.isRegularFile(file) || java.nio.file.Files.size(file) > LARGEST) {
                console.refuse(file.toString(), CommandFault.INPUT_MISSING);
                return Optional.empty();
            }
            return Optional.of(java.nio.file.Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a small text; a file that is there already is replaced. */
    static void write(Path file, String text) {
        try {
            java.nio.file.Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
