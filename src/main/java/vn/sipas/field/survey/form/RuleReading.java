package vn.sipas.field.survey.form;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.javarosa.core.model.instance.FormInstance;
import org.javarosa.core.model.instance.TreeElement;

/** A rule of the form made readable: its paths as {@code ${name}}, and what the nodes behind them hold. */
final class RuleReading {

    private static final String CURRENT = "current()";

    private final FormInstance instance;
    private final ZoneId zone;

    RuleReading(FormInstance instance, ZoneId zone) {
        this.instance = instance;
        this.zone = zone;
    }

    /** A rule as people read it. */
    record Read(String text, List<FormNode.Mentioned> mentioned) {}

    /** {@code rule}, which stands at {@code node}: paths in it that lead to no node are left as they are. */
    Read read(String rule, TreeElement node) {
        String own = rule.replace(Functions.PREFIX, "");
        StringBuilder text = new StringBuilder();
        Map<QuestionPath, FormNode.Mentioned> mentioned = new TreeMap<>();
        List<QuestionPath> order = new ArrayList<>();
        int i = 0;
        while (i < own.length()) {
            int end = tokenEnd(own, i);
            String token = own.substring(i, end);
            Optional<TreeElement> meant = isPath(own, i, token) ? find(token, node) : Optional.empty();
            meant.filter(TreeElement::isLeaf).ifPresent(leaf -> {
                QuestionPath path = Nodes.path(leaf);
                if (mentioned.put(path, new FormNode.Mentioned(path, Values.answer(leaf, zone), leaf.isRelevant()))
                        == null) {
                    order.add(path);
                }
            });
            text.append(meant.map(found -> "${" + found.getName() + "}").orElse(token));
            i = end;
        }
        return new Read(
                text.toString().strip().replaceAll("\\s+", " "),
                order.stream().map(mentioned::get).toList());
    }

    /** Where the token beginning at {@code start} ends: a text in quotes, a path or name, or one character. */
    private static int tokenEnd(String rule, int start) {
        char c = rule.charAt(start);
        if (c == '\'' || c == '"') {
            int close = rule.indexOf(c, start + 1);
            return close < 0 ? rule.length() : close + 1;
        }
        if (!isPathPart(c)) {
            return start + 1;
        }
        int end = rule.startsWith(CURRENT, start) ? start + CURRENT.length() : start;
        while (end < rule.length() && isPathPart(rule.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isPathPart(char c) {
        return Character.isLetterOrDigit(c) || c == '_' || c == '-' || c == '.' || c == '/' || c == ':';
    }

    /** A path that starts here: what follows a bracket goes on from there, as in {@code instance('x')/root/item}. */
    private static boolean isPath(String rule, int start, String token) {
        boolean goesOn = start > 0 && (rule.charAt(start - 1) == ')' || rule.charAt(start - 1) == ']');
        return !goesOn && (token.startsWith("/") || token.startsWith("../") || token.startsWith(CURRENT + "/"));
    }

    private Optional<TreeElement> find(String path, TreeElement node) {
        String steps = path.startsWith(CURRENT) ? path.substring(CURRENT.length() + 1) : path;
        String absolute = steps.startsWith("/") ? steps : from(Nodes.generic(node), steps);
        return absolute.endsWith("/") ? Optional.empty() : Nodes.within(instance, node, absolute);
    }

    private static String from(String own, String steps) {
        String at = own;
        String rest = steps;
        while (rest.startsWith("../") && at.lastIndexOf('/') >= 0) {
            at = at.substring(0, at.lastIndexOf('/'));
            rest = rest.substring(3);
        }
        return at + "/" + rest;
    }
}
