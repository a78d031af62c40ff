package vn.sipas.field.app.ui;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.jspecify.annotations.Nullable;

/** Columns of a table whose rows come in their own order: nobody sorts or moves them. FX thread. */
public final class Columns {

    private Columns() {}

    /** Rows of {@code table} are so many em high in the sheet. */
    private static final double ROW = 2.7;

    /** A column never gets less than this share of its usual width. */
    private static final double LEAST = 0.75;

    /** How many times larger than usual letters are where rows are so many px high. */
    static double letters(double row) {
        return row / ROW / Theme.BODY;
    }

    /** Lets the columns of {@code table}, which were made here, grow and shrink with the letters. */
    public static void follow(TableView<?> table) {
        table.fixedCellSizeProperty().subscribe(row -> {
            double letters = row.doubleValue() > 0 ? letters(row.doubleValue()) : 1;
            for (TableColumn<?, ?> column : table.getColumns()) {
                double usual = (Double) column.getUserData();
                column.setMinWidth(usual * LEAST * letters);
                column.setPrefWidth(usual * letters);
            }
        });
    }

    /** A column of {@code width} px, with letters of the usual size, that shows of each row what {@code cell} makes of it. */
    public static <T> TableColumn<T, T> of(String title, double width, Function<T, Label> cell) {
        TableColumn<T, T> column = new TableColumn<>(title);
        column.setCellValueFactory(line -> new ReadOnlyObjectWrapper<>(line.getValue()));
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable T line, boolean empty) {
                super.updateItem(line, empty);
                setGraphic(line == null || empty ? null : cell.apply(line));
            }
        });
        column.setPrefWidth(width);
        column.setUserData(width);
        column.setReorderable(false);
        column.setSortable(false);
        return column;
    }
}
