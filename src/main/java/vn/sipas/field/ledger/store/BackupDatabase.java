package vn.sipas.field.ledger.store;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.base.bytes.Hash;

/** A store's file looked at as it lies there, on a stick that can't be written to perhaps: nothing is changed and no file made beside it. */
final class BackupDatabase implements AutoCloseable {

    private static final String RECORDS = """
            SELECT book.size
            FROM owner
            JOIN book ON book.name = owner.book""";

    private static final String DRAFTS = """
            SELECT count(*)
            FROM draft""";

    private static final String LAST = """
            SELECT record.at
            FROM record
            JOIN book ON book.book = record.book
            JOIN owner ON owner.book = book.name
            ORDER BY record.position DESC
            LIMIT 1""";

    private static final String HEADS = """
            SELECT book.name || ' ' || head.size || ' ' || hex(head.root) || ' ' || hex(head.note)
            FROM head
            JOIN book ON book.book = head.book
            ORDER BY 1""";

    private static final String OWNER = """
            SELECT season, title, book, name, role, unit
            FROM owner""";

    private static final int COLUMNS = 6;

    private final Connection connection;

    private BackupDatabase(Connection connection) {
        this.connection = connection;
    }

    /** Opens {@code file}, which has no log beside it. */
    static BackupDatabase open(Path file) {
        try {
            return new BackupDatabase(
                    DriverManager.getConnection("jdbc:sqlite:" + file.toUri() + "?mode=ro&immutable=1"));
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** Writes a copy of {@code file} with what its log holds into {@code single}, which has no log. */
    static void settle(Path file, Path log, Path single) throws IOException {
        Files.copy(file, single, StandardCopyOption.REPLACE_EXISTING);
        Files.copy(log, single.resolveSibling(single.getFileName() + "-wal"), StandardCopyOption.REPLACE_EXISTING);
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + single);
                Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA wal_checkpoint(TRUNCATE)");
            statement.execute("PRAGMA journal_mode = DELETE");
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    boolean isSound() {
        return texts("PRAGMA integrity_check(1)").equals(List.of("ok"));
    }

    Optional<Owner> owner() {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(OWNER)) {
            List<String> cells = new ArrayList<>();
            if (row.next()) {
                for (int column = 1; column <= COLUMNS; column++) {
                    Optional.ofNullable(row.getString(column)).ifPresent(cells::add);
                }
            }
            return cells.size() < COLUMNS
                    ? Optional.empty()
                    : Optional.of(new Owner(
                            cells.get(0), cells.get(1), cells.get(2), cells.get(3), cells.get(4), cells.get(5)));
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** How many records the owner's book has. */
    long records() {
        return number(RECORDS);
    }

    /** How many interviews are open. */
    long drafts() {
        return number(DRAFTS);
    }

    /** The time in the newest record of the owner's book. */
    Optional<String> last() {
        return texts(LAST).stream().findFirst();
    }

    /** The hash of every head of every book, with all that is signed under it. */
    Hash heads() {
        return headsOf(texts(HEADS));
    }

    /** The same of an open store. */
    static Hash heads(Database database) {
        try (ResultSet rows = database.prepare(HEADS).executeQuery()) {
            return headsOf(texts(rows));
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    private static Hash headsOf(List<String> lines) {
        return Hash.sha256(String.join("\n", lines).getBytes(StandardCharsets.US_ASCII));
    }

    private long number(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            return row.next() ? row.getLong(1) : 0;
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    private List<String> texts(String sql) {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            return texts(rows);
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    private static List<String> texts(ResultSet rows) throws SQLException {
        List<String> texts = new ArrayList<>();
        while (rows.next()) {
            texts.add(Database.text(rows, 1));
        }
        return texts;
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }
}
