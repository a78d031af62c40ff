package vn.sipas.field.app.ui.results;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Columns;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Theme;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.report.chart.Chart;
import vn.sipas.field.office.report.table.Numbers;
import vn.sipas.field.office.report.table.Table;

/** One panel: its chart, or its table instead of it. FX thread. */
final class PanelCard extends VBox {

    private static final double ROW = 36;
    private static final double HEAD = 52;
    private static final int MOST_ROWS = 12;
    /** Lines that title, axis and source take. */
    private static final int ABOUT = 5;

    private static final double SHARE = 9.5;

    private final Numbers numbers;
    private final Label title = Part.wrapped("", "card-title");
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
    interface Acts {
        void copy(PanelCard card);

        void save(PanelCard card);
    }

    /** {@code chooser}: stands below the title; what else can be shown here. */
    PanelCard(int number, Messages words, Locale language, Theme theme, Acts acts, List<? extends Node> chooser) {
        super(8);
        this.words = words;
        this.numbers = new Numbers(language);
        this.canvas = new ChartCanvas(language, theme.darkProperty(), theme.sizeProperty());
        getStyleClass().addAll("card", "results-card");
        setFocusTraversable(true);
        this.toTable = Part.flat(Material2OutlinedMZ.TABLE_CHART, words.text("card.table"), "");
        toTable.setOnAction(_ -> turn());
        Button copy = Part.flat(Material2OutlinedAL.CONTENT_COPY, words.text("card.copy"), "");
        copy.setOnAction(_ -> acts.copy(this));
        this.save = Part.flat(Material2OutlinedMZ.SAVE_ALT, words.text("card.save"), "");
        save.setOnAction(_ -> acts.save(this));
        this.head = Part.row(6, Part.key(String.valueOf(number)), title, Part.gap(), toTable, copy, save);
        getChildren().add(head);
        getChildren().addAll(chooser);
        getChildren().add(body);
    }

    void show(Optional<Chart> drawn, Table written) {
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

    Optional<Chart> chart() {
        return chart;
    }

    Optional<Table> table() {
        return table;
    }

    /** About how high it is, in lines. */
    int weight() {
        return ABOUT
                + chart.map(Chart::lines)
                        .orElseGet(() -> table.map(t -> t.lines().size()).orElse(0));
    }

    /** The table instead of the chart, or the chart instead of the table. */
    void turn() {
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
        toTable.setAccessibleText(words.text(asTable ? "card.chart" : "card.table"));
    }

    private void remark(String words) {
        body.getChildren().add(Part.wrapped(words, "caption"));
    }

    private void fill(Table shown) {
        TableView<Table.Line> lines = new TableView<>();
        lines.getStyleClass().addAll("dense", "results-table");
        for (int i = 0; i < shown.columns().size(); i++) {
            lines.getColumns().add(column(shown, i));
        }
        lines.getItems().setAll(shown.lines());
        double high = HEAD + ROW * Math.min(MOST_ROWS, shown.lines().size());
        lines.setPrefHeight(high);
        lines.setMinHeight(high);
        lines.setAccessibleText(shown.title());
        body.getChildren().add(lines);
        shown.remarks().forEach(this::remark);
    }

    private TableColumn<Table.Line, Table.Line> column(Table shown, int at) {
        Table.Column column = shown.columns().get(at);
        TableColumn<Table.Line, Table.Line> made =
                Columns.of(column.title(), Math.max(70, column.share() * SHARE), line -> {
                    Label label = Part.text(line.cells().get(at).shown(numbers));
                    if (line.level() == 0) {
                        label.getStyleClass().add("strong");
                    }
                    return label;
                });
        if (column.numbers()) {
            made.getStyleClass().add("figures");
        }
        return made;
    }
}
