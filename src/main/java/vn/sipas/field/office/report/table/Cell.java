package vn.sipas.field.office.report.table;

import java.math.BigDecimal;

/** What stands in one cell of a table. */
public sealed interface Cell {

    /** Nothing. */
    record Empty() implements Cell {}

    record Text(String text) implements Cell {}

    record Count(long number) implements Cell {}

    /** A number with its decimals; a percentage stands without its sign, which is in the column's title. */
    record Decimal(BigDecimal number) implements Cell {}

    /** A difference in points, which is shown with its sign. */
    record Points(BigDecimal number) implements Cell {}

    /** A figure that may not be published; {@code mark} is what stands in its place, the table's remarks say why. */
    record Withheld(String mark) implements Cell {}

    /** The cell as people read it. */
    default String shown(Numbers numbers) {
        return switch (this) {
            case Empty() -> "";
            case Text(String text) -> text;
            case Count(long number) -> numbers.count(number);
            case Decimal(BigDecimal number) -> numbers.decimal(number);
            case Points(BigDecimal number) -> numbers.points(number);
            case Withheld(String mark) -> mark;
        };
    }

    /** Whether it holds a number, which is written flush right. */
    default boolean numeric() {
        return switch (this) {
            case Empty(), Text _ -> false;
            case Count _, Decimal _, Points _, Withheld _ -> true;
        };
    }
}
