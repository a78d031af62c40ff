package vn.sipas.field.app.ui.chart;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Theme;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.report.chart.Chart;
import vn.sipas.field.office.report.table.Numbers;
import vn.sipas.field.office.report.table.Table;

/** One panel: its chart, or its table instead of it. FX thread. */
public final class PanelCard extends VBox {

    /** The narrowest column of words, and the narrowest heading of a column of numbers, px. */
    private static final double NARROWEST = 110;

    private static final double HEAD = 70;

    /** About what one letter of a heading takes, px, and over how many lines a heading goes. */
    private static final double LETTER = 8;

    private static final double HEAD_LINES = 3;

    private static final double SCROLL_BAR = 16;

    /** Lines that title, axis and source take. */
    private static final int ABOUT = 5;

    private final Numbers numbers;
    private final Label title = Part.wrapped("", "results-title");
    private final HBox head;
    private final VBox body = new VBox(6);
    private final ChartCanvas canvas;
    private final Button toTable;
    private final Button save;
    private final Messages words;
    private Optional<Chart> chart = Optional.empty();
    private Optional<Table> table = Optional.empty();
    private boolean asTable;

    /** What its buttons do. */
    public interface Acts {
        void copy(PanelCard card);

        void save(PanelCard card);
    }

    /** {@code chooser}: stands below the title; what else can be shown here. */
    public PanelCard(int number, Locale language, Theme theme, Acts acts, List<? extends Node> chooser) {
        super(8);
        this.words = Messages.of(PanelCard.class, language);
        this.numbers = new Numbers(language);
        this.canvas = new ChartCanvas(language, theme.darkProperty(), theme.sizeProperty());
        getStyleClass().addAll("card", "results-card");
        setFocusTraversable(true);
        this.toTable = button(Material2OutlinedMZ.TABLE_CHART, words.text("card.table") + ", Ctrl T");
        toTable.setOnAction(_ -> turn());
        Button copy = button(Material2OutlinedAL.CONTENT_COPY, words.text("card.copy") + ", Ctrl C");
        copy.setOnAction(_ -> acts.copy(this));
        this.save = button(Material2OutlinedMZ.SAVE_ALT, words.text("card.save") + ", Ctrl S");
        save.setOnAction(_ -> acts.save(this));
        this.head = Part.row(2, Part.key(String.valueOf(number)), title, Part.gap(), toTable, copy, save);
        getChildren().add(head);
        getChildren().addAll(chooser);
        getChildren().add(body);
    }

    /** An icon whose words come when the mouse rests on it; its key stands in the last line of the screen too. */
    private static Button button(Ikon icon, String said) {
        Button button = new Button();
        button.setGraphic(Part.icon(icon));
        button.getStyleClass().addAll("flat", "bar-button");
        button.setAccessibleText(said);
        button.setTooltip(new Tooltip(said));
        button.setMinWidth(USE_PREF_SIZE);
        return button;
    }

    public void show(Optional<Chart> drawn, Table written) {
        chart = drawn;
        table = Optional.of(written);
        title.setText(drawn.map(Chart::title).orElse(written.title()));
        setAccessibleText(title.getText());
        for (Button button : List.of(toTable, save)) {
            button.setVisible(drawn.isPresent());
            button.setManaged(drawn.isPresent());
        }
        fill();
    }

    public Optional<Chart> chart() {
        return chart;
    }

    public Optional<Table> table() {
        return table;
    }

    /** About how high it is, in lines. */
    public int weight() {
        return ABOUT
                + chart.map(Chart::lines)
                        .orElseGet(() -> table.map(t -> t.lines().size()).orElse(0));
    }

    /** The table instead of the chart, or the chart instead of the table. */
    public void turn() {
        if (chart.isPresent()) {
            asTable = !asTable;
            fill();
        }
    }

    private void fill() {
        body.getChildren().clear();
        if (chart.isPresent() && !asTable) {
            canvas.show(chart.get());
            body.getChildren().add(canvas);
            chart.get().remarks().forEach(this::remark);
            remark(chart.get().source());
        } else {
            table.map(Table::onPaper).ifPresent(this::fill);
        }
        toTable.setAccessibleText(words.text(asTable ? "card.chart" : "card.table") + ", Ctrl T");
        toTable.getTooltip().setText(toTable.getAccessibleText());
    }

    private void remark(String words) {
        body.getChildren().add(Part.wrapped(words, "caption"));
    }

    private void fill(Table shown) {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("results-table");
        for (int i = 0; i < shown.columns().size(); i++) {
            Table.Column column = shown.columns().get(i);
            ColumnConstraints wide = new ColumnConstraints();
            wide.setMinWidth(column.numbers() ? Region.USE_PREF_SIZE : NARROWEST);
            wide.setHgrow(column.numbers() ? Priority.NEVER : Priority.ALWAYS);
            grid.getColumnConstraints().add(wide);
            Label head = cell(column.title(), column.numbers(), "results-head");
            head.setWrapText(true);
            head.setMaxWidth(column.numbers() ? narrowest(column.title()) : Double.MAX_VALUE);
            grid.add(head, i, 0);
            GridPane.setFillHeight(head, true);
            head.setMaxHeight(Double.MAX_VALUE);
        }
        int row = 1;
        for (Table.Line line : shown.lines()) {
            for (int i = 0; i < line.cells().size(); i++) {
                boolean right = shown.columns().get(i).numbers();
                Label cell = cell(line.cells().get(i).shown(numbers), right, line.level() == 0 ? "strong" : "plain");
                if (!right) {
                    cell.setWrapText(true);
                    cell.setMinHeight(USE_PREF_SIZE);
                }
                cell.setMaxHeight(Double.MAX_VALUE);
                grid.add(cell, i, row);
            }
            row++;
        }
        ScrollPane across = new ScrollPane(grid);
        across.setFitToWidth(true);
        across.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        // As high as the table: only what is too wide is scrolled here.
        across.minHeightProperty().bind(grid.heightProperty().add(SCROLL_BAR));
        across.setAccessibleText(shown.title());
        body.getChildren().add(across);
        shown.remarks().forEach(this::remark);
    }

    /** So narrow that a heading over figures takes no more than a few lines. */
    private static double narrowest(String title) {
        return Math.max(HEAD, title.length() * LETTER / HEAD_LINES);
    }

    private static Label cell(String text, boolean right, String style) {
        Label cell = Part.text(text, "results-cell", style);
        cell.setMaxWidth(Double.MAX_VALUE);
        if (right) {
            cell.getStyleClass().add("figures");
        }
        return cell;
    }
}
