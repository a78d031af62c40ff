package vn.sipas.field.ledger.book;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Envelope;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.record.RecordTime;
import vn.sipas.field.ledger.store.Database;
import vn.sipas.field.ledger.store.StoreException;

/**
 * The records of all books of a store: envelopes in the clear, bodies sealed. Rows are only ever added, unless
 * another branch of a forked book takes their place; a body that was withheld may still come, and a body may be dropped.
 */
final class RecordTable {

    private static final String APPEND = """
            INSERT INTO record (book, position, id, kind, "case", at, hash, line, body)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String RANGE = """
            SELECT position, id, kind, "case", at, hash, line, body
            FROM record
            WHERE book = ? AND position >= ? AND position < ?
            ORDER BY position""";

    private static final String OF_CASE = """
            SELECT position, id, kind, "case", at, hash, line, body
            FROM record
            WHERE book = ? AND "case" = ?
            ORDER BY position""";

    private static final String OF_KIND = """
            SELECT position, id, kind, "case", at, hash, line, body
            FROM record
            WHERE book = ? AND kind = ?
            ORDER BY position""";

    private static final String WITH_HASH = """
            SELECT position, id, kind, "case", at, hash, line, body
            FROM record
            WHERE book = ? AND hash = ?
            ORDER BY position""";

    private static final String OPEN = """
            UPDATE record
            SET body = ?
            WHERE book = ? AND position = ? AND body IS NULL""";

    private static final String BODY_SIZES = """
            SELECT position, length(body)
            FROM record
            WHERE book = ? AND position >= ? AND position < ? AND body IS NOT NULL""";

    private static final String ENVELOPES = """
            SELECT line
            FROM record
            WHERE book = ? AND position >= ? AND position < ?
            ORDER BY position""";

    private static final String HASHES = """
            SELECT hash
            FROM record
            WHERE book = ? AND position < ?
            ORDER BY position""";

    private static final String DROP_BODY = """
            UPDATE record
            SET body = NULL
            WHERE book = ? AND position = ?""";

    private static final String DROP_BODIES = """
            UPDATE record
            SET body = NULL
            WHERE kind = ? AND body IS NOT NULL""";

    private static final String DROP_BODIES_FROM = """
            UPDATE record
            SET body = NULL
            WHERE book = ? AND position >= ?""";

    private static final String CUT = """
            DELETE FROM record
            WHERE book = ? AND position >= ?""";

    /** All but the last part reads the index alone, whose first column is the book. */
    private static final String SHARED = """
            WITH several AS MATERIALIZED (
                SELECT "case"
                FROM record INDEXED BY record_case
                WHERE "case" IS NOT NULL
                GROUP BY "case"
                HAVING min(book) <> max(book)),
            wanted AS MATERIALIZED (
                SELECT book, position, "case"
                FROM record INDEXED BY record_case
                WHERE "case" IS NOT NULL AND "case" IN (SELECT "case" FROM several) AND kind = ?)
            SELECT book.name, wanted.position
            FROM wanted
            JOIN book ON book.book = wanted.book
            WHERE wanted."case" IN (SELECT "case" FROM wanted GROUP BY "case" HAVING min(book) <> max(book))
            ORDER BY wanted.book, wanted.position""";

    private final Database database;

    RecordTable(Database database) {
        this.database = database;
    }

    /**
     * One record as it lies in the store.
     *
     * @param line the exact bytes without the body, 32 KiB at the most in practice
     * @param body the sealed body, or nothing where it was withheld or purged
     */
    @SuppressWarnings("ArrayRecordComponent") // a row in passing, never compared
    record Row(long position, Columns columns, Hash hash, byte[] line, Optional<byte[]> body) {

        String kind() {
            return columns.kind();
        }
    }

    /** What the envelope says, kept in columns of its own to be searched; empty where a line of a newer version says nothing. */
    record Columns(String id, String kind, Optional<String> caseId, String at) {

        static Columns of(RecordLine line) {
            Optional<Envelope> envelope = line.envelope();
            return new Columns(
                    envelope.map(e -> e.id().text()).orElse(""),
                    envelope.map(Envelope::kind).orElse(""),
                    envelope.flatMap(Envelope::caseId).map(CaseId::text),
                    envelope.map(e -> RecordTime.text(e.at())).orElse(""));
        }
    }

    void append(long book, Row row) {
        Columns columns = row.columns();
        try {
            PreparedStatement statement = database.prepare(APPEND);
            statement.setLong(1, book);
            statement.setLong(2, row.position());
            statement.setString(3, columns.id());
            statement.setString(4, columns.kind());
            if (columns.caseId().isPresent()) {
                statement.setString(5, columns.caseId().get());
            } else {
                statement.setNull(5, Types.VARCHAR);
            }
            statement.setString(6, columns.at());
            statement.setBytes(7, row.hash().bytes());
            statement.setBytes(8, row.line());
            if (row.body().isPresent()) {
                statement.setBytes(9, row.body().get());
            } else {
                statement.setNull(9, Types.BLOB);
            }
            statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    void dropBody(long book, long position) {
        try {
            PreparedStatement statement = database.prepare(DROP_BODY);
            statement.setLong(1, book);
            statement.setLong(2, position);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** Drops the bodies of a kind in all books. */
    void dropBodies(String kind) {
        try {
            PreparedStatement statement = database.prepare(DROP_BODIES);
            statement.setString(1, kind);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** Hands over the rows from position {@code from} up to, without, {@code to}, one after another. */
    void range(long book, long from, long to, Consumer<Row> reader) {
        try {
            PreparedStatement statement = database.prepare(RANGE);
            statement.setLong(1, book);
            statement.setLong(2, from);
            statement.setLong(3, to);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.accept(row(rows));
                }
            }
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** Hands over the exact bytes without body from position {@code from} up to, without, {@code to}. */
    void envelopes(long book, long from, long to, Consumer<byte[]> reader) {
        try {
            PreparedStatement statement = database.prepare(ENVELOPES);
            statement.setLong(1, book);
            statement.setLong(2, from);
            statement.setLong(3, to);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    reader.accept(Database.bytes(rows, 1));
                }
            }
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** How many bytes the sealed bodies have that are here between {@code from} and, without, {@code to}, by position. */
    Map<Long, Long> bodySizes(long book, long from, long to) {
        try {
            PreparedStatement statement = database.prepare(BODY_SIZES);
            statement.setLong(1, book);
            statement.setLong(2, from);
            statement.setLong(3, to);
            try (ResultSet rows = statement.executeQuery()) {
                Map<Long, Long> sizes = new HashMap<>();
                while (rows.next()) {
                    sizes.put(rows.getLong(1), rows.getLong(2));
                }
                return sizes;
            }
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** Takes the records from {@code from} on off the end of a book; what is derived from their bodies goes with those. */
    void cut(long book, long from) {
        for (String sql : List.of(DROP_BODIES_FROM, CUT)) {
            try {
                PreparedStatement statement = database.prepare(sql);
                statement.setLong(1, book);
                statement.setLong(2, from);
                statement.executeUpdate();
            } catch (SQLException e) {
                throw StoreException.of(e);
            }
        }
    }

    /** Puts the sealed body where there is none; whether it did. */
    boolean open(long book, long position, byte[] body) {
        try {
            PreparedStatement statement = database.prepare(OPEN);
            statement.setBytes(1, body);
            statement.setLong(2, book);
            statement.setLong(3, position);
            return statement.executeUpdate() > 0;
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    List<Row> withHash(long book, Hash hash) {
        try {
            PreparedStatement statement = database.prepare(WITH_HASH);
            statement.setLong(1, book);
            statement.setBytes(2, hash.bytes());
            return rows(statement);
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    List<Row> ofCase(long book, String caseId) {
        return select(OF_CASE, book, caseId);
    }

    List<Row> ofKind(long book, String kind) {
        return select(OF_KIND, book, kind);
    }

    /** The positions of the records of {@code kind} whose case stands in several books, by the names of the books. */
    Map<String, List<Long>> shared(String kind) {
        try {
            PreparedStatement statement = database.prepare(SHARED);
            statement.setString(1, kind);
            try (ResultSet rows = statement.executeQuery()) {
                Map<String, List<Long>> shared = new HashMap<>();
                while (rows.next()) {
                    shared.computeIfAbsent(Database.text(rows, 1), _ -> new ArrayList<>())
                            .add(rows.getLong(2));
                }
                return shared;
            }
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** The leaves of a book in order, up to, without, position {@code to}. */
    List<Hash> hashes(long book, long to) {
        try {
            PreparedStatement statement = database.prepare(HASHES);
            statement.setLong(1, book);
            statement.setLong(2, to);
            try (ResultSet rows = statement.executeQuery()) {
                List<Hash> hashes = new ArrayList<>();
                while (rows.next()) {
                    hashes.add(hash(rows, 1));
                }
                return hashes;
            }
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    private List<Row> select(String sql, long book, String value) {
        try {
            PreparedStatement statement = database.prepare(sql);
            statement.setLong(1, book);
            statement.setString(2, value);
            return rows(statement);
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    private static List<Row> rows(PreparedStatement statement) throws SQLException {
        try (ResultSet rows = statement.executeQuery()) {
            List<Row> found = new ArrayList<>();
            while (rows.next()) {
                found.add(row(rows));
            }
            return found;
        }
    }

    private static Row row(ResultSet rows) throws SQLException {
        Columns columns = new Columns(
                Database.text(rows, 2),
                Database.text(rows, 3),
                Optional.ofNullable(rows.getString(4)),
                Database.text(rows, 5));
        return new Row(
                rows.getLong(1),
                columns,
                hash(rows, 6),
                Database.bytes(rows, 7),
                Optional.ofNullable(rows.getBytes(8)));
    }

    private static Hash hash(ResultSet rows, int column) throws SQLException {
        byte[] hash = Database.bytes(rows, column);
        if (hash.length != Hash.LENGTH) {
            throw new StoreException("a record's hash is damaged");
        }
        return Hash.of(hash);
    }
}
