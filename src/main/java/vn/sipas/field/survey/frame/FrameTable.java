package vn.sipas.field.survey.frame;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.store.Database;
import vn.sipas.field.ledger.store.StoreException;

/** Frames as sealed blocks of lines with the hashes over them. */
final class FrameTable {

    /** The root is not known before the last line; until then the frame's number stands for it, within one transaction. */
    private static final String ADD = """
            INSERT INTO frame (root, size)
            VALUES (randomblob(32), 0)
            RETURNING frame""";

    private static final String FINISH = """
            UPDATE frame
            SET root = ?, size = ?
            WHERE frame = ?""";

    private static final String ADD_BLOCK = """
            INSERT INTO frame_block (frame, block, first, hash, sealed)
            VALUES (?, ?, ?, ?, ?)""";

    private static final String ADD_STRATUM = """
            INSERT INTO frame_stratum (frame, stratum, size)
            VALUES (?, ?, ?)""";

    private static final String ALL = """
            SELECT frame, root, size
            FROM frame
            ORDER BY frame""";

    private static final String STRATA = """
            SELECT stratum, size
            FROM frame_stratum
            WHERE frame = ?
            ORDER BY stratum""";

    private static final String HASHES = """
            SELECT hash
            FROM frame_block
            WHERE frame = ?
            ORDER BY block""";

    private static final String BLOCKS = """
            SELECT block, first, hash, sealed
            FROM frame_block
            WHERE frame = ?
            ORDER BY block""";

    private static final String BLOCK_OF = """
            SELECT block, first, hash, sealed
            FROM frame_block
            WHERE frame = ? AND block = (SELECT max(block) FROM frame_block WHERE frame = ? AND first <= ?)""";

    private static final String FORGET = """
            UPDATE frame_block
            SET sealed = NULL""";

    private static final String REMOVE_BLOCKS = """
            DELETE FROM frame_block
            WHERE frame = ?""";

    private static final String REMOVE_STRATA = """
            DELETE FROM frame_stratum
            WHERE frame = ?""";

    private static final String REMOVE = """
            DELETE FROM frame
            WHERE frame = ?""";

    private final Database database;

    FrameTable(Database database) {
        this.database = database;
    }

    /** A frame by its number here. */
    record Row(long number, Hash root, long size) {}

    /** One block; {@code sealed} is empty once contact data was deleted. */
    record Block(long block, String first, Hash hash, Optional<byte[]> sealed) {}

    /** Adds an empty frame; returns its number. */
    long add() {
        try (ResultSet row = database.prepare(ADD).executeQuery()) {
            return row.getLong(1);
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    void finish(long frame, Hash root, long size) {
        try {
            PreparedStatement statement = database.prepare(FINISH);
            statement.setBytes(1, root.bytes());
            statement.setLong(2, size);
            statement.setLong(3, frame);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    void addBlock(long frame, long block, String first, Hash hash, byte[] sealed) {
        try {
            PreparedStatement statement = database.prepare(ADD_BLOCK);
            statement.setLong(1, frame);
            statement.setLong(2, block);
            statement.setString(3, first);
            statement.setBytes(4, hash.bytes());
            statement.setBytes(5, sealed);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    void addStratum(long frame, String stratum, long size) {
        try {
            PreparedStatement statement = database.prepare(ADD_STRATUM);
            statement.setLong(1, frame);
            statement.setString(2, stratum);
            statement.setLong(3, size);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** Every frame, oldest first. */
    List<Row> all() {
        try (ResultSet rows = database.prepare(ALL).executeQuery()) {
            List<Row> frames = new ArrayList<>();
            while (rows.next()) {
                frames.add(new Row(rows.getLong(1), Hash.of(Database.bytes(rows, 2)), rows.getLong(3)));
            }
            return frames;
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    Map<String, Long> strata(long frame) {
        try {
            PreparedStatement statement = database.prepare(STRATA);
            statement.setLong(1, frame);
            try (ResultSet rows = statement.executeQuery()) {
                Map<String, Long> strata = new LinkedHashMap<>();
                while (rows.next()) {
                    strata.put(Database.text(rows, 1), rows.getLong(2));
                }
                return strata;
            }
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** The hashes of a frame's blocks, in order. */
    List<Hash> hashes(long frame) {
        try {
            PreparedStatement statement = database.prepare(HASHES);
            statement.setLong(1, frame);
            try (ResultSet rows = statement.executeQuery()) {
                List<Hash> hashes = new ArrayList<>();
                while (rows.next()) {
                    hashes.add(Hash.of(Database.bytes(rows, 1)));
                }
                return hashes;
            }
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** Hands a frame's blocks over in order until {@code taker} wants no more; whether it took all. It must not ask for blocks itself. */
    boolean blocks(long frame, Predicate<Block> taker) {
        try {
            PreparedStatement statement = database.prepare(BLOCKS);
            statement.setLong(1, frame);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    if (!taker.test(block(rows))) {
                        return false;
                    }
                }
                return true;
            }
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** The block in which a case stands if it is listed at all. */
    Optional<Block> blockOf(long frame, String caseId) {
        try {
            PreparedStatement statement = database.prepare(BLOCK_OF);
            statement.setLong(1, frame);
            statement.setLong(2, frame);
            statement.setString(3, caseId);
            try (ResultSet rows = statement.executeQuery()) {
                return rows.next() ? Optional.of(block(rows)) : Optional.empty();
            }
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    private static Block block(ResultSet row) throws SQLException {
        return new Block(
                row.getLong(1),
                Database.text(row, 2),
                Hash.of(Database.bytes(row, 3)),
                Optional.ofNullable(row.getBytes(4)));
    }

    /** Drops every line of every frame. */
    void forget() {
        try {
            database.prepare(FORGET).executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    void remove(long frame) {
        for (String sql : List.of(REMOVE_BLOCKS, REMOVE_STRATA, REMOVE)) {
            try {
                PreparedStatement statement = database.prepare(sql);
                statement.setLong(1, frame);
                statement.executeUpdate();
            } catch (SQLException e) {
                throw StoreException.of(e);
            }
        }
    }
}
