package vn.sipas.field.survey.xlsform.grid;

import java.util.List;

/**
 * One sheet, read.
 *
 * @param name the sheet's name as XLSForm has it, in lower case
 * @param lines the rows below the headings that have a cell under a heading
 */
public record Table(String name, List<Heading> headings, List<Line> lines) {

    public Table {
        headings = List.copyOf(headings);
        lines = List.copyOf(lines);
    }

    /** A sheet that isn't there. */
    public static Table none(String name) {
        return new Table(name, List.of(), List.of());
    }

    /** Whether some heading means {@code first}. */
    public boolean has(String first) {
        return headings.stream().anyMatch(heading -> heading.first().equals(first));
    }
}
