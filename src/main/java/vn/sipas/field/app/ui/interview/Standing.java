package vn.sipas.field.app.ui.interview;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.interview.VisitSnapshot;

/** Which question of a page the keys act on, and where it goes when the page changes under it. */
final class Standing {

    private Standing() {}

    /** Where to stand on a page just opened: the question asked for, or the first. */
    static Optional<QuestionPath> start(VisitSnapshot snapshot) {
        return snapshot.page().flatMap(page -> {
            List<QuestionPath> paths = answerable(page);
            Optional<QuestionPath> wanted = snapshot.focus().filter(paths::contains);
            return wanted.isPresent() ? wanted : paths.stream().findFirst();
        });
    }

    static List<QuestionPath> answerable(Page page) {
        return page.questions().stream()
                .filter(Question::answerable)
                .map(Question::path)
                .toList();
    }

    /** The answerable question {@code steps} after {@code now}, kept within the page. */
    static Optional<QuestionPath> moved(Page page, Optional<QuestionPath> now, int steps) {
        List<QuestionPath> paths = answerable(page);
        if (paths.isEmpty()) {
            return Optional.empty();
        }
        int place = now.map(paths::indexOf).orElse(-1);
        int wanted = place < 0 ? 0 : place + steps;
        return Optional.of(paths.get(Math.clamp(wanted, 0, paths.size() - 1)));
    }

    static boolean atLast(Page page, Optional<QuestionPath> now) {
        List<QuestionPath> paths = answerable(page);
        return paths.isEmpty() || now.equals(Optional.of(paths.getLast()));
    }

    /**
     * Where to stand on {@code after}, having stood at {@code now} on {@code before}, the same page. A question that has
     * newly appeared right after {@code answered} ("other, please specify") comes first; a question that went away hands
     * over to the one before it.
     */
    static Optional<QuestionPath> kept(
            Page before, Page after, Optional<QuestionPath> now, Optional<QuestionPath> answered) {
        List<QuestionPath> paths = answerable(after);
        Optional<QuestionPath> appeared = answered.flatMap(path -> appearedAfter(path, before, paths));
        if (appeared.isPresent()) {
            return appeared;
        }
        if (now.isEmpty() || paths.contains(now.get())) {
            return now.isPresent() ? now : paths.stream().findFirst();
        }
        List<QuestionPath> earlier = answerable(before);
        for (int place = earlier.indexOf(now.get()) - 1; place >= 0; place--) {
            if (paths.contains(earlier.get(place))) {
                return Optional.of(earlier.get(place));
            }
        }
        return paths.stream().findFirst();
    }

    /** The questions whose answers {@code before} are gone {@code after} another, {@code given}, was answered, and without a reason. */
    static List<QuestionPath> cleared(Page before, Page after, QuestionPath given, Set<QuestionPath> reasons) {
        Set<QuestionPath> empty = after.questions().stream()
                .filter(question -> question.answerable() && question.answer().isEmpty())
                .map(Question::path)
                .filter(path -> !path.equals(given) && !reasons.contains(path))
                .collect(Collectors.toSet());
        return before.questions().stream()
                .filter(question -> question.answer().isPresent())
                .map(Question::path)
                .filter(empty::contains)
                .toList();
    }

    private static Optional<QuestionPath> appearedAfter(QuestionPath answered, Page before, List<QuestionPath> paths) {
        int place = paths.indexOf(answered);
        if (place < 0 || place + 1 >= paths.size()) {
            return Optional.empty();
        }
        Set<QuestionPath> known = new HashSet<>(answerable(before));
        QuestionPath next = paths.get(place + 1);
        return known.contains(next) ? Optional.empty() : Optional.of(next);
    }
}
