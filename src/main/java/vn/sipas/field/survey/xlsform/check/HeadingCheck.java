package vn.sipas.field.survey.xlsform.check;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import vn.sipas.field.survey.xlsform.Findings;
import vn.sipas.field.survey.xlsform.Place;
import vn.sipas.field.survey.xlsform.XlsFormReason;
import vn.sipas.field.survey.xlsform.grid.Heading;
import vn.sipas.field.survey.xlsform.grid.Line;
import vn.sipas.field.survey.xlsform.grid.Table;

/** The headings of the sheet {@code survey}: those that say nothing, and attributes that can't be written. */
public final class HeadingCheck {

    private static final Set<String> SINGLE = Set.of(
            "type",
            "name",
            "default",
            "parameters",
            "choice_filter",
            "trigger",
            "disabled",
            "intent",
            "sms_field",
            "sms_option",
            "sms_separator",
            "sms_allow_media",
            "sms_date_format",
            "sms_datetime_format",
            "sms_response");
    private static final Set<String> WORDS = Set.of("label", "hint", "guidance_hint");

    private final AttributeNames names;
    private final Findings findings;

    public HeadingCheck(AttributeNames names, Findings findings) {
        this.names = names;
        this.findings = findings;
    }

    public void check(Table survey) {
        Set<Heading> seen = new HashSet<>();
        for (Line line : survey.lines()) {
            for (Line.Entry entry : line.cells()) {
                if (seen.add(entry.heading())) {
                    check(entry.heading(), entry.cell().place());
                }
            }
        }
    }

    private void check(Heading heading, Place place) {
        List<String> steps = heading.steps();
        if (!known(steps)) {
            findings.add(XlsFormReason.COLUMN_UNKNOWN, place, heading.text());
        } else if (Set.of("bind", "control", "instance").contains(steps.getFirst())
                && !steps.get(1).equals("entities:saveto")) {
            names.check(steps.get(1), place, findings);
        }
    }

    private static boolean known(List<String> steps) {
        String first = steps.getFirst();
        return switch (steps.size()) {
            case 1 -> SINGLE.contains(first) || WORDS.contains(first);
            case 2 ->
                WORDS.contains(first)
                        || Set.of("media", "bind", "control", "instance").contains(first);
            case 3 -> first.equals("media") || (first.equals("bind") && Heading.MESSAGES.contains(steps.get(1)));
            default -> false;
        };
    }
}
