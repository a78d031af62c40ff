package vn.sipas.field.survey.interview;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.field.ledger.store.Database;
import vn.sipas.field.ledger.store.StoreException;

/** Drafts and their steps as sealed bytes. */
final class DraftTable {

    private static final String BEGIN = """
            INSERT INTO draft (draft, sealed)
            VALUES (?, ?)""";

    private static final String ADD_STEP = """
            INSERT INTO draft_step (draft, number, sealed)
            VALUES (?, ?, ?)""";

    private static final String ALL = """
            SELECT draft, sealed
            FROM draft
            ORDER BY draft""";

    private static final String STEPS = """
            SELECT sealed
            FROM draft_step
            WHERE draft = ?
            ORDER BY number""";

    private static final String DELETE_STEPS = """
            DELETE FROM draft_step
            WHERE draft = ?""";

    private static final String DELETE = """
            DELETE FROM draft
            WHERE draft = ?""";

    private final Database database;

    DraftTable(Database database) {
        this.database = database;
    }

    void begin(String draft, byte[] sealed) {
        try {
            PreparedStatement statement = database.prepare(BEGIN);
            statement.setString(1, draft);
            statement.setBytes(2, sealed);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    void addStep(String draft, int number, byte[] sealed) {
        try {
            PreparedStatement statement = database.prepare(ADD_STEP);
            statement.setString(1, draft);
            statement.setInt(2, number);
            statement.setBytes(3, sealed);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** Every draft with its sealed beginning, oldest first. */
    Map<String, byte[]> all() {
        try (ResultSet rows = database.prepare(ALL).executeQuery()) {
            Map<String, byte[]> drafts = new LinkedHashMap<>();
            while (rows.next()) {
                drafts.put(Database.text(rows, 1), Database.bytes(rows, 2));
            }
            return drafts;
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    /** The steps of a draft in the order they were made, numbered from 0. */
    List<byte[]> steps(String draft) {
        try {
            PreparedStatement statement = database.prepare(STEPS);
            statement.setString(1, draft);
            try (ResultSet rows = statement.executeQuery()) {
                List<byte[]> steps = new ArrayList<>();
                while (rows.next()) {
                    steps.add(Database.bytes(rows, 1));
                }
                return steps;
            }
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    void delete(String draft) {
        for (String sql : List.of(DELETE_STEPS, DELETE)) {
            try {
                PreparedStatement statement = database.prepare(sql);
                statement.setString(1, draft);
                statement.executeUpdate();
            } catch (SQLException e) {
                throw StoreException.of(e);
            }
        }
    }
}
