package vn.sipas.field.survey.xlsform;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import vn.sipas.field.base.sheet.Limits;
import vn.sipas.field.base.sheet.Sheet;
import vn.sipas.field.base.sheet.Workbook;
import vn.sipas.field.base.sheet.WorkbookReader;
import vn.sipas.field.base.sheet.WorkbookReading;

/** Workbooks for tests: read from files, or written as text. */
final class Grids {

    private Grids() {}

    static Workbook read(Path file) {
        return switch (new WorkbookReader(Limits.FORM).read(file)) {
            case WorkbookReading.Read(Workbook workbook) -> workbook;
            case WorkbookReading.Refused refused -> throw new AssertionError(file + " " + refused);
        };
    }

    /** Sheets written as tables: {@code survey}, then a line {@code | type | name |} for each row, blank rows counted. */
    static Workbook of(String tables) {
        List<Sheet> sheets = new ArrayList<>();
        String name = "";
        List<Sheet.Row> rows = new ArrayList<>();
        int number = 0;
        for (String line : (tables.strip() + "\n ").lines().map(String::strip).toList()) {
            if (line.startsWith("|")) {
                number++;
                List<String> cells = Stream.of(
                                line.substring(1, line.length() - 1).split("\\|", -1))
                        .map(String::strip)
                        .toList();
                if (cells.stream().anyMatch(cell -> !cell.isEmpty())) {
                    rows.add(new Sheet.Row(number, cells));
                }
            } else {
                if (!name.isEmpty()) {
                    sheets.add(new Sheet(name, rows));
                }
                name = line;
                rows = new ArrayList<>();
                number = 0;
            }
        }
        return new Workbook(sheets);
    }
}
