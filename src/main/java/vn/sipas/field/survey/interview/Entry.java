package vn.sipas.field.survey.interview;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.ledger.record.AnswerValue;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.Finding;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;

/**
 * A whole interview given at once, by the names a record uses: its answers, and reasons for no answer. It is put into a
 * visit question by question, in the form's order, so that the form's rules judge it as they judge a person's typing.
 */
public final class Entry {

    private final Map<String, AnswerValue> answers;
    private final Map<String, Missing> missing;

    /** An entry of these answers (repeats as lists of instances) and reasons. */
    public Entry(Map<String, AnswerValue> answers, Map<String, Missing> missing) {
        this.answers = AnswerValue.inOrder(answers);
        this.missing = AnswerValue.inOrder(missing);
    }

    /** One thing that was refused: the name it was given under and, if the form refused it, why. */
    public record Refusal(String name, Optional<Finding> why) {}

    /** Puts everything into {@code visit}; returns what the form refused, what it still wants, and names it doesn't ask. */
    public List<Refusal> putInto(Visit visit) {
        List<Refusal> refusals = new ArrayList<>();
        addInstances(visit);
        Set<String> used = new HashSet<>();
        Set<QuestionPath> done = new HashSet<>();
        boolean again = true;
        while (again) {
            again = false;
            // An answer can make other questions relevant, so the form is looked at anew after each.
            Optional<Question> next = next(visit, done);
            if (next.isPresent()) {
                again = true;
                done.add(next.get().path());
                put(visit, next.get(), used, refusals);
            }
        }
        for (String name : names()) {
            if (!used.contains(name)) {
                refusals.add(new Refusal(name, Optional.empty()));
            }
        }
        Set<String> refused = new HashSet<>();
        refusals.forEach(refusal -> refused.add(refusal.name()));
        for (OpenPoint open : visit.openPoints()) {
            String name = visit.recordName(open.question());
            if (refused.add(name)) {
                refusals.add(new Refusal(name, Optional.of(open.why())));
            }
        }
        return refusals;
    }

    private Optional<Question> next(Visit visit, Set<QuestionPath> done) {
        for (Page page : visit.pages()) {
            for (Question question : page.questions()) {
                if (question.answerable()
                        && !done.contains(question.path())
                        && given(visit.recordName(question.path())).isPresent()) {
                    return Optional.of(question);
                }
            }
        }
        return Optional.empty();
    }

    private void put(Visit visit, Question question, Set<String> used, List<Refusal> refusals) {
        String name = visit.recordName(question.path());
        used.add(name);
        Optional<Missing> why = Optional.ofNullable(missing.get(name));
        Visit.Change change = why.isPresent()
                ? visit.excuse(question.path(), why)
                : visit.answer(question.path(), text(name).map(Answer::new));
        change.refused().ifPresent(open -> refusals.add(new Refusal(name, Optional.of(open.why()))));
    }

    /** Whether something was given under the name a record would use, {@code member[2]/age} inside a repeat. */
    private Optional<String> given(String name) {
        return missing.containsKey(name) ? Optional.of(name) : text(name);
    }

    private Optional<String> text(String name) {
        Map<String, AnswerValue> level = answers;
        String rest = name;
        for (int end = rest.indexOf("]/"); end >= 0; end = rest.indexOf("]/")) {
            String repeat = rest.substring(0, rest.indexOf('['));
            int instance = Integer.parseInt(rest.substring(rest.indexOf('[') + 1, end));
            if (!(level.get(repeat) instanceof AnswerValue.Repeat(List<Map<String, AnswerValue>> instances))
                    || instances.size() < instance) {
                return Optional.empty();
            }
            level = instances.get(instance - 1);
            rest = rest.substring(end + 2);
        }
        return level.get(rest) instanceof AnswerValue.Text(String text) && !text.isEmpty()
                ? Optional.of(text)
                : Optional.empty();
    }

    private Set<String> names() {
        Set<String> names = new HashSet<>(missing.keySet());
        collect("", answers, names);
        return names;
    }

    private static void collect(String before, Map<String, AnswerValue> level, Set<String> names) {
        level.forEach((name, value) -> {
            switch (value) {
                case AnswerValue.Text(String text) -> {
                    if (!text.isEmpty()) {
                        names.add(before + name);
                    }
                }
                case AnswerValue.Repeat(List<Map<String, AnswerValue>> instances) -> {
                    for (int i = 0; i < instances.size(); i++) {
                        collect(before + name + "[" + (i + 1) + "]/", instances.get(i), names);
                    }
                }
            }
        });
    }

    /** Makes outer repeats as long as the entry needs; the form refuses where it counts them itself. */
    private void addInstances(Visit visit) {
        answers.forEach((name, value) -> {
            if (value instanceof AnswerValue.Repeat(List<Map<String, AnswerValue>> instances)) {
                visit.form().questions().stream()
                        .flatMap(question -> question.repeat().stream())
                        .filter(repeat -> repeat.name().equals(name))
                        .findFirst()
                        .ifPresent(repeat -> {
                            int there = visit.instances(repeat);
                            for (int i = there; i < instances.size(); i++) {
                                visit.addInstance(repeat);
                            }
                        });
            }
        });
    }
}
