package vn.sipas.field.ledger.record;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.ledger.trust.BookName;

/**
 * What can be withheld or purged of an interview (phiếu) or a re-check. All of it may be personal, so it is never printed.
 *
 * @param started when the first question was shown
 * @param ended when the interview was closed
 * @param language the form's language that was used
 * @param by whose interview it is
 * @param keyedBy who typed it; the same book unless it was on paper
 * @param answers by question name, in the form's order; groups are flattened. Questions hidden at the end are not here
 * @param missing questions that have a reason instead of an answer
 * @param sealed hand-over answers, age to the department
 * @param trail one row a question that was touched
 * @param comments by question name; the reason for a correction stands under {@link #CORRECTION}, the number of a paper form
 *     under {@link #PAPER}
 * @param confirmed the soft warnings that were confirmed
 * @param files photos by file name, at most 2 MiB each
 */
public record InterviewBody(
        OffsetDateTime started,
        OffsetDateTime ended,
        String language,
        BookName by,
        BookName keyedBy,
        Map<String, AnswerValue> answers,
        Map<String, Missing> missing,
        Optional<FileContent> sealed,
        List<TrailRow> trail,
        Map<String, String> comments,
        List<String> confirmed,
        Map<String, FileContent> files) {

    /**
     * Under this name {@code comments} tells why an interview corrects an earlier one. The members of the body are fixed
     * and have no place of their own for it. A form must not call a question so.
     */
    public static final String CORRECTION = "_correction";

    /**
     * Under this name {@code comments} holds the serial of the paper that somebody filled in privately and put into a sealed
     * envelope, in place of the laptop.
     */
    public static final String ENVELOPE = "_envelope";

    /** Under this name {@code comments} keeps the serial of the paper form that was typed in. A form must not call a question so. */
    public static final String PAPER = "_paper";

    /**
     * Under this name {@code comments} keeps how many eligible adults live in a household that was drawn, 1 to 99. The members of the
     * body are fixed and have no place of their own for it. A form must not call a question so.
     */
    public static final String ADULTS = "_adults";

    /** Under this name {@code comments} keeps which of these adults was asked, counted from the oldest, from 1. */
    public static final String ADULT = "_adult";

    public InterviewBody {
        answers = AnswerValue.inOrder(answers);
        missing = AnswerValue.inOrder(missing);
        trail = List.copyOf(trail);
        comments = AnswerValue.inOrder(comments);
        confirmed = List.copyOf(confirmed);
        files = AnswerValue.inOrder(files);
    }

    /** Why this interview corrects an earlier one, if it says so. */
    public Optional<String> correctionReason() {
        return Optional.ofNullable(comments.get(CORRECTION));
    }

    /** The number of the paper form that this was typed from, if it was. */
    public Optional<String> serial() {
        return Optional.ofNullable(comments.get(PAPER));
    }

    @Override
    public String toString() {
        return "InterviewBody[" + answers.size() + " answers]";
    }
}
