package vn.sipas.field.ledger.store;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Plain SQL for tests, past every rule of the program. */
public final class Pragmas {

    private Pragmas() {}

    /** Runs one statement. */
    public static void run(Database database, String sql) {
        try {
            PreparedStatement statement = database.prepare(sql);
            // A pragma may answer with a row, which has to be used up.
            if (statement.execute()) {
                statement.getResultSet().close();
            }
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** The first cell of the answer as a number. */
    public static long number(Database database, String sql) {
        return Long.parseLong(text(database, sql));
    }

    /** The first cell of the answer as text. */
    public static String text(Database database, String sql) {
        try (ResultSet row = database.prepare(sql).executeQuery()) {
            return row.next() ? Database.text(row, 1) : "";
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }
}
