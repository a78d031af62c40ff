package vn.sipas.field.survey.form;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.SelectChoice;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.xform.util.XFormAnswerDataParser;

/**
 * Stored values put back into a form opened again. JavaRosa drops silently what it can't place; here every value is either
 * in the form afterwards (hidden ones too) or reported.
 */
final class Restoring {

    private final FormDef form;
    private final Outline outline;
    private final Prompts prompts;
    private final Settling settling;
    private final ZoneId zone;
    private final List<Loss> losses = new ArrayList<>();

    Restoring(FormDef form, Outline outline, Prompts prompts, Settling settling, ZoneId zone) {
        this.form = form;
        this.outline = outline;
        this.prompts = prompts;
        this.settling = settling;
        this.zone = zone;
    }

    /** What came of one row. */
    private sealed interface Placed {
        record Done() implements Placed {}

        /** Not yet: what it depends on may be in a later row. */
        record Waiting(Finding finding) implements Placed {}

        record Lost(Finding finding) implements Placed {}
    }

    List<Loss> restore(List<Stored> rows, Map<QuestionPath, Integer> instances) {
        instances.forEach(this::resize);
        List<Stored> last = last(rows);
        List<Stored> waiting = place(last);
        for (Stored row : waiting) {
            placeHidden(row);
        }
        form.initialize(false, new InstanceInitializationFactory());
        settle();
        compare(last);
        return List.copyOf(losses);
    }

    /** Of several rows of one question the last. */
    private static List<Stored> last(List<Stored> rows) {
        Map<QuestionPath, Stored> last = new LinkedHashMap<>();
        rows.forEach(row -> last.put(row.path(), row));
        return List.copyOf(last.values());
    }

    /** Makes a repeat exactly as long as it was; the rows make it longer where they need it. */
    private void resize(QuestionPath repeat, int wanted) {
        List<Nodes.Step> steps = Nodes.steps(repeat.text());
        if (steps.size() < 2 || !outline.isRepeat(Nodes.generic(steps))) {
            return;
        }
        Optional<TreeElement> holder = settling.ensure(steps.subList(0, steps.size() - 1));
        if (holder.isEmpty()) {
            return;
        }
        String name = steps.getLast().name();
        for (int k = Nodes.instances(holder.get(), name); k < Math.min(wanted, Settling.MOST_INSTANCES); k++) {
            settling.create(trail(steps, name, k));
        }
        for (int k = Nodes.instances(holder.get(), name) - 1; k >= wanted; k--) {
            form.deleteRepeat(trail(steps, name, k).index(form));
        }
    }

    private Trail trail(List<Nodes.Step> repeat, String name, int instance) {
        List<Nodes.Step> steps = new ArrayList<>(repeat.subList(0, repeat.size() - 1));
        steps.add(new Nodes.Step(name, instance));
        return outline.trail(steps);
    }

    /** Goes through the rows until nothing more can be placed; returns those that still wait for something. */
    private List<Stored> place(List<Stored> rows) {
        List<Stored> pending = rows;
        while (true) {
            List<Stored> waiting = new ArrayList<>();
            for (Stored row : pending) {
                switch (placeOne(row)) {
                    case Placed.Done done -> {}
                    case Placed.Waiting w -> waiting.add(row);
                    case Placed.Lost lost -> losses.add(new Loss(row, lost.finding()));
                }
                settling.fitCounts();
            }
            if (waiting.size() == pending.size()) {
                return waiting;
            }
            pending = waiting;
        }
    }

    private Placed placeOne(Stored row) {
        List<Nodes.Step> steps = Nodes.steps(row.path().text());
        String path = Nodes.generic(steps);
        boolean known =
                !steps.isEmpty() && Nodes.template(form.getMainInstance(), path).isPresent();
        if (!known) {
            return new Placed.Lost(
                    Finding.of(FormFault.UNKNOWN_QUESTION, row.path().text()));
        }
        Optional<TreeElement> node = settling.ensure(steps);
        if (node.isEmpty()) {
            return new Placed.Waiting(Finding.of(FormFault.TOO_MANY_INSTANCES));
        }
        if (!node.get().isLeaf()) {
            return new Placed.Lost(
                    Finding.of(FormFault.UNKNOWN_QUESTION, row.path().text()));
        }
        if (outline.isComputed(path)) {
            return placeComputed(node.get(), row.answer());
        }
        if (Values.answer(node.get(), zone).equals(row.answer())) {
            return new Placed.Done();
        }
        if (row.answer().isEmpty()) {
            return put(node.get(), Optional.empty());
        }
        Optional<Spot> spot = outline.spot(path);
        return spot.isPresent()
                        && spot.get().type() != QuestionType.NOTE
                        && (spot.get().type() != QuestionType.FILE || spot.get().photo())
                ? placeAnswer(spot.get(), node.get(), steps, row.answer().get())
                : placeUnasked(node.get(), row.answer().get());
    }

    private Placed placeAnswer(Spot spot, TreeElement node, List<Nodes.Step> steps, Answer answer) {
        Optional<List<SelectChoice>> choices = prompts.choices(spot, node, prompts.prompt(outline.trail(steps)));
        if (choices.isEmpty()) {
            return new Placed.Waiting(Finding.of(FormFault.NOT_A_CHOICE));
        }
        return switch (new Casting(zone).cast(spot, answer, choices.get())) {
            case Casting.Cast.Good good -> put(node, Optional.of(good.data()));
            case Casting.Cast.Bad bad ->
                bad.finding().fault() == FormFault.NOT_A_CHOICE && spot.cascading()
                        ? new Placed.Waiting(bad.finding())
                        : new Placed.Lost(bad.finding());
        };
    }

    /** Puts a computed value there without a word to anybody: {@code once()} keeps it, all else is computed anew at the end. */
    private Placed placeComputed(TreeElement node, Optional<Answer> answer) {
        answer.flatMap(a -> uncast(node, a)).ifPresent(node::setAnswer);
        return new Placed.Done();
    }

    private static Optional<IAnswerData> uncast(TreeElement node, Answer answer) {
        return Engine.attempt(() -> XFormAnswerDataParser.getAnswerData(answer.text(), node.getDataType()));
    }

    /** A value without a question: a preload, a default, what an action of the form set. */
    private Placed placeUnasked(TreeElement node, Answer answer) {
        Optional<IAnswerData> data = uncast(node, answer);
        return data.isEmpty() ? new Placed.Lost(Finding.of(FormFault.NOT_TEXT)) : put(node, data);
    }

    private Placed put(TreeElement node, Optional<IAnswerData> data) {
        IAnswerData before = node.getValue();
        if (settling.tryToPut(node, data.orElse(null))) {
            return new Placed.Done();
        }
        settling.tryToPut(node, before);
        return new Placed.Lost(Finding.of(FormFault.RULE_FAILS));
    }

    /** A row that no other row made possible: kept if its question is hidden, else lost. */
    private void placeHidden(Stored row) {
        List<Nodes.Step> steps = Nodes.steps(row.path().text());
        Optional<TreeElement> node = settling.ensure(steps);
        Optional<Spot> spot = outline.spot(Nodes.generic(steps));
        if (node.isEmpty() && row.answer().isPresent()) {
            settling.shelf().put(row.path(), row.answer().get());
        } else if (node.isPresent()
                && spot.isPresent()
                && !node.get().isRelevant()
                && row.answer().isPresent()) {
            settling.put(node.get(), Raw.data(spot.get(), row.answer().get(), zone));
        } else if (row.answer().isPresent()) {
            losses.add(new Loss(row, Finding.of(FormFault.NOT_A_CHOICE)));
        }
    }

    private void settle() {
        List<Settling.Change> changes = new ArrayList<>();
        boolean settled = settling.settle(changes);
        if (!settled) {
            throw new IllegalStateException("stored rows made a repeat longer than any answer could");
        }
        for (Settling.Change change : changes) {
            AnswerCheck.Dropped dropped = change.dropped();
            Stored row = new Stored(dropped.path(), Optional.of(dropped.before()));
            losses.add(new Loss(row, Finding.of(FormFault.NOT_A_CHOICE)));
        }
    }

    /** Computed values come out as the form computes them now; where they are other than stored, that is said. */
    private void compare(List<Stored> rows) {
        for (Stored row : rows) {
            List<Nodes.Step> steps = Nodes.steps(row.path().text());
            Optional<TreeElement> node = Nodes.find(form.getMainInstance(), steps);
            boolean computed = outline.isComputed(Nodes.generic(steps));
            if (computed
                    && row.answer().isPresent()
                    && node.isPresent()
                    && node.get().isRelevant()) {
                Optional<Answer> now = Values.answer(node.get(), zone);
                if (!now.equals(row.answer())) {
                    losses.add(new Loss(row, Finding.of(FormFault.DIFFERENT_NOW)));
                }
            }
        }
    }
}
