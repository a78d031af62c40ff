package vn.sipas.field.base.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The published test vectors, beside the project or where the system property {@code sipas.vectors} points. */
public final class Vectors {

    private static final Path ROOT = Path.of(System.getProperty("sipas.vectors", "../shared/vectors"));

    private Vectors() {}

    /** The files of a folder whose names end so, sorted; where the vectors are absent the test is skipped. */
    public static List<Path> files(String folder, String end) {
        Path there = present(folder);
        try (Stream<Path> files = Files.list(there)) {
            List<Path> found = files.filter(f -> f.getFileName().toString().endsWith(end))
                    .sorted()
                    .toList();
            if (found.isEmpty()) {
                throw new IllegalStateException("no " + end + " in " + there);
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file's bytes; where the vectors are absent the test is skipped. */
    public static byte[] bytes(String file) {
        return bytes(present(file));
    }

    /** A file's bytes. */
    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path present(String path) {
        Assumptions.assumeTrue(Files.isDirectory(ROOT), "no vectors at " + ROOT.toAbsolutePath());
        return ROOT.resolve(path);
    }
}
