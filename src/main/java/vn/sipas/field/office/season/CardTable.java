package vn.sipas.field.office.season;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.sipas.field.ledger.store.Database;
import vn.sipas.field.ledger.store.StoreException;

/** Received cards as sealed bytes, by the hash of the file. */
final class CardTable {

    private static final String PUT = """
            INSERT INTO card (hash, sealed)
            VALUES (?, ?)
            ON CONFLICT (hash) DO NOTHING""";

    private static final String ALL = """
            SELECT hash, sealed
            FROM card
            ORDER BY hash""";

    private static final String REMOVE = """
            DELETE FROM card
            WHERE hash = ?""";

    private final Database database;

    CardTable(Database database) {
        this.database = database;
    }

    void put(String hash, byte[] sealed) {
        try {
            PreparedStatement statement = database.prepare(PUT);
            statement.setString(1, hash);
            statement.setBytes(2, sealed);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    Map<String, byte[]> all() {
        try (ResultSet rows = database.prepare(ALL).executeQuery()) {
            Map<String, byte[]> cards = new LinkedHashMap<>();
            while (rows.next()) {
                cards.put(Database.text(rows, 1), Database.bytes(rows, 2));
            }
            return cards;
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    void remove(String hash) {
        try {
            PreparedStatement statement = database.prepare(REMOVE);
            statement.setString(1, hash);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }
}
