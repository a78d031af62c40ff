package vn.sipas.field.app.ui.interview;

import java.util.List;
import vn.sipas.field.survey.form.QuestionPath;

/**
 * What stands on the last page.
 *
 * @param open questions that keep the form from being complete, in the form's order
 * @param leftOut questions that hold an answer but are no longer asked: those answers will not be in the record
 * @param startedAt the time of day the visit began, as people read it
 */
public record Review(List<OpenQuestion> open, List<LeftOut> leftOut, String startedAt) {

    public Review {
        open = List.copyOf(open);
        leftOut = List.copyOf(leftOut);
    }

    /** A question to go back to. */
    public record OpenQuestion(QuestionPath path, String section, String text, Problem problem) {}

    /** An answer that goes, without saying which answer. */
    public record LeftOut(QuestionPath path, String section, String text) {}
}
