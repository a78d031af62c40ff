package vn.sipas.field.survey.xlsform.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The tokens of a text that may be an expression. Any text has them; where no other fits, one character is one. */
public final class Tokens {

    private static final String DATE = "-?\\d{4}-\\d{2}-\\d{2}";

    private static final String TIME = "\\d{2}:\\d{2}:\\d{2}(?:\\.\\s+)?(?:[+\\-]\\d{2}:\\d{2}|Z)?";

    /** What a token is; where several fit at one place, the first here is taken, even if another is longer. */
    public enum Sort {
        DATE_TIME(DATE + "T" + TIME),
        DATE_ALONE(DATE),
        TIME_ALONE(TIME),
        NUMBER("-?\\d++\\.\\d*+|-?\\.\\d++|-?\\d++"),
        ARITHMETIC("[*+\\-]| mod | div "),
        COMPARISON("!=|<=|>=|[=<>]"),
        LOGIC(" and | or "),
        UNION("\\|"),
        OPEN("\\("),
        CLOSE("\\)"),
        BRACKET("[\\[{}]"),
        UP("\\.\\."),
        SELF("\\."),
        SLASH("/"),
        LITERAL("\"[^\"]*+\"|'[^']*+'"),
        COMMA(","),
        BLANK("\\s++"),
        REFERENCE("\\$\\{(?:last-saved#)?+" + Names.NAME + "}"),
        CALL(Names.PREFIXED + "\\("),
        PREDICATE(Names.PREFIXED + "\\["),
        PREDICATE_END("]"),
        SCHEME(Names.NAME + "://"),
        NAME(Names.PREFIXED),
        OTHER("(?s:.)");

        private final String pattern;

        Sort(String pattern) {
            this.pattern = pattern;
        }
    }

    /** Text from {@code start} up to, not including, {@code end}. */
    public record Token(Sort sort, String text, int start, int end) {}

    private static final List<Sort> SORTS = List.of(Sort.values());

    private static final Pattern ANY =
            Pattern.compile(SORTS.stream().map(sort -> "(" + sort.pattern + ")").collect(Collectors.joining("|")));

    private static final Set<String> OFTEN_WITH_MINUS = Set.of("date", "dateTime", "geopoint", "geotrace", "geoshape");

    private Tokens() {}

    public static List<Token> of(String text) {
        return ANY.matcher(text).results().map(Tokens::token).collect(Collectors.toCollection(ArrayList::new));
    }

    /**
     * Whether a default must be calculated: it holds arithmetic, a call or a reference. A minus in a date or a place says
     * nothing of what follows.
     */
    public static boolean dynamic(String preset, String type) {
        for (Token token : of(preset)) {
            boolean arithmetic = token.sort() == Sort.ARITHMETIC;
            if (arithmetic && token.text().equals("-") && OFTEN_WITH_MINUS.contains(type)) {
                return false;
            }
            if (arithmetic || Set.of(Sort.UNION, Sort.REFERENCE, Sort.CALL).contains(token.sort())) {
                return true;
            }
        }
        return false;
    }

    private static Token token(MatchResult match) {
        for (int i = 0; i < SORTS.size(); i++) {
            if (match.start(i + 1) >= 0) {
                return new Token(SORTS.get(i), match.group(), match.start(), match.end());
            }
        }
        throw new IllegalStateException("a token of no sort");
    }
}
