package vn.sipas.field.survey.frame;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.base.language.Folding;
import vn.sipas.field.base.sheet.Sheet;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.survey.frame.heading.FrameColumn;
import vn.sipas.field.survey.frame.heading.Mapping;

/**
 * A table of cases: a row of headings, then a case a row. Headings are known in Vietnamese and English, with and without accents;
 * columns that are not known are passed over. Case and name must be there; every fault is told, by row and column.
 */
public final class CaseFile {

    private static final int FIRST_YEAR = 1880;
    private static final int LAST_YEAR = 2100;

    private CaseFile() {}

    /** What came of reading a table. */
    public sealed interface Reading {
        /** Every row is a case, in the order of the rows. */
        record Read(List<CaseLine> cases) implements Reading {
            public Read {
                cases = List.copyOf(cases);
            }
        }

        /** Nothing is used. There is at least one fault. */
        record Refused(List<Fault> faults) implements Reading {
            public Refused {
                faults = List.copyOf(faults);
            }
        }
    }

    /**
     * One fault.
     *
     * @param row as the spreadsheet program counts, from 1
     * @param column its letters, or empty where the whole row is meant
     * @param detail what the sentence names, or empty; never a person's name
     */
    public record Fault(CaseFileFault why, int row, String column, String detail) {}

    /** Reads a sheet whose first row has the headings; salts come from {@code random}. */
    public static Reading read(Sheet sheet, SecureRandom random) {
        if (sheet.rows().size() < 2) {
            return new Reading.Refused(List.of(new Fault(CaseFileFault.CASES_EMPTY, 1, "", "")));
        }
        Sheet.Row headings = sheet.rows().getFirst();
        Map<FrameColumn, Integer> columns = Mapping.NONE.places(headings.cells());
        List<Fault> faults = new ArrayList<>();
        for (FrameColumn needed : List.of(FrameColumn.CASE, FrameColumn.NAME)) {
            if (!columns.containsKey(needed)) {
                faults.add(new Fault(CaseFileFault.CASES_COLUMN_MISSING, headings.number(), "", needed.title()));
            }
        }
        if (!faults.isEmpty()) {
            return new Reading.Refused(faults);
        }
        List<CaseLine> cases = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Sheet.Row row : sheet.rows().subList(1, sheet.rows().size())) {
            read(row, columns, seen, random, faults).ifPresent(cases::add);
        }
        return faults.isEmpty() ? new Reading.Read(cases) : new Reading.Refused(faults);
    }

    private static Optional<CaseLine> read(
            Sheet.Row row,
            Map<FrameColumn, Integer> columns,
            Set<String> seen,
            SecureRandom random,
            List<Fault> faults) {
        int before = faults.size();
        String id = text(row, columns, FrameColumn.CASE);
        String name = text(row, columns, FrameColumn.NAME);
        String born = text(row, columns, FrameColumn.BORN);
        if (!CaseId.isCaseId(id)) {
            faults.add(fault(CaseFileFault.CASE_ID_BAD, row, columns, FrameColumn.CASE, ""));
        } else if (!seen.add(id)) {
            faults.add(fault(CaseFileFault.CASE_ID_TWICE, row, columns, FrameColumn.CASE, id));
        }
        if (name.isEmpty()) {
            faults.add(fault(CaseFileFault.CASE_NAME_MISSING, row, columns, FrameColumn.NAME, ""));
        }
        if (!born.isEmpty() && !isYear(born)) {
            faults.add(fault(CaseFileFault.CASE_BORN_BAD, row, columns, FrameColumn.BORN, born));
        }
        if (faults.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new CaseLine(
                new CaseId(id),
                text(row, columns, FrameColumn.UNIT),
                name,
                born.isEmpty() ? 0 : Integer.parseInt(born),
                address(row, columns),
                text(row, columns, FrameColumn.PHONE),
                CaseLine.salt(random)));
    }

    private static Fault fault(
            CaseFileFault why, Sheet.Row row, Map<FrameColumn, Integer> columns, FrameColumn column, String detail) {
        int place = columns.getOrDefault(column, 0);
        return new Fault(why, row.number(), Sheet.column(place), detail);
    }

    private static String text(Sheet.Row row, Map<FrameColumn, Integer> columns, FrameColumn column) {
        Integer place = columns.get(column);
        return place == null ? "" : Folding.nfc(row.cell(place).strip());
    }

    /** Where there is no address, the village or quarter is one. */
    private static String address(Sheet.Row row, Map<FrameColumn, Integer> columns) {
        String address = text(row, columns, FrameColumn.ADDRESS);
        return address.isEmpty() ? text(row, columns, FrameColumn.VILLAGE) : address;
    }

    private static boolean isYear(String text) {
        return text.matches("[0-9]{4}") && Integer.parseInt(text) >= FIRST_YEAR && Integer.parseInt(text) <= LAST_YEAR;
    }
}
