package vn.sipas.field.app.desk.safekeeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.sipas.field.app.desk.MachineFault;
import vn.sipas.field.ledger.store.AgePurpose;
import vn.sipas.field.ledger.store.Backup;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;

/**
 * The rolling copy of a whole store, unfinished interviews and all, on a stick or in a folder beside this machine's disk. Two steps, so
 * that a slow stick holds nobody up: {@link #stage} writes it beside the open store, {@link #carry} needs no store and takes it there,
 * reads it back and then, and only then, removes what is older than it needs to be.
 */
public final class Backups {

    /** The newest are kept, whatever day they are of. */
    private static final int NEWEST = 3;

    /** And the last of each day for so many days. */
    private static final int DAYS = 7;

    private static final String STAGING = "backup";

    private final Path folder;
    private final Store store;
    private final BookName book;
    private final Clock clock;

    /** Those of the open store in {@code folder}, whose owner writes {@code book}. */
    public Backups(Path folder, Store store, BookName book, Clock clock) {
        this.folder = folder;
        this.store = store;
        this.book = book;
        this.clock = clock;
    }

    /**
     * A backup ready to be taken to {@code medium}.
     *
     * @param purged whether contact data has been deleted: backups made before would bring it back and are not kept
     */
    public record Staged(Path file, BackupName name, Path medium, boolean purged) {}

    /** What came of taking it there. */
    public sealed interface Carried {
        /** It lies there whole. */
        record There(Path file, long bytes) implements Carried {}

        /** It does not; whatever lay there before still does. */
        record Failed(MachineFault why) implements Carried {}
    }

    /** Writes the store as it stands beside itself, to be taken to {@code medium}. */
    public Staged stage(Path medium) {
        BackupName name = new BackupName(book, LocalDateTime.now(clock));
        Path file = staged(folder, name);
        store.backUp(file);
        return new Staged(file, name, medium, !store.secrets().has(AgePurpose.CONTACT));
    }

    /** As {@link #stage(Path)}, if {@code medium} is there and the newest backup there is older than {@code age}. */
    public Optional<Staged> stageIfOlder(Path medium, Duration age) {
        boolean due = Files.isDirectory(medium)
                && newest(medium)
                        .map(made -> made.isBefore(LocalDateTime.now(clock).minus(age)))
                        .orElse(true);
        return due ? Optional.of(stage(medium)) : Optional.empty();
    }

    /** When the newest backup in {@code medium} was made, by its name. */
    public Optional<LocalDateTime> newest(Path medium) {
        return Files.isDirectory(medium)
                ? BackupName.in(medium, book).stream()
                        .map(BackupName.Named::name)
                        .map(BackupName::made)
                        .max(Comparator.naturalOrder())
                : Optional.empty();
    }

    private static Path staged(Path folder, BackupName name) {
        try {
            Path staging = Files.createDirectories(folder.resolve(STAGING));
            try (Stream<Path> left = Files.list(staging)) {
                for (Path file : left.toList()) {
                    Files.delete(file);
                }
            }
            return staging.resolve(name.text());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a staged backup to its medium and removes the staged one. Touches no store. */
    public static Carried carry(Staged staged) {
        try {
            if (!Files.isDirectory(staged.medium())) {
                throw new NoSuchFileException(staged.medium().toString());
            }
            Path file = staged.medium().resolve(staged.name().text());
            place(staged.file(), file);
            boolean whole = Files.mismatch(staged.file(), file) < 0
                    && Backup.look(file, staged.medium()) instanceof Backup.Look.Whole;
            if (!whole) {
                Files.deleteIfExists(file);
                return new Carried.Failed(MachineFault.DISK_DAMAGED);
            }
            prune(staged);
            return new Carried.There(file, Files.size(file));
        } catch (IOException e) {
            return new Carried.Failed(MachineFault.of(new UncheckedIOException(e)));
        } finally {
            remove(staged.file());
        }
    }

    private static void place(Path from, Path file) throws IOException {
        Path part = file.resolveSibling("." + file.getFileName() + ".part");
        try {
            Files.copy(from, part, StandardCopyOption.REPLACE_EXISTING);
            try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    private static void prune(Staged staged) throws IOException {
        List<BackupName.Named> all = BackupName.in(
                        staged.medium(), staged.name().book())
                .stream()
                .sorted(Comparator.comparing(
                                (BackupName.Named named) -> named.name().made())
                        .reversed())
                .toList();
        Set<LocalDate> days = new HashSet<>();
        int place = 0;
        for (BackupName.Named named : all) {
            LocalDateTime made = named.name().made();
            boolean lastOfItsDay = days.add(made.toLocalDate())
                    && made.toLocalDate()
                            .isAfter(staged.name().made().toLocalDate().minusDays(DAYS));
            boolean kept = staged.purged()
                    ? named.name().equals(staged.name())
                    : place < NEWEST
                            || lastOfItsDay
                            || made.isAfter(staged.name().made());
            place++;
            if (!kept) {
                Files.delete(named.file());
            }
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
