package vn.sipas.field.app.ui.interview;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.interview.VisitSnapshot;

/** Which problems are to be said: those of pages that people have tried to leave, never of one they are still filling in. */
final class Checks {

    private final Set<String> left = new HashSet<>();
    private final Typing typing;

    Checks(Typing typing) {
        this.typing = typing;
    }

    void leaving(Page page) {
        left.add(page.key());
    }

    /** In the page's order. */
    Map<QuestionPath, Problem> said(VisitSnapshot shown) {
        Map<QuestionPath, Problem> said = new LinkedHashMap<>();
        Optional<Page> page = shown.page().filter(now -> left.contains(now.key()));
        for (Question question : page.map(Page::questions).orElse(List.of())) {
            problem(shown, question).ifPresent(problem -> said.put(question.path(), problem));
        }
        return said;
    }

    private Optional<Problem> problem(VisitSnapshot shown, Question question) {
        QuestionPath path = question.path();
        if (typing.unreadable(path)) {
            return Optional.of(new Problem.Unreadable());
        }
        // The snapshot may be older than the answer just given, which is laid over it.
        boolean answered = question.answer().isPresent() || shown.missing().containsKey(path);
        return Optional.ofNullable(shown.problems().get(path))
                .map(Problem::of)
                .filter(problem -> !(answered && problem instanceof Problem.NotAnswered));
    }
}
