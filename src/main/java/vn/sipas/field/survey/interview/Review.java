package vn.sipas.field.survey.interview;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.survey.form.Finding;
import vn.sipas.field.survey.form.QuestionPath;

/**
 * What stands on the last page.
 *
 * @param open questions that keep the form from being complete, in the form's order
 * @param doubted questions whose answer the form finds odd and that nobody has confirmed, in the form's order
 * @param leftOut the words of questions that hold an answer but are no longer asked: those answers will not be in the record
 * @param photos the photos that will be in the record
 * @param startedAt when the visit began
 */
public record Review(
        List<OpenQuestion> open,
        List<Doubted> doubted,
        List<String> leftOut,
        List<Shown> photos,
        OffsetDateTime startedAt) {

    public Review {
        open = List.copyOf(open);
        doubted = List.copyOf(doubted);
        leftOut = List.copyOf(leftOut);
        photos = List.copyOf(photos);
    }

    /** A question to go back to, in the section with this title. */
    public record OpenQuestion(QuestionPath path, String section, String text, Finding why) {}

    /** The photo that answers a question, by its name. */
    public record Shown(QuestionPath path, String text, String photo) {}

    /** As {@link OpenQuestion}, with what the form says of the answer, if it says anything. */
    public record Doubted(QuestionPath path, String section, String text, Optional<String> words) {}
}
