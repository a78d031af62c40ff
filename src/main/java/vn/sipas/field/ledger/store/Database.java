package vn.sipas.field.ledger.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.sqlite.JDBC;
import org.sqlite.SQLiteConnection;

/**
 * The SQLite file {@code store.sqlite} of one folder, locked for this process and belonging to one thread.
 *
 * <p>WAL with {@code synchronous=FULL}: what a transaction acknowledged survives a power cut (with NORMAL the last
 * commits may be lost). {@code secure_delete} overwrites what is purged; temporary tables stay in memory so that no
 * plain text reaches a temporary file.
 */
public final class Database implements AutoCloseable {

    /** The name of the database inside a store's folder. */
    public static final String FILE = "store.sqlite";

    /** "SIPS", in the header of every store. */
    static final int APPLICATION_ID = 0x53495053;

    /** A page of a store that many books are gathered in; they are written in large pieces, and read so. */
    private static final int LARGE_PAGE = 16_384;

    /** What of a bulk's pages stays in memory, in KiB as SQLite has it. */
    private static final int BULK_CACHE = -16_384;

    private static final int USUAL_CACHE = -2_000;

    private final SQLiteConnection connection;
    private final StoreLock lock;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private final Map<String, Runnable> afterCommit = new LinkedHashMap<>();
    private boolean inTransaction;

    private Database(SQLiteConnection connection, StoreLock lock) {
        this.connection = connection;
        this.lock = lock;
    }

    /** What came of opening a database. */
    sealed interface Opening {
        record Opened(Database database) implements Opening {}

        record Refused(StoreFault fault) implements Opening {}
    }

    /** Opens the store in {@code folder} and brings it to the newest version; a newer one is left untouched. */
    static Opening open(Path folder) {
        Path file = folder.resolve(FILE);
        if (!Files.isRegularFile(file)) {
            return new Opening.Refused(StoreFault.STORE_MISSING);
        }
        // The lock comes first: to look into a file that SQLite has open here would give up SQLite's own locks on it.
        return StoreLock.take(lockFile(folder))
                .map(lock -> FileHeader.read(file)
                        .fault()
                        .map(fault -> refused(lock, fault))
                        .orElseGet(() -> open(file, lock, Optional.empty())))
                .orElseGet(() -> new Opening.Refused(StoreFault.STORE_IN_USE));
    }

    /**
     * Makes a store in {@code folder}, which is made too; refused where a store is. Schema and {@code firstRows} are one
     * transaction, so there is no store without them, whenever the power goes.
     *
     * @param gathers whether many books are to be gathered in it
     */
    static Opening create(Path folder, boolean gathers, Consumer<Database> firstRows) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw StoreException.of(e);
        }
        Path file = folder.resolve(FILE);
        return StoreLock.take(lockFile(folder))
                .map(lock -> Files.exists(file)
                        ? refused(lock, StoreFault.STORE_EXISTS)
                        : open(file, lock, Optional.of(new Beginning(gathers, firstRows))))
                .orElseGet(() -> new Opening.Refused(StoreFault.STORE_IN_USE));
    }

    private static Path lockFile(Path folder) {
        return folder.resolve("store.lock");
    }

    private static Opening refused(StoreLock lock, StoreFault fault) {
        lock.close();
        return new Opening.Refused(fault);
    }

    /** What a new store begins with. */
    private record Beginning(boolean gathers, Consumer<Database> firstRows) {}

    private static Opening open(Path file, StoreLock lock, Optional<Beginning> beginning) {
        Optional<Database> unfinished = Optional.empty();
        Opening opening = new Opening.Refused(StoreFault.STORE_DAMAGED);
        try {
            Database database = new Database(JDBC.createConnection("jdbc:sqlite:" + file, noKeys()), lock);
            unfinished = Optional.of(database);
            Optional<StoreFault> fault = database.prepareFile(beginning);
            opening = fault.isPresent() ? new Opening.Refused(fault.get()) : new Opening.Opened(database);
        } catch (SQLException e) {
            throwUnlessDamaged(StoreException.of(e));
        } catch (StoreException e) {
            throwUnlessDamaged(e);
        } finally {
            if (!(opening instanceof Opening.Opened)) {
                unfinished.ifPresentOrElse(Database::close, lock::close);
            }
        }
        return opening;
    }

    /** Nobody asks for the numbers of new rows, which sqlite-jdbc would fetch by a query after each. */
    private static Properties noKeys() {
        Properties properties = new Properties();
        properties.setProperty("jdbc.get_generated_keys", "false");
        return properties;
    }

    private static void throwUnlessDamaged(StoreException failure) {
        if (failure.trouble() != StoreException.Trouble.DAMAGED) {
            throw failure;
        }
    }

    /** Whether and why this file must not be used; a file that may be is at the newest version afterwards. */
    private Optional<StoreFault> prepareFile(Optional<Beginning> beginning) throws SQLException {
        int applicationId = number("PRAGMA application_id");
        int version = number("PRAGMA user_version");
        if (beginning.isEmpty() && applicationId != APPLICATION_ID) {
            return Optional.of(StoreFault.STORE_FOREIGN);
        }
        if (version > Migrations.newest()) {
            return Optional.of(StoreFault.STORE_NEWER);
        }
        if (beginning.filter(Beginning::gathers).isPresent()) {
            // Only a file without a page yet takes another size.
            run("PRAGMA page_size = " + LARGE_PAGE);
        }
        run("PRAGMA journal_mode = WAL");
        run("PRAGMA synchronous = FULL");
        run("PRAGMA foreign_keys = ON");
        run("PRAGMA secure_delete = ON");
        run("PRAGMA temp_store = MEMORY");
        run("PRAGMA busy_timeout = 2000");
        if (version < Migrations.newest()) {
            inTransaction(() -> {
                Migrations.statementsAfter(version).forEach(this::run);
                run("PRAGMA application_id = " + APPLICATION_ID);
                run("PRAGMA user_version = " + Migrations.newest());
                beginning.ifPresent(first -> first.firstRows().accept(this));
            });
            // What the file is must stand in its own header, also if the write-ahead log is lost or not looked at.
            run("PRAGMA wal_checkpoint(TRUNCATE)");
        }
        return Optional.empty();
    }

    /** Runs {@code work} in one transaction: all of it is stored, or nothing. Inside another transaction it joins that one. */
    public <T> T inTransaction(Supplier<T> work) {
        if (inTransaction) {
            return work.get();
        }
        run("BEGIN IMMEDIATE");
        inTransaction = true;
        ask(false);
        boolean committed = false;
        try {
            T result = work.get();
            run("COMMIT");
            committed = true;
            inTransaction = false;
            doAfterCommit();
            return result;
        } finally {
            inTransaction = false;
            if (!committed) {
                afterCommit.clear();
                rollBack();
            }
            ask(true);
        }
    }

    /** Begins something that may still be taken back alone, in a transaction or as one of its own; to be closed in any case. */
    public Savepoint savepoint() {
        return new Savepoint();
    }

    /** From here on, until it is kept. */
    public final class Savepoint implements AutoCloseable {

        private final boolean outermost = !inTransaction;
        private boolean open = true;

        private Savepoint() {
            run("SAVEPOINT stretch");
            inTransaction = true;
            ask(false);
        }

        /** What was done since is to stay. */
        public void keep() {
            run("RELEASE stretch");
            ended();
        }

        /** Takes back what was done since, unless it was kept. */
        @Override
        public void close() {
            if (!open) {
                return;
            }
            try {
                run("ROLLBACK TO stretch");
                run("RELEASE stretch");
            } catch (StoreException alreadyRolledBack) {
                // As in rollBack(): SQLite itself may have taken back the whole transaction.
                System.getLogger(Database.class.getName())
                        .log(System.Logger.Level.DEBUG, "nothing left to roll back to", alreadyRolledBack);
            }
            ended();
        }

        private void ended() {
            open = false;
            inTransaction = !outermost;
            ask(outermost);
        }
    }

    private void doAfterCommit() {
        List<Runnable> work = List.copyOf(afterCommit.values());
        afterCommit.clear();
        work.forEach(Runnable::run);
    }

    /**
     * Does {@code work} once the transaction under way is on the disk, in the place of earlier work of the same {@code name}; never
     * if it is rolled back. Only inside a transaction.
     */
    public void afterCommit(String name, Runnable work) {
        if (!inTransaction) {
            throw new IllegalStateException("no transaction is under way");
        }
        afterCommit.put(name, work);
    }

    /** {@link #inTransaction(Supplier)} for work without a result. */
    public void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }

    /**
     * Runs {@code work}, which writes much, with a rollback journal in the place of the write-ahead log, which would write everything
     * twice; {@code synchronous=FULL} stays. Each of SQLite's own two changes of the journal is a transaction of the file's header, so
     * whenever the power goes the file is in the one mode or the other, whole in both, and the next opening has the log again. May not
     * stand in a transaction.
     */
    public <T> T inBulk(Supplier<T> work) {
        if (inTransaction) {
            throw new IllegalStateException("a transaction keeps its journal");
        }
        closePrepared();
        run("PRAGMA journal_mode = DELETE");
        run("PRAGMA cache_size = " + BULK_CACHE);
        boolean done = false;
        try {
            T result = work.get();
            done = true;
            return result;
        } finally {
            backToLog(done);
        }
    }

    /** After a failure, which is what is to be reported, the rollback journal may stay until the store is opened again: it is as safe. */
    private void backToLog(boolean done) {
        try {
            closePrepared();
            run("PRAGMA cache_size = " + USUAL_CACHE);
            run("PRAGMA journal_mode = WAL");
        } catch (StoreException failure) {
            if (done) {
                throw failure;
            }
            System.getLogger(Database.class.getName())
                    .log(System.Logger.Level.DEBUG, "the log waits for the next opening", failure);
        }
    }

    /**
     * The statement for {@code sql}, prepared once, without parameters; for {@code …Table} classes, which use it up before
     * the next call.
     */
    public PreparedStatement prepare(String sql) {
        PreparedStatement known = prepared.get(sql);
        if (known != null && isAlive(known)) {
            return known;
        }
        try {
            PreparedStatement statement = connection.prepareStatement(sql);
            prepared.put(sql, statement);
            return statement;
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /**
     * Whether a statement can be used again. After a full disk and some other failures sqlite-jdbc has finalised it without
     * saying so in {@code isClosed()}: it must not be what keeps everything after from being saved.
     */
    private static boolean isAlive(PreparedStatement statement) {
        try {
            statement.clearParameters();
            return true;
        } catch (SQLException finalised) {
            System.getLogger(Database.class.getName())
                    .log(System.Logger.Level.DEBUG, "prepared anew after a failure", finalised);
            return false;
        }
    }

    /**
     * Leaves nothing behind of what was removed or replaced: with {@code secure_delete} its pages are overwritten already;
     * this writes the log back and empties it, rebuilds the file without free pages, and empties the log again.
     */
    public void scrub() {
        // SQLite rebuilds no file while a statement is under way, and one that was prepared may be.
        closePrepared();
        run("PRAGMA wal_checkpoint(TRUNCATE)");
        run("VACUUM");
        run("PRAGMA wal_checkpoint(TRUNCATE)");
    }

    /** Writes everything as it stands now into {@code file}, which is not there, without free pages and without a log. */
    void copyInto(Path file) {
        closePrepared();
        try (PreparedStatement statement = connection.prepareStatement("VACUUM INTO ?")) {
            statement.setString(1, file.toString());
            statement.execute();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** What SQLite's own {@code integrity_check} finds wrong in the file, or nothing. */
    public Optional<String> integrityFault() {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("PRAGMA integrity_check(1)")) {
            String verdict = rows.next() ? rows.getString(1) : "no verdict";
            return verdict.equals("ok") ? Optional.empty() : Optional.of(verdict);
        } catch (SQLException e) {
            StoreException failure = StoreException.of(e);
            if (failure.trouble() == StoreException.Trouble.DAMAGED) {
                return Optional.of("SQLite can't read the file");
            }
            throw failure;
        }
    }

    private void run(String sql) {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    private void closePrepared() {
        try {
            for (PreparedStatement statement : prepared.values()) {
                statement.close();
            }
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
        prepared.clear();
    }

    private int number(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return rows.getInt(1);
        }
    }

    private void rollBack() {
        try (Statement statement = connection.createStatement()) {
            statement.execute("ROLLBACK");
        } catch (SQLException alreadyRolledBack) {
            // SQLite itself rolls back on a full disk and some other failures; the first failure is the one to report.
            System.getLogger(Database.class.getName())
                    .log(System.Logger.Level.DEBUG, "nothing left to roll back", alreadyRolledBack);
        }
    }

    /**
     * Whether sqlite-jdbc asks SQLite before every row if there is a transaction; it does so by a BEGIN that SQLite refuses, which takes
     * about as long as the row. Beginning and ending are our own in either case.
     */
    private void ask(boolean whether) {
        connection.getConnectionConfig().setAutoCommit(whether);
    }

    /** A cell that is never empty as bytes; an empty one is damage, which SQLite's NOT NULL doesn't see when reading. */
    public static byte[] bytes(ResultSet row, int column) throws SQLException {
        byte[] cell = row.getBytes(column);
        if (cell == null) {
            throw new StoreException("a cell is empty that never is");
        }
        return cell;
    }

    /** As {@link #bytes}, as text. */
    public static String text(ResultSet row, int column) throws SQLException {
        String cell = row.getString(column);
        if (cell == null) {
            throw new StoreException("a cell is empty that never is");
        }
        return cell;
    }

    @Override
    public void close() {
        try {
            closePrepared();
            connection.close();
        } catch (SQLException e) {
            throw StoreException.of(e);
        } finally {
            lock.close();
        }
    }
}
