package vn.sipas.field.app.ui.interview;

import vn.sipas.field.base.language.Reason;
import vn.sipas.field.survey.form.Finding;
import vn.sipas.field.survey.form.FormFault;

/** What is wrong with one question at this moment. */
sealed interface Problem {

    /** It must be answered, or have a reason for no answer, and has neither. */
    record NotAnswered() implements Problem {}

    /** What was typed can't be read as this type of answer; nothing was kept. */
    record Unreadable() implements Problem {}

    /** The file that was chosen is no photo. */
    record NoPicture(Reason why) implements Problem {}

    /** The form does not take the answer. */
    record Broken(Finding why) implements Problem {}

    /** What the form found, as a problem to be said. */
    static Problem of(Finding finding) {
        return finding.fault() == FormFault.REQUIRED ? new NotAnswered() : new Broken(finding);
    }
}
