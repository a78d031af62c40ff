package vn.sipas.field.app.ui.interview;

import java.util.Optional;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.survey.form.Answer;

/** What one question holds: an answer, a reason for none, or neither; never both. */
record Given(Optional<Answer> answer, Optional<Missing> missing) {

    Given {
        if (answer.isPresent() && missing.isPresent()) {
            throw new IllegalArgumentException("an answer and a reason for none at once");
        }
    }
}
