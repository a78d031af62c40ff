package vn.sipas.field.survey.xlsform.write;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sipas.field.survey.xlsform.expression.Reference;
import vn.sipas.field.survey.xlsform.tree.Form;
import vn.sipas.field.survey.xlsform.tree.Node;
import vn.sipas.field.survey.xlsform.tree.Path;

/**
 * Puts paths for references. Inside the same repeat the path is a relative one; elsewhere it begins at the root. A blank
 * stands on both sides of each path, as it does in what pyxform writes.
 */
final class References {

    private static final Pattern INSTANCE = Pattern.compile("instance\\([^)]++.+");
    private static final Pattern BRACKETS = Pattern.compile("\\[[^\\]]++]");
    private static final Pattern INDEXED = Pattern.compile("indexed-repeat\\([^)]++\\)");

    /** The arguments of {@code indexed-repeat} that name elements, not numbers: they are absolute. */
    private static final List<Integer> NAMING_ARGUMENTS = List.of(0, 1, 3, 5);

    private final Map<String, Path> paths = new HashMap<>();

    References(Form form) {
        form.each(node -> {
            if (!(node instanceof Node.Attached)) {
                paths.put(node.name(), node.path());
            }
        });
    }

    /**
     * From where and how a path is written.
     *
     * @param source the element whose text it is; an absolute path where there is none
     * @param current whether relative paths begin at {@code current()}, as within the filter of a list
     * @param above whether a path leads through the repeat itself, so that a filter can be put behind it
     */
    record View(Optional<Path> source, boolean current, boolean above) {

        static View of(Path source) {
            return new View(Optional.of(source), false, false);
        }

        static View absolute() {
            return new View(Optional.empty(), false, false);
        }
    }

    String replaced(String text, View view) {
        if (!text.contains("${")) {
            return text;
        }
        return Reference.PATTERN.matcher(text).replaceAll(match -> Matcher.quoteReplacement(path(text, match, view)));
    }

    /** The path for one reference in {@code text}. */
    String path(String text, MatchResult match, View view) {
        String name = match.group(2);
        boolean lastSaved = match.group(1) != null;
        Path target = Optional.ofNullable(paths.get(name))
                .orElseThrow(() -> new IllegalStateException("a reference that was not checked"));
        if (!lastSaved && view.source().isPresent() && relativeHere(text, match)) {
            boolean current = view.current() || inFilter(text, match);
            Optional<String> relative = relative(view.source().get(), target, view.above());
            if (relative.isPresent()) {
                return " " + (current ? "current()/" : "") + relative.get() + " ";
            }
        }
        return " " + (lastSaved ? "instance('" + Instances.LAST_SAVED + "')" : "") + target.absolute() + " ";
    }

    private static Optional<String> relative(Path source, Path target, boolean above) {
        OptionalInt repeat = source.commonRepeat(target);
        if (repeat.isEmpty()) {
            return Optional.empty();
        }
        int from = source.commonSection(target);
        int steps = source.up(from);
        if (above
                && target.nearestRepeat().equals(repeat)
                && (source.repeat(repeat.getAsInt()).isEmpty()
                        || !source.nearestRepeat().equals(repeat))) {
            from = repeat.getAsInt() - 1;
            steps = source.up(repeat.getAsInt()) + 1;
        }
        return Optional.of("../".repeat(steps).substring(0, steps * 3 - 1) + target.below(from));
    }

    /** Whether a reference stands within square brackets behind {@code instance(…)}. */
    private static boolean inFilter(String text, MatchResult match) {
        return INSTANCE.matcher(text).find()
                && BRACKETS.matcher(text)
                        .results()
                        .anyMatch(brackets -> match.start() >= brackets.start() && match.end() <= brackets.end());
    }

    /**
     * Whether a relative path may stand here: outside {@code indexed-repeat(…)}, or as one of its numbers. Which call of
     * several a reference is looked for in follows pyxform.
     */
    private static boolean relativeHere(String text, MatchResult match) {
        if (!text.contains("indexed-repeat(")) {
            return true;
        }
        Matcher call = INDEXED.matcher(text);
        while (call.find()) {
            if (match.end() > call.end()) {
                if (!call.find()) {
                    return true;
                }
            } else if (match.end() < call.start()) {
                return true;
            } else {
                return numbering(call.group(), match.group(2));
            }
        }
        return false;
    }

    private static boolean numbering(String call, String name) {
        String[] arguments =
                call.substring(call.indexOf('(') + 1, call.length() - 1).split(",", -1);
        int found = -1;
        for (int i = 0; i < arguments.length; i++) {
            if (arguments[i].contains("${" + name + "}")) {
                found = i;
            }
        }
        return found >= 0 && !NAMING_ARGUMENTS.contains(found);
    }
}
