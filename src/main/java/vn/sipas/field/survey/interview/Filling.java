package vn.sipas.field.survey.interview;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.ledger.record.FileContent;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.ledger.record.TrailRow;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.AnswerCheck;
import vn.sipas.field.survey.form.Finding;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormSettings;
import vn.sipas.field.survey.form.Loss;
import vn.sipas.field.survey.form.OpenForm;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.form.RepeatCheck;
import vn.sipas.field.survey.form.RepeatContents;

/**
 * A form being filled in, as a function of the steps done so far: the same steps give the same state, live or after a
 * crash. Stores nothing.
 */
final class Filling {

    private final OpenForm form;
    private final RecordKeys keys;
    private final ReplayClock clock;
    private final Trail trail = new Trail();
    private final Map<QuestionPath, Missing> excused = new LinkedHashMap<>();
    private final Map<QuestionPath, String> comments = new LinkedHashMap<>();
    private final Map<QuestionPath, Unaccepted> unaccepted = new LinkedHashMap<>();

    /** The answers that were said to be right. */
    private final Map<QuestionPath, Answer> confirmed = new LinkedHashMap<>();

    private final List<Loss> losses = new ArrayList<>();
    private final Deque<Removed> removed = new ArrayDeque<>();
    private final Privately privately;
    private final Photos photos;
    private Optional<QuestionPath> lastTouched = Optional.empty();
    private Optional<OffsetDateTime> lastAt = Optional.empty();

    /** An answer that the form would not take: kept, so that nothing typed is lost, but no part of the form. */
    record Unaccepted(Answer answer, Finding why) {}

    /** An instance of a repeat that was removed, with what was kept of it beside the form. */
    private record Removed(
            RepeatContents contents,
            Map<QuestionPath, Missing> excused,
            Map<QuestionPath, String> comments,
            Map<QuestionPath, Unaccepted> unaccepted,
            Map<QuestionPath, Answer> confirmed,
            Map<QuestionPath, TrailRow> trail) {}

    /** What a step did beside its own question: answers elsewhere that the form took away. */
    record Effect(Optional<Finding> refusal, List<AnswerCheck.Dropped> dropped) {
        static final Effect NOTHING_ELSE = new Effect(Optional.empty(), List.of());
    }

    Filling(FormFile file, Clock clock, FormSettings settings, OffsetDateTime started) {
        this.clock = new ReplayClock(clock);
        this.clock.standAt(started.toInstant());
        this.form = file.fill(this.clock, settings);
        this.clock.run();
        this.keys = new RecordKeys(file);
        this.privately = new Privately(file);
        this.photos = new Photos(file);
    }

    /** A draft's form before any step; {@code person} is what it is told of device and user. */
    static Filling of(FormFile file, Draft draft, Clock clock, String person) {
        FormSettings settings = new FormSettings(
                person,
                person,
                "uuid:" + draft.id(),
                Optional.of(draft.caseId().text()),
                draft.household().map(Household::hidden).orElse(Map.of()),
                clock.getZone());
        return new Filling(file, clock, settings, draft.started());
    }

    /** Does a step at its own time. */
    Effect apply(TimedStep timed) {
        clock.standAt(timed.at().toInstant());
        try {
            lastAt = Optional.of(timed.at());
            return act(timed.step(), timed.at());
        } finally {
            clock.run();
        }
    }

    private Effect act(Step step, OffsetDateTime at) {
        return switch (step) {
            case Step.Opened() -> {
                trail.opened(at);
                yield Effect.NOTHING_ELSE;
            }
            case Step.Answered answered -> {
                touch(answered.question(), at);
                yield lay(answered);
            }
            case Step.Excused excusing -> {
                touch(excusing.question(), at);
                yield lay(excusing);
            }
            case Step.Sealed(QuestionPath question, boolean settled, FileContent answer) -> {
                touch(question, at);
                // Refused before the laptop was handed over, answered now.
                excused.remove(question);
                privately.add(question, settled, answer);
                yield Effect.NOTHING_ELSE;
            }
            case Step.HandedBack(int first, FileContent answers) -> {
                privately.close(first, answers);
                yield Effect.NOTHING_ELSE;
            }
            case Step.SealedBefore(List<QuestionPath> questions, FileContent answers) -> {
                privately.before(questions, answers);
                yield Effect.NOTHING_ELSE;
            }
            case Step.Enveloped(String serial) -> {
                privately.envelope(serial);
                yield Effect.NOTHING_ELSE;
            }
            case Step.Commented(QuestionPath question, String text) -> {
                comments.remove(question);
                if (!text.isBlank()) {
                    comments.put(question, text);
                }
                yield Effect.NOTHING_ELSE;
            }
            case Step.Confirmed(QuestionPath question, boolean stands) -> {
                confirmed.remove(question);
                Optional.ofNullable(form.values().get(question))
                        .filter(_ -> stands)
                        .ifPresent(answer -> confirmed.put(question, answer));
                yield Effect.NOTHING_ELSE;
            }
            case Step.Attached(String name, FileContent content) -> {
                photos.hold(name, content);
                yield Effect.NOTHING_ELSE;
            }
            case Step.LanguageChosen(String language) -> {
                form.language(language);
                yield Effect.NOTHING_ELSE;
            }
            case Step.InstanceAdded(QuestionPath repeat) -> repeated(form.addRepeat(repeat));
            case Step.InstanceRemoved(QuestionPath repeat, int instance) -> remove(repeat, instance);
            case Step.InstanceTakenBack(QuestionPath repeat, int instance) -> {
                Effect effect = remove(repeat, instance);
                if (effect.refusal().isEmpty()) {
                    removed.removeLast();
                }
                yield effect;
            }
            case Step.InstanceReturned() -> putBack();
            case Step.Prefilled prefilled -> {
                losses.addAll(form.restore(prefilled.rows(), prefilled.instances()));
                trail.prefill(prefilled.trail());
                yield Effect.NOTHING_ELSE;
            }
        };
    }

    /**
     * Lays a private answer, or a reason for none, over the form for as long as the laptop is handed over, so that the form's
     * rules judge it; it leaves no trace in the steps.
     */
    Effect lay(Step step) {
        return switch (step) {
            case Step.Answered(QuestionPath question, Optional<Answer> answer) -> {
                excused.remove(question);
                yield answer(question, answer);
            }
            case Step.Excused(QuestionPath question, Optional<Missing> why) -> {
                excused.remove(question);
                why.ifPresent(reason -> excused.put(question, reason));
                yield why.isPresent() ? answer(question, Optional.empty()) : Effect.NOTHING_ELSE;
            }
            default -> throw new IllegalArgumentException("nothing that is answered in private");
        };
    }

    private Effect answer(QuestionPath question, Optional<Answer> answer) {
        if (!answer.equals(Optional.ofNullable(confirmed.get(question)))) {
            confirmed.remove(question);
        }
        Optional<Finding> noPhoto = answer.flatMap(name -> photos.refuse(question, name, form));
        if (noPhoto.isPresent()) {
            return refused(question, answer, noPhoto.get());
        }
        return switch (form.answer(question, answer)) {
            case AnswerCheck.Taken(var _, List<AnswerCheck.Dropped> dropped) -> {
                unaccepted.remove(question);
                yield new Effect(Optional.empty(), dropped);
            }
            case AnswerCheck.Refused(List<Finding> findings) -> refused(question, answer, findings.getFirst());
        };
    }

    private Effect refused(QuestionPath question, Optional<Answer> answer, Finding why) {
        // What was there before must not stay in place of an answer that was refused.
        form.answer(question, Optional.empty());
        answer.ifPresent(a -> unaccepted.put(question, new Unaccepted(a, why)));
        return new Effect(Optional.of(why), List.of());
    }

    private static Effect repeated(RepeatCheck check) {
        return switch (check) {
            case RepeatCheck.Changed(QuestionPath _, List<AnswerCheck.Dropped> dropped) ->
                new Effect(Optional.empty(), dropped);
            case RepeatCheck.Refused(List<Finding> findings) -> new Effect(Optional.of(findings.getFirst()), List.of());
        };
    }

    private Effect remove(QuestionPath repeat, int instance) {
        Optional<RepeatContents> contents = form.repeatContents(repeat, instance);
        Optional<Integer> before = instances(repeat);
        Effect effect = repeated(form.removeRepeat(repeat, instance));
        // Where a formula fails afterwards the form refuses, and the instance is gone all the same.
        if (contents.isPresent() && !instances(repeat).equals(before)) {
            removed.addLast(new Removed(
                    contents.get(),
                    Instances.cut(excused, repeat, instance),
                    Instances.cut(comments, repeat, instance),
                    Instances.cut(unaccepted, repeat, instance),
                    Instances.cut(confirmed, repeat, instance),
                    trail.cut(keys.ofRepeat(repeat), instance)));
        }
        return effect;
    }

    private Optional<Integer> instances(QuestionPath repeat) {
        return Optional.ofNullable(form.instances().get(repeat));
    }

    private Effect putBack() {
        Removed last = removed.pollLast();
        if (last == null) {
            throw new IllegalStateException("no instance was removed");
        }
        QuestionPath repeat = last.contents().group();
        int instance = last.contents().instance();
        Effect effect = repeated(form.putBack(last.contents()));
        if (effect.refusal().isEmpty()) {
            Instances.paste(excused, last.excused(), repeat, instance);
            Instances.paste(comments, last.comments(), repeat, instance);
            Instances.paste(unaccepted, last.unaccepted(), repeat, instance);
            Instances.paste(confirmed, last.confirmed(), repeat, instance);
            trail.paste(last.trail(), keys.ofRepeat(repeat), instance);
        }
        return effect;
    }

    private void touch(QuestionPath question, OffsetDateTime at) {
        trail.touched(keys.of(question), at);
        lastTouched = Optional.of(question);
    }

    /** What keeps the form from being complete: what the form itself says, and answers it would not take, if still asked for. */
    List<OpenPoint> openPoints() {
        Set<QuestionPath> asked = asked();
        Set<QuestionPath> settled = settledOtherwise(asked);
        Map<QuestionPath, OpenPoint> points = new LinkedHashMap<>();
        unaccepted.forEach((path, refused) -> {
            if (asked.contains(path)) {
                settled.add(path);
                points.put(path, new OpenPoint(path, refused.why()));
            }
        });
        form.unfinished(settled).forEach(u -> points.putIfAbsent(u.path(), new OpenPoint(u.path(), u.finding())));
        return asked.stream().filter(points::containsKey).map(points::get).toList();
    }

    /** The questions that need no answer in the form: those with a reason for none, and of {@code asked} those answered in private. */
    Set<QuestionPath> settledOtherwise(Set<QuestionPath> asked) {
        Set<QuestionPath> settled = new HashSet<>(excused.keySet());
        asked.stream().filter(privately::isSettled).forEach(settled::add);
        return settled;
    }

    /** The answers that the form finds odd at this moment, in its order. */
    Map<QuestionPath, Doubt> doubts() {
        Map<QuestionPath, Optional<String>> raised = form.warnings();
        Map<QuestionPath, Doubt> doubts = new LinkedHashMap<>();
        if (!raised.isEmpty()) {
            Map<QuestionPath, Answer> values = form.values();
            // An answer may have been taken away by another one, and come back as something else.
            raised.forEach((path, words) -> doubts.put(
                    path,
                    new Doubt(
                            words,
                            Optional.ofNullable(values.get(path)).equals(Optional.ofNullable(confirmed.get(path))))));
        }
        return doubts;
    }

    /** The questions on the pages as they stand now, in the form's order. */
    Set<QuestionPath> asked() {
        Set<QuestionPath> asked = new LinkedHashSet<>();
        for (Page page : form.pages()) {
            page.questions().forEach(question -> asked.add(question.path()));
        }
        return asked;
    }

    OpenForm form() {
        return form;
    }

    RecordKeys keys() {
        return keys;
    }

    /** What is known here of answers given in private: to which questions, never which. */
    Privately privately() {
        return privately;
    }

    Photos photos() {
        return photos;
    }

    Trail trail() {
        return trail;
    }

    Map<QuestionPath, Missing> excused() {
        return excused;
    }

    Map<QuestionPath, String> comments() {
        return comments;
    }

    Map<QuestionPath, Unaccepted> unaccepted() {
        return unaccepted;
    }

    /** Prefilled values that the form did not take. */
    List<Loss> losses() {
        return List.copyOf(losses);
    }

    /** The instance that {@link Step.InstanceReturned} would put back. */
    Optional<RepeatContents> lastRemoved() {
        return Optional.ofNullable(removed.peekLast()).map(Removed::contents);
    }

    Optional<QuestionPath> lastTouched() {
        return lastTouched;
    }

    Optional<OffsetDateTime> lastAt() {
        return lastAt;
    }
}
