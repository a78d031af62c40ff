package vn.sipas.field.app.practice;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;

/** What somebody answered, kept to be written once more. */
final class HeldReplies implements Replies {

    /** One answer in twenty is changed in a copy. */
    private static final int CHANGED_ONE_OF = 20;

    private final Replies person;
    private final Map<QuestionPath, Optional<Missing>> missing = new HashMap<>();
    private final Map<QuestionPath, Optional<Answer>> answers = new HashMap<>();

    /** Keeps whatever {@code person} says. */
    HeldReplies(Replies person) {
        this.person = person;
    }

    @Override
    public Optional<Missing> missing(Question question) {
        Optional<Missing> why = person.missing(question);
        missing.put(question.path(), why);
        return why;
    }

    @Override
    public Optional<Answer> answer(Question question) {
        Optional<Answer> answer = person.answer(question);
        answers.put(question.path(), answer);
        return answer;
    }

    /** The same once more, with a few answers as {@code another} gives them. */
    Replies copied(Replies another, RandomGenerator random) {
        return new Replies() {
            @Override
            public Optional<Missing> missing(Question question) {
                Optional<Missing> held = missing.get(question.path());
                return held == null ? another.missing(question) : held;
            }

            @Override
            public Optional<Answer> answer(Question question) {
                Optional<Answer> held = answers.get(question.path());
                return held == null || random.nextInt(CHANGED_ONE_OF) == 0 ? another.answer(question) : held;
            }
        };
    }
}
