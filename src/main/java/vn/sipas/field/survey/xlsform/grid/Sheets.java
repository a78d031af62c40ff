package vn.sipas.field.survey.xlsform.grid;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.base.sheet.Sheet;
import vn.sipas.field.base.sheet.Workbook;

/** The sheets of a workbook by the names XLSForm gives them, in any case. */
public final class Sheets {

    /** The questions. */
    public static final String SURVEY = "survey";

    /** The lists of choices. */
    public static final String CHOICES = "choices";

    /** What is said of the form as a whole. */
    public static final String SETTINGS = "settings";

    private static final Set<String> KNOWN = Set.of(SURVEY, CHOICES, SETTINGS, "external_choices", "entities", "osm");

    /** Names that differ by no more letters may be meant. */
    private static final int NEAR = 2;

    private final Workbook workbook;

    public Sheets(Workbook workbook) {
        this.workbook = workbook;
    }

    /** The sheet of that name; a workbook's only sheet is its survey, whatever its name. */
    public Optional<Sheet> find(String name) {
        List<Sheet> sheets = workbook.sheets();
        if (name.equals(SURVEY)
                && sheets.size() == 1
                && !KNOWN.contains(sheets.getFirst().name().toLowerCase(Locale.ROOT))) {
            return Optional.of(sheets.getFirst());
        }
        return sheets.stream()
                .filter(sheet -> sheet.name().toLowerCase(Locale.ROOT).equals(name))
                .reduce((first, last) -> last);
    }

    /** Sheets that may have been meant by {@code name}; empty if none looks like it. A name that begins with {@code _} never does. */
    public String like(String name) {
        List<String> near = workbook.sheets().stream()
                .map(Sheet::name)
                .filter(other -> !KNOWN.contains(other) && !other.startsWith("_"))
                .filter(other -> Math.abs(other.length() - name.length()) <= NEAR)
                .filter(other -> distance(other.toLowerCase(Locale.ROOT), name) <= NEAR)
                .toList();
        return String.join(", ", near);
    }

    /** Levenshtein's distance: the fewest letters put in, taken out or changed. */
    private static int distance(String left, String right) {
        int[] row = new int[right.length() + 1];
        for (int i = 0; i < row.length; i++) {
            row[i] = i;
        }
        for (int i = 1; i <= left.length(); i++) {
            int corner = row[0];
            row[0] = i;
            for (int j = 1; j < row.length; j++) {
                int changed = corner + (left.charAt(i - 1) == right.charAt(j - 1) ? 0 : 1);
                corner = row[j];
                row[j] = Math.min(changed, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[right.length()];
    }
}
