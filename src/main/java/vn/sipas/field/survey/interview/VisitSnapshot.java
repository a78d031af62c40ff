package vn.sipas.field.survey.interview;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.survey.form.Finding;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.QuestionPath;

/**
 * An open visit at one moment.
 *
 * @param place a page of questions, or the review at the end
 * @param missing the reasons for no answer
 * @param comments the comments on questions
 * @param problems what is wrong with questions on the page at this moment, whether it is time to say so or not
 * @param doubts answers on the page that the form finds odd
 * @param sections in the form's order; the review is not among them
 * @param section the key of the section on screen; empty in the review
 * @param answered of {@code asked}, the questions with an answer or a reason for none
 * @param asked the questions that need one or have one
 * @param focus the question to stand on, where one was looked for or the visit was resumed
 * @param language the form's language on screen, one of {@code languages}; empty if it has only one, unnamed
 * @param privacy whether the page is answered in private, and how far that is
 * @param savedAt when the last step was on the disk
 */
public record VisitSnapshot(
        Place place,
        Map<QuestionPath, Missing> missing,
        Map<QuestionPath, String> comments,
        Map<QuestionPath, Finding> problems,
        Map<QuestionPath, Doubt> doubts,
        List<Section> sections,
        String section,
        int answered,
        int asked,
        boolean firstPage,
        Optional<QuestionPath> focus,
        String language,
        List<String> languages,
        Privacy privacy,
        Optional<OffsetDateTime> savedAt) {

    /** How it stands with the page on screen. */
    public enum Privacy {
        /** The enumerator reads its questions out. */
        NONE,
        /** People answer it themselves; the laptop was not handed over yet. */
        OFFERED,
        /** The laptop is in the hands of the person interviewed. */
        OPEN,
        /** It was answered in private, on the laptop or on paper. */
        DONE
    }

    public VisitSnapshot {
        missing = Map.copyOf(missing);
        comments = Map.copyOf(comments);
        problems = Map.copyOf(problems);
        doubts = Map.copyOf(doubts);
        sections = List.copyOf(sections);
        languages = List.copyOf(languages);
    }

    /** Where in the form the visit stands. */
    public sealed interface Place {
        /** On a page of questions. */
        record OnPage(Page page) implements Place {}

        /** Past the last page. */
        record AtReview(Review review) implements Place {}
    }

    /** The page on screen, unless it is the review. */
    public Optional<Page> page() {
        return switch (place) {
            case Place.OnPage(Page page) -> Optional.of(page);
            case Place.AtReview _ -> Optional.empty();
        };
    }

    /** The same visit with another page, and other reasons for no answer. */
    public VisitSnapshot with(Page page, Map<QuestionPath, Missing> reasons) {
        return new VisitSnapshot(
                new Place.OnPage(page),
                reasons,
                comments,
                problems,
                doubts,
                sections,
                section,
                answered,
                asked,
                firstPage,
                focus,
                language,
                languages,
                privacy,
                savedAt);
    }
}
