package vn.sipas.field.base.sheet;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.dhatim.fastexcel.StyleSetter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Workbooks (.xlsx) with numbers as numbers. */
public final class WorkbookWriter {

    private static final String PROGRAM = "SIPAS Field";
    private static final String VERSION = "1.0";

    /** Excel takes no more. */
    private static final int LONGEST_TAB = 31;

    private WorkbookWriter() {}

    /** Writes the sheets in their order and leaves {@code out} open. */
    public static void write(OutputStream out, List<SheetContent> sheets) {
        Set<String> taken = new HashSet<>();
        try (Workbook workbook = new Workbook(out, PROGRAM, VERSION)) {
            for (SheetContent sheet : sheets) {
                write(workbook.newWorksheet(tab(sheet.tab(), taken)), sheet);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("writing a workbook failed", e);
        }
    }

    /** A name that a tab may have, and that no other one has. */
    private static String tab(String wanted, Set<String> taken) {
        String allowed = wanted.replaceAll("[\\[\\]:*?/\\\\']", " ").strip();
        for (int number = 1; ; number++) {
            String end = number == 1 ? "" : " " + number;
            int room = LONGEST_TAB - end.length();
            String tab = (allowed.length() > room ? allowed.substring(0, room) : allowed) + end;
            if (taken.add(tab.toLowerCase(Locale.ROOT))) {
                return tab;
            }
        }
    }

    private static void write(Worksheet tab, SheetContent sheet) {
        for (int column = 0; column < sheet.widths().size(); column++) {
            tab.width(column, sheet.widths().get(column));
        }
        if (sheet.frozen() > 0) {
            tab.freezePane(0, sheet.frozen());
        }
        for (int row = 0; row < sheet.rows().size(); row++) {
            List<SheetContent.Value> cells = sheet.rows().get(row);
            for (int column = 0; column < cells.size(); column++) {
                write(tab, row, column, cells.get(column));
            }
        }
    }

    private static void write(Worksheet tab, int row, int column, SheetContent.Value value) {
        switch (value) {
            case SheetContent.Value.Blank() -> {}
            case SheetContent.Value.Text(String text, boolean strong) -> {
                tab.value(row, column, text);
                if (strong) {
                    tab.style(row, column).bold().set();
                }
            }
            case SheetContent.Value.Figure(var number, boolean signed, boolean strong) -> {
                tab.value(row, column, number.scale() <= 0 ? (Number) number.longValueExact() : number);
                StyleSetter style = tab.style(row, column);
                style.format(format(number.scale(), signed));
                if (strong) {
                    style.bold();
                }
                style.set();
            }
        }
    }

    private static String format(int decimals, boolean signed) {
        String plain = "#,##0" + (decimals > 0 ? "." + "0".repeat(decimals) : "");
        return signed ? "+" + plain + ";-" + plain + ";" + plain : plain;
    }
}
