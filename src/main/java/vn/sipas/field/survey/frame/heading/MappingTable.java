package vn.sipas.field.survey.frame.heading;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import vn.sipas.field.ledger.store.Database;
import vn.sipas.field.ledger.store.StoreException;

/** Sealed mappings by the hash of the headings they are for. */
final class MappingTable {

    private static final String PUT = """
            INSERT INTO frame_mapping (headings, sealed)
            VALUES (?, ?)
            ON CONFLICT (headings) DO UPDATE SET sealed = excluded.sealed""";

    private static final String GET = """
            SELECT sealed
            FROM frame_mapping
            WHERE headings = ?""";

    private final Database database;

    MappingTable(Database database) {
        this.database = database;
    }

    void put(String headings, byte[] sealed) {
        try {
            PreparedStatement statement = database.prepare(PUT);
            statement.setString(1, headings);
            statement.setBytes(2, sealed);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    Optional<byte[]> get(String headings) {
        try {
            PreparedStatement statement = database.prepare(GET);
            statement.setString(1, headings);
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(Database.bytes(row, 1)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }
}
