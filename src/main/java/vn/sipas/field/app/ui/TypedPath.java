package vn.sipas.field.app.ui;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;

/** A path as somebody typed it: a mistyped one must not become a new folder on this machine's own disk. Any thread. */
public final class TypedPath {

    private TypedPath() {}

    /** The folder that is there, or nothing. */
    public static Optional<Path> folder(String text) {
        return path(text).filter(Files::isDirectory);
    }

    /** The file that is there, or nothing. */
    public static Optional<Path> file(String text) {
        return path(text).filter(Files::isRegularFile);
    }

    /** The last part of what was typed, as a name to show; all of it where it has no parts. */
    public static String name(String text) {
        return path(text)
                .filter(path -> path.getNameCount() > 0)
                .map(path -> path.getName(path.getNameCount() - 1).toString())
                .orElseGet(text::strip);
    }

    private static Optional<Path> path(String text) {
        try {
            return text.isBlank() ? Optional.empty() : Optional.of(Path.of(text.strip()));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }
}
