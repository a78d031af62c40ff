package vn.sipas.field.survey.xlsform;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was found in one workbook so far. Not for several threads. */
public final class Findings {

    /** Nobody reads more, and a broken workbook of a million rows must not fill the memory. */
    private static final int MOST = 1_000;

    private static final List<String> SHEETS = List.of("settings", "survey", "choices", "external_choices");

    private final Set<Finding> errors = new LinkedHashSet<>();
    private final Set<Finding> warnings = new LinkedHashSet<>();

    /** Adds one; the same thing at the same place is kept once, and no more than 1,000 of each sort. */
    public void add(XlsFormReason reason, Place place, String... details) {
        Set<Finding> kept = reason.warns() ? warnings : errors;
        if (kept.size() < MOST) {
            kept.add(new Finding(reason, place, List.of(details)));
        }
    }

    /** Whether the workbook can be converted. */
    public boolean good() {
        return errors.isEmpty();
    }

    /** The errors, sheet by sheet from the top. */
    public List<Finding> errors() {
        return sorted(errors);
    }

    /** The warnings, sheet by sheet from the top. */
    public List<Finding> warnings() {
        return sorted(warnings);
    }

    private static List<Finding> sorted(Set<Finding> findings) {
        List<Finding> sorted = new ArrayList<>(findings);
        sorted.sort(Comparator.comparingInt(
                        (Finding finding) -> SHEETS.indexOf(finding.place().sheet()) & Integer.MAX_VALUE)
                .thenComparingInt(finding -> finding.place().row()));
        return sorted;
    }
}
