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

    /** A vector file's bytes. */
    public static byte[] bytes(String below) {
        return bytes(path(below));
    }

    /** A file's bytes. */
    public static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A vector file as JSON. */
    public static JsonNode json(String below) {
        return json(path(below));
    }

    /** A file as JSON. */
    public static JsonNode json(Path file) {
        return json(bytes(file));
    }

    /** Bytes as JSON. */
    public static JsonNode json(byte[] bytes) {
        try {
            return new ObjectMapper().readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The files right in a vector folder whose names end in {@code suffix}, in order; there is at least one. */
    public static List<Path> in(String folder, String suffix) {
        Path there = path(folder);
        List<Path> found = files(there, suffix).stream()
                .filter(f -> there.equals(f.getParent()))
                .toList();
        if (found.isEmpty()) {
            throw new IllegalStateException("no '" + suffix + "' in " + there);
        }
        return found;
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
