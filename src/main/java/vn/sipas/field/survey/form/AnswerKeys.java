package vn.sipas.field.survey.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.javarosa.core.model.instance.TreeElement;

/** The names under which an {@link AnswerTree} keeps a form's values, by path without instance numbers. */
final class AnswerKeys {

    /** The group in which ODK keeps what is about the form itself ({@code instanceID}, {@code audit}); no answers. */
    private static final String META = "meta";

    private final Outline outline;
    private final Map<String, String> keys = new HashMap<>();
    private final Map<Optional<QuestionPath>, Map<String, String>> paths = new HashMap<>();

    AnswerKeys(TreeElement root, Outline outline) {
        this.outline = outline;
        level(root, "/" + root.getName());
        keys.forEach((path, key) -> paths.computeIfAbsent(repeat(path, outline), _ -> new HashMap<>())
                .put(key, path));
    }

    /** The key of a question, a computed value or a repeat; a node that only some instances of a malformed form have is called by its name. */
    String key(String genericPath) {
        return keys.getOrDefault(genericPath, genericPath.substring(genericPath.lastIndexOf('/') + 1));
    }

    /** The path behind a key at the level of {@code repeat}, or else of the form; nothing if there is no such key. */
    Optional<String> path(Optional<QuestionPath> repeat, String key) {
        return Optional.ofNullable(paths.getOrDefault(repeat, Map.of()).get(key));
    }

    /** Whether a node is none that holds answers: ODK's own, or a note. */
    static boolean isLeftOut(String genericPath, TreeElement node, Outline outline) {
        boolean meta = node.getName().equals(META) && genericPath.indexOf('/', 1) == genericPath.lastIndexOf('/');
        return (meta && !outline.asksWithin(genericPath))
                || outline.spot(genericPath)
                        .map(Spot::type)
                        .filter(t -> t == QuestionType.NOTE)
                        .isPresent();
    }

    /** The innermost repeat above a path. */
    static Optional<QuestionPath> repeat(String genericPath, Outline outline) {
        String path = genericPath;
        for (int end = path.lastIndexOf('/'); end > 0; end = path.lastIndexOf('/')) {
            path = path.substring(0, end);
            if (outline.isRepeat(path)) {
                return Optional.of(new QuestionPath(path));
            }
        }
        return Optional.empty();
    }

    private void level(TreeElement top, String path) {
        Map<String, List<List<String>>> byName = new LinkedHashMap<>();
        gather(top, path, List.of(), byName);
        byName.values().forEach(same -> name(path, same));
    }

    private void gather(TreeElement group, String path, List<String> steps, Map<String, List<List<String>>> byName) {
        Set<String> names = new LinkedHashSet<>();
        for (int i = 0; i < group.getNumChildren(); i++) {
            TreeElement child = group.getChildAt(i);
            String childPath = path + "/" + child.getName();
            if (!names.add(child.getName()) || isLeftOut(childPath, child, outline)) {
                continue;
            }
            List<String> to = new ArrayList<>(steps);
            to.add(child.getName());
            if (outline.isRepeat(childPath)) {
                byName.computeIfAbsent(child.getName(), n -> new ArrayList<>()).add(to);
                level(child, childPath);
            } else if (child.isLeaf()) {
                byName.computeIfAbsent(child.getName(), n -> new ArrayList<>()).add(to);
            } else {
                gather(child, childPath, to, byName);
            }
        }
    }

    private void name(String path, List<List<String>> same) {
        int common = 0;
        while (same.size() > 1 && agreeAt(same, common)) {
            common++;
        }
        for (List<String> steps : same) {
            List<String> key = same.size() == 1 ? List.of(steps.getLast()) : steps.subList(common, steps.size());
            keys.put(path + "/" + String.join("/", steps), String.join("/", key));
        }
    }

    private static boolean agreeAt(List<List<String>> paths, int step) {
        String first = paths.getFirst().get(step);
        return paths.stream().allMatch(p -> step < p.size() - 1 && p.get(step).equals(first));
    }
}
