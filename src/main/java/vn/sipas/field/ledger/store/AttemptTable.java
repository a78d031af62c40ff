package vn.sipas.field.ledger.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The one row that counts wrong passwords. */
final class AttemptTable {

    private static final String PUT = """
            INSERT INTO attempt (one, failures, last)
            VALUES (1, ?, ?)
            ON CONFLICT (one) DO UPDATE SET failures = excluded.failures, last = excluded.last""";

    private static final String GET = """
            SELECT failures, last
            FROM attempt""";

    private final Database database;

    AttemptTable(Database database) {
        this.database = database;
    }

    void put(Patience patience) {
        try {
            PreparedStatement statement = database.prepare(PUT);
            statement.setLong(1, patience.failures());
            statement.setLong(2, patience.last());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    Patience get() {
        try (ResultSet row = database.prepare(GET).executeQuery()) {
            return row.next() ? new Patience(row.getLong(1), row.getLong(2)) : Patience.NEW;
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }
}
