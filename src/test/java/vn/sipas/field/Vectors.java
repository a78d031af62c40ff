package vn.sipas.field;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The test vectors outside the repository; a test that needs them is skipped, visibly, where they are absent. */
public final class Vectors {

    private Vectors() {}

    /** A file or folder below the vectors. */
    public static Path path(String below) {
        Path folder = Path.of(System.getProperty("sipas.vectors", "../shared/vectors"));
        Assumptions.assumeTrue(Files.isDirectory(folder), "no vectors at " + folder);
        return folder.resolve(below);
    }

    /** A file or folder beside the vectors: {@code forms}, {@code data}. */
    public static Path beside(String below) {
        return path("..").resolve(below).normalize();
    }

    /** A vector file as JSON. */
    public static JsonNode json(Path file) {
        try {
            return new ObjectMapper().readTree(Files.readAllBytes(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Every file below {@code folder} whose name ends in {@code suffix}, in order. */
    public static List<Path> files(Path folder, String suffix) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(f -> f.getFileName().toString().endsWith(suffix))
                    .filter(Files::isRegularFile)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
