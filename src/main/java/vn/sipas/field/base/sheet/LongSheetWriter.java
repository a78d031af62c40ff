package vn.sipas.field.base.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** A workbook (.xlsx) of one sheet of texts, of which few rows are in memory at a time; {@code out} is left open. */
public final class LongSheetWriter {

    private static final String PROGRAM = "SIPAS Field";
    private static final String VERSION = "1.0";
    private static final int ROWS_IN_MEMORY = 1_000;

    private LongSheetWriter() {}

    /** Writes the rows, one by one. */
    public static void write(OutputStream out, String tab, Iterable<List<String>> rows) {
        try (Workbook workbook = new Workbook(out, PROGRAM, VERSION)) {
            Worksheet sheet = workbook.newWorksheet(tab);
            int number = 0;
            for (List<String> row : rows) {
                for (int column = 0; column < row.size(); column++) {
                    sheet.value(number, column, row.get(column));
                }
                number++;
                if (number % ROWS_IN_MEMORY == 0) {
                    sheet.flush();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing a workbook failed", e);
        }
    }
}
