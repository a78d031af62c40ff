package vn.sipas.field.ledger.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A whole store in one file, as it stood at one moment: sealed as the store is, under the password of that moment. Made by SQLite
 * itself ({@code VACUUM INTO}), so that it has no log and nothing of what was purged.
 */
public final class Backup {

    private static final System.Logger LOG = System.getLogger(Backup.class.getName());
    private static final String LOCK = "store.lock";

    private Backup() {}

    /** What a file turns out to be. */
    public sealed interface Look {
        /**
         * SQLite finds it sound.
         *
         * @param records how many the owner's book has
         * @param drafts how many interviews are open
         * @param last the time in the newest record
         */
        record Whole(Owner owner, long records, long drafts, Optional<String> last) implements Look {}

        /** It is a store's file, and damaged. */
        record Damaged(Optional<Owner> owner) implements Look {}

        /** A newer version of this program wrote it. */
        record Newer() implements Look {}

        /** It is something else. */
        record Foreign() implements Look {}
    }

    /** Writes the store of {@code database} to {@code file}, which is not there, and looks whether it is all there. */
    static void write(Database database, Path file) {
        database.copyInto(file);
        try (BackupDatabase copy = BackupDatabase.open(file)) {
            if (!copy.isSound() || !copy.heads().equals(BackupDatabase.heads(database))) {
                throw new StoreException("what was copied is not what the store holds");
            }
        }
    }

    /** Looks at a file; one with a log beside it, as in a folder copied by hand, is looked at together with that, in {@code scratch}. */
    public static Look look(Path file, Path scratch) {
        Optional<StoreFault> fault = FileHeader.read(file).fault();
        if (fault.isPresent()) {
            return fault.get() == StoreFault.STORE_NEWER ? new Look.Newer() : new Look.Foreign();
        }
        try {
            return single(file, scratch, Backup::look);
        } catch (IOException e) {
            throw StoreException.of(e);
        }
    }

    private static Look look(Path single) {
        Optional<Owner> owner = Optional.empty();
        try (BackupDatabase copy = BackupDatabase.open(single)) {
            owner = copy.owner();
            if (owner.isPresent() && copy.isSound()) {
                return new Look.Whole(owner.get(), copy.records(), copy.drafts(), copy.last());
            }
        } catch (StoreException e) {
            LOG.log(System.Logger.Level.DEBUG, "a backup is damaged", e);
        }
        return new Look.Damaged(owner);
    }

    private interface Use<T> {
        T of(Path single) throws IOException;
    }

    /** Gives the file itself, or where it has a log a settled copy of both, which is gone afterwards. */
    private static <T> T single(Path file, Path scratch, Use<T> use) throws IOException {
        Path log = file.resolveSibling(file.getFileName() + "-wal");
        if (!Files.isRegularFile(log) || Files.size(log) == 0) {
            return use.of(file);
        }
        Files.createDirectories(scratch);
        Path copies = Files.createTempDirectory(scratch, "settled");
        try {
            Path single = copies.resolve(Database.FILE);
            try {
                BackupDatabase.settle(file, log, single);
            } catch (StoreException e) {
                LOG.log(System.Logger.Level.DEBUG, "a log can't be settled", e);
            }
            return use.of(single);
        } finally {
            delete(copies);
        }
    }

    private static void delete(Path folder) throws IOException {
        for (Path file : files(folder)) {
            Files.delete(file);
        }
        Files.delete(folder);
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.toList();
        }
    }

    /** What came of putting a backup in a store's place. */
    public sealed interface Restored {
        /** It is there. {@code aside}: where a store that was there lies now. */
        record There(Optional<Path> aside) implements Restored {}

        /** Nothing was changed. */
        record Refused(StoreFault why) implements Restored {}
    }

    /**
     * Makes {@code file}, which was found whole, the store in {@code folder}. A store that is there is moved into {@code aside}, a
     * folder that is not there, first. Until everything is copied and on the disk nothing of it is touched.
     */
    public static Restored restore(Path file, Path folder, Path aside) {
        try {
            Files.createDirectories(folder);
            Optional<StoreLock> lock = StoreLock.take(folder.resolve(LOCK));
            if (lock.isEmpty()) {
                return new Restored.Refused(StoreFault.STORE_IN_USE);
            }
            try {
                return restoreLocked(file, folder, aside);
            } finally {
                lock.get().close();
            }
        } catch (IOException e) {
            throw StoreException.of(e);
        }
    }

    private static Restored restoreLocked(Path file, Path folder, Path aside) throws IOException {
        Path next = folder.resolve("restored.part");
        try {
            copy(file, next, folder);
            Optional<Path> moved = moveAside(folder, aside, next);
            Files.move(next, folder.resolve(Database.FILE), StandardCopyOption.ATOMIC_MOVE);
            return new Restored.There(moved);
        } finally {
            Files.deleteIfExists(next);
        }
    }

    private static void copy(Path file, Path to, Path scratch) throws IOException {
        single(file, scratch, single -> Files.copy(single, to, StandardCopyOption.REPLACE_EXISTING));
        try (FileChannel channel = FileChannel.open(to, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
        if (!(look(to) instanceof Look.Whole)) {
            throw new StoreException("what was restored is damaged");
        }
    }

    private static Optional<Path> moveAside(Path folder, Path aside, Path next) throws IOException {
        List<Path> before = new ArrayList<>(files(folder));
        before.removeIf(file -> file.equals(next) || file.endsWith(LOCK));
        if (before.isEmpty()) {
            return Optional.empty();
        }
        // The database before its log: a database without its log would look whole, and lack its last records.
        before.sort(Comparator.comparing((Path file) -> !file.endsWith(Database.FILE)));
        Files.createDirectory(aside);
        for (Path file : before) {
            Files.move(file, aside.resolve(String.valueOf(file.getFileName())));
        }
        return Optional.of(aside);
    }
}
