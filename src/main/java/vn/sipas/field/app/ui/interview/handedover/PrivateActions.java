package vn.sipas.field.app.ui.interview.handedover;

import java.util.Optional;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.QuestionPath;

/** What people do with the laptop in their hands. FX thread. */
public interface PrivateActions {

    /** An answer picked; the question stays on screen. */
    void answer(QuestionPath question, Optional<Answer> answer);

    /** The text of a field as it is at this moment. */
    void type(QuestionPath question, String text);

    /** "I don't know", "I don't want to answer". */
    void decline(QuestionPath question, Missing why);

    /** Key 0: "I don't know", pressed again "I don't want to answer", and then neither. */
    void nextReason(QuestionPath question);

    /** The question before this one. */
    void back();

    /** The next question; after the last one all is sealed and the laptop goes back. */
    void next();
}
