package vn.sipas.field.ledger.book;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Set;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.store.Database;
import vn.sipas.field.ledger.store.StoreException;

/** The interviews that the store of a monitor may hold with their bodies. */
final class OpenedTable {

    private static final String PUT = """
            INSERT INTO opened (leaf)
            VALUES (?)
            ON CONFLICT (leaf) DO NOTHING""";

    private static final String ALL = """
            SELECT leaf
            FROM opened""";

    private final Database database;

    OpenedTable(Database database) {
        this.database = database;
    }

    /** Adds a leaf; whether it is new. */
    boolean put(LeafHash leaf) {
        try {
            PreparedStatement statement = database.prepare(PUT);
            statement.setBytes(1, leaf.hash().bytes());
            return statement.executeUpdate() > 0;
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    Set<LeafHash> all() {
        try (ResultSet rows = database.prepare(ALL).executeQuery()) {
            Set<LeafHash> leaves = new HashSet<>();
            while (rows.next()) {
                byte[] leaf = Database.bytes(rows, 1);
                if (leaf.length != Hash.LENGTH) {
                    throw new StoreException("the leaf of an opened interview is damaged");
                }
                leaves.add(new LeafHash(Hash.of(leaf)));
            }
            return leaves;
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }
}
