package vn.sipas.field.app.ui.interview.question;

import java.util.Optional;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.interview.Doubt;

/**
 * A question with all that is drawn about it.
 *
 * @param problem the sentence to say under it
 * @param doubt that its answer is odd, unless it is being typed anew
 * @param typed a text on its way to an answer
 * @param current whether keys act on it
 * @param commenting whether its comment is being written
 * @param cleared whether its answer was just taken away because another question's answer changed
 */
public record Look(
        Question question,
        Optional<Missing> missing,
        Optional<String> problem,
        Optional<Doubt> doubt,
        Optional<String> comment,
        Optional<String> typed,
        boolean current,
        boolean commenting,
        boolean cleared) {}
