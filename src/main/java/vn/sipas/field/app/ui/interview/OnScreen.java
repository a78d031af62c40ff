package vn.sipas.field.app.ui.interview;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import vn.sipas.field.app.ui.interview.question.Block;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.interview.Visit;
import vn.sipas.field.survey.interview.VisitSnapshot;

/** What the interview's screen draws at this moment: the latest snapshot, and over it what was done since. */
final class OnScreen {

    private final Unsaved unsaved;
    private final Typing typing;
    private final Checks checks;
    private final ReadOnlyObjectWrapper<InterviewState> state;
    private VisitSnapshot latest;
    private Optional<Visit.Recovered> recovered;
    private final Map<QuestionPath, Problem> refusedPhotos = new HashMap<>();
    private final Set<QuestionPath> cleared = new HashSet<>();
    private Optional<Integer> removed = Optional.empty();
    private Optional<Question> finished = Optional.empty();
    private Optional<Question> turning = Optional.empty();
    private boolean halted;

    OnScreen(OpenVisit visit, Unsaved unsaved, Typing typing) {
        this.unsaved = unsaved;
        this.typing = typing;
        this.checks = new Checks(typing);
        this.latest = visit.first();
        this.recovered = visit.recovered();
        this.state = new ReadOnlyObjectWrapper<>(drawn(Standing.start(latest), Optional.empty(), List.of()));
    }

    ReadOnlyObjectProperty<InterviewState> stateProperty() {
        return state.getReadOnlyProperty();
    }

    InterviewState state() {
        return state.get();
    }

    /** The latest snapshot, without what was done since. */
    VisitSnapshot latest() {
        return latest;
    }

    Optional<Page> page() {
        return state().visit().page();
    }

    /** A question of the page that people can answer. */
    Optional<Question> question(QuestionPath path) {
        return page().stream()
                .flatMap(page -> page.questions().stream())
                .filter(question -> question.path().equals(path) && question.answerable())
                .findFirst();
    }

    Optional<Missing> reason(QuestionPath path) {
        return Optional.ofNullable(state().visit().missing().get(path));
    }

    /** The questions of this page that need another look, now that people want to leave it, in its order. */
    List<QuestionPath> leaving() {
        page().ifPresent(checks::leaving);
        Map<QuestionPath, Problem> wrong = checks.said(unsaved.over(latest));
        List<QuestionPath> doubted = doubted();
        return page().map(Page::questions).orElse(List.of()).stream()
                .map(Question::path)
                .filter(path -> wrong.containsKey(path) || doubted.contains(path))
                .toList();
    }

    /** The questions of this page whose answer the form finds odd and that nobody has confirmed, in its order. */
    List<QuestionPath> doubted() {
        return page().map(Page::questions).orElse(List.of()).stream()
                .map(Question::path)
                .filter(path -> Optional.ofNullable(latest.doubts().get(path))
                        .filter(doubt -> !doubt.confirmed())
                        .isPresent())
                .toList();
    }

    /** Whether nothing on this page is open, wrong or odd. */
    boolean isComplete() {
        return latest.problems().isEmpty() && doubted().isEmpty();
    }

    /** The page is turned next because {@code last} was answered: it is shown on the page that comes. */
    void turnsByItself(Question last) {
        turning = Optional.of(last);
    }

    boolean halted() {
        return halted;
    }

    /** The page can't be left without a second press: {@code first} is to be looked at. */
    void halt(Optional<QuestionPath> first) {
        halted = true;
        turning = Optional.empty();
        show(first, Optional.empty());
    }

    /** A file that was chosen for a question is no photo; said until something else is done there. */
    void refusedPhoto(QuestionPath question, Optional<Reason> why) {
        refusedPhotos.remove(question);
        why.ifPresent(reason -> refusedPhotos.put(question, new Problem.NoPicture(reason)));
        redraw();
    }

    /** Something was done about it. */
    void goOn() {
        halted = false;
        removed = Optional.empty();
    }

    /** The same place as it stands now. {@code movedFrom}: the question whose answer moved people on. */
    void arrived(VisitSnapshot snapshot, Optional<QuestionPath> movedFrom) {
        arrived(snapshot, movedFrom, Optional.empty());
    }

    /** As before, after an answer to {@code given}: others that lost theirs by it are marked. */
    void arrived(VisitSnapshot snapshot, Optional<QuestionPath> movedFrom, Optional<QuestionPath> given) {
        Optional<Page> before = page();
        given.ifPresent(cleared::remove);
        given.ifPresent(refusedPhotos::remove);
        if (latest.page().isPresent() && snapshot.page().isPresent() && given.isPresent()) {
            cleared.addAll(Standing.cleared(
                    latest.page().get(),
                    snapshot.page().get(),
                    given.get(),
                    snapshot.missing().keySet()));
        }
        latest = snapshot;
        Optional<QuestionPath> now = state().current();
        if (before.isPresent() && snapshot.page().isPresent()) {
            now = Standing.kept(before.get(), snapshot.page().get(), now, movedFrom);
        }
        Optional<QuestionPath> stays = now;
        show(now, state().commenting().filter(path -> stays.equals(Optional.of(path))));
    }

    /** Another place. {@code gone}: the instance that was removed on the way there. */
    void turned(VisitSnapshot snapshot, Optional<Integer> gone) {
        halted = false;
        cleared.clear();
        refusedPhotos.clear();
        recovered = Optional.empty();
        removed = gone;
        finished = turning;
        turning = Optional.empty();
        latest = snapshot;
        show(Standing.start(snapshot), Optional.empty());
    }

    void refused(List<String> refusals) {
        state.set(drawn(state().current(), Optional.empty(), refusals));
    }

    void recoveredRead() {
        recovered = Optional.empty();
        redraw();
    }

    void redraw() {
        show(state().current(), state().commenting());
    }

    void show(Optional<QuestionPath> current, Optional<QuestionPath> commenting) {
        state.set(drawn(current, commenting, List.of()));
    }

    private Map<QuestionPath, Problem> problems(VisitSnapshot shown) {
        Map<QuestionPath, Problem> problems = new LinkedHashMap<>(checks.said(shown));
        problems.putAll(refusedPhotos);
        return problems;
    }

    private InterviewState drawn(
            Optional<QuestionPath> current, Optional<QuestionPath> commenting, List<String> refusals) {
        VisitSnapshot shown = unsaved.over(latest);
        return new InterviewState(
                shown,
                shown.page().map(page -> Block.of(page.questions())).orElse(List.of()),
                current,
                problems(shown),
                typing.texts(),
                commenting,
                unsaved.saving(latest),
                halted,
                refusals,
                recovered,
                cleared,
                removed,
                finished);
    }
}
