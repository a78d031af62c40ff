package vn.sipas.field.base.sheet;

import java.math.BigDecimal;
import java.util.List;

/**
 * One sheet to be written.
 *
 * @param tab its name; a workbook shortens it to what a tab may be called
 * @param widths of the columns, in characters
 * @param frozen so many rows at the top stay when the others are scrolled
 */
public record SheetContent(String tab, List<Integer> widths, int frozen, List<List<Value>> rows) {

    public SheetContent {
        widths = List.copyOf(widths);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /** What one cell holds. */
    public sealed interface Value {

        record Blank() implements Value {}

        record Text(String text, boolean strong) implements Value {}

        /** A number that is shown with all its decimals; {@code signed}: with a plus, too. */
        record Figure(BigDecimal number, boolean signed, boolean strong) implements Value {}
    }
}
