package vn.sipas.field.app.ui.cases;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.MouseButton;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;

/** The table of cases. Its columns can't be moved or sorted: the order says what is urgent. */
final class CaseTable extends TableView<CaseLine> {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd/MM", Locale.ROOT);

    private final Messages words;

    CaseTable(CasesModel model, Messages words) {
        super(model.shown());
        this.words = words;
        getStyleClass().addAll("dense", "case-table");
        setColumnResizePolicy(CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        add("cases.column.case", 110, line -> Part.text(line.id(), "code"));
        add("cases.column.name", 190, line -> Part.text(line.name()));
        add("cases.column.address", 230, line -> Part.text(line.address(), "muted"));
        add("cases.column.state", 150, this::badge);
        add("cases.column.next", 200, line -> Part.text(nextStep(line)));
        add(
                "cases.column.due",
                70,
                line -> Part.text(line.due().map(DAY::format).orElse("")));
        setRowFactory(_ -> {
            TableRow<CaseLine> row = new TableRow<>();
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

    private void add(String key, double width, Function<CaseLine, Label> cell) {
        TableColumn<CaseLine, CaseLine> column = new TableColumn<>(words.text(key));
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable CaseLine line, boolean empty) {
                super.updateItem(line, empty);
                setGraphic(line == null || empty ? null : cell.apply(line));
            }
        });
        column.setPrefWidth(width);
        column.setReorderable(false);
        column.setSortable(false);
        getColumns().add(column);
    }

    private Label badge(CaseLine line) {
        String word = words.text("cases.state." + line.state().name(), line.attempts());
        return switch (line.state()) {
            case DRAFT -> Part.badge(Material2OutlinedAL.EDIT, word, Tone.ACCENT);
            case RETURNED -> Part.badge(Material2OutlinedMZ.UNDO, word, Tone.DANGER);
            case NOT_MET -> Part.badge(Material2OutlinedMZ.SCHEDULE, word, Tone.WARNING);
            case PAPER -> Part.badge(Material2OutlinedAL.DESCRIPTION, word, Tone.WARNING);
            case NEW -> Part.badge(Material2OutlinedMZ.RADIO_BUTTON_UNCHECKED, word, Tone.PLAIN);
            case DONE -> Part.badge(Material2OutlinedAL.CHECK_CIRCLE, word, Tone.SUCCESS);
        };
    }

    private String nextStep(CaseLine line) {
        if (!line.detail().isEmpty()) {
            return line.detail();
        }
        return line.state() == CaseLine.State.DRAFT
                ? words.text("cases.next.draft", line.answered(), line.asked())
                : words.text("cases.next." + line.state().name());
    }
}
