package vn.sipas.field.survey.interview;

import java.util.Set;
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.survey.form.OpenForm;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;

/**
 * How complete a broken-off interview is, by the share of the applicable questions answered (AAPOR, Standard Definitions,
 * 10th edition 2023, "Complete and partial interviews": below 50 % a break-off, from 50 % on a partial). More than 80 %
 * would there be complete; here only a form whose every required question is settled is.
 */
final class AaporCompleteness {

    private static final int PARTIAL_FROM_PERCENT = 50;

    private AaporCompleteness() {}

    static Completeness of(OpenForm form, Set<QuestionPath> excused) {
        long asked = 0;
        long answered = 0;
        for (Page page : form.pages()) {
            for (Question question : page.questions()) {
                if (question.answerable() && question.required()) {
                    asked++;
                    if (question.answer().isPresent() || excused.contains(question.path())) {
                        answered++;
                    }
                }
            }
        }
        return asked > 0 && answered * 100 >= asked * PARTIAL_FROM_PERCENT
                ? Completeness.PARTIAL
                : Completeness.BREAK_OFF;
    }
}
