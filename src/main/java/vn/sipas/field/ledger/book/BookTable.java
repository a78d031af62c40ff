package vn.sipas.field.ledger.book;

import java.io.ByteArrayOutputStream;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.store.Database;
import vn.sipas.field.ledger.store.StoreException;

/** The books of a store, each with its size and the frontier of its tree. */
final class BookTable {

    private static final String ADD = """
            INSERT INTO book (name, key, size, peaks)
            VALUES (?, ?, 0, x'')""";

    private static final String ALL = """
            SELECT book, name, key
            FROM book
            ORDER BY book""";

    private static final String NAMED = """
            SELECT book, name, key
            FROM book
            WHERE name = ?""";

    private static final String SIZES = """
            SELECT name, size
            FROM book""";

    private static final String GROW = """
            UPDATE book
            SET size = ?, peaks = ?
            WHERE book = ?""";

    private static final String FRONTIER = """
            SELECT size, peaks
            FROM book
            WHERE book = ?""";

    private static final String BRANCHES_FROM = """
            SELECT count(*)
            FROM aside
            WHERE book = ? AND "from" = ? AND "to" > "from" AND why = 'fork'""";

    private final Database database;

    BookTable(Database database) {
        this.database = database;
    }

    /** One row: the number the store knows the book by, its name, and the bytes of its key. */
    @SuppressWarnings("ArrayRecordComponent") // a row in passing, never compared
    record Row(long number, String name, byte[] key) {}

    void add(String name, byte[] key) {
        try {
            PreparedStatement statement = database.prepare(ADD);
            statement.setString(1, name);
            statement.setBytes(2, key);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    List<Row> all() {
        try (ResultSet rows = database.prepare(ALL).executeQuery()) {
            List<Row> books = new ArrayList<>();
            while (rows.next()) {
                books.add(row(rows));
            }
            return books;
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** How many records each book has, by its name. */
    Map<String, Long> sizes() {
        try (ResultSet rows = database.prepare(SIZES).executeQuery()) {
            Map<String, Long> sizes = new HashMap<>();
            while (rows.next()) {
                sizes.put(Database.text(rows, 1), rows.getLong(2));
            }
            return sizes;
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    Optional<Row> named(String name) {
        try {
            PreparedStatement statement = database.prepare(NAMED);
            statement.setString(1, name);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(row(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    private static Row row(ResultSet rows) throws SQLException {
        return new Row(rows.getLong(1), Database.text(rows, 2), Database.bytes(rows, 3));
    }

    Frontier frontier(long book) {
        try {
            PreparedStatement statement = database.prepare(FRONTIER);
            statement.setLong(1, book);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new StoreException("no book " + book);
                }
                return Frontier.of(row.getLong(1), peaks(Database.bytes(row, 2)))
                        .orElseThrow(() -> new StoreException("a book's peaks don't fit its size"));
            }
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    void grow(long book, Frontier frontier) {
        ByteArrayOutputStream peaks = new ByteArrayOutputStream();
        for (Hash peak : frontier.peaks()) {
            peaks.writeBytes(peak.bytes());
        }
        try {
            PreparedStatement statement = database.prepare(GROW);
            statement.setLong(1, frontier.size());
            statement.setBytes(2, peaks.toByteArray());
            statement.setLong(3, book);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** Whether branches of a forked book stand aside that go on from its first {@code size} records. */
    boolean branchesFrom(String name, long size) {
        try {
            PreparedStatement statement = database.prepare(BRANCHES_FROM);
            statement.setString(1, name);
            statement.setLong(2, size);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() && row.getLong(1) > 0;
            }
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    private static List<Hash> peaks(byte[] bytes) {
        if (bytes.length % Hash.LENGTH != 0) {
            throw new StoreException("a book's peaks are damaged");
        }
        List<Hash> peaks = new ArrayList<>();
        for (int at = 0; at < bytes.length; at += Hash.LENGTH) {
            peaks.add(Hash.of(Arrays.copyOfRange(bytes, at, at + Hash.LENGTH)));
        }
        return peaks;
    }
}
