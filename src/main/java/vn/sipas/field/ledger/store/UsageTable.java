package vn.sipas.field.ledger.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** What the plain columns of the owner's own book tell without a password: how many, and when; never what or about whom. */
final class UsageTable {

    private static final String HAS = """
            SELECT EXISTS (
                SELECT 1
                FROM record
                JOIN book ON book.book = record.book
                JOIN owner ON owner.book = book.name
                WHERE record.kind = ?)""";

    private static final String UNCOPIED = """
            SELECT count(*)
            FROM record
            JOIN book ON book.book = record.book
            JOIN owner ON owner.book = book.name
            WHERE record.kind = ?
            AND record.position >= (SELECT coalesce(max(size), 0) FROM copied WHERE copied.book = record.book)""";

    private static final String SIZE = """
            SELECT book.size
            FROM book
            JOIN owner ON owner.book = book.name""";

    private static final String LAST = """
            SELECT record.at
            FROM record
            JOIN book ON book.book = record.book
            JOIN owner ON owner.book = book.name
            ORDER BY record.position DESC
            LIMIT 1""";

    private final Database database;

    UsageTable(Database database) {
        this.database = database;
    }

    /** The counts of the records of {@code kind}; nothing where the database is damaged. */
    Optional<Usage> read(String kind) {
        try {
            return Optional.of(new Usage(number(HAS, kind) > 0, number(UNCOPIED, kind), last()));
        } catch (SQLException e) {
            StoreException failure = StoreException.of(e);
            if (failure.trouble() == StoreException.Trouble.DAMAGED) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** How many records the owner's book has; nothing where the database is damaged. */
    Optional<Long> size() {
        try (ResultSet row = database.prepare(SIZE).executeQuery()) {
            return row.next() ? Optional.of(row.getLong(1)) : Optional.empty();
        } catch (SQLException e) {
            StoreException failure = StoreException.of(e);
            if (failure.trouble() == StoreException.Trouble.DAMAGED) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private long number(String sql, String kind) throws SQLException {
        PreparedStatement statement = database.prepare(sql);
        statement.setString(1, kind);
        try (ResultSet row = statement.executeQuery()) {
            return row.next() ? row.getLong(1) : 0;
        }
    }

    private Optional<String> last() throws SQLException {
        try (ResultSet row = database.prepare(LAST).executeQuery()) {
            return row.next() ? Optional.ofNullable(row.getString(1)) : Optional.empty();
        }
    }
}
