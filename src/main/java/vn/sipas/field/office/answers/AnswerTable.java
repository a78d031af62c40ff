package vn.sipas.field.office.answers;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import vn.sipas.field.ledger.store.Database;
import vn.sipas.field.ledger.store.StoreException;

/** The compact copies of answers, sealed, by book and position. */
final class AnswerTable {

    private static final String PUT = """
            INSERT INTO answer (book, position, layout, sealed)
            SELECT book, ?, ?, ?
            FROM book
            WHERE name = ?
            ON CONFLICT (book, position) DO UPDATE SET layout = excluded.layout, sealed = excluded.sealed""";

    private static final String OF_BOOK = """
            SELECT answer.position, answer.sealed
            FROM answer
            JOIN book ON book.book = answer.book
            WHERE book.name = ? AND answer.layout = ?
            ORDER BY answer.position""";

    private static final String CLEAR = "DELETE FROM answer";

    private final Database database;

    AnswerTable(Database database) {
        this.database = database;
    }

    /** Takes one row. */
    interface Reader {
        void row(long position, byte[] sealed);
    }

    void put(String book, long position, String layout, byte[] sealed) {
        try {
            PreparedStatement statement = database.prepare(PUT);
            statement.setLong(1, position);
            statement.setString(2, layout);
            statement.setBytes(3, sealed);
            statement.setString(4, book);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** Hands over the copies of one layout, by position. */
    void ofBook(String book, String layout, Reader reader) {
        try {
            PreparedStatement statement = database.prepare(OF_BOOK);
            statement.setString(1, book);
            statement.setString(2, layout);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.row(rows.getLong(1), Database.bytes(rows, 2));
                }
            }
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    void clear() {
        try {
            database.prepare(CLEAR).executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }
}
