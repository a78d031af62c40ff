package vn.sipas.field.office.merge;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import vn.sipas.field.ledger.store.Database;
import vn.sipas.field.ledger.store.StoreException;

/** One row a book: when something of it came last. */
final class ArrivalTable {

    private static final String PUT = """
            INSERT INTO arrival (book, at)
            VALUES (?, ?)
            ON CONFLICT (book) DO UPDATE SET at = excluded.at""";

    private static final String ALL = """
            SELECT book, at
            FROM arrival""";

    private final Database database;

    ArrivalTable(Database database) {
        this.database = database;
    }

    void put(String book, String at) {
        try {
            PreparedStatement statement = database.prepare(PUT);
            statement.setString(1, book);
            statement.setString(2, at);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    Map<String, String> all() {
        try (ResultSet rows = database.prepare(ALL).executeQuery()) {
            Map<String, String> found = new HashMap<>();
            while (rows.next()) {
                found.put(Database.text(rows, 1), Database.text(rows, 2));
            }
            return found;
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }
}
