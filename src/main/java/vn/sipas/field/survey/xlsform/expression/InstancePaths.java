package vn.sipas.field.survey.xlsform.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.survey.xlsform.expression.Tokens.Sort;
import vn.sipas.field.survey.xlsform.expression.Tokens.Token;

/**
 * Finds the paths into lists that stand in the middle of a label: {@code instance('l')/root/item[name = 'a']/label}. A path
 * ends at the first white space outside a predicate. Which tokens belong to it follows pyxform, odd cases included.
 */
public final class InstancePaths {

    /** Where a path stands, from {@code start} up to, not including, {@code end}. */
    public record Span(int start, int end) {}

    private final List<Span> spans = new ArrayList<>();
    private boolean open;
    private boolean stepping;
    private boolean filtering;
    private int start;
    private Optional<Token> last = Optional.empty();

    private InstancePaths() {}

    /** From the left. */
    public static List<Span> in(String text) {
        if (!text.contains("instance(")) {
            return List.of();
        }
        InstancePaths paths = new InstancePaths();
        Tokens.of(text).forEach(paths::take);
        if (paths.open) {
            paths.close();
        }
        return paths.spans;
    }

    private void take(Token token) {
        if (!open && instance(token)) {
            open = true;
            start = token.start();
            last = Optional.of(token);
        } else if (open && belongs(token, last.orElseThrow())) {
            last = Optional.of(token);
        } else if (open) {
            close();
        }
    }

    private boolean belongs(Token token, Token before) {
        boolean opens = token.sort() == Sort.LITERAL && instance(before);
        boolean closes = token.sort() == Sort.CLOSE && before.sort() == Sort.LITERAL;
        if (opens || closes) {
            return true;
        }
        if (token.sort() == Sort.SLASH && (before.sort() == Sort.CLOSE || before.sort() == Sort.PREDICATE_END)) {
            stepping = true;
            return true;
        }
        if (stepping) {
            stepping = token.sort() != Sort.BLANK && token.sort() != Sort.PREDICATE;
            filtering |= token.sort() == Sort.PREDICATE;
            return token.sort() != Sort.BLANK;
        }
        boolean belongs = filtering;
        filtering &= token.sort() != Sort.PREDICATE_END;
        return belongs;
    }

    private static boolean instance(Token token) {
        return token.sort() == Sort.CALL && token.text().equals("instance(");
    }

    private void close() {
        spans.add(new Span(start, last.orElseThrow().end()));
        open = false;
    }
}
