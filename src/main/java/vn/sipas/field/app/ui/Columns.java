package vn.sipas.field.app.ui;

import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import org.jspecify.annotations.Nullable;

/** Columns of a table whose rows come in their own order: nobody sorts or moves them. FX thread. */
public final class Columns {

    private Columns() {}

    /** A column of {@code width} px that shows of each row what {@code cell} makes of it. */
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
        column.setReorderable(false);
        column.setSortable(false);
        return column;
    }
}
