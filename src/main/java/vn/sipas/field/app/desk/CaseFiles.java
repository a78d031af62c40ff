package vn.sipas.field.app.desk;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
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

/** Tables of cases as the department keeps them: CSV, or the first sheet of a workbook. */
public final class CaseFiles {

    private final SecureRandom random;

    CaseFiles(SecureRandom random) {
        this.random = random;
    }

    /** One fault: {@code where} is {@code !C12} or {@code :12}, or empty where the whole file is meant. */
    public record Wrong(String where, Refusal why) {}

    /** What came of reading a table. */
    public sealed interface Reading {
        /** Every row is a case. */
        record Read(List<CaseLine> cases) implements Reading {
            public Read {
                cases = List.copyOf(cases);
            }
        }

        /** Nothing is used; every fault. */
        record Refused(List<Wrong> faults) implements Reading {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /** Reads a file, by its content a workbook or else CSV. */
    public Reading read(Path file) {
        return switch (InputFile.read(file)) {
            case InputFile.Reading.Bad(InputFault why) -> new Reading.Refused(List.of(new Wrong("", Refusal.of(why))));
            case InputFile.Reading.Bytes(byte[] bytes) ->
                switch (FormFolder.kind(bytes)) {
                    case WORKBOOK -> workbook(bytes);
                    case XFORM, NEITHER -> csv(String.valueOf(file.getFileName()), bytes);
                };
        };
    }

    private Reading csv(String name, byte[] bytes) {
        return switch (new CsvReader(Limits.LIST).read(name, bytes)) {
            case CsvReading.Read read -> cases(read.sheet());
            case CsvReading.Refused refused -> refused(refused.faults());
        };
    }

    private Reading workbook(byte[] bytes) {
        return switch (new WorkbookReader(Limits.LIST).read(bytes)) {
            case WorkbookReading.Read read ->
                read.workbook().sheets().isEmpty()
                        ? cases(new Sheet("", List.of()))
                        : cases(read.workbook().sheets().getFirst());
            case WorkbookReading.Refused refused -> refused(refused.faults());
        };
    }

    private Reading cases(Sheet sheet) {
        return switch (CaseFile.read(sheet, random)) {
            case CaseFile.Reading.Read(List<CaseLine> cases) -> new Reading.Read(cases);
            case CaseFile.Reading.Refused(List<CaseFile.Fault> faults) -> {
                List<Wrong> wrong = new ArrayList<>();
                for (CaseFile.Fault fault : faults) {
                    String where = fault.column().isEmpty() ? ":" + fault.row() : "!" + fault.column() + fault.row();
                    wrong.add(new Wrong(where, Refusal.of(fault.why(), fault.detail())));
                }
                yield new Reading.Refused(wrong);
            }
        };
    }

    private static Reading refused(List<Fault> faults) {
        return new Reading.Refused(faults.stream()
                .map(fault ->
                        new Wrong("", Refusal.of(fault.reason(), fault.details().toArray())))
                .toList());
    }
}
