package vn.sipas.field.survey.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The function calls in an XPath expression, found without parsing it: what stands before a bracket, outside quotes. */
final class Expressions {

    /** Words that may stand before a bracket without being a function: operators and kinds of node. */
    private static final Set<String> NO_FUNCTIONS =
            Set.of("and", "or", "div", "mod", "text", "node", "comment", "processing-instruction");

    private Expressions() {}

    /** A call: the function's name, and where the name begins. */
    record Call(String name, int start) {}

    static List<Call> calls(String expression) {
        List<Call> calls = new ArrayList<>();
        int i = 0;
        while (i < expression.length()) {
            char c = expression.charAt(i);
            if (c == '\'' || c == '"') {
                int end = expression.indexOf(c, i + 1);
                i = end < 0 ? expression.length() : end + 1;
            } else if (Character.isLetter(c) || c == '_') {
                int end = i;
                while (end < expression.length() && isNamePart(expression.charAt(end))) {
                    end++;
                }
                String name = expression.substring(i, end);
                int next = end;
                while (next < expression.length() && Character.isWhitespace(expression.charAt(next))) {
                    next++;
                }
                boolean called = next < expression.length() && expression.charAt(next) == '(';
                if (called && !NO_FUNCTIONS.contains(name)) {
                    calls.add(new Call(name, i));
                }
                i = end;
            } else if (Character.isDigit(c)) {
                while (i < expression.length() && isNamePart(expression.charAt(i))) {
                    i++;
                }
            } else {
                i++;
            }
        }
        return calls;
    }

    /** A function whose first argument is a text in quotes, and that text. */
    record Argument(String function, String text) {}

    static List<Argument> firstArguments(String expression) {
        List<Argument> arguments = new ArrayList<>();
        for (Call call : calls(expression)) {
            int open = expression.indexOf('(', call.start());
            String rest = expression.substring(open + 1).stripLeading();
            if (!rest.isEmpty() && (rest.charAt(0) == '\'' || rest.charAt(0) == '"')) {
                int end = rest.indexOf(rest.charAt(0), 1);
                if (end > 0) {
                    arguments.add(new Argument(call.name(), rest.substring(1, end)));
                }
            }
        }
        return arguments;
    }

    /** The expression with functions called by other names. */
    static String rename(String expression, Map<String, String> names) {
        StringBuilder renamed = new StringBuilder(expression);
        for (Call call : calls(expression).reversed()) {
            String name = names.get(call.name());
            if (name != null) {
                renamed.replace(call.start(), call.start() + call.name().length(), name);
            }
        }
        return renamed.toString();
    }

    /** How deep brackets stand in each other. */
    static int depth(String expression) {
        int deepest = 0;
        int depth = 0;
        for (int i = 0; i < expression.length(); i++) {
            switch (expression.charAt(i)) {
                case '(', '[' -> deepest = Math.max(deepest, ++depth);
                case ')', ']' -> depth--;
                default -> {
                    continue;
                }
            }
        }
        return deepest;
    }

    private static boolean isNamePart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == ':';
    }
}
