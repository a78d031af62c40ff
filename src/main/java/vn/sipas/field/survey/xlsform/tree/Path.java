package vn.sipas.field.survey.xlsform.tree;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;

/** The place of an element in the answers: the names from the root down, and what each is. */
public record Path(List<Step> steps) {

    public Path {
        steps = List.copyOf(steps);
    }

    /** What an element on a path is. */
    public enum Kind {
        ROOT,
        GROUP,
        REPEAT,
        QUESTION
    }

    /** One element. */
    public record Step(String name, Kind kind) {}

    public static Path root(String name) {
        return new Path(List.of(new Step(name, Kind.ROOT)));
    }

    public Path child(String name, Kind kind) {
        List<Step> longer = new ArrayList<>(steps);
        longer.add(new Step(name, kind));
        return new Path(longer);
    }

    public String name() {
        return steps.getLast().name();
    }

    /** {@code /data/group/question}. */
    public String absolute() {
        return below(-1);
    }

    /** The way down from the step at {@code index}, which is left out, with a slash before each name. */
    public String below(int index) {
        return steps.subList(index + 1, steps.size()).stream()
                .map(step -> "/" + step.name())
                .collect(Collectors.joining());
    }

    /** How many steps up it is to the one at {@code index}. */
    public int up(int index) {
        return steps.size() - 1 - index;
    }

    /** The deepest repeat that both stand in. */
    public OptionalInt commonRepeat(Path other) {
        return repeat(common(other));
    }

    /** The deepest group, repeat or root that both stand in. */
    public int commonSection(Path other) {
        return common(other) - 1;
    }

    /** The repeat it stands in, the nearest one. */
    public OptionalInt nearestRepeat() {
        return repeat(steps.size() - 1);
    }

    /** The deepest repeat among the first {@code count} steps. */
    public OptionalInt repeat(int count) {
        for (int i = count - 1; i >= 0; i--) {
            if (steps.get(i).kind() == Kind.REPEAT) {
                return OptionalInt.of(i);
            }
        }
        return OptionalInt.empty();
    }

    /** How many of the steps above both are the same. */
    private int common(Path other) {
        int most = Math.min(steps.size(), other.steps.size()) - 1;
        int count = 0;
        while (count < most && steps.get(count).equals(other.steps.get(count))) {
            count++;
        }
        return count;
    }
}
