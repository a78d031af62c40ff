package vn.sipas.field.survey.form;

import java.util.List;
import java.util.Optional;

/** What a form said to one answer. */
public sealed interface AnswerCheck {

    /**
     * The answer stands.
     *
     * @param now what the form holds now: the answer as XForms writes it ({@code 7} for {@code 007}); empty after clearing
     * @param dropped questions whose answers the form removed, because they are no longer among the choices
     */
    record Taken(Optional<Answer> now, List<Dropped> dropped) implements AnswerCheck {
        public Taken {
            dropped = List.copyOf(dropped);
        }
    }

    /** Nothing changed. There is at least one finding. */
    record Refused(List<Finding> findings) implements AnswerCheck {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /**
     * An answer that another answer made impossible.
     *
     * @param before what had been answered
     * @param now what is left of it: some of several choices, or nothing
     */
    record Dropped(QuestionPath path, Answer before, Optional<Answer> now) {}
}
