package vn.sipas.field.ledger.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The one row that says whose store it is. */
final class OwnerTable {

    private static final String PUT = """
            INSERT INTO owner (one, season, title, book, name, role, unit)
            VALUES (1, ?, ?, ?, ?, ?, ?)""";

    private static final String GET = """
            SELECT season, title, book, name, role, unit
            FROM owner""";

    private final Database database;

    OwnerTable(Database database) {
        this.database = database;
    }

    void put(Owner owner) {
        try {
            PreparedStatement statement = database.prepare(PUT);
            statement.setString(1, owner.season());
            statement.setString(2, owner.title());
            statement.setString(3, owner.book());
            statement.setString(4, owner.name());
            statement.setString(5, owner.role());
            statement.setString(6, owner.unit());
            statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    Owner get() {
        try (ResultSet row = database.prepare(GET).executeQuery()) {
            if (!row.next()) {
                throw new StoreException("the store has no owner");
            }
            return new Owner(
                    row.getString(1),
                    row.getString(2),
                    row.getString(3),
                    row.getString(4),
                    row.getString(5),
                    row.getString(6));
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }
}
