package vn.sipas.field.app.desk;

import java.nio.file.Path;
import java.util.List;
import vn.sipas.field.base.sheet.CsvReader;
import vn.sipas.field.base.sheet.CsvReading;
import vn.sipas.field.base.sheet.Fault;
import vn.sipas.field.base.sheet.Limits;
import vn.sipas.field.base.sheet.Sheet;
import vn.sipas.field.base.sheet.WorkbookReader;
import vn.sipas.field.base.sheet.WorkbookReading;

/** Somebody's table: by its content a workbook, of which the first sheet is meant, or else CSV. */
final class TableFile {

    private TableFile() {}

    /** What came of reading one. */
    sealed interface Reading {
        record Read(Sheet sheet) implements Reading {}

        /** At least one reason. */
        record Refused(List<Refusal> why) implements Reading {
            public Refused {
                why = List.copyOf(why);
            }
        }
    }

    static Reading read(Path file) {
        return switch (InputFile.read(file)) {
            case InputFile.Reading.Bad(InputFault why) -> new Reading.Refused(List.of(Refusal.of(why)));
            case InputFile.Reading.Bytes(byte[] bytes) ->
                switch (FormFolder.kind(bytes)) {
                    case WORKBOOK -> workbook(bytes);
                    case XFORM, NEITHER -> csv(String.valueOf(file.getFileName()), bytes);
                };
        };
    }

    private static Reading csv(String name, byte[] bytes) {
        return switch (new CsvReader(Limits.LIST).read(name, bytes)) {
            case CsvReading.Read read -> new Reading.Read(read.sheet());
            case CsvReading.Refused refused -> refused(refused.faults());
        };
    }

    private static Reading workbook(byte[] bytes) {
        return switch (new WorkbookReader(Limits.LIST).read(bytes)) {
            case WorkbookReading.Read read ->
                new Reading.Read(
                        read.workbook().sheets().isEmpty()
                                ? new Sheet("", List.of())
                                : read.workbook().sheets().getFirst());
            case WorkbookReading.Refused refused -> refused(refused.faults());
        };
    }

    private static Reading refused(List<Fault> faults) {
        return new Reading.Refused(faults.stream()
                .map(fault -> Refusal.of(fault.reason(), fault.details().toArray()))
                .toList());
    }
}
