package vn.sipas.field.survey.xlsform.grid;

import java.util.List;
import java.util.Set;

/**
 * The heading of one column.
 *
 * @param text as it stands in the sheet, white space at the ends removed and blanks collapsed
 * @param column counted from 0
 * @param steps what it means: {@code [label]}, {@code [label, Tiếng Việt (vi)]}, {@code [bind, relevant]}
 */
public record Heading(String text, int column, List<String> steps) {

    /** Attributes of a bind that are words for people, in several languages perhaps. */
    public static final Set<String> MESSAGES =
            Set.of("jr:constraintMsg", "jr:requiredMsg", "jr:noAppErrorString", "sipas:warning_message");

    /** Those of {@link #MESSAGES} in which values of answers may stand. */
    public static final Set<String> WITH_VALUES = Set.of("jr:constraintMsg", "jr:requiredMsg", "sipas:warning_message");

    public Heading {
        steps = List.copyOf(steps);
    }

    /** The first of its steps. */
    public String first() {
        return steps.getFirst();
    }
}
