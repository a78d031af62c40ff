package vn.sipas.field.base.sheet;

import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/**
 * A table of any length, handed over row by row: by its content the first sheet of a workbook, or else CSV. The file's bytes
 * are read once and stay in memory, the rows do not. The guards are those of {@link WorkbookReader} and {@link CsvReader}.
 * Any thread.
 */
public final class RowStream {

    /** Bytes of a workbook are gone through three times: unpacked, looked at, read. */
    static final int PASSES = 3;

    private final Limits limits;

    public RowStream(Limits limits) {
        this.limits = limits;
    }

    /** How it ended. */
    public sealed interface Outcome {
        /** Every row was handed over. */
        record Whole(long rows) implements Outcome {}

        /** It was stopped; rows may have been handed over: take them back. */
        record Stopped() implements Outcome {}

        /** The table can't be read; rows may have been handed over: take them back. There is at least one fault. */
        record Refused(List<Fault> faults) implements Outcome {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /** Hands the rows of a file over. A link, a folder or a device is refused. */
    public Outcome read(Path file, Consumer<Sheet.Row> rows, RowWatch watch) {
        return switch (FileBytes.read(file, limits.fileBytes())) {
            case FileBytes.Reading.Bytes read -> read(String.valueOf(file.getFileName()), read.bytes(), rows, watch);
            case FileBytes.Reading.Bad bad -> new Outcome.Refused(List.of(bad.fault()));
        };
    }

    /** Hands the rows of a file's bytes over. */
    public Outcome read(String name, byte[] bytes, Consumer<Sheet.Row> rows, RowWatch watch) {
        long[] given = {0};
        Consumer<Sheet.Row> counted = row -> {
            given[0]++;
            rows.accept(row);
        };
        Meter meter = new Meter(watch);
        List<Fault> faults = switch (FileKind.of(bytes)) {
            case ZIP, OLD_WORKBOOK, ENCRYPTED_WORKBOOK -> new WorkbookReader(limits).first(bytes, counted, meter);
            case EMPTY, OTHER -> new CsvReader(limits).stream(name, bytes, counted, meter);
        };
        if (meter.stopped()) {
            return new Outcome.Stopped();
        }
        return faults.isEmpty() ? new Outcome.Whole(given[0]) : new Outcome.Refused(faults);
    }
}
