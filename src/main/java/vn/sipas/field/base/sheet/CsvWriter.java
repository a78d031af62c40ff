package vn.sipas.field.base.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** CSV as in RFC 4180, in UTF-8 with a byte order mark, by which Excel knows it; numbers with a decimal point. */
public final class CsvWriter {

    private static final char MARK = '\ufeff';

    /** A spreadsheet takes text that begins with one of these as a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private CsvWriter() {}

    /** Writes the rows one by one and leaves {@code out} open. Text that would be taken for a formula gets an apostrophe before it. */
    public static void write(OutputStream out, Iterable<List<SheetContent.Value>> rows) {
        try {
            Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
            writer.write(MARK);
            CSVPrinter printer = new CSVPrinter(writer, CSVFormat.RFC4180);
            for (List<SheetContent.Value> row : rows) {
                printer.printRecord(row.stream().map(CsvWriter::text).toList());
            }
            printer.flush();
        } catch (IOException e) {
            throw new UncheckedIOException("writing CSV failed", e);
        }
    }

    private static String text(SheetContent.Value value) {
        return switch (value) {
            case SheetContent.Value.Blank() -> "";
            case SheetContent.Value.Text words -> isFormula(words.text()) ? "'" + words.text() : words.text();
            case SheetContent.Value.Figure figure -> figure.number().toPlainString();
        };
    }

    private static boolean isFormula(String text) {
        return !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0;
    }
}
