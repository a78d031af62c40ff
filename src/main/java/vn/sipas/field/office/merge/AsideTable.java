package vn.sipas.field.office.merge;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.store.AtRest;
import vn.sipas.field.ledger.store.Database;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.store.StoreException;
import vn.sipas.field.ledger.trust.BookName;

/** Whole verified sections that stand beside the copies of their books, sealed, each with the reason why. */
final class AsideTable {

    private static final String PUT = """
            INSERT INTO aside (book, "from", "to", hash, why, sealed)
            VALUES (?, ?, ?, ?, ?, ?)
            ON CONFLICT (book, "from", hash) DO NOTHING""";

    private static final String OF_BOOK = """
            SELECT book, "from", "to", hash, why
            FROM aside
            WHERE book = ? AND why = ?
            ORDER BY "from", "to", hash""";

    private static final String ALL = """
            SELECT book, "from", "to", hash, why
            FROM aside
            ORDER BY book, "from", "to", hash""";

    private static final String BOOKS = """
            SELECT DISTINCT book
            FROM aside
            WHERE why = ?
            ORDER BY book""";

    private static final String SEALED = """
            SELECT sealed
            FROM aside
            WHERE book = ? AND "from" = ? AND hash = ?""";

    private static final String CHANGE = """
            UPDATE aside
            SET why = ?
            WHERE book = ? AND "from" = ? AND hash = ?""";

    private static final String REMOVE = """
            DELETE FROM aside
            WHERE book = ? AND "from" = ? AND hash = ?""";

    private final Database database;
    private final AtRest atRest;

    AsideTable(Store store) {
        this.database = store.database();
        this.atRest = store.atRest();
    }

    /** Puts a section aside; the same bytes once more change nothing. */
    void put(Aside aside, byte[] section) {
        byte[] sealed = atRest.seal(place(aside), section);
        try {
            PreparedStatement statement = database.prepare(PUT);
            statement.setString(1, aside.book().text());
            statement.setLong(2, aside.from());
            statement.setLong(3, aside.to());
            statement.setBytes(4, aside.hash().bytes());
            statement.setString(5, aside.why().code());
            statement.setBytes(6, sealed);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** The sections of a book that stand aside for that reason, by where they begin. */
    List<Aside> ofBook(BookName book, Aside.Why why) {
        try {
            PreparedStatement statement = database.prepare(OF_BOOK);
            statement.setString(1, book.text());
            statement.setString(2, why.code());
            return rows(statement);
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** Everything that stands aside, by book and where it begins. */
    List<Aside> all() {
        return rows(database.prepare(ALL));
    }

    /** The books of which sections stand aside for that reason, by name. */
    List<BookName> books(Aside.Why why) {
        try {
            PreparedStatement statement = database.prepare(BOOKS);
            statement.setString(1, why.code());
            try (ResultSet rows = statement.executeQuery()) {
                List<BookName> books = new ArrayList<>();
                while (rows.next()) {
                    books.add(book(Database.text(rows, 1)));
                }
                return books;
            }
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** The exact lines of a section that stands aside. */
    byte[] section(Aside aside) {
        try {
            PreparedStatement statement = database.prepare(SEALED);
            key(statement, 1, aside);
            try (ResultSet row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new IllegalArgumentException("nothing stands aside there");
                }
                return atRest.open(place(aside), Database.bytes(row, 1));
            }
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** Gives a section that stands aside another reason. */
    void change(Aside aside, Aside.Why why) {
        try {
            PreparedStatement statement = database.prepare(CHANGE);
            statement.setString(1, why.code());
            key(statement, 2, aside);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** Takes away a section that has been joined. */
    void remove(Aside aside) {
        try {
            PreparedStatement statement = database.prepare(REMOVE);
            key(statement, 1, aside);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    private static void key(PreparedStatement statement, int first, Aside aside) throws SQLException {
        statement.setString(first, aside.book().text());
        statement.setLong(first + 1, aside.from());
        statement.setBytes(first + 2, aside.hash().bytes());
    }

    private static List<Aside> rows(PreparedStatement statement) {
        try (ResultSet rows = statement.executeQuery()) {
            List<Aside> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row(rows));
            }
            return found;
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    private static Aside row(ResultSet rows) throws SQLException {
        BookName book = book(Database.text(rows, 1));
        Aside.Why why = Aside.Why.read(Database.text(rows, 5))
                .orElseThrow(() -> new StoreException("the reason of a section aside is damaged"));
        byte[] hash = Database.bytes(rows, 4);
        if (hash.length != Hash.LENGTH) {
            throw new StoreException("the hash of a section aside is damaged");
        }
        return new Aside(book, rows.getLong(2), rows.getLong(3), Hash.of(hash), why);
    }

    private static BookName book(String name) {
        return BookName.read(name).orElseThrow(() -> new StoreException("the book of a section aside is damaged"));
    }

    private static AtRest.Place place(Aside aside) {
        return new AtRest.Place(
                "aside", aside.book().text(), aside.from(), aside.hash().hex());
    }
}
