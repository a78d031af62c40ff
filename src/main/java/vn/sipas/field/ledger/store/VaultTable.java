package vn.sipas.field.ledger.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/** Secrets wrapped by passwords, by name. */
final class VaultTable {

    private static final String PUT = """
            INSERT INTO vault (name, sealed)
            VALUES (?, ?)
            ON CONFLICT (name) DO UPDATE SET sealed = excluded.sealed""";

    private static final String GET = """
            SELECT sealed
            FROM vault
            WHERE name = ?""";

    private static final String REMOVE = """
            DELETE FROM vault
            WHERE name = ?""";

    private final Database database;

    VaultTable(Database database) {
        this.database = database;
    }

    void put(String name, byte[] sealed) {
        try {
            PreparedStatement statement = database.prepare(PUT);
            statement.setString(1, name);
            statement.setBytes(2, sealed);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    Optional<byte[]> get(String name) {
        try {
            PreparedStatement statement = database.prepare(GET);
            statement.setString(1, name);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(Database.bytes(row, 1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    void remove(String name) {
        try {
            PreparedStatement statement = database.prepare(REMOVE);
            statement.setString(1, name);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }
}
