package vn.sipas.field.office.season;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
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

    private static final String COMPARED = """
            SELECT hash
            FROM card
            WHERE compared = 1
            ORDER BY hash""";

    private static final String COMPARE = """
            UPDATE card
            SET compared = 1
            WHERE hash = ?""";

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

    /** The hashes of the cards whose fingerprints were compared. */
    Set<String> compared() {
        try (ResultSet rows = database.prepare(COMPARED).executeQuery()) {
            Set<String> hashes = new LinkedHashSet<>();
            while (rows.next()) {
                hashes.add(Database.text(rows, 1));
            }
            return hashes;
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    void compare(String hash) {
        change(COMPARE, hash);
    }

    void remove(String hash) {
        change(REMOVE, hash);
    }

    private void change(String sql, String hash) {
        try {
            PreparedStatement statement = database.prepare(sql);
            statement.setString(1, hash);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }
}
