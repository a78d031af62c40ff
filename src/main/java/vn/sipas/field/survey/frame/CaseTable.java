package vn.sipas.field.survey.frame;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.sipas.field.ledger.store.Database;
import vn.sipas.field.ledger.store.StoreException;

/** Listed cases as sealed bytes. */
final class CaseTable {

    private static final String PUT = """
            INSERT INTO listed ("case", sealed)
            VALUES (?, ?)
            ON CONFLICT ("case") DO UPDATE SET sealed = excluded.sealed""";

    private static final String ALL = """
            SELECT "case", sealed
            FROM listed
            ORDER BY "case\"""";

    private static final String REMOVE = """
            DELETE FROM listed
            WHERE "case" = ?""";

    private final Database database;

    CaseTable(Database database) {
        this.database = database;
    }

    void put(String caseId, byte[] sealed) {
        try {
            PreparedStatement statement = database.prepare(PUT);
            statement.setString(1, caseId);
            statement.setBytes(2, sealed);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    void remove(String caseId) {
        try {
            PreparedStatement statement = database.prepare(REMOVE);
            statement.setString(1, caseId);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    Map<String, byte[]> all() {
        try (ResultSet rows = database.prepare(ALL).executeQuery()) {
            Map<String, byte[]> cases = new LinkedHashMap<>();
            while (rows.next()) {
                cases.put(Database.text(rows, 1), Database.bytes(rows, 2));
            }
            return cases;
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }
}
