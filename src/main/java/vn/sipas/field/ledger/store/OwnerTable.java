package vn.sipas.field.ledger.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.ledger.trust.PublicKey;

/** The one row that says whose store it is. */
final class OwnerTable {

    private static final String PUT = """
            INSERT INTO owner (one, season, title, book, name, role, unit)
            VALUES (1, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (one) DO UPDATE SET title = excluded.title""";

    private static final String GET = """
            SELECT season, title, book, name, role, unit
            FROM owner""";

    private static final String KEY = """
            SELECT book.key
            FROM owner
            JOIN book ON book.name = owner.book""";

    private static final int COLUMNS = 6;

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

    /** The owner; a store without one is damaged. */
    Owner get() {
        return find().orElseThrow(() -> new StoreException("the store has no owner"));
    }

    /** The owner, or nothing if the row is damaged or gone. */
    Optional<Owner> find() {
        try (ResultSet row = database.prepare(GET).executeQuery()) {
            return row.next() ? owner(row) : Optional.empty();
        } catch (SQLException e) {
            StoreException failure = StoreException.of(e);
            if (failure.trouble() == StoreException.Trouble.DAMAGED) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    /** The public key of the owner's book, or nothing if the book or its row is damaged or gone. */
    Optional<PublicKey> key() {
        try (ResultSet row = database.prepare(KEY).executeQuery()) {
            return row.next()
                    ? Optional.ofNullable(row.getBytes(1))
                            .flatMap(bytes -> PublicKey.read(bytes).value())
                    : Optional.empty();
        } catch (SQLException e) {
            StoreException failure = StoreException.of(e);
            if (failure.trouble() == StoreException.Trouble.DAMAGED) {
                return Optional.empty();
            }
            throw failure;
        }
    }

    private static Optional<Owner> owner(ResultSet row) throws SQLException {
        List<String> cells = new ArrayList<>();
        for (int column = 1; column <= COLUMNS; column++) {
            Optional.ofNullable(row.getString(column)).ifPresent(cells::add);
        }
        return cells.size() < COLUMNS
                ? Optional.empty()
                : Optional.of(
                        new Owner(cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5)));
    }
}
