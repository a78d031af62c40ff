package vn.sipas.field.app.desk.safekeeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import vn.sipas.field.ledger.batch.BatchFile;
import vn.sipas.field.ledger.trust.BookName;

/** The files in a folder that by their names hold stretches of one book. */
final class OwnFiles {

    /** A stick may have folders in folders; nobody's own copies lie deeper. */
    private static final int DEPTH = 3;

    private static final Pattern RANGE = Pattern.compile("([0-9]{1,15})-([0-9]{1,15})");

    private OwnFiles() {}

    /** A file by its name. */
    record Named(Path file, long from, long to) {}

    /** Every one below {@code folder}; none where that is no folder. */
    static List<Named> in(Path folder, BookName book) {
        List<Named> found = new ArrayList<>();
        if (Files.isDirectory(folder)) {
            try (Stream<Path> below = Files.find(folder, DEPTH, (_, what) -> what.isRegularFile())) {
                below.forEach(file -> named(file, book).ifPresent(found::add));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return found;
    }

    private static Optional<Named> named(Path file, BookName book) {
        String name = String.valueOf(file.getFileName());
        String start = book.season() + "_" + book.person() + "_";
        int end = name.indexOf(BatchFile.SUFFIX);
        if (!name.startsWith(start) || end < start.length()) {
            return Optional.empty();
        }
        Matcher range = RANGE.matcher(name.substring(start.length(), end));
        return range.matches()
                ? Optional.of(new Named(file, Long.parseLong(range.group(1)), Long.parseLong(range.group(2))))
                : Optional.empty();
    }
}
