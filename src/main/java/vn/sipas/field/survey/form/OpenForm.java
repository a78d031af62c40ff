package vn.sipas.field.survey.form;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.SelectChoice;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.data.StringData;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.jspecify.annotations.Nullable;

/**
 * One form being filled in. Answers go in as text; pages and findings come out as immutable values.
 *
 * <p>One thread at a time. Time comes from the clock it was opened with: {@code now()}, {@code today()}, {@code start},
 * {@code end}. {@code today()} is the day in {@link FormSettings#zone()}; where a form formats a moment by
 * {@code format-date-time()}, JavaRosa uses the computer's own zone. {@code random()} and {@code uuid()} are JavaRosa's.
 */
public final class OpenForm {

    /** The hidden value, as all of them at the top of the answers, that a form gets the case's id in. */
    private static final String CASE = "case_id";

    private final FormDef form;
    private final FormEntryController controller;
    private final Outline outline;
    private final FormSettings settings;
    private final Prompts prompts;
    private final Settling settling;
    private final Contents contents;
    private final RepeatEditing repeats;
    private final Warnings warnings;

    /** Of a parsed form that nobody else uses. May fail by any RuntimeException if the form's expressions fail. */
    OpenForm(FormDef form, Outline outline, Clock clock, FormSettings settings, FormFiles files) {
        this.form = form;
        this.outline = outline;
        this.settings = settings;
        this.controller = new FormEntryController(new FormEntryModel(form));
        Functions.all(clock, settings, files).forEach(controller::addFunctionHandler);
        form.setPreloader(Preloads.by(clock, settings));
        settings.caseId().ifPresent(caseId -> fillHidden(CASE, caseId));
        settings.hidden().forEach(this::fillHidden);
        form.initialize(true, new InstanceInitializationFactory());
        this.prompts = new Prompts(form, outline, settings.zone());
        this.settling = new Settling(form, outline, prompts, settings.zone());
        this.contents = new Contents(form, outline, settings.zone());
        this.repeats = new RepeatEditing(form, outline, settling);
        this.warnings = new Warnings(form, outline, prompts);
        boolean fits = settling.settle(new ArrayList<>());
        if (!fits) {
            throw new IllegalStateException("a repeat is too long from the start");
        }
    }

    /** Only where nobody is asked for it, and before the form's formulas run. */
    private void fillHidden(String name, String value) {
        TreeElement root = form.getMainInstance().getRoot();
        root.getChildrenWithName(name).stream()
                .filter(TreeElement::isLeaf)
                .filter(node -> outline.spot(Nodes.generic(node)).isEmpty())
                .forEach(node -> node.setAnswer(new StringData(value)));
    }

    /** The language spoken now, as the form names it; empty if the form has only one, unnamed. */
    public Optional<String> language() {
        return Optional.ofNullable(form.getLocalizer()).map(l -> l.getLocale());
    }

    /** From now on every text is in {@code language}, one of {@link FormFile#languages()}; others are refused by an exception. */
    public void language(String language) {
        if (form.getLocalizer() == null || !form.getLocalizer().hasLocale(language)) {
            throw new IllegalArgumentException("the form has no language '" + language + "'");
        }
        controller.setLanguage(language);
    }

    /** The pages that are relevant now, in the form's order; a page without a relevant question is left out. */
    public List<Page> pages() {
        Map<Walk.Section, List<Question>> bySection = new LinkedHashMap<>();
        for (Walk.Stop stop : Walk.through(form, outline)) {
            List<Question> questions = bySection.computeIfAbsent(stop.section(), s -> new ArrayList<>());
            if (stop instanceof Walk.Ask ask) {
                questions.add(prompts.question(ask.spot(), ask.node(), ask.trail()));
            }
        }
        List<Page> pages = new ArrayList<>();
        bySection.forEach((section, questions) -> {
            List<String> titles = section.headings().stream()
                    .map(prompts::title)
                    .filter(title -> !title.isEmpty())
                    .toList();
            pages.add(new Page(section.key(), titles, questions, section.repeat()));
        });
        return pages;
    }

    /**
     * Gives, changes or (by an empty answer) clears the answer to a question. Clearing is refused only where nothing may
     * be changed at all; whether an answer is required is judged by {@link #unfinished}.
     */
    public AnswerCheck answer(QuestionPath path, Optional<Answer> answer) {
        List<Nodes.Step> steps = Nodes.steps(path.text());
        Optional<Spot> spot = outline.spot(Nodes.generic(steps));
        Optional<TreeElement> node = Nodes.find(form.getMainInstance(), steps);
        if (spot.isEmpty() || node.isEmpty()) {
            return refused(Finding.of(FormFault.UNKNOWN_QUESTION, path.text()));
        }
        if (spot.get().type() == QuestionType.NOTE) {
            return refused(Finding.of(FormFault.NOT_ANSWERABLE));
        }
        if (!node.get().isEnabled() || outline.isComputed(spot.get().path())) {
            return refused(Finding.of(FormFault.READ_ONLY));
        }
        if (answer.isEmpty()) {
            return take(node.get(), null);
        }
        if (!node.get().isRelevant()) {
            return refused(Finding.of(FormFault.NOT_RELEVANT));
        }
        Optional<List<SelectChoice>> choices =
                prompts.choices(spot.get(), node.get(), prompts.prompt(outline.trail(steps)));
        if (choices.isEmpty()) {
            return refused(Finding.of(FormFault.CHOICES_FAIL, path.text()));
        }
        return switch (new Casting(settings.zone()).cast(spot.get(), answer.get(), choices.get())) {
            case Casting.Cast.Bad bad -> refused(bad.finding());
            case Casting.Cast.Good good -> {
                Optional<Finding> violated = violated(spot.get(), node.get(), good.data());
                yield violated.isPresent() ? refused(violated.get()) : take(node.get(), good.data());
            }
        };
    }

    private Optional<Finding> violated(Spot spot, TreeElement node, IAnswerData data) {
        Optional<Boolean> holds = Engine.attempt(() -> form.evaluateConstraint(node.getRef(), data));
        if (holds.isEmpty()) {
            return Optional.of(Finding.of(FormFault.RULE_FAILS));
        }
        return holds.get()
                ? Optional.empty()
                : Optional.of(Finding.own(FormFault.CONSTRAINT, prompts.message(spot, node, "constraintMsg")));
    }

    private AnswerCheck take(TreeElement node, @Nullable IAnswerData data) {
        IAnswerData before = node.getValue();
        List<Settling.Change> changes = new ArrayList<>();
        Optional<Boolean> fits = Engine.attempt(() -> {
            if (before != null || data != null) {
                form.setValue(data, node.getRef(), node, true);
            }
            return settling.settle(changes);
        });
        if (fits.orElse(false)) {
            return new AnswerCheck.Taken(
                    contents.value(node),
                    changes.stream().map(Settling.Change::dropped).toList());
        }
        undo(node, before, changes);
        return refused(
                fits.isEmpty()
                        ? Finding.of(FormFault.RULE_FAILS)
                        : Finding.of(FormFault.TOO_MANY_INSTANCES, String.valueOf(Settling.MOST_INSTANCES)));
    }

    private void undo(TreeElement node, @Nullable IAnswerData before, List<Settling.Change> changes) {
        boolean computed = true;
        for (Settling.Change change : changes.reversed()) {
            computed &= settling.tryToPut(change.node(), change.before());
        }
        computed &= settling.tryToPut(node, before);
        if (computed) {
            settling.settle(new ArrayList<>());
        }
    }

    private static AnswerCheck refused(Finding finding) {
        return new AnswerCheck.Refused(List.of(finding));
    }

    /** The form's own words for a required question left empty, in its language of the moment. */
    public Optional<String> requiredMessage(QuestionPath path) {
        List<Nodes.Step> steps = Nodes.steps(path.text());
        return outline.spot(Nodes.generic(steps))
                .flatMap(spot -> Nodes.find(form.getMainInstance(), steps)
                        .flatMap(node -> prompts.message(spot, node, "requiredMsg")));
    }

    /**
     * One instance more, at the end.
     *
     * @param group the repeat without its own instance number, for example {@code /data/house[2]/member}
     */
    public RepeatCheck addRepeat(QuestionPath group) {
        return repeats.add(group);
    }

    /** One instance less; those after it move up. {@code instance} counts from 1. What was answered in it is gone. */
    public RepeatCheck removeRepeat(QuestionPath group, int instance) {
        return repeats.remove(group, instance);
    }

    /** What an instance of a repeat holds now, to be put back later; nothing if there is no such instance. */
    public Optional<RepeatContents> repeatContents(QuestionPath group, int instance) {
        QuestionPath itself = new QuestionPath(group.text() + "[" + instance + "]");
        List<Nodes.Step> steps = Nodes.steps(itself.text());
        if (!outline.isRepeat(Nodes.generic(steps))
                || Nodes.find(form.getMainInstance(), steps).isEmpty()) {
            return Optional.empty();
        }
        Predicate<QuestionPath> within = path -> path.instanceOf(group).orElse(0) == instance;
        Map<QuestionPath, Integer> inner = new LinkedHashMap<>(instances());
        inner.keySet().removeIf(within.negate());
        return Optional.of(new RepeatContents(
                group,
                instance,
                contents.stored().stream()
                        .filter(row -> within.test(row.path()))
                        .toList(),
                inner));
    }

    /** Puts a removed instance back where it stood, with all it held; those after it move down. */
    public RepeatCheck putBack(RepeatContents removed) {
        return repeats.putBack(removed, contents.stored(), instances(), restoring());
    }

    /**
     * What keeps the form from being complete, in the form's order: relevant required questions without an answer, but
     * for those in {@code excused} ("doesn't know" is an answer too), and answers against the form's constraints.
     */
    public List<Unfinished> unfinished(Set<QuestionPath> excused) {
        List<Unfinished> unfinished = new ArrayList<>();
        for (Walk.Stop stop : Walk.through(form, outline)) {
            if (stop instanceof Walk.Ask ask) {
                QuestionPath path = Nodes.path(ask.node());
                judge(ask, excused.contains(path)).ifPresent(f -> unfinished.add(new Unfinished(path, f)));
            }
        }
        return unfinished;
    }

    /** As {@link #unfinished(Set)}, of one page. */
    public List<Unfinished> unfinished(Page page, Set<QuestionPath> excused) {
        Set<QuestionPath> paths = new HashSet<>();
        page.questions().forEach(question -> paths.add(question.path()));
        return unfinished(excused).stream()
                .filter(u -> paths.contains(u.path()))
                .toList();
    }

    /**
     * The answers that the form takes but finds odd ({@code sipas:warning}), in its order, with its own words for it if it has
     * any; nothing of what is answered in private.
     */
    public Map<QuestionPath, Optional<String>> warnings() {
        return warnings.raised();
    }

    private Optional<Finding> judge(Walk.Ask ask, boolean excused) {
        TreeElement node = ask.node();
        Spot spot = ask.spot();
        if (contents.value(node).isPresent()) {
            return violated(spot, node, node.getValue());
        }
        boolean answerable = node.isEnabled()
                && !outline.isComputed(spot.path())
                && spot.type() != QuestionType.NOTE
                && (spot.type() != QuestionType.FILE || spot.photo());
        return answerable && node.isRequired() && !excused
                ? Optional.of(Finding.own(FormFault.REQUIRED, prompts.message(spot, node, "requiredMsg")))
                : Optional.empty();
    }

    /** The relevant values in the form's order: answers, and what the form filled in or computed. No notes, nothing of {@code meta}. */
    public Map<QuestionPath, Answer> values() {
        return contents.values();
    }

    /**
     * Answers a person gave to questions that are not relevant now, in the form's order, then those in instances of a
     * repeat that the form's count doesn't allow now. They come back by themselves with their question.
     */
    public Map<QuestionPath, Answer> hiddenValues() {
        Map<QuestionPath, Answer> hidden = contents.hidden();
        hidden.putAll(settling.shelf());
        return hidden;
    }

    /** The relevant values as a record keeps them. */
    public AnswerTree tree() {
        return contents.tree();
    }

    /** Everything {@link #restore} needs besides {@link #instances()}: values shown and hidden, computed ones, and defaults that were cleared. */
    public List<Stored> stored() {
        List<Stored> stored = new ArrayList<>(contents.stored());
        settling.shelf().forEach((path, answer) -> stored.add(new Stored(path, Optional.of(answer))));
        return stored;
    }

    /** How many instances each repeat has whose number people set, by its path without its own instance number. */
    public Map<QuestionPath, Integer> instances() {
        return contents.instances();
    }

    /**
     * Puts stored rows back, in any order; a later row of the same question replaces an earlier one. Repeats become as
     * long as the rows need. Constraints are not judged here (they are by {@link #unfinished}), and the form's actions on
     * a changed value don't run. What the form computes is computed anew (but {@code once()} keeps the stored value) and
     * compared: {@link FormFault#DIFFERENT_NOW} is no loss where a formula uses the time or chance.
     *
     * @return every row that is not in the form now, with the reason; empty if all are
     */
    public List<Loss> restore(List<Stored> rows) {
        return restore(rows, Map.of());
    }

    /** As {@link #restore(List)}, with the repeats made exactly as long as {@link #instances()} said. */
    public List<Loss> restore(List<Stored> rows, Map<QuestionPath, Integer> instances) {
        return restoring().restore(rows, instances);
    }

    private Restoring restoring() {
        return new Restoring(form, outline, prompts, settling, settings.zone());
    }

    /**
     * Fills in what a form fills in at its end: {@code end}, the name of the filled-in form. May be called again.
     *
     * @return empty, or that a formula of the form failed
     */
    public List<Finding> finish() {
        Optional<Boolean> done = Engine.attempt(() -> {
            controller.finalizeFormEntry();
            for (String path : outline.filledAtTheEnd()) {
                Nodes.find(form.getMainInstance(), Nodes.steps(path))
                        .ifPresent(node -> form.triggerTriggerables(node.getRef()));
            }
            return settling.settle(new ArrayList<>());
        });
        return done.orElse(false) ? List.of() : List.of(Finding.of(FormFault.RULE_FAILS));
    }

    /** Everything the form consists of, asked or not, as a tree: the children of its root. */
    public List<FormNode> nodes() {
        return new NodeTree(form, outline, prompts, settings.zone()).nodes();
    }

    SubmissionWriter submissionWriter() {
        return new SubmissionWriter(this, form, outline, contents.keys());
    }

    Catalogue catalogue() {
        return new Catalogue(form, outline, prompts, contents.keys());
    }

    /** What the form calls this filled-in form ({@code instanceName}); may hold personal data. */
    public Optional<String> instanceName() {
        TreeElement root = form.getMainInstance().getRoot();
        return Optional.ofNullable(root.getChild("meta", 0))
                .map(meta -> meta.getChild("instanceName", 0))
                .flatMap(name -> Values.text(name.getValue(), settings.zone()));
    }
}
