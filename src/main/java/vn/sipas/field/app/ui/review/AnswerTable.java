package vn.sipas.field.app.ui.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.desk.review.Opened;
import vn.sipas.field.app.ui.Columns;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.interview.question.NumberedText;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.review.reading.FilledForm;
import vn.sipas.field.office.review.reading.Said;

/** What one interview says, question by question, beside what it is compared with. Its order is the form's. FX thread. */
final class AnswerTable extends TableView<AnswerTable.Row> {

    /** So many others are shown beside it. */
    static final int MOST_BESIDE = 3;

    private static final PseudoClass HEADING = PseudoClass.getPseudoClass("heading");
    private static final PseudoClass DIFFERS = PseudoClass.getPseudoClass("differs");

    /** So many seconds fill the bar, px wide. */
    private static final double LONGEST = 60;

    private static final double BAR = 44;
    private static final double LEAST_BAR = 3;

    private final Messages words;
    private final ObservableList<Row> rows = FXCollections.observableArrayList();
    private final List<TableColumn<Row, Row>> beside = new ArrayList<>();
    private final TableColumn<Row, Row> answer;
    private final TableColumn<Row, Row> time;
    private final TableColumn<Row, Row> trail;
    private int others;

    /** A row: the title of a group, or a question. */
    sealed interface Row {
        record Title(String words) implements Row {}

        record Question(FilledForm.Line line) implements Row {}
    }

    AnswerTable(Messages words) {
        this.words = words;
        setItems(rows);
        getStyleClass().addAll("dense", "case-table", "review-answers");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        setAccessibleText(words.text("review.answers"));
        getColumns().add(Columns.of(words.text("review.column.number"), 66, this::number));
        getColumns().add(Columns.of(words.text("review.column.question"), 290, this::question));
        this.answer = Columns.of(words.text("review.column.answer"), 190, row -> line(row, FilledForm.Line::said));
        getColumns().add(answer);
        for (int i = 0; i < MOST_BESIDE; i++) {
            int place = i;
            TableColumn<Row, Row> column = Columns.of("", 190, row -> beside(row, place));
            column.setVisible(false);
            beside.add(column);
            getColumns().add(column);
        }
        this.time = Columns.of(words.text("review.column.time"), 118, this::seconds);
        this.trail = Columns.of(words.text("review.column.trail"), 110, this::trail);
        getColumns().add(time);
        getColumns().add(trail);
        Columns.follow(this);
        widthProperty().subscribe(this::leaveOut);
        fixedCellSizeProperty().subscribe(this::leaveOut);
        setPlaceholder(Part.text(""));
        setRowFactory(_ -> new TableRow<>() {
            @Override
            protected void updateItem(@Nullable Row row, boolean empty) {
                super.updateItem(row, empty);
                pseudoClassStateChanged(HEADING, row instanceof Row.Title);
                pseudoClassStateChanged(DIFFERS, row instanceof Row.Question(FilledForm.Line line) && line.differs());
            }
        });
    }

    /** Shows {@code form}; only what differs if {@code differing}. {@code own} heads its column where others stand beside it. */
    void show(FilledForm form, List<Opened.Beside> others, String own, boolean differing) {
        List<Row> all = new ArrayList<>();
        for (FilledForm.Part part : form.parts()) {
            List<FilledForm.Line> lines = part.lines().stream()
                    .filter(line -> !differing || line.differs())
                    .toList();
            if (!lines.isEmpty() && !part.title().isEmpty()) {
                all.add(new Row.Title(part.title()));
            }
            lines.forEach(line -> all.add(new Row.Question(line)));
        }
        answer.setText(others.isEmpty() ? words.text("review.column.answer") : own);
        for (int i = 0; i < beside.size(); i++) {
            boolean there = i < others.size();
            beside.get(i).setVisible(there);
            if (there) {
                Opened.Beside other = others.get(i);
                beside.get(i)
                        .setText(
                                other.earlier()
                                        ? words.text("review.column.earlier")
                                        : words.text(
                                                "review.column.rival",
                                                other.version().person()));
            }
        }
        this.others = others.size();
        leaveOut();
        rows.setAll(all);
        if (!all.isEmpty()) {
            scrollTo(0);
            getSelectionModel().clearSelection();
        }
    }

    /** With less room, or others beside it, how the answers came about is left out: changes first, then the time. */
    private void leaveOut() {
        trail.setVisible(others == 0 && fits(time, trail));
        time.setVisible(others < 2 && fits(time));
    }

    @SafeVarargs
    private boolean fits(TableColumn<Row, Row>... more) {
        double least = getColumns().stream()
                .filter(column -> column.isVisible() && !column.equals(time) && !column.equals(trail))
                .mapToDouble(TableColumn::getMinWidth)
                .sum();
        for (TableColumn<Row, Row> column : more) {
            least += column.getMinWidth();
        }
        return getWidth() <= 0 || least <= getWidth();
    }

    void clear() {
        rows.clear();
    }

    /** The question the keyboard is on. */
    Optional<FilledForm.Line> selected() {
        return getSelectionModel().getSelectedItem() instanceof Row.Question(FilledForm.Line line)
                ? Optional.of(line)
                : Optional.empty();
    }

    private Label number(Row row) {
        if (!(row instanceof Row.Question(FilledForm.Line line))) {
            return Part.text("");
        }
        Label number = Part.text(NumberedText.of(line.words()).number(), "muted");
        if (!line.comment().isBlank()) {
            number.setGraphic(Part.icon(Material2OutlinedMZ.MODE_COMMENT, "icon-small", "accent-icon"));
        }
        return number;
    }

    private Label question(Row row) {
        Label label = switch (row) {
            case Row.Title(String title) -> Part.text(title, "strong");
            case Row.Question(FilledForm.Line line) ->
                Part.text(NumberedText.of(line.words()).words());
        };
        label.setTooltip(new Tooltip(label.getText()));
        return label;
    }

    private Label line(Row row, Function<FilledForm.Line, Said> what) {
        return row instanceof Row.Question(FilledForm.Line line) ? said(what.apply(line)) : Part.text("");
    }

    private Label beside(Row row, int place) {
        if (!(row instanceof Row.Question(FilledForm.Line line))
                || place >= line.beside().size()) {
            return Part.text("");
        }
        Said other = line.beside().get(place);
        Label label = said(other);
        if (!other.equals(line.said())) {
            label.getStyleClass().add("strong");
            label.setGraphic(Part.icon(Material2OutlinedAL.COMPARE_ARROWS, "icon-small", "warning-icon"));
        }
        return label;
    }

    private Label said(Said said) {
        Label label = switch (said) {
            case Said.Answered(String text) -> Part.text(text.replaceAll("\\s+", " "));
            case Said.Without(var why) -> {
                Label reason = Part.text(words.text("review.missing." + why.name()), "muted");
                reason.setGraphic(Part.icon(Material2OutlinedAL.HELP_OUTLINE, "icon-small", "muted-icon"));
                yield reason;
            }
            case Said.Nothing() -> Part.text("–", "muted");
            case Said.Sealed() -> {
                Label hidden = Part.text(words.text("review.said.sealed"), "muted");
                hidden.setGraphic(Part.icon(Material2OutlinedAL.LOCK, "icon-small", "muted-icon"));
                yield hidden;
            }
        };
        label.setTooltip(new Tooltip(label.getText()));
        return label;
    }

    private Label seconds(Row row) {
        if (!(row instanceof Row.Question(FilledForm.Line line))
                || line.seconds().isEmpty()) {
            return Part.text("");
        }
        long spent = line.seconds().get();
        Region bar = new Region();
        bar.getStyleClass().add("review-bar");
        double width = Math.max(LEAST_BAR, BAR * Math.min(1, spent / LONGEST));
        bar.setMinWidth(width);
        bar.setMaxWidth(width);
        Label label = Part.text(words.text("review.seconds", spent), "caption");
        label.setGraphic(bar);
        return label;
    }

    private Label trail(Row row) {
        if (!(row instanceof Row.Question(FilledForm.Line line))) {
            return Part.text("");
        }
        List<String> told = new ArrayList<>();
        if (line.changes() > 0) {
            told.add(words.text("review.changes", line.changes()));
        }
        if (line.confirmed()) {
            told.add(words.text("review.confirmed"));
        }
        if (!line.comment().isBlank()) {
            told.add(words.text("review.commented"));
        }
        Label label = Part.text(String.join(", ", told), "caption");
        label.setTooltip(new Tooltip(label.getText()));
        return label;
    }
}
