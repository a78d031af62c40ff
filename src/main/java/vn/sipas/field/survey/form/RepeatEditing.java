package vn.sipas.field.survey.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.GroupDef;
import org.javarosa.core.model.instance.TreeElement;

/** Instances of repeats added and removed by people. */
final class RepeatEditing {

    private final FormDef form;
    private final Outline outline;
    private final Settling settling;

    RepeatEditing(FormDef form, Outline outline, Settling settling) {
        this.form = form;
        this.outline = outline;
        this.settling = settling;
    }

    RepeatCheck add(QuestionPath group) {
        List<Nodes.Step> steps = Nodes.steps(group.text());
        Optional<Finding> fault = notOneMore(group, steps);
        if (fault.isPresent()) {
            return refused(fault.get());
        }
        int count = Nodes.instances(holder(steps), steps.getLast().name());
        Trail trail = trail(steps, count);
        List<Settling.Change> changes = new ArrayList<>();
        Optional<Boolean> done = Engine.attempt(() -> {
            settling.create(trail);
            return settling.settle(changes);
        });
        if (!done.orElse(false)) {
            if (Nodes.instances(holder(steps), steps.getLast().name()) > count) {
                form.deleteRepeat(trail.index(form));
            }
            return refused(Finding.of(FormFault.RULE_FAILS));
        }
        return changed(steps, count, changes);
    }

    /** What keeps people from having one instance more. */
    private Optional<Finding> notOneMore(QuestionPath group, List<Nodes.Step> steps) {
        Optional<FormFault> fault = unchangeable(steps);
        if (fault.isPresent()) {
            return Optional.of(Finding.of(fault.get(), group.text()));
        }
        int count = Nodes.instances(holder(steps), steps.getLast().name());
        if (count >= Settling.MOST_INSTANCES) {
            return Optional.of(Finding.of(FormFault.TOO_MANY_INSTANCES, String.valueOf(Settling.MOST_INSTANCES)));
        }
        Trail trail = trail(steps, count);
        boolean relevant = Engine.attempt(
                        () -> form.isRepeatRelevant(trail.index(form).getReference()))
                .orElse(false);
        return relevant ? Optional.empty() : Optional.of(Finding.of(FormFault.NOT_RELEVANT));
    }

    /**
     * Puts a removed instance back where it stood. Everything from there on is written anew, one place further down.
     *
     * @param stored the whole form's, see {@link Contents#stored()}
     * @param instances the whole form's, see {@link Contents#instances()}
     */
    RepeatCheck putBack(
            RepeatContents removed, List<Stored> stored, Map<QuestionPath, Integer> instances, Restoring restoring) {
        QuestionPath group = removed.group();
        List<Nodes.Step> steps = Nodes.steps(group.text());
        Optional<Finding> fault = notOneMore(group, steps);
        if (fault.isPresent()) {
            return refused(fault.get());
        }
        int count = Nodes.instances(holder(steps), steps.getLast().name());
        if (removed.instance() < 1 || removed.instance() > count + 1) {
            return refused(Finding.of(FormFault.UNKNOWN_REPEAT, group.text()));
        }
        Map<QuestionPath, Optional<Answer>> rows = new LinkedHashMap<>();
        for (Stored row : stored) {
            if (moves(row.path(), removed)) {
                rows.put(row.path(), Optional.empty());
            }
        }
        for (Stored row : stored) {
            if (moves(row.path(), removed)) {
                rows.put(down(row.path(), group), row.answer());
            }
        }
        removed.rows().forEach(row -> rows.put(row.path(), row.answer()));
        Map<QuestionPath, Integer> counts = new LinkedHashMap<>();
        counts.put(group, count + 1);
        instances.forEach((path, number) -> {
            if (moves(path, removed)) {
                counts.put(down(path, group), number);
            }
        });
        counts.putAll(removed.instances());
        List<Stored> all = new ArrayList<>();
        rows.forEach((path, answer) -> all.add(new Stored(path, answer)));
        List<AnswerCheck.Dropped> dropped = new ArrayList<>();
        for (Loss loss : restoring.restore(all, counts)) {
            Optional<Answer> lost = loss.stored().answer();
            if (lost.isPresent() && loss.finding().fault() != FormFault.DIFFERENT_NOW) {
                dropped.add(new AnswerCheck.Dropped(loss.stored().path(), lost.get(), Optional.empty()));
            }
        }
        return new RepeatCheck.Changed(new QuestionPath(group.text() + "[" + removed.instance() + "]"), dropped);
    }

    private static boolean moves(QuestionPath path, RepeatContents removed) {
        return path.instanceOf(removed.group()).orElse(0) >= removed.instance();
    }

    private static QuestionPath down(QuestionPath path, QuestionPath group) {
        return path.inInstance(group, path.instanceOf(group).orElseThrow() + 1);
    }

    RepeatCheck remove(QuestionPath group, int instance) {
        List<Nodes.Step> steps = Nodes.steps(group.text());
        Optional<FormFault> fault = unchangeable(steps);
        if (fault.isPresent()) {
            return refused(Finding.of(fault.get(), group.text()));
        }
        if (instance < 1
                || instance > Nodes.instances(holder(steps), steps.getLast().name())) {
            return refused(Finding.of(FormFault.UNKNOWN_REPEAT, group.text()));
        }
        List<Settling.Change> changes = new ArrayList<>();
        Optional<Boolean> done = Engine.attempt(() -> {
            form.deleteRepeat(trail(steps, instance - 1).index(form));
            return settling.settle(changes);
        });
        return done.orElse(false) ? changed(steps, instance - 1, changes) : refused(Finding.of(FormFault.RULE_FAILS));
    }

    /** Why people can't change how many instances there are. */
    private Optional<FormFault> unchangeable(List<Nodes.Step> steps) {
        Optional<GroupDef> repeat = outline.repeat(Nodes.generic(steps));
        if (repeat.isEmpty()) {
            return Optional.of(FormFault.UNKNOWN_REPEAT);
        }
        if (repeat.get().noAddRemove) {
            return Optional.of(FormFault.FIXED_REPEAT);
        }
        Optional<TreeElement> holder = Nodes.find(form.getMainInstance(), steps.subList(0, steps.size() - 1));
        return holder.isPresent() && holder.get().isRelevant()
                ? Optional.empty()
                : Optional.of(FormFault.UNKNOWN_REPEAT);
    }

    private TreeElement holder(List<Nodes.Step> steps) {
        return Nodes.find(form.getMainInstance(), steps.subList(0, steps.size() - 1))
                .orElseThrow(() -> new IllegalStateException("found a moment ago"));
    }

    private Trail trail(List<Nodes.Step> repeat, int instance) {
        List<Nodes.Step> steps = new ArrayList<>(repeat.subList(0, repeat.size() - 1));
        steps.add(new Nodes.Step(repeat.getLast().name(), instance));
        return outline.trail(steps);
    }

    private RepeatCheck changed(List<Nodes.Step> repeat, int instance, List<Settling.Change> changes) {
        String path = Nodes.path(holder(repeat)) + "/" + repeat.getLast().name() + "[" + (instance + 1) + "]";
        return new RepeatCheck.Changed(
                new QuestionPath(path),
                changes.stream().map(Settling.Change::dropped).toList());
    }

    private static RepeatCheck refused(Finding finding) {
        return new RepeatCheck.Refused(List.of(finding));
    }
}
