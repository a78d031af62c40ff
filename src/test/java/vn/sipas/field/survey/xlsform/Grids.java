package vn.sipas.field.survey.xlsform;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import vn.sipas.field.base.sheet.Sheet;
import vn.sipas.field.base.sheet.Workbook;

/** Workbooks for tests: read from files, or written as text. */
final class Grids {

    private Grids() {}

    static Workbook read(Path file) throws IOException {
        List<Sheet> sheets = new ArrayList<>();
        try (InputStream in = Files.newInputStream(file);
                ReadableWorkbook book = new ReadableWorkbook(in)) {
            book.getSheets().forEach(sheet -> sheets.add(sheet(sheet)));
        }
        return new Workbook(sheets);
    }

    private static Sheet sheet(org.dhatim.fastexcel.reader.Sheet sheet) {
        List<Sheet.Row> rows = new ArrayList<>();
        try (Stream<Row> all = sheet.openStream()) {
            all.forEach(row -> {
                List<String> cells = new ArrayList<>();
                for (int i = 0; i < row.getCellCount(); i++) {
                    cells.add(row.getOptionalCell(i).map(Grids::text).orElse(""));
                }
                if (cells.stream().anyMatch(text -> !text.isBlank())) {
                    rows.add(new Sheet.Row(row.getRowNum(), cells));
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Sheet(sheet.getName(), rows);
    }

    private static String text(Cell cell) {
        if (cell.getType() == CellType.NUMBER) {
            return new BigDecimal(cell.getRawValue()).stripTrailingZeros().toPlainString();
        }
        if (cell.getType() == CellType.BOOLEAN) {
            return cell.asBoolean() ? "TRUE" : "FALSE";
        }
        if (cell.getType() == CellType.FORMULA) {
            return cell.getRawValue() == null ? "" : cell.getRawValue();
        }
        return cell.getText() == null ? "" : cell.getText();
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
