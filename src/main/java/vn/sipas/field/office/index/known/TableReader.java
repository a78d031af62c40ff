package vn.sipas.field.office.index.known;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import vn.sipas.field.base.language.Folding;
import vn.sipas.field.base.sheet.Sheet;

/**
 * A sheet read by its headings, in Vietnamese or English, with or without accents; every fault is kept. Numbers may have a decimal
 * comma.
 */
final class TableReader {

    private final Sheet sheet;
    private final Map<Heading, Integer> columns = new HashMap<>();
    private final List<TableReading.Wrong> faults = new ArrayList<>();

    /** A column by what it may be headed, without accents; the first is what a sentence calls it. */
    record Heading(List<String> names) {
        static Heading of(String... names) {
            return new Heading(List.of(names));
        }
    }

    TableReader(Sheet sheet, List<Heading> needed, List<Heading> optional) {
        this.sheet = sheet;
        if (sheet.rows().size() < 2) {
            faults.add(new TableReading.Wrong(TableFault.TABLE_EMPTY, 1, "", ""));
            return;
        }
        Sheet.Row top = sheet.rows().getFirst();
        for (int column = 0; column < top.cells().size(); column++) {
            String name = Folding.fold(top.cell(column)).strip();
            for (Heading heading : java.util.stream.Stream.concat(needed.stream(), optional.stream())
                    .toList()) {
                if (heading.names().contains(name)) {
                    columns.putIfAbsent(heading, column);
                }
            }
        }
        for (Heading heading : needed) {
            if (!columns.containsKey(heading)) {
                faults.add(new TableReading.Wrong(
                        TableFault.TABLE_COLUMN_MISSING,
                        top.number(),
                        "",
                        heading.names().getFirst()));
            }
        }
    }

    /** The rows below the headings; none if a column is missing. */
    List<Sheet.Row> rows() {
        return faults.isEmpty() ? sheet.rows().subList(1, sheet.rows().size()) : List.of();
    }

    boolean has(Heading heading) {
        return columns.containsKey(heading);
    }

    /** A cell's text; an empty one is a fault. */
    Optional<String> text(Sheet.Row row, Heading heading) {
        String text = cell(row, heading);
        if (text.isEmpty()) {
            fault(TableFault.TABLE_CELL_EMPTY, row, heading);
            return Optional.empty();
        }
        return Optional.of(text);
    }

    /** A cell's text, which may be empty; also where the column is not there. */
    String cell(Sheet.Row row, Heading heading) {
        Integer column = columns.get(heading);
        return column == null ? "" : row.cell(column).strip();
    }

    /** A cell's number from {@code least} to {@code most}; anything else is a fault. */
    OptionalDouble number(Sheet.Row row, Heading heading, double least, double most) {
        try {
            double number = Double.parseDouble(cell(row, heading).replace(',', '.'));
            if (number >= least && number <= most) {
                return OptionalDouble.of(number);
            }
            fault(TableFault.TABLE_NUMBER_BAD, row, heading);
            return OptionalDouble.empty();
        } catch (NumberFormatException e) {
            fault(TableFault.TABLE_NUMBER_BAD, row, heading);
            return OptionalDouble.empty();
        }
    }

    void fault(TableFault why, Sheet.Row row, Heading heading) {
        Integer column = columns.get(heading);
        faults.add(new TableReading.Wrong(
                why,
                row.number(),
                column == null ? "" : Sheet.column(column),
                heading.names().getFirst()));
    }

    <T> TableReading<T> result(T value) {
        return faults.isEmpty() ? new TableReading.Read<>(value) : new TableReading.Refused<>(faults);
    }
}
