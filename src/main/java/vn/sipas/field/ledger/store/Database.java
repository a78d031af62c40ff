package vn.sipas.field.ledger.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

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

    private final Connection connection;
    private final FileChannel lockFile;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();
    private boolean inTransaction;

    private Database(Connection connection, FileChannel lockFile) {
        this.connection = connection;
        this.lockFile = lockFile;
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
        Optional<StoreFault> fault = FileHeader.read(file).fault();
        return fault.isPresent() ? new Opening.Refused(fault.get()) : lockAndOpen(folder, false);
    }

    /** Makes an empty store in {@code folder}, which is made too; refused where a store is. */
    static Opening create(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Files.exists(folder.resolve(FILE))
                ? new Opening.Refused(StoreFault.STORE_EXISTS)
                : lockAndOpen(folder, true);
    }

    private static Opening lockAndOpen(Path folder, boolean create) {
        Optional<FileChannel> lockFile = lock(folder.resolve("store.lock"));
        if (lockFile.isEmpty()) {
            return new Opening.Refused(StoreFault.STORE_IN_USE);
        }
        try {
            Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(FILE));
            Database database = new Database(connection, lockFile.get());
            Optional<StoreFault> fault = database.prepareFile(create);
            if (fault.isPresent()) {
                database.close();
                return new Opening.Refused(fault.get());
            }
            return new Opening.Opened(database);
        } catch (SQLException e) {
            StoreException failure = StoreException.of(e);
            closeQuietly(lockFile.get());
            if (failure.trouble() == StoreException.Trouble.DAMAGED) {
                return new Opening.Refused(StoreFault.STORE_DAMAGED);
            }
            throw failure;
        }
    }

    /** Whether and why this file must not be used; a file that may be is at the newest version afterwards. */
    private Optional<StoreFault> prepareFile(boolean create) throws SQLException {
        int applicationId = number("PRAGMA application_id");
        int version = number("PRAGMA user_version");
        if (!create && applicationId != APPLICATION_ID) {
            return Optional.of(StoreFault.STORE_FOREIGN);
        }
        if (version > Migrations.newest()) {
            return Optional.of(StoreFault.STORE_NEWER);
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
            });
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
        boolean committed = false;
        try {
            T result = work.get();
            run("COMMIT");
            committed = true;
            return result;
        } finally {
            inTransaction = false;
            if (!committed) {
                rollBack();
            }
        }
    }

    /** {@link #inTransaction(Supplier)} for work without a result. */
    public void inTransaction(Runnable work) {
        inTransaction(() -> {
            work.run();
            return true;
        });
    }

    /** The statement for {@code sql}, prepared once; for {@code …Table} classes, which use it up before the next call. */
    public PreparedStatement prepare(String sql) {
        PreparedStatement known = prepared.get(sql);
        if (known != null) {
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

    private static Optional<FileChannel> lock(Path file) {
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locks(channel)) {
                return Optional.of(channel);
            }
            channel.close();
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean locks(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException heldByThisProcess) {
            return false;
        }
    }

    private static void closeQuietly(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        try {
            for (PreparedStatement statement : prepared.values()) {
                statement.close();
            }
            connection.close();
        } catch (SQLException e) {
            throw StoreException.of(e);
        } finally {
            closeQuietly(lockFile);
        }
    }
}
