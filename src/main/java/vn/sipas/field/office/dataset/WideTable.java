package vn.sipas.field.office.dataset;

import java.io.OutputStream;
import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.base.sheet.CsvWriter;
import vn.sipas.field.base.sheet.SheetContent;
import vn.sipas.field.base.sheet.SheetContent.Value;
import vn.sipas.field.base.sheet.WorkbookWriter;
import vn.sipas.field.survey.form.QuestionType;

/**
 * The data set with a column a question: choices as the form's codes, several of them parted by spaces; last a column
 * {@code no_answer} with {@code question:reason} for every reason. Codes are text, so that leading zeros stay; what is a number or
 * a number of the scale is one.
 *
 * <p>Columns before the questions are those of {@link Codebook#FRONT}.
 */
public final class WideTable {

    private static final String NO_ANSWER = "no_answer";
    private static final int NARROW = 12;
    private static final int WIDE = 60;

    private final Codebook codebook;
    private final List<DataRow> rows;
    private final Messages messages;

    public WideTable(Codebook codebook, List<DataRow> rows, Locale language) {
        this.codebook = codebook;
        this.rows = List.copyOf(rows);
        this.messages = Messages.of(WideTable.class, language);
    }

    /** Writes the rows as CSV and leaves {@code out} open. */
    public void csv(OutputStream out) {
        CsvWriter.write(out, data());
    }

    /** Writes the codebook as CSV and leaves {@code out} open. */
    public void codebookCsv(OutputStream out) {
        CsvWriter.write(out, book());
    }

    /** Writes a workbook of both and leaves {@code out} open. */
    public void workbook(OutputStream out) {
        List<List<Value>> data = data();
        WorkbookWriter.write(
                out,
                List.of(
                        new SheetContent(
                                messages.text("dataset.tab.data"),
                                data.getFirst().stream().map(_ -> NARROW).toList(),
                                1,
                                data),
                        new SheetContent(
                                messages.text("dataset.tab.codebook"),
                                List.of(NARROW, WIDE, NARROW, NARROW, WIDE, NARROW, NARROW, NARROW, NARROW),
                                1,
                                book())));
    }

    /** Headings and rows; a row's cells are made when they are asked for. */
    private List<List<Value>> data() {
        List<String> heads = new ArrayList<>(Codebook.FRONT);
        codebook.variables().forEach(variable -> heads.add(column(variable.name())));
        heads.add(NO_ANSWER);
        List<Value> top =
                heads.stream().<Value>map(head -> new Value.Text(head, true)).toList();
        return new AbstractList<>() {
            @Override
            public List<Value> get(int at) {
                return at == 0 ? top : cells(rows.get(at - 1));
            }

            @Override
            public int size() {
                return rows.size() + 1;
            }
        };
    }

    /** A question that is called like one of the columns before it gets a name of its own. */
    private static String column(String question) {
        return Codebook.FRONT.contains(question) || question.equals(NO_ANSWER) ? "q_" + question : question;
    }

    private List<Value> cells(DataRow row) {
        List<Value> cells = new ArrayList<>();
        List<String> front = row.front();
        for (int column = 0; column < front.size(); column++) {
            boolean number = List.of("minutes", "weight").contains(Codebook.FRONT.get(column));
            cells.add(number ? number(front.get(column)) : text(front.get(column)));
        }
        for (int at = 0; at < row.answers().size(); at++) {
            String answer = row.answers().get(at);
            cells.add(isNumber(codebook.variables().get(at)) ? number(answer) : text(answer));
        }
        cells.add(text(row.missing().entrySet().stream()
                .map(reason -> reason.getKey() + ":" + reason.getValue().code().replace(' ', '_'))
                .collect(Collectors.joining(" "))));
        return cells;
    }

    private static boolean isNumber(Variable variable) {
        return variable.isItem()
                || variable.type() == QuestionType.INTEGER
                || variable.type() == QuestionType.DECIMAL
                || variable.type() == QuestionType.RANGE;
    }

    private static Value text(String text) {
        return text.isEmpty() ? new Value.Blank() : new Value.Text(text, false);
    }

    /** A number as one; a text that is none as it is, so that nothing is lost. */
    private static Value number(String text) {
        if (text.matches("-?[0-9]{1,15}(\\.[0-9]{1,9})?")) {
            return new Value.Figure(new BigDecimal(text), false, false);
        }
        return text(text);
    }

    private List<List<Value>> book() {
        List<List<Value>> table = new ArrayList<>();
        table.add(
                heads("column", "label", "type", "choice", "choice-label", "satisfied", "factor", "content", "topic"));
        for (String column : Codebook.FRONT) {
            table.add(List.of(text(column), text(messages.text("dataset.front." + column))));
        }
        for (Variable variable : codebook.variables()) {
            String type = variable.type().name().toLowerCase(Locale.ROOT);
            List<Value> about = List.of(
                    text(variable.factor().orElse("")),
                    text(variable.content().orElse("")),
                    text(variable.topic().or(variable::breakdown).orElse("")));
            if (variable.choices().isEmpty()) {
                table.add(line(variable, type, "", "", "", about));
            }
            for (int place = 0; place < variable.choices().size(); place++) {
                table.add(line(
                        variable,
                        type,
                        variable.choices().get(place).name(),
                        variable.choices().get(place).label(),
                        variable.satisfied(place).map(yes -> yes ? "1" : "0").orElse(""),
                        about));
            }
        }
        table.add(List.of(text(NO_ANSWER), text(messages.text("dataset.front." + NO_ANSWER))));
        for (Codebook.LeftOut left : codebook.leftOut()) {
            table.add(
                    List.of(text(left.name()), text(left.label()), text(Messages.of(left.why(), messages.language()))));
        }
        return table;
    }

    private static List<Value> line(
            Variable variable, String type, String choice, String label, String satisfied, List<Value> about) {
        List<Value> line = new ArrayList<>(List.of(
                text(column(variable.name())),
                text(variable.label()),
                text(type),
                text(choice),
                text(label),
                text(satisfied)));
        line.addAll(about);
        return line;
    }

    private List<Value> heads(String... names) {
        return Stream.of(names)
                .<Value>map(name -> new Value.Text(messages.text("dataset.head." + name), true))
                .toList();
    }
}
