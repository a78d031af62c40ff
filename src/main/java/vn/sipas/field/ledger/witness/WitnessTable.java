package vn.sipas.field.ledger.witness;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.ledger.store.Database;
import vn.sipas.field.ledger.store.StoreException;

/** What this store's owner cosigned last of each book, and the forks that were found. */
final class WitnessTable {

    private static final String PUT = """
            INSERT INTO cosigned (book, size, root, note, time)
            VALUES (?, ?, ?, ?, ?)
            ON CONFLICT (book) DO UPDATE SET
                size = excluded.size, root = excluded.root, note = excluded.note, time = excluded.time""";

    private static final String FIND = """
            SELECT note
            FROM cosigned
            WHERE book = ?""";

    private static final String ALL = """
            SELECT note
            FROM cosigned
            ORDER BY book""";

    private static final String FORK = """
            INSERT INTO fork (book, hash, line)
            VALUES (?, ?, ?)
            ON CONFLICT (book, hash) DO NOTHING""";

    private static final String FORKS_OF_BOOK = """
            SELECT line
            FROM fork
            WHERE book = ?
            ORDER BY hash""";

    private static final String NO_FORK = """
            DELETE FROM fork
            WHERE book = ? AND hash = ?""";

    private static final String FORKS = """
            SELECT line
            FROM fork
            ORDER BY book, hash""";

    private final Database database;

    WitnessTable(Database database) {
        this.database = database;
    }

    @SuppressWarnings("ArrayRecordComponent") // a row in passing, never compared
    record Row(String book, long size, byte[] root, byte[] note, long time) {}

    void put(Row row) {
        try {
            PreparedStatement statement = database.prepare(PUT);
            statement.setString(1, row.book());
            statement.setLong(2, row.size());
            statement.setBytes(3, row.root());
            statement.setBytes(4, row.note());
            statement.setLong(5, row.time());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** The note of the largest head of that book that was cosigned here. */
    Optional<byte[]> find(String book) {
        try {
            PreparedStatement statement = database.prepare(FIND);
            statement.setString(1, book);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(Database.bytes(row, 1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    List<byte[]> all() {
        return column(database.prepare(ALL));
    }

    void putFork(String book, byte[] hash, byte[] line) {
        try {
            PreparedStatement statement = database.prepare(FORK);
            statement.setString(1, book);
            statement.setBytes(2, hash);
            statement.setBytes(3, line);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    void removeFork(String book, byte[] hash) {
        try {
            PreparedStatement statement = database.prepare(NO_FORK);
            statement.setString(1, book);
            statement.setBytes(2, hash);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    List<byte[]> forks() {
        return column(database.prepare(FORKS));
    }

    List<byte[]> forks(String book) {
        try {
            PreparedStatement statement = database.prepare(FORKS_OF_BOOK);
            statement.setString(1, book);
            return column(statement);
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    private static List<byte[]> column(PreparedStatement statement) {
        try (ResultSet rows = statement.executeQuery()) {
            List<byte[]> found = new ArrayList<>();
            while (rows.next()) {
                found.add(Database.bytes(rows, 1));
            }
            return found;
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }
}
