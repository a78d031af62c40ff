package vn.sipas.field.app.desk;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import vn.sipas.field.base.sheet.Sheet;
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
        return switch (TableFile.read(file)) {
            case TableFile.Reading.Read(Sheet sheet) -> cases(sheet);
            case TableFile.Reading.Refused(List<Refusal> why) ->
                new Reading.Refused(why.stream().map(one -> new Wrong("", one)).toList());
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
}
