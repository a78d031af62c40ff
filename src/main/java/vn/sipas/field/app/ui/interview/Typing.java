package vn.sipas.field.app.ui.interview;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.app.ui.interview.question.Typed;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;

/** Texts in fields on their way to being answers; what can't be read stays here, as typed. */
final class Typing {

    private final Map<QuestionPath, String> texts = new LinkedHashMap<>();
    private final Set<QuestionPath> unreadable = new HashSet<>();

    void type(QuestionPath path, String text) {
        texts.put(path, text);
    }

    void forget(QuestionPath path) {
        texts.remove(path);
        unreadable.remove(path);
    }

    boolean pending(QuestionPath path) {
        return texts.containsKey(path);
    }

    /** What the text typed for {@code question} means: an answer, or none if it is empty or can't be read. */
    Optional<Answer> settle(Question question) {
        QuestionPath path = question.path();
        return switch (Typed.read(question, texts.getOrDefault(path, ""))) {
            case Typed.Value(Answer answer) -> {
                forget(path);
                yield Optional.of(answer);
            }
            case Typed.Nothing() -> {
                forget(path);
                yield Optional.empty();
            }
            case Typed.Unreadable() -> {
                unreadable.add(path);
                yield Optional.empty();
            }
        };
    }

    boolean unreadable(QuestionPath path) {
        return unreadable.contains(path);
    }

    Map<QuestionPath, String> texts() {
        return new HashMap<>(texts);
    }
}
