package vn.sipas.field.app.desk.safekeeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sipas.field.ledger.trust.BookName;

/** How a backup is called: {@code <season>_<person>_<20261128-131500>.sipas-backup}, the time by this machine's clock. */
public record BackupName(BookName book, LocalDateTime made) {

    static final String SUFFIX = ".sipas-backup";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    public BackupName {
        made = made.truncatedTo(ChronoUnit.SECONDS);
    }

    /** A file and its name. */
    record Named(Path file, BackupName name) {}

    /** The name as it is written. */
    String text() {
        return start(book) + TIME.format(made) + SUFFIX;
    }

    private static String start(BookName book) {
        return book.season() + "_" + book.person() + "_";
    }

    /** The files in {@code folder} that are called as backups of {@code book} are. */
    static List<Named> in(Path folder, BookName book) {
        List<Named> found = new ArrayList<>();
        try (Stream<Path> all = Files.list(folder)) {
            all.forEach(file -> made(String.valueOf(file.getFileName()), start(book))
                    .ifPresent(made -> found.add(new Named(file, new BackupName(book, made)))));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    /** When a file of this name was made, if it is called as any backup is. */
    static Optional<LocalDateTime> made(String file) {
        int last = file.lastIndexOf('_');
        return last < 0 ? Optional.empty() : made(file, file.substring(0, last + 1));
    }

    private static Optional<LocalDateTime> made(String file, String start) {
        if (!file.startsWith(start) || !file.endsWith(SUFFIX) || file.length() < start.length() + SUFFIX.length()) {
            return Optional.empty();
        }
        try {
            return Optional.of(
                    LocalDateTime.parse(file.substring(start.length(), file.length() - SUFFIX.length()), TIME));
        } catch (DateTimeParseException noTime) {
            return Optional.empty();
        }
    }
}
