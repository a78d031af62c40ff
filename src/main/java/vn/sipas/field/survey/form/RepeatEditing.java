package vn.sipas.field.survey.form;

import java.util.ArrayList;
import java.util.List;
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
        Optional<FormFault> fault = unchangeable(steps);
        if (fault.isPresent()) {
            return refused(Finding.of(fault.get(), group.text()));
        }
        int count = Nodes.instances(holder(steps), steps.getLast().name());
        if (count >= Settling.MOST_INSTANCES) {
            return refused(Finding.of(FormFault.TOO_MANY_INSTANCES, String.valueOf(Settling.MOST_INSTANCES)));
        }
        Trail trail = trail(steps, count);
        boolean relevant = Engine.attempt(
                        () -> form.isRepeatRelevant(trail.index(form).getReference()))
                .orElse(false);
        if (!relevant) {
            return refused(Finding.of(FormFault.NOT_RELEVANT));
        }
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
