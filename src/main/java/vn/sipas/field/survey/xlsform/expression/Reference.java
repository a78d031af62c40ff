package vn.sipas.field.survey.xlsform.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A reference in a text, <code>${name}</code> or <code>${last-saved#name}</code>.
 *
 * @param lastSaved whether the answer of the record saved before this one is meant
 */
public record Reference(String name, boolean lastSaved) {

    /** A good reference. */
    public static final Pattern PATTERN = Pattern.compile("\\$\\{(last-saved#)?+(" + Names.NAME + ")}");

    private static final Pattern BEGUN = Pattern.compile("\\$\\{([^}]++)}|\\$\\{[^}]*+$");

    /** What a text holds. */
    public sealed interface Search {
        record Found(List<Reference> references) implements Search {
            public Found {
                references = List.copyOf(references);
            }
        }

        /** Something begins like a reference and is none: {@code text}. */
        record Malformed(String text) implements Search {}
    }

    public static Search in(String text) {
        List<Reference> references = new ArrayList<>();
        if (text.contains("${")) {
            Matcher begun = BEGUN.matcher(text);
            while (begun.find()) {
                Matcher good = PATTERN.matcher(begun.group());
                if (!good.matches()) {
                    return new Search.Malformed(begun.group());
                }
                references.add(new Reference(good.group(2), good.group(1) != null));
            }
        }
        return new Search.Found(references);
    }

    /** Whether a text holds references, and all are good ones. */
    public static boolean within(String text) {
        return in(text) instanceof Search.Found found && !found.references().isEmpty();
    }

    /** The reference that the whole text is. */
    public static Optional<Reference> whole(String text) {
        Matcher matcher = PATTERN.matcher(text);
        return matcher.matches()
                ? Optional.of(new Reference(matcher.group(2), matcher.group(1) != null))
                : Optional.empty();
    }
}
