package vn.sipas.field.survey.frame;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.base.bytes.StrictBase64;
import vn.sipas.field.base.language.Folding;
import vn.sipas.field.base.sheet.Sheet;
import vn.sipas.field.ledger.record.CaseId;

/**
 * A table of cases: a row of headings, then a case a row. Headings are known in Vietnamese and English, with and without accents;
 * columns that are not known are passed over. Case and name must be there; every fault is told, by row and column.
 */
public final class CaseFile {

    private static final int SALT = 16;
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

    private enum Column {
        CASE,
        UNIT,
        NAME,
        BORN,
        ADDRESS,
        PHONE
    }

    /** How each column may be headed, without accents; the first is what a sentence calls it. */
    private static final Map<Column, List<String>> HEADINGS = Map.of(
            Column.CASE, List.of("ma mau", "case", "ma phieu", "ma", "mau"),
            Column.UNIT, List.of("ma don vi", "unit", "stratum", "don vi", "ma xa", "xa"),
            Column.NAME, List.of("ho va ten", "name", "ho ten", "ten"),
            Column.BORN, List.of("nam sinh", "born", "sinh nam"),
            Column.ADDRESS, List.of("dia chi", "address", "noi o", "thon", "ap"),
            Column.PHONE, List.of("dien thoai", "phone", "so dien thoai"));

    /** Reads a sheet whose first row has the headings; salts come from {@code random}. */
    public static Reading read(Sheet sheet, SecureRandom random) {
        if (sheet.rows().size() < 2) {
            return new Reading.Refused(List.of(new Fault(CaseFileFault.CASES_EMPTY, 1, "", "")));
        }
        Sheet.Row headings = sheet.rows().getFirst();
        Map<Column, Integer> columns = columns(headings);
        List<Fault> faults = new ArrayList<>();
        for (Column needed : List.of(Column.CASE, Column.NAME)) {
            if (!columns.containsKey(needed)) {
                faults.add(new Fault(
                        CaseFileFault.CASES_COLUMN_MISSING,
                        headings.number(),
                        "",
                        headings(needed).getFirst()));
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

    private static List<String> headings(Column column) {
        return Objects.requireNonNull(HEADINGS.get(column));
    }

    private static Map<Column, Integer> columns(Sheet.Row headings) {
        Map<Column, Integer> columns = new EnumMap<>(Column.class);
        for (int i = 0; i < headings.cells().size(); i++) {
            String heading = Folding.fold(headings.cell(i).strip()).replace('_', ' ');
            for (Column column : Column.values()) {
                if (headings(column).contains(heading)) {
                    columns.putIfAbsent(column, i);
                }
            }
        }
        return columns;
    }

    private static Optional<CaseLine> read(
            Sheet.Row row, Map<Column, Integer> columns, Set<String> seen, SecureRandom random, List<Fault> faults) {
        int before = faults.size();
        String id = text(row, columns, Column.CASE);
        String name = text(row, columns, Column.NAME);
        String born = text(row, columns, Column.BORN);
        if (!CaseId.isCaseId(id)) {
            faults.add(fault(CaseFileFault.CASE_ID_BAD, row, columns, Column.CASE, ""));
        } else if (!seen.add(id)) {
            faults.add(fault(CaseFileFault.CASE_ID_TWICE, row, columns, Column.CASE, id));
        }
        if (name.isEmpty()) {
            faults.add(fault(CaseFileFault.CASE_NAME_MISSING, row, columns, Column.NAME, ""));
        }
        if (!born.isEmpty() && !isYear(born)) {
            faults.add(fault(CaseFileFault.CASE_BORN_BAD, row, columns, Column.BORN, born));
        }
        if (faults.size() > before) {
            return Optional.empty();
        }
        return Optional.of(new CaseLine(
                new CaseId(id),
                text(row, columns, Column.UNIT),
                name,
                born.isEmpty() ? 0 : Integer.parseInt(born),
                text(row, columns, Column.ADDRESS),
                text(row, columns, Column.PHONE),
                salt(random)));
    }

    private static Fault fault(
            CaseFileFault why, Sheet.Row row, Map<Column, Integer> columns, Column column, String detail) {
        int place = columns.getOrDefault(column, 0);
        return new Fault(why, row.number(), Sheet.column(place), detail);
    }

    private static String text(Sheet.Row row, Map<Column, Integer> columns, Column column) {
        Integer place = columns.get(column);
        return place == null ? "" : Folding.nfc(row.cell(place).strip());
    }

    private static boolean isYear(String text) {
        return text.matches("[0-9]{4}") && Integer.parseInt(text) >= FIRST_YEAR && Integer.parseInt(text) <= LAST_YEAR;
    }

    /** A new salt for a line of the frame. */
    public static String salt(SecureRandom random) {
        byte[] salt = new byte[SALT];
        random.nextBytes(salt);
        return StrictBase64.encode(salt);
    }
}
