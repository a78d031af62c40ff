package vn.sipas.field.office.report.table;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import vn.sipas.field.base.sheet.CsvWriter;
import vn.sipas.field.base.sheet.SheetContent;
import vn.sipas.field.base.sheet.SheetContent.Value;
import vn.sipas.field.base.sheet.WorkbookWriter;

/** A season's tables as files: a workbook with a sheet each, or a folder with a CSV file each. */
public final class TableFiles {

    /** Widths in characters; more would push numbers off the screen. */
    private static final int WIDEST = 70;

    private static final int NARROWEST = 9;

    private TableFiles() {}

    /** Writes a workbook: title, rule and source above each table. Leaves {@code out} open. */
    public static void workbook(OutputStream out, List<Table> tables, String season) {
        WorkbookWriter.write(
                out, tables.stream().map(table -> sheet(table, season)).toList());
    }

    private static SheetContent sheet(Table table, String season) {
        List<List<Value>> rows = new ArrayList<>();
        rows.add(List.of(new Value.Text(table.title(), true)));
        rows.add(List.of(new Value.Text(season, false)));
        for (String remark : table.remarks()) {
            rows.add(List.of(new Value.Text(remark, false)));
        }
        rows.add(List.of());
        rows.addAll(grid(table));
        int head = rows.size() - table.lines().size();
        return new SheetContent(table.id(), widths(table), head, rows);
    }

    /** The files of a folder, which is made if need be: {@code ID.csv} for each table. */
    public static List<Path> folder(Path folder, List<Table> tables) {
        List<Path> written = new ArrayList<>();
        try {
            Files.createDirectories(folder);
            for (Table table : tables) {
                Path file = folder.resolve(table.id().replaceAll("[^A-Za-z0-9_-]", "_") + ".csv");
                try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
                    CsvWriter.write(out, grid(table));
                }
                written.add(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return written;
    }

    private static List<List<Value>> grid(Table table) {
        List<List<Value>> rows = new ArrayList<>();
        rows.add(table.columns().stream()
                .<Value>map(column -> new Value.Text(column.title(), true))
                .toList());
        for (Table.Line line : table.lines()) {
            boolean strong = line.level() == 0;
            rows.add(line.cells().stream().map(cell -> value(cell, strong)).toList());
        }
        return rows;
    }

    private static Value value(Cell cell, boolean strong) {
        return switch (cell) {
            case Cell.Empty() -> new Value.Blank();
            case Cell.Text(String text) -> new Value.Text(text, strong);
            case Cell.Count(long number) -> new Value.Figure(BigDecimal.valueOf(number), false, strong);
            case Cell.Decimal(BigDecimal number) -> new Value.Figure(number, false, strong);
            case Cell.Points(BigDecimal number) -> new Value.Figure(number, true, strong);
            case Cell.Withheld(String mark) -> new Value.Text(mark, strong);
        };
    }

    private static List<Integer> widths(Table table) {
        List<Integer> widths = new ArrayList<>();
        for (int i = 0; i < table.columns().size(); i++) {
            int column = i;
            int longest = table.lines().stream()
                    .map(line -> line.cells().get(column))
                    .filter(Predicate.not(Cell::numeric))
                    .mapToInt(cell -> cell instanceof Cell.Text(String text) ? text.length() : 0)
                    .max()
                    .orElse(0);
            int title = table.columns().get(i).title().length() + 2;
            widths.add(Math.clamp(Math.max(longest, title), NARROWEST, WIDEST));
        }
        return widths;
    }
}
