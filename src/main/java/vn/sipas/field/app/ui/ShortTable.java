package vn.sipas.field.app.ui;

import java.util.List;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;

/** A table within a page, as high as its rows up to a few; longer ones scroll within it. FX thread. */
public final class ShortTable<T> extends TableView<T> {

    private static final int MOST_ROWS = 9;

    private static final String FIGURES = "figures";

    /** Words keep at least this share of their usual width. */
    private static final double LEAST_WORDS = 0.4;

    /** Room for the bar that scrolls, px. */
    private static final double SCROLLER = 14;

    /** Columns are added by {@link #words} and {@link #figure}, and {@link #ready} ends it. */
    public ShortTable(String name) {
        getStyleClass().addAll("dense", "case-table", "short-table");
        setAccessibleText(name);
        setPlaceholder(Part.text("–", "muted"));
        prefHeightProperty()
                .bind(Bindings.createDoubleBinding(
                        () -> (Math.clamp(getItems().size(), 1, MOST_ROWS) + 1) * getFixedCellSize() + 4,
                        fixedCellSizeProperty(),
                        Bindings.size(getItems())));
        minHeightProperty().bind(prefHeightProperty());
        maxHeightProperty().bind(prefHeightProperty());
    }

    /** A column of words, usually {@code width} px wide. */
    public ShortTable<T> words(String title, double width, Function<T, String> words) {
        getColumns().add(Columns.of(title, width, row -> {
            Label label = Part.text(words.apply(row));
            label.setTooltip(new Tooltip(label.getText()));
            return label;
        }));
        return this;
    }

    /** A column of numbers, aligned at the right. */
    public ShortTable<T> figure(String title, double width, Function<T, String> number) {
        getColumns().add(Columns.of(title, width, row -> {
            Label label = Part.text(number.apply(row), FIGURES);
            label.setMaxWidth(Double.MAX_VALUE);
            return label;
        }));
        getColumns().getLast().getStyleClass().add(FIGURES);
        return this;
    }

    /** All columns are there: from now on they follow the letters, and words take what is left. */
    public ShortTable<T> ready() {
        widthProperty().subscribe(this::share);
        fixedCellSizeProperty().subscribe(this::share);
        return this;
    }

    /** Where there is too little room, words give way before numbers do. */
    private void share() {
        double letters = getFixedCellSize() > 0 ? Columns.letters(getFixedCellSize()) : 1;
        double room = getWidth() - SCROLLER * letters;
        if (room <= 0) {
            return;
        }
        double figures = sum(true) * letters;
        double words = sum(false) * letters;
        double left = Math.max(LEAST_WORDS * words, room - figures);
        double shrunk = Math.min(1, (room - left) / figures);
        for (TableColumn<T, ?> column : getColumns()) {
            double share = isFigure(column) ? usual(column) * letters * shrunk : usual(column) * letters * left / words;
            column.setMinWidth(share);
            column.setPrefWidth(share);
        }
    }

    private double sum(boolean figures) {
        return getColumns().stream()
                .filter(column -> isFigure(column) == figures)
                .mapToDouble(ShortTable::usual)
                .sum();
    }

    private static boolean isFigure(TableColumn<?, ?> column) {
        return column.getStyleClass().contains(FIGURES);
    }

    private static double usual(TableColumn<?, ?> column) {
        return (Double) column.getUserData();
    }

    /** Other rows than before. */
    public void rows(List<T> rows) {
        getItems().setAll(rows);
    }
}
