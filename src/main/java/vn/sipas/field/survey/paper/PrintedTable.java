package vn.sipas.field.survey.paper;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.sipas.field.ledger.store.Database;
import vn.sipas.field.ledger.store.StoreException;

/** The ranges of serials that were printed for this desk. */
final class PrintedTable {

    private static final String PUT = """
            INSERT INTO printed (first, last)
            VALUES (?, ?)""";

    private static final String REMOVE = """
            DELETE FROM printed
            WHERE first = ?""";

    private static final String ALL = """
            SELECT first, last
            FROM printed
            ORDER BY first""";

    private final Database database;

    PrintedTable(Database database) {
        this.database = database;
    }

    void put(SerialRange range) {
        try {
            PreparedStatement statement = database.prepare(PUT);
            statement.setString(1, range.firstSerial());
            statement.setString(2, range.lastSerial());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    void remove(SerialRange range) {
        try {
            PreparedStatement statement = database.prepare(REMOVE);
            statement.setString(1, range.firstSerial());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    List<SerialRange> all() {
        try (ResultSet rows = database.prepare(ALL).executeQuery()) {
            List<SerialRange> found = new ArrayList<>();
            while (rows.next()) {
                found.add(SerialRange.of(Database.text(rows, 1), Database.text(rows, 2))
                        .orElseThrow(() -> new StoreException("a range of serials is damaged")));
            }
            return found;
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }
}
