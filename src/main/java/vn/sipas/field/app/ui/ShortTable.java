package vn.sipas.field.app.ui;

import java.util.ArrayList;
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

    /** Before words shrink to less than this share of it, columns that can be spared are left out. */
    private static final double KEPT_WORDS = 0.8;

    /** Room for the bar that scrolls, px. */
    private static final double SCROLLER = 14;

    private final List<TableColumn<T, ?>> spares = new ArrayList<>();

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

    /**
     * Columns that are left out where there is too little room for all, the first of them first; by their titles, after all columns
     * are there.
     */
    public ShortTable<T> leavingOut(String... titles) {
        for (String title : titles) {
            getColumns().stream()
                    .filter(column -> title.equals(column.getText()))
                    .forEach(spares::add);
        }
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
        leaveOut(room / letters);
        double figures = sum(true) * letters;
        double words = sum(false) * letters;
        double left = Math.max(LEAST_WORDS * words, room - figures);
        double shrunk = Math.min(1, (room - left) / figures);
        for (TableColumn<T, ?> column : getVisibleLeafColumns()) {
            double share = isFigure(column) ? usual(column) * letters * shrunk : usual(column) * letters * left / words;
            column.setMinWidth(share);
            column.setPrefWidth(share);
        }
    }

    /** {@code room}: in the usual letters. */
    private void leaveOut(double room) {
        spares.forEach(column -> column.setVisible(true));
        for (TableColumn<T, ?> spare : spares) {
            if (sum(true) + KEPT_WORDS * sum(false) > room) {
                spare.setVisible(false);
            }
        }
    }

    private double sum(boolean figures) {
        return getVisibleLeafColumns().stream()
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
