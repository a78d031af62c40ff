package vn.sipas.field.app.desk;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.List;
import vn.sipas.field.base.sheet.CsvReader;
import vn.sipas.field.base.sheet.CsvReading;
import vn.sipas.field.base.sheet.Fault;
import vn.sipas.field.base.sheet.Limits;
import vn.sipas.field.base.sheet.Sheet;
import vn.sipas.field.base.sheet.WorkbookReader;
import vn.sipas.field.base.sheet.WorkbookReading;
import vn.sipas.field.survey.frame.CaseFile;
import vn.sipas.field.survey.frame.CaseLine;

/** A file with a table of cases, CSV or a workbook's first sheet, told apart by content. */
public final class CaseImport {

    /** How every ZIP archive, and so every workbook, begins. */
    private static final byte[] ZIP = {'P', 'K'};

    private CaseImport() {}

    /** What came of reading the file. */
    public sealed interface Outcome {
        record Read(List<CaseLine> cases) implements Outcome {
            public Read {
                cases = List.copyOf(cases);
            }
        }

        /** Nothing is used; there is at least one problem. */
        record Refused(List<Problem> problems) implements Outcome {
            public Refused {
                problems = List.copyOf(problems);
            }
        }
    }

    /**
     * One thing that is wrong.
     *
     * @param place the cell or row as a spreadsheet program names it, or empty
     */
    public record Problem(String place, Refusal why) {}

    static Outcome read(Path file, SecureRandom random) {
        if (!isZip(file)) {
            return switch (new CsvReader(Limits.LIST).read(file)) {
                case CsvReading.Refused(var faults) -> refused(faults);
                case CsvReading.Read read -> cases(read.sheet(), random);
            };
        }
        return switch (new WorkbookReader(Limits.LIST).read(file)) {
            case WorkbookReading.Refused(var faults) -> refused(faults);
            case WorkbookReading.Read(var workbook) -> cases(workbook.sheets().getFirst(), random);
        };
    }

    private static boolean isZip(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(ZIP.length), ZIP);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Outcome cases(Sheet sheet, SecureRandom random) {
        return switch (CaseFile.read(sheet, random)) {
            case CaseFile.Reading.Read(var cases) -> new Outcome.Read(cases);
            case CaseFile.Reading.Refused(var faults) ->
                new Outcome.Refused(faults.stream()
                        .map(fault ->
                                new Problem(fault.column() + fault.row(), Refusal.of(fault.why(), fault.detail())))
                        .toList());
        };
    }

    private static Outcome refused(List<Fault> faults) {
        return new Outcome.Refused(faults.stream()
                .map(fault -> new Problem(
                        fault.place().map(CaseImport::name).orElse(""),
                        Refusal.of(fault.reason(), fault.details().toArray())))
                .toList());
    }

    private static String name(Fault.Place place) {
        if (place.row() == 0) {
            return place.sheet();
        }
        return (place.column() < 0 ? "" : Sheet.column(place.column())) + place.row();
    }
}
