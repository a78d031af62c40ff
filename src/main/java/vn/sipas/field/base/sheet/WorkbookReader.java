package vn.sipas.field.base.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;

/**
 * Reads {@code .xlsx} and {@code .xlsm} workbooks. Every part is looked at before the library may see it, so a hostile file is
 * refused with all that is wrong with it, within the limits and in little time. Hidden sheets are read like others; of
 * merged cells the first holds the value; what cells say is described at {@link CellText}. Any thread.
 */
public final class WorkbookReader {

    private final Limits limits;

    public WorkbookReader(Limits limits) {
        this.limits = limits;
    }

    /** The workbook, or all that is wrong with it. */
    public WorkbookReading read(byte[] bytes) {
        Map<String, List<Sheet.Row>> sheets = new LinkedHashMap<>();
        List<Fault> faults = stream(bytes, name -> sheets.computeIfAbsent(name, n -> new ArrayList<>())::add);
        if (!faults.isEmpty()) {
            return new WorkbookReading.Refused(faults);
        }
        List<Sheet> read = new ArrayList<>();
        sheets.forEach((name, rows) -> read.add(new Sheet(name, rows)));
        return new WorkbookReading.Read(new Workbook(read));
    }

    /** As {@link #read(byte[])}; the file is read once. A link, a folder or a device is refused. */
    public WorkbookReading read(Path file) {
        return switch (FileBytes.read(file, limits.fileBytes())) {
            case FileBytes.Reading.Bytes read -> read(read.bytes());
            case FileBytes.Reading.Bad bad -> new WorkbookReading.Refused(List.of(bad.fault()));
        };
    }

    /**
     * Gives the rows of every sheet, in the order of the tabs, to what {@code sheets} has for the sheet's name; only one row is
     * in memory at a time. Nothing is given before the whole workbook has been looked at.
     *
     * @return what was wrong; empty if every row was given. If the library stumbles over something that was not foreseen,
     *     rows may have been given before: take them back then
     */
    public List<Fault> stream(byte[] bytes, Function<String, Consumer<Sheet.Row>> sheets) {
        return stream(bytes, Integer.MAX_VALUE, sheets, Meter.none());
    }

    /** As {@link #stream}, of the first sheet alone, while {@code meter} is not stopped. */
    List<Fault> first(byte[] bytes, Consumer<Sheet.Row> rows, Meter meter) {
        return stream(bytes, 1, _ -> rows, meter);
    }

    private List<Fault> stream(byte[] bytes, int most, Function<String, Consumer<Sheet.Row>> sheets, Meter meter) {
        Faults faults = new Faults();
        if (bytes.length > limits.fileBytes()) {
            faults.add(FileBytes.tooLarge(limits.fileBytes()));
            return faults.list();
        }
        switch (FileKind.of(bytes)) {
            case ZIP -> {
                Optional<ZipParts> parts = ZipParts.open(bytes, limits, faults, meter);
                parts.ifPresent(p -> new WorkbookGuard(p, limits, faults, meter)
                        .look()
                        .filter(_ -> !meter.stopped())
                        .ifPresent(plan -> give(
                                new Parted(plain(bytes, p, plan), plan, p.unpacked()), most, sheets, faults, meter)));
            }
            case EMPTY -> faults.add(Fault.of(SheetFault.EMPTY));
            case OLD_WORKBOOK -> faults.add(Fault.of(SheetFault.OLD_WORKBOOK));
            case ENCRYPTED_WORKBOOK -> faults.add(Fault.of(SheetFault.ENCRYPTED));
            case OTHER -> faults.add(Fault.of(SheetFault.NOT_A_WORKBOOK));
        }
        return faults.list();
    }

    private static byte[] plain(byte[] bytes, ZipParts parts, WorkbookGuard.Plan plan) {
        return plan.formulas().isEmpty() ? bytes : PlainSheets.copy(parts, plan.formulas());
    }

    /** A workbook that was looked at. */
    private record Parted(
            @SuppressWarnings("ArrayRecordComponent") byte[] bytes, // never compared
            WorkbookGuard.Plan plan,
            long unpacked) {}

    private static void give(
            Parted parted, int most, Function<String, Consumer<Sheet.Row>> sheets, Faults faults, Meter meter) {
        WorkbookGuard.Plan plan = parted.plan();
        CellText text = new CellText(plan.from1904());
        ReadingOptions options = new ReadingOptions(plan.styled(), false);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(parted.bytes()), options)) {
            List<org.dhatim.fastexcel.reader.Sheet> tabs = workbook.getSheets().toList();
            for (int i = 0; i < Math.min(most, tabs.size()); i++) {
                SheetGuard.Found found = plan.sheets().get(i);
                Consumer<Sheet.Row> taker = sheets.apply(tabs.get(i).getName());
                try (Stream<Row> rows = tabs.get(i).openStream()) {
                    double step = (double) parted.unpacked() / Math.max(found.rows(), 1);
                    Iterator<Row> each = rows.iterator();
                    while (each.hasNext() && !meter.stopped()) {
                        row(each.next(), text, found).ifPresent(row -> {
                            meter.row();
                            taker.accept(row);
                        });
                        meter.did(step);
                    }
                }
            }
        } catch (IOException | ExcelReaderException e) {
            // The bytes lie in memory: whatever fails here, fails because of what they say.
            faults.add(Fault.of(SheetFault.UNREADABLE));
        }
    }

    private static Optional<Sheet.Row> row(Row row, CellText text, SheetGuard.Found found) {
        List<String> cells = new ArrayList<>();
        for (int column = 0; column < row.getCellCount(); column++) {
            Optional<Cell> cell = row.getOptionalCell(column);
            if (cell.isEmpty()) {
                continue;
            }
            String says =
                    found.inline(row.getRowNum(), column).map(CellText::text).orElseGet(() -> text.of(cell.get()));
            if (!says.isBlank()) {
                while (cells.size() < column) {
                    cells.add("");
                }
                cells.add(says);
            }
        }
        return cells.isEmpty() ? Optional.empty() : Optional.of(new Sheet.Row(row.getRowNum(), cells));
    }
}
