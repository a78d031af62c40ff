package vn.sipas.field.ledger.book;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.store.Database;
import vn.sipas.field.ledger.store.StoreException;

/** The signed heads of books, as the exact bytes of their notes, and how far books were copied out. */
final class HeadTable {

    private static final String PUT = """
            INSERT INTO head (book, size, root, note)
            VALUES (?, ?, ?, ?)
            ON CONFLICT (book, size, root) DO UPDATE SET note = excluded.note""";

    private static final String FIND = """
            SELECT size, note
            FROM head
            WHERE book = ? AND size = ? AND root = ?""";

    private static final String ALL = """
            SELECT size, note
            FROM head
            WHERE book = ?
            ORDER BY size""";

    private static final String NEWEST = """
            SELECT size, note
            FROM head
            WHERE book = ?
            ORDER BY size DESC
            LIMIT 1""";

    private static final String CUT = """
            DELETE FROM head
            WHERE book = ? AND size > ?""";

    private static final String COPIED = """
            INSERT INTO copied (book, size, at)
            VALUES (?, ?, ?)
            ON CONFLICT (book, size) DO NOTHING""";

    private static final String COPIED_SIZE = """
            SELECT coalesce(max(size), 0)
            FROM copied
            WHERE book = ?""";

    private final Database database;

    HeadTable(Database database) {
        this.database = database;
    }

    void put(long book, long size, Hash root, byte[] note) {
        try {
            PreparedStatement statement = database.prepare(PUT);
            statement.setLong(1, book);
            statement.setLong(2, size);
            statement.setBytes(3, root.bytes());
            statement.setBytes(4, note);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** The note of the head of that size and root, if it is held. */
    Optional<byte[]> find(long book, long size, Hash root) {
        try {
            PreparedStatement statement = database.prepare(FIND);
            statement.setLong(1, book);
            statement.setLong(2, size);
            statement.setBytes(3, root.bytes());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(Database.bytes(row, 2)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** One head as it lies in the store: the size it stands under, and the note's exact bytes. */
    @SuppressWarnings("ArrayRecordComponent") // a row in passing, never compared
    record Row(long size, byte[] note) {}

    List<Row> all(long book) {
        return rows(ALL, book);
    }

    Optional<Row> newest(long book) {
        return rows(NEWEST, book).stream().findFirst();
    }

    /** Takes away the heads over more than {@code size} records. */
    void cut(long book, long size) {
        try {
            PreparedStatement statement = database.prepare(CUT);
            statement.setLong(1, book);
            statement.setLong(2, size);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    void copied(long book, long size, String at) {
        try {
            PreparedStatement statement = database.prepare(COPIED);
            statement.setLong(1, book);
            statement.setLong(2, size);
            statement.setString(3, at);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    long copiedSize(long book) {
        try {
            PreparedStatement statement = database.prepare(COPIED_SIZE);
            statement.setLong(1, book);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? row.getLong(1) : 0;
            }
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    private List<Row> rows(String sql, long book) {
        try {
            PreparedStatement statement = database.prepare(sql);
            statement.setLong(1, book);
            try (ResultSet rows = statement.executeQuery()) {
                List<Row> heads = new ArrayList<>();
                while (rows.next()) {
                    heads.add(new Row(rows.getLong(1), Database.bytes(rows, 2)));
                }
                return heads;
            }
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }
}
