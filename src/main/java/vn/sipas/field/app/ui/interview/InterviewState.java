package vn.sipas.field.app.ui.interview;

import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.app.ui.interview.question.Block;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.interview.Visit;
import vn.sipas.field.survey.interview.VisitSnapshot;

/**
 * All that the interview's screen draws.
 *
 * @param visit with the answers just given, whether they are saved yet or not
 * @param current the question on which keys act; empty on a page without one
 * @param problems those that are to be said now
 * @param typed texts as typed that differ from the answer kept, for example unreadable ones
 * @param commenting the question whose comment is being written
 * @param halted whether "next" was pressed while something is wrong; pressed again it goes on
 * @param refusals what stood in the way of finishing, when that was last tried
 * @param recovered what was found when the visit was opened again, until that is read
 * @param cleared the questions on the page whose answers were taken away because another answer changed
 * @param removed the number of the instance just removed from a repeat, until something else is done
 * @param finished the question whose answer turned the page before by itself, to be seen once more here
 */
record InterviewState(
        VisitSnapshot visit,
        List<Block> blocks,
        Optional<QuestionPath> current,
        Map<QuestionPath, Problem> problems,
        Map<QuestionPath, String> typed,
        Optional<QuestionPath> commenting,
        Saving saving,
        boolean halted,
        List<String> refusals,
        Optional<Visit.Recovered> recovered,
        Set<QuestionPath> cleared,
        Optional<Integer> removed,
        Optional<Question> finished) {

    InterviewState {
        blocks = List.copyOf(blocks);
        problems = Map.copyOf(problems);
        typed = Map.copyOf(typed);
        refusals = List.copyOf(refusals);
        cleared = Set.copyOf(cleared);
    }

    /** How many questions of the page need another look: those with a problem said, and odd answers that nobody confirmed. */
    int wanting() {
        Set<QuestionPath> wanting = new HashSet<>(problems.keySet());
        visit.doubts().forEach((path, doubt) -> {
            if (!doubt.confirmed()) {
                wanting.add(path);
            }
        });
        return wanting.size();
    }

    /** Whether what was answered is on the disk. */
    sealed interface Saving {
        /** Nothing was answered yet. */
        record Nothing() implements Saving {}

        record UnderWay() implements Saving {}

        record Saved(OffsetDateTime at) implements Saving {}

        /** The last attempt failed; {@code answers} are on screen only. {@code why}, if it was the machine. */
        record Failed(int answers, Optional<Reason> why) implements Saving {}
    }
}
