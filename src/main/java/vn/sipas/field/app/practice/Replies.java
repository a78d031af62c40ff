package vn.sipas.field.app.practice;

import java.util.Optional;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.Question;

/** Where an interview's answers come from. */
interface Replies {

    /** Whether this question gets no answer, and why. */
    Optional<Missing> missing(Question question);

    /** An answer the form should accept; none where there is nothing to say. */
    Optional<Answer> answer(Question question);
}
