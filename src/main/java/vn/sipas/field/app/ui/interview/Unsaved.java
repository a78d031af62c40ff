package vn.sipas.field.app.ui.interview;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.interview.VisitSnapshot;

/**
 * Answers given on screen that are not on the disk yet: on their way, or failed. They are laid over every snapshot, so a
 * late one never takes back what the next key has already done.
 */
final class Unsaved {

    private final Map<QuestionPath, Given> given = new LinkedHashMap<>();
    private final Map<QuestionPath, Integer> underWay = new HashMap<>();
    private final Map<QuestionPath, Given> failed = new LinkedHashMap<>();
    private Optional<Reason> fault = Optional.empty();
    private boolean warned;

    void sent(QuestionPath question, Given now) {
        given.put(question, now);
        underWay.merge(question, 1, Integer::sum);
        failed.remove(question);
    }

    void saved(QuestionPath question) {
        if (landed(question)) {
            given.remove(question);
        }
        warned &= !failed.isEmpty();
    }

    /** {@code why}, if it was the machine. */
    void failed(QuestionPath question, Optional<Reason> why) {
        fault = why;
        Given last = given.get(question);
        if (landed(question) && last != null) {
            failed.put(question, last);
        }
    }

    private boolean landed(QuestionPath question) {
        int left = underWay.merge(question, -1, Integer::sum);
        if (left > 0) {
            return false;
        }
        underWay.remove(question);
        return true;
    }

    boolean anyUnderWay() {
        return !underWay.isEmpty();
    }

    /** Whether people have to be told that leaving now loses answers; once they were told, no more. */
    boolean warn() {
        boolean first = !failed.isEmpty() && !warned;
        warned |= first;
        return first;
    }

    /** Whether all that was answered is on the disk. {@code latest} says when the last of it was saved. */
    InterviewState.Saving saving(VisitSnapshot latest) {
        if (anyUnderWay()) {
            return new InterviewState.Saving.UnderWay();
        }
        if (!failed.isEmpty()) {
            return new InterviewState.Saving.Failed(failed.size(), fault);
        }
        return latest.savedAt()
                .<InterviewState.Saving>map(InterviewState.Saving.Saved::new)
                .orElseGet(InterviewState.Saving.Nothing::new);
    }

    /** The failed ones in the order they were given, for another attempt. */
    Map<QuestionPath, Given> toRetry() {
        return new LinkedHashMap<>(failed);
    }

    VisitSnapshot over(VisitSnapshot snapshot) {
        Optional<Page> page = snapshot.page();
        if (given.isEmpty() || page.isEmpty()) {
            return snapshot;
        }
        Map<QuestionPath, Missing> missing = new HashMap<>(snapshot.missing());
        List<Question> questions = new ArrayList<>();
        for (Question question : page.get().questions()) {
            Given now = given.get(question.path());
            if (now == null) {
                questions.add(question);
                continue;
            }
            questions.add(question.with(now.answer()));
            missing.remove(question.path());
            now.missing().ifPresent(why -> missing.put(question.path(), why));
        }
        Page laidOver = new Page(
                page.get().key(), page.get().titles(), questions, page.get().repeat());
        return snapshot.with(laidOver, missing);
    }
}
