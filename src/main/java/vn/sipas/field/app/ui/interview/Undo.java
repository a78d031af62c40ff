package vn.sipas.field.app.ui.interview;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.QuestionPath;

/** What was done in this sitting and can be taken back, the last first. */
final class Undo {

    private final Deque<Done> done = new ArrayDeque<>();

    /** One change. */
    sealed interface Done {
        /** {@code question} held {@code before} until then. */
        record Answered(QuestionPath question, Given before) implements Done {}

        /** The odd answer to {@code question} was confirmed. */
        record Confirmed(QuestionPath question) implements Done {}

        /** A repeat got one more instance, at the place that offered it. */
        record Added(Page.RepeatPlace place) implements Done {}

        /** An instance of a repeat was removed. */
        record Removed() implements Done {}
    }

    void add(Done change) {
        done.addLast(change);
    }

    /** Nothing can be taken back any more. */
    void forget() {
        done.clear();
    }

    /** The last change, which now counts as taken back. */
    Optional<Done> last() {
        return Optional.ofNullable(done.pollLast());
    }
}
