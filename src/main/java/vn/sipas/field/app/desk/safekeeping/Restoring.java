package vn.sipas.field.app.desk.safekeeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.Seat;
import vn.sipas.field.ledger.record.RecordTime;
import vn.sipas.field.ledger.store.Backup;
import vn.sipas.field.ledger.store.Database;
import vn.sipas.field.ledger.store.Owner;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.store.StoreFault;
import vn.sipas.field.ledger.trust.BookName;

/** Backups found on a stick, and one of them made the store again. No password is needed: a backup is sealed as the store is. */
public final class Restoring {

    /** How deep in folders backups are looked for. */
    private static final int DEPTH = 3;

    /** What a folder is called, before a time, into which a store was moved that a backup took the place of. */
    public static final String ASIDE = ".replaced-";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuuMMdd-HHmmss", Locale.ROOT);

    private Restoring() {}

    /**
     * A file that is a backup, whole or damaged; or a store's own file, in a folder that somebody copied by hand.
     *
     * @param made by its name, or when the file was last written
     */
    public record Found(Path file, Backup.Look look, LocalDateTime made, long bytes) {

        /** Whose it is, as far as it can be read. */
        Optional<Owner> owner() {
            return switch (look) {
                case Backup.Look.Whole whole -> Optional.of(whole.owner());
                case Backup.Look.Damaged(var owner) -> owner;
                case Backup.Look.Newer _, Backup.Look.Foreign _ -> Optional.empty();
            };
        }

        /** Whether it is of the same book as the store whose owner is {@code there}. */
        public boolean isOf(Optional<Owner> there) {
            return owner().isPresent() && owner().map(Owner::book).equals(there.map(Owner::book));
        }

        /** What people are shown of it. */
        public Told told() {
            return Restoring.told(this);
        }
    }

    /**
     * What people are shown of a backup.
     *
     * @param seat whose it is, with the folder that it lies in; nothing where that can't be read
     * @param last when the newest record was written
     */
    public record Told(
            State state,
            Optional<Seat> seat,
            long records,
            long drafts,
            Optional<OffsetDateTime> last,
            LocalDateTime made,
            long bytes) {}

    /** Whether a backup can be used. */
    public enum State {
        WHOLE,
        DAMAGED,
        /** Written by a newer version of this program. */
        NEWER
    }

    private static Told told(Found found) {
        Path folder = found.file().resolveSibling("");
        Optional<Seat> seat = found.owner().map(owner -> seat(folder, owner));
        return switch (found.look()) {
            case Backup.Look.Whole(var _, long records, long drafts, var last) ->
                new Told(
                        State.WHOLE,
                        seat,
                        records,
                        drafts,
                        last.flatMap(RecordTime::read),
                        found.made(),
                        found.bytes());
            case Backup.Look.Damaged _ ->
                new Told(State.DAMAGED, seat, 0, 0, Optional.empty(), found.made(), found.bytes());
            case Backup.Look.Newer _ ->
                new Told(State.NEWER, seat, 0, 0, Optional.empty(), found.made(), found.bytes());
            case Backup.Look.Foreign _ -> throw new IllegalStateException("no backup was found to be one");
        };
    }

    /** Every backup in {@code place}, a folder with those in it, or a file; the newest first. Work goes on in {@code scratch} where need be. */
    public static List<Found> find(Path place, Path scratch, ZoneId zone) {
        List<Found> found = new ArrayList<>();
        try (Stream<Path> below = Files.find(place, DEPTH, (file, what) -> what.isRegularFile() && isNamedSo(file))) {
            for (Path file : below.toList()) {
                Backup.Look look = Backup.look(file, scratch);
                if (!(look instanceof Backup.Look.Foreign)) {
                    found.add(new Found(file, look, made(file, zone), Files.size(file)));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        found.sort(Comparator.comparing(Found::made).reversed());
        return List.copyOf(found);
    }

    private static boolean isNamedSo(Path file) {
        String name = String.valueOf(file.getFileName());
        return (name.endsWith(BackupName.SUFFIX) && !name.startsWith(".")) || name.equals(Database.FILE);
    }

    private static LocalDateTime made(Path file, ZoneId zone) throws IOException {
        Optional<LocalDateTime> named = BackupName.made(String.valueOf(file.getFileName()));
        return named.isPresent()
                ? named.get()
                : LocalDateTime.ofInstant(Files.getLastModifiedTime(file).toInstant(), zone);
    }

    /** Where {@code found}, which is whole, belongs in the data folder {@code data}. */
    public static Path place(Path data, Found found) {
        Owner owner = found.owner().orElseThrow();
        String person = BookName.read(owner.book()).map(BookName::person).orElseThrow();
        return data.resolve(owner.season()).resolve(person);
    }

    /** Whether something lies where {@code folder}'s store would be put. */
    public static boolean isTaken(Path folder) {
        return Files.exists(folder.resolve(Database.FILE));
    }

    /** How many records the store in {@code folder} has, where that can be told. */
    public static Optional<Long> records(Path folder) {
        return Store.sizeOf(folder);
    }

    /** What came of restoring. */
    public sealed interface Outcome {
        /** The store is there. {@code aside}: where one that was there lies now. */
        record Done(Seat seat, Optional<Path> aside) implements Outcome {}

        /** It is not, and nothing was changed. */
        record Refused(Refusal why) implements Outcome {}
    }

    /** Makes {@code found}, which is whole, the store in {@code folder}; what is there is moved aside, and never thrown away. */
    public static Outcome restore(Found found, Path folder, LocalDateTime now) {
        if (!(found.look() instanceof Backup.Look.Whole whole)) {
            return new Outcome.Refused(Refusal.of(
                    found.look() instanceof Backup.Look.Newer ? StoreFault.STORE_NEWER : StoreFault.STORE_DAMAGED));
        }
        Path whither = folder.toAbsolutePath().normalize();
        Path aside = whither.resolveSibling(whither.getFileName() + ASIDE + TIME.format(now));
        return switch (Backup.restore(found.file(), whither, aside)) {
            case Backup.Restored.Refused(StoreFault why) -> new Outcome.Refused(Refusal.of(why));
            case Backup.Restored.There(var moved) -> {
                note(found.file(), whither);
                yield new Outcome.Done(seat(whither, whole.owner()), moved);
            }
        };
    }

    private static Seat seat(Path folder, Owner owner) {
        return new Seat(folder, owner.season(), owner.title(), owner.name(), owner.role(), owner.unit());
    }

    private static void note(Path file, Path folder) {
        Path from = file.toAbsolutePath().getParent();
        try {
            if (from != null) {
                RestoredFrom.note(folder, from);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
