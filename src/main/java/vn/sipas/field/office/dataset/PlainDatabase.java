package vn.sipas.field.office.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.ledger.store.StoreException;
import vn.sipas.field.office.answers.ClosedQuestion;
import vn.sipas.field.survey.form.Choice;

/** The data set as a plain SQLite file: tables for programs, views for people. The schema is the resource {@code dataset.sql}. */
public final class PlainDatabase {

    private static final String SCHEMA = "dataset.sql";

    private static final String INTERVIEW = """
            INSERT INTO interview (interview, unit, mode, completeness, day, minutes, language, stratum, cluster, weight)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String ANSWER = """
            INSERT INTO answer (interview, question, answer)
            VALUES (?, ?, ?)""";

    private static final String NO_ANSWER = """
            INSERT INTO no_answer (interview, question, reason)
            VALUES (?, ?, ?)""";

    private static final String QUESTION = """
            INSERT INTO question (question, place, label, type, factor, content, breakdown, topic)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final String CHOICE = """
            INSERT INTO choice (question, choice, place, label, satisfied)
            VALUES (?, ?, ?, ?, ?)""";

    private static final String UNIT = """
            INSERT INTO unit (unit, name)
            VALUES (?, ?)""";

    private static final String ABOUT = """
            INSERT INTO about (name, value)
            VALUES (?, ?)""";

    private final Codebook codebook;

    public PlainDatabase(Codebook codebook) {
        this.codebook = codebook;
    }

    /**
     * Makes the file, which must not be there.
     *
     * @param units their names by code
     * @param about the season, its rule, who made it
     */
    public void write(Path file, List<DataRow> rows, Map<String, String> units, Map<String, String> about) {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file)) {
            try (Statement statement = connection.createStatement()) {
                for (String sql : schema().split(";\\s*\\R")) {
                    if (!sql.isBlank()) {
                        statement.execute(sql);
                    }
                }
            }
            connection.setAutoCommit(false);
            codebook(connection);
            pairs(connection, UNIT, units);
            pairs(connection, ABOUT, about);
            rows(connection, rows);
            connection.commit();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }

    private static String schema() {
        try (InputStream in = PlainDatabase.class.getResourceAsStream(SCHEMA)) {
            if (in == null) {
                throw new IllegalStateException("the schema is missing: '" + SCHEMA + "'");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void codebook(Connection connection) throws SQLException {
        try (PreparedStatement question = connection.prepareStatement(QUESTION);
                PreparedStatement choice = connection.prepareStatement(CHOICE)) {
            int place = 0;
            for (Variable variable : codebook.variables()) {
                question.setInt(2, ++place);
                texts(
                        question,
                        Map.of(
                                1, variable.name(),
                                3, variable.label(),
                                4, variable.type().name().toLowerCase(Locale.ROOT),
                                5, variable.factor().orElse(""),
                                6, variable.content().orElse(""),
                                7, variable.breakdown().orElse(""),
                                8, variable.topic().orElse("")));
                question.executeUpdate();
                choices(choice, variable);
            }
        }
    }

    private static void choices(PreparedStatement choice, Variable variable) throws SQLException {
        int place = 0;
        for (Choice each : variable.choices()) {
            choice.setInt(3, place + 1);
            texts(choice, Map.of(1, variable.name(), 2, each.name(), 4, each.label()));
            if (variable.isItem()) {
                choice.setInt(5, place >= variable.choices().size() - ClosedQuestion.SATISFIED ? 1 : 0);
            } else {
                choice.setNull(5, Types.INTEGER);
            }
            choice.executeUpdate();
            place++;
        }
    }

    private static void pairs(Connection connection, String sql, Map<String, String> pairs) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            for (Map.Entry<String, String> pair : pairs.entrySet()) {
                texts(statement, Map.of(1, pair.getKey(), 2, pair.getValue()));
                statement.executeUpdate();
            }
        }
    }

    private void rows(Connection connection, List<DataRow> rows) throws SQLException {
        try (PreparedStatement interview = connection.prepareStatement(INTERVIEW);
                PreparedStatement answer = connection.prepareStatement(ANSWER);
                PreparedStatement none = connection.prepareStatement(NO_ANSWER)) {
            for (DataRow row : rows) {
                List<String> front = row.front();
                for (int column = 0; column < front.size(); column++) {
                    // SQLite turns what is a number into one where the column says so.
                    text(interview, column + 1, front.get(column));
                }
                interview.executeUpdate();
                for (int at = 0; at < row.answers().size(); at++) {
                    for (String one :
                            given(codebook.variables().get(at), row.answers().get(at))) {
                        text(answer, 1, row.interview());
                        text(answer, 2, codebook.variables().get(at).name());
                        text(answer, 3, one);
                        answer.executeUpdate();
                    }
                }
                for (Map.Entry<String, Missing> reason : row.missing().entrySet()) {
                    texts(
                            none,
                            Map.of(
                                    1,
                                    row.interview(),
                                    2,
                                    reason.getKey(),
                                    3,
                                    reason.getValue().code()));
                    none.executeUpdate();
                }
            }
        }
    }

    private static List<String> given(Variable variable, String answer) {
        if (answer.isEmpty()) {
            return List.of();
        }
        return variable.several() ? List.of(answer.split("\\s+")) : List.of(answer);
    }

    private static void texts(PreparedStatement statement, Map<Integer, String> texts) throws SQLException {
        for (Map.Entry<Integer, String> text : texts.entrySet()) {
            text(statement, text.getKey(), text.getValue());
        }
    }

    /** An empty text is none. */
    private static void text(PreparedStatement statement, int column, String text) throws SQLException {
        if (text.isEmpty()) {
            statement.setNull(column, Types.VARCHAR);
        } else {
            statement.setString(column, text);
        }
    }
}
