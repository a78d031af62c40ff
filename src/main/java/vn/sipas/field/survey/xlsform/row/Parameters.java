package vn.sipas.field.survey.xlsform.row;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sipas.field.survey.xlsform.Findings;
import vn.sipas.field.survey.xlsform.Place;
import vn.sipas.field.survey.xlsform.XlsFormReason;
import vn.sipas.field.survey.xlsform.expression.Reference;
import vn.sipas.field.survey.xlsform.grid.Line;
import vn.sipas.field.survey.xlsform.grid.Value.Cell;

/** The column {@code parameters} of one row: {@code start=1 end=10}, divided by blanks, commas or semicolons. */
public final class Parameters {

    private static final Pattern PART = Pattern.compile("=|[^\\s=,;]++");

    /** Their values name columns of files, whose case counts. */
    private static final Set<String> CASE_COUNTS = Set.of("label", "value");

    private final Map<String, String> values;
    private final Place place;
    private final Findings findings;

    private Parameters(Map<String, String> values, Place place, Findings findings) {
        this.values = new LinkedHashMap<>(values);
        this.place = place;
        this.findings = findings;
    }

    public static Parameters of(Line line, Findings findings) {
        Optional<Cell> cell = line.cell("parameters");
        Map<String, String> values = new LinkedHashMap<>();
        if (cell.isPresent() && !read(cell.get().text(), values)) {
            values.clear();
            findings.add(
                    XlsFormReason.PARAMETERS_MALFORMED,
                    cell.get().place(),
                    cell.get().text());
        }
        return new Parameters(values, line.at("parameters"), findings);
    }

    private static boolean read(String text, Map<String, String> values) {
        List<String> parts = new ArrayList<>();
        Matcher matcher = PART.matcher(text);
        while (matcher.find()) {
            parts.add(matcher.group());
        }
        if (parts.size() % 3 != 0) {
            return false;
        }
        for (int i = 0; i < parts.size(); i += 3) {
            String key = parts.get(i).toLowerCase(Locale.ROOT);
            String value = parts.get(i + 2);
            if (key.equals("=") || !parts.get(i + 1).equals("=") || value.equals("=")) {
                return false;
            }
            boolean keep = CASE_COUNTS.contains(key) || Reference.whole(value).isPresent();
            values.put(key, keep ? value : value.toLowerCase(Locale.ROOT));
        }
        return true;
    }

    /** Where they stand. */
    Place place() {
        return place;
    }

    boolean empty() {
        return values.isEmpty();
    }

    /** A copy, in their order. */
    Map<String, String> all() {
        return new LinkedHashMap<>(values);
    }

    public Optional<String> get(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /** Finds those that this type of question doesn't have. */
    void only(String... accepted) {
        Set<String> others = new TreeSet<>(values.keySet());
        others.removeAll(Set.of(accepted));
        if (!others.isEmpty()) {
            findings.add(
                    XlsFormReason.PARAMETER_UNKNOWN, place, String.join(", ", others), String.join(", ", accepted));
        }
    }

    /** The value of {@code key} if it is one of {@code accepted}; another one is found. */
    Optional<String> oneOf(String key, String... accepted) {
        return checked(key, Set.of(accepted)::contains, String.join(", ", accepted));
    }

    /** The value of {@code key} if it is a whole number. */
    Optional<String> wholeNumber(String key) {
        return checked(key, value -> value.matches("[+-]?[0-9]{1,18}"), "12");
    }

    /** The value of {@code key} if it is a number. */
    Optional<String> number(String key) {
        return checked(key, value -> Numbers.of(value).isPresent(), "12.5");
    }

    private Optional<String> checked(String key, java.util.function.Predicate<String> good, String example) {
        Optional<String> value = get(key);
        if (value.isPresent() && !good.test(value.get())) {
            findings.add(XlsFormReason.PARAMETER_BAD, place, key, value.get(), example);
            return Optional.empty();
        }
        return value;
    }
}
