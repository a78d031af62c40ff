package vn.sipas.field.app.ui.cases;

import java.util.Optional;
import java.util.function.Function;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.desk.CaseRow;
import vn.sipas.field.app.ui.Columns;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.interview.CaseStanding;

/** The table of cases. Its columns can't be moved or sorted: the order says what is urgent. */
final class CaseTable extends TableView<CaseRow> {

    private static final int ADDRESS = 2;
    private static final int NEXT = 4;

    private final Messages words;
    private boolean beside;

    CaseTable(CasesModel model, Messages words) {
        super(model.shown());
        this.words = words;
        getStyleClass().addAll("dense", "case-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        add("cases.column.case", 120, this::code);
        add("cases.column.name", 180, row -> Part.text(row.listed().name()));
        add("cases.column.address", 250, row -> Part.text(row.listed().whereabouts(), "muted"));
        add("cases.column.state", 150, this::badge);
        add("cases.column.next", 240, row -> Part.text(nextStep(row)));
        Columns.follow(this);
        widthProperty().subscribe(this::leaveOut);
        fixedCellSizeProperty().subscribe(this::leaveOut);
        setRowFactory(_ -> {
            TableRow<CaseRow> row = new TableRow<>();
            row.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY && event.getClickCount() == 2 && !row.isEmpty()) {
                    model.open(row.getItem());
                }
            });
            return row;
        });
        setPlaceholder(Part.empty(
                Material2OutlinedMZ.SEARCH, words.text("cases.none-found"), words.text("cases.none-found.do")));
    }

    /** With less room the address and the next step are left out. */
    void narrow(boolean beside) {
        this.beside = beside;
        leaveOut();
    }

    private void leaveOut() {
        double all = getColumns().stream().mapToDouble(TableColumn::getMinWidth).sum();
        boolean narrow = beside || (getWidth() > 0 && getWidth() < all);
        getColumns().get(ADDRESS).setVisible(!narrow);
        getColumns().get(NEXT).setVisible(!narrow);
    }

    private void add(String key, double width, Function<CaseRow, Label> cell) {
        getColumns().add(Columns.of(words.text(key), width, cell));
    }

    /** The code, with a sign where the case does not fit the frame. */
    private Label code(CaseRow row) {
        Label code = Part.text(row.listed().id().text(), "code");
        if (row.listed().frame().doubtful()) {
            code.setGraphic(Part.icon(Material2OutlinedMZ.WARNING, "icon-small", "warning-icon"));
            code.setAccessibleText(row.listed().id() + ", "
                    + words.text("cases.frame." + row.listed().frame()));
        }
        return code;
    }

    private Label badge(CaseRow row) {
        CaseStanding standing = row.standing();
        String word = words.text("cases.state." + standing.state().name(), standing.contacts());
        return switch (standing.state()) {
            case BEGUN -> Part.badge(Material2OutlinedAL.EDIT, word, Tone.ACCENT);
            case NOT_REACHED -> Part.badge(Material2OutlinedMZ.SCHEDULE, word, Tone.WARNING);
            case TO_DO -> Part.badge(Material2OutlinedMZ.RADIO_BUTTON_UNCHECKED, word, Tone.PLAIN);
            case DONE -> Part.badge(Material2OutlinedAL.CHECK_CIRCLE, word, Tone.SUCCESS);
            case RETURNED -> Part.badge(Material2OutlinedMZ.UNDO, word, Tone.DANGER);
            case CLOSED, WITHDRAWN -> Part.badge(Material2OutlinedAL.BLOCK, word, Tone.PLAIN);
        };
    }

    /** What to do next; before it how the last attempt ended, where that matters. */
    private String nextStep(CaseRow row) {
        String next = words.text("cases.next." + row.standing().state().name());
        if (row.listed().frame().doubtful()) {
            next = words.text("cases.frame." + row.listed().frame()) + ". " + next;
        }
        String todo = next;
        Optional<String> ended = row.standing().outcome().map(outcome -> outcome.words(words.language()));
        return switch (row.standing().state()) {
            case NOT_REACHED -> ended.map(how -> how + ". " + todo).orElse(todo);
            case CLOSED ->
                row.standing()
                        .finalOutcome()
                        .map(outcome -> outcome.words(words.language()))
                        .orElse(next);
            case RETURNED -> row.returned().filter(said -> !said.isBlank()).orElse(next);
            case TO_DO -> row.listed().reserve() > 0 ? words.text("cases.reserve.next", next) : next;
            case BEGUN, DONE, WITHDRAWN -> next;
        };
    }
}
