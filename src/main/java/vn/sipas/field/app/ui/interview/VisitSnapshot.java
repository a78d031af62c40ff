package vn.sipas.field.app.ui.interview;

import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.app.ui.interview.question.NoAnswer;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.QuestionPath;

/**
 * An open visit at one moment.
 *
 * @param place a page of questions, or the review at the end
 * @param missing the reasons for no answer, for questions on the page
 * @param comments the comments on questions of the page
 * @param problems what is wrong with questions on the page at this moment, whether it is time to say so or not
 * @param sections in the form's order; the review is not among them
 * @param section the key of the section on screen; empty in the review
 * @param answered of {@code asked}, the questions with an answer or a reason for none
 * @param focus the question to stand on, where the port was asked to find one or the visit was resumed
 * @param language the form's language on screen; one of {@code languages}
 * @param savedAt when the last answer was on the disk
 */
public record VisitSnapshot(
        Place place,
        Map<QuestionPath, NoAnswer> missing,
        Map<QuestionPath, String> comments,
        Map<QuestionPath, Problem> problems,
        List<Section> sections,
        String section,
        int answered,
        int asked,
        boolean firstPage,
        Optional<QuestionPath> focus,
        String language,
        List<String> languages,
        Optional<LocalTime> savedAt) {

    public VisitSnapshot {
        missing = Map.copyOf(missing);
        comments = Map.copyOf(comments);
        problems = Map.copyOf(problems);
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

    VisitSnapshot at(Place elsewhere, Map<QuestionPath, NoAnswer> reasons) {
        return new VisitSnapshot(
                elsewhere, reasons, comments, problems, sections, section, answered, asked, firstPage, focus, language,
                languages, savedAt);
    }
}
