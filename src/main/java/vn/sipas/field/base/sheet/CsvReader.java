package vn.sipas.field.base.sheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads tables written as text (RFC 4180): cells parted by commas, semicolons or tabs, whichever makes the first rows alike,
 * in double quotes where needed. A first line {@code sep=;}, as Excel understands it, names the separator. Cells come out in
 * NFC, those of nothing but blanks empty; a row's number counts rows as a spreadsheet program shows them, not lines. Any
 * thread.
 */
public final class CsvReader {

    private static final char[] SEPARATORS = {',', ';', '\t'};

    /** How many rows decide on the separator. */
    private static final int SAMPLE = 50;

    private static final String NAMED_SEPARATOR = "sep=";

    private final Limits limits;

    public CsvReader(Limits limits) {
        this.limits = limits;
    }

    /** The table in the encoding it is found to be in, or all that is wrong with it. */
    public CsvReading read(String name, byte[] bytes) {
        return read(name, bytes, Optional.empty());
    }

    /** The table in the encoding that somebody named. */
    public CsvReading read(String name, byte[] bytes, CsvEncoding encoding) {
        return read(name, bytes, Optional.of(encoding));
    }

    /** As {@link #read(String, byte[])}, named after the file. A link, a folder or a device is refused. */
    public CsvReading read(Path file) {
        return switch (FileBytes.read(file, limits.fileBytes())) {
            case FileBytes.Reading.Bytes read -> read(String.valueOf(file.getFileName()), read.bytes());
            case FileBytes.Reading.Bad bad -> new CsvReading.Refused(List.of(bad.fault()));
        };
    }

    /**
     * Gives the rows one by one; only one is in memory at a time.
     *
     * @return what was wrong; empty if every row was given. Quotes and limits are judged on the way, so rows may have been
     *     given before a fault: take them back then
     */
    public List<Fault> stream(String name, byte[] bytes, Consumer<Sheet.Row> rows) {
        return stream(name, bytes, rows, Meter.none());
    }

    /** As {@link #stream(String, byte[], Consumer)}, while {@code meter} is not stopped. */
    List<Fault> stream(String name, byte[] bytes, Consumer<Sheet.Row> rows, Meter meter) {
        Faults faults = new Faults();
        meter.expect(bytes.length);
        encoding(bytes, Optional.empty(), faults)
                .ifPresent(encoding -> give(name, new Text(bytes, encoding), rows, faults, meter));
        return faults.list();
    }

    /** As {@link #stream(String, byte[], Consumer)}, of a file. A link, a folder or a device is refused. */
    public List<Fault> stream(Path file, Consumer<Sheet.Row> rows) {
        return switch (FileBytes.read(file, limits.fileBytes())) {
            case FileBytes.Reading.Bytes read -> stream(String.valueOf(file.getFileName()), read.bytes(), rows);
            case FileBytes.Reading.Bad bad -> List.of(bad.fault());
        };
    }

    private CsvReading read(String name, byte[] bytes, Optional<CsvEncoding> named) {
        Faults faults = new Faults();
        List<Sheet.Row> rows = new ArrayList<>();
        Optional<CsvEncoding> encoding = encoding(bytes, named, faults);
        char separator = encoding.map(e -> give(name, new Text(bytes, e), rows::add, faults, Meter.none()))
                .orElse(SEPARATORS[0]);
        return encoding.isEmpty() || faults.any()
                ? new CsvReading.Refused(faults.list())
                : new CsvReading.Read(new Sheet(name, rows), encoding.get(), separator);
    }

    private Optional<CsvEncoding> encoding(byte[] bytes, Optional<CsvEncoding> named, Faults faults) {
        if (bytes.length > limits.fileBytes()) {
            faults.add(FileBytes.tooLarge(limits.fileBytes()));
            return Optional.empty();
        }
        if (bytes.length == 0) {
            faults.add(Fault.of(SheetFault.EMPTY));
            return Optional.empty();
        }
        Optional<CsvEncoding> encoding =
                named.isPresent() ? named.filter(e -> e.fits(bytes)) : CsvEncoding.guess(bytes);
        if (encoding.isEmpty() && named.isPresent()) {
            faults.add(Fault.of(SheetFault.WRONG_ENCODING, named.get().title()));
        } else if (encoding.isEmpty()) {
            faults.add(Fault.of(SheetFault.NOT_TEXT));
        }
        return encoding;
    }

    /** Bytes that fit their encoding, to be read from the start as often as needed. */
    private record Text(
            @SuppressWarnings("ArrayRecordComponent") byte[] bytes, CsvEncoding encoding) { // never compared

        Reader open() {
            return open(Meter.none());
        }

        Reader open(Meter meter) {
            int mark = encoding.mark(bytes);
            return new InputStreamReader(
                    meter.counting(new ByteArrayInputStream(bytes, mark, bytes.length - mark)), encoding.decoder());
        }
    }

    /** The separator of the rows given. */
    private char give(String name, Text text, Consumer<Sheet.Row> rows, Faults faults, Meter meter) {
        Optional<Character> named = namedSeparator(text);
        char separator = named.orElseGet(() -> likelySeparator(text));
        int toSkip = named.isPresent() ? 1 : 0;
        int number = 0;
        long cells = 0;
        try (CSVParser parser = format(separator).parse(new WidthGuard(text.open(meter), separator))) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext() && !faults.any() && !meter.stopped()) {
                CSVRecord found = records.next();
                if (toSkip > 0) {
                    toSkip--;
                    continue;
                }
                number++;
                List<String> row = cells(found);
                cells += row.size();
                check(new Fault.Place(name, number, -1), row, cells, faults);
                if (!row.isEmpty() && !faults.any()) {
                    meter.row();
                    rows.accept(new Sheet.Row(number, row));
                }
            }
        } catch (IOException | UncheckedIOException e) {
            // The bytes lie in memory and fit their encoding: what is left to fail are the width and the quotes.
            Fault.Place place = new Fault.Place(name, number + 1, -1);
            faults.add(
                    e.getCause() instanceof WidthGuard.TooWide
                            ? Fault.at(place, SheetFault.TOO_MANY_COLUMNS, String.valueOf(limits.columns()))
                            : Fault.at(place, SheetFault.BAD_QUOTES));
        }
        return separator;
    }

    private void check(Fault.Place place, List<String> row, long cells, Faults faults) {
        if (!row.isEmpty() && place.row() > limits.rows()) {
            faults.add(Fault.at(whole(place), SheetFault.TOO_MANY_ROWS, String.valueOf(limits.rows())));
        }
        if (row.size() > limits.columns()) {
            faults.add(Fault.at(place, SheetFault.TOO_MANY_COLUMNS, String.valueOf(limits.columns())));
        }
        if (cells > limits.cells()) {
            faults.add(Fault.at(whole(place), SheetFault.TOO_MANY_CELLS, String.valueOf(limits.cells())));
        }
        if (row.stream().anyMatch(cell -> cell.length() > limits.cellLength())) {
            faults.add(Fault.at(place, SheetFault.CELL_TOO_LONG, String.valueOf(limits.cellLength())));
        }
    }

    private static Fault.Place whole(Fault.Place place) {
        return new Fault.Place(place.sheet(), 0, -1);
    }

    /** The record's cells up to the last that is not blank. */
    private static List<String> cells(CSVRecord found) {
        List<String> row = new ArrayList<>();
        for (int column = 0; column < found.size(); column++) {
            String cell = found.get(column);
            if (!cell.isBlank()) {
                while (row.size() < column) {
                    row.add("");
                }
                row.add(CellText.text(cell));
            }
        }
        return row;
    }

    private static CSVFormat format(char separator) {
        return CSVFormat.RFC4180
                .builder()
                .setDelimiter(separator)
                .setIgnoreEmptyLines(false)
                .setTrailingData(false)
                .get();
    }

    private static Optional<Character> namedSeparator(Text text) {
        char[] start = new char[NAMED_SEPARATOR.length() + 2];
        int read;
        try (Reader reader = text.open()) {
            read = reader.read(start);
        } catch (IOException e) {
            throw new IllegalStateException("text that fits its encoding does not fit it", e);
        }
        String line = new String(start, 0, Math.max(read, 0));
        boolean named = line.startsWith(NAMED_SEPARATOR)
                && line.length() == start.length
                && (line.charAt(start.length - 1) == '\n' || line.charAt(start.length - 1) == '\r');
        return named ? Optional.of(line.charAt(NAMED_SEPARATOR.length())) : Optional.empty();
    }

    /** The separator by which most of the first rows are as wide as the header; then the wider; then the comma. */
    private static char likelySeparator(Text text) {
        char best = SEPARATORS[0];
        int bestRows = 0;
        int bestWidth = 1;
        for (char separator : SEPARATORS) {
            List<Integer> widths = widths(text, separator);
            OptionalInt width = widths.stream().mapToInt(w -> w).findFirst();
            int rows = (int) widths.stream().filter(w -> w == width.orElse(0)).count();
            boolean better = rows > bestRows || (rows == bestRows && width.orElse(1) > bestWidth);
            if (width.orElse(1) > 1 && better) {
                best = separator;
                bestRows = rows;
                bestWidth = width.orElse(1);
            }
        }
        return best;
    }

    /** How many cells the first rows have; as far as they can be read. */
    private static List<Integer> widths(Text text, char separator) {
        List<Integer> widths = new ArrayList<>();
        try (CSVParser parser = format(separator).parse(new WidthGuard(text.open(), separator))) {
            Iterator<CSVRecord> records = parser.iterator();
            while (widths.size() < SAMPLE && records.hasNext()) {
                CSVRecord found = records.next();
                if (found.size() > 1 || !found.get(0).isBlank()) {
                    widths.add(found.size());
                }
            }
        } catch (IOException | UncheckedIOException e) {
            return widths;
        }
        return widths;
    }
}
