package vn.sipas.field.survey.xlsform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** Where published forms lie; tests that need them are skipped where they aren't there. */
final class VectorFolder {

    private VectorFolder() {}

    static Path vectors() {
        String set = System.getProperty("sipas.vectors");
        return there((set == null ? Path.of("../shared/vectors") : Path.of(set)).resolve("xlsform"));
    }

    static Path forms() {
        String set = System.getProperty("sipas.vectors");
        return there((set == null ? Path.of("../shared/vectors") : Path.of(set)).resolveSibling("forms"));
    }

    /** The files of a folder whose names end so, sorted. */
    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    static Path sibling(Path file, String from, String to) {
        return file.resolveSibling(file.getFileName().toString().replace(from, to));
    }

    private static Path there(Path folder) {
        Assumptions.assumeTrue(Files.isDirectory(folder), folder + " is not here");
        return folder;
    }
}
