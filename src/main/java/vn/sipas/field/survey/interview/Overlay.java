package vn.sipas.field.survey.interview;

import java.util.Map;
import java.util.Optional;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;

/** Shows a refused answer where it was typed, so that it can be put right instead of typed again. */
final class Overlay {

    private Overlay() {}

    static Page over(Page page, Map<QuestionPath, Filling.Unaccepted> unaccepted) {
        if (unaccepted.isEmpty()) {
            return page;
        }
        return new Page(
                page.key(),
                page.titles(),
                page.questions().stream()
                        .map(question -> over(question, Optional.ofNullable(unaccepted.get(question.path()))))
                        .toList(),
                page.repeat());
    }

    private static Question over(Question question, Optional<Filling.Unaccepted> refused) {
        return refused.map(r -> question.with(Optional.of(r.answer()))).orElse(question);
    }
}
