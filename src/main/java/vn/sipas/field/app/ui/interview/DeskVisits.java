package vn.sipas.field.app.ui.interview;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.sipas.field.app.desk.Fieldwork;
import vn.sipas.field.app.desk.reinterview.Reinterviews;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.survey.interview.Course;
import vn.sipas.field.survey.interview.Draft;
import vn.sipas.field.survey.interview.Visit;
import vn.sipas.field.survey.interview.VisitSnapshot;
import vn.sipas.field.survey.interview.Visits;
import vn.sipas.field.survey.interview.recheck.Attempt;

/** The visits of the open desk. The store lane. */
public final class DeskVisits {

    /** What a {@code void} record says of a visit that was begun for the wrong person. */
    private static final String BEGUN_IN_ERROR = "begun-in-error";

    private final OpenDesk desk;
    private final Locale language;

    /** Over {@code desk}; forms begin in {@code language} where they have it. */
    public DeskVisits(OpenDesk desk, Locale language) {
        this.desk = desk;
        this.language = language;
    }

    /** Reads the season's form, so that the next visit opens at once; whether there is one. */
    public boolean prepare() {
        return desk.desk().fieldwork().form().isPresent();
    }

    /** Begins a case's form, or opens it again if it is begun; {@code adults} is wanted where a household was drawn. */
    public OpenVisit open(CaseId caseId, Optional<Integer> adults) {
        Fieldwork fieldwork = desk.desk().fieldwork();
        Optional<Draft> draft = fieldwork.drafts().stream()
                .filter(each -> each.caseId().equals(caseId))
                .reduce((_, later) -> later);
        if (draft.isPresent()) {
            return again(fieldwork.resume(draft.get()));
        }
        return begun(inOwnLanguage(fieldwork.begin(caseId, Mode.LAPTOP, adults)));
    }

    /** Begins typing in what was filled in on the paper of this serial; {@code mode} says by whom. */
    public OpenVisit keyIn(CaseId caseId, Mode mode, String serial, Optional<Integer> adults) {
        return begun(inOwnLanguage(desk.desk().fieldwork().keyIn(caseId, mode, serial, adults)));
    }

    /** Begins a case's re-interview for the draw that chose it, or opens it again if it is begun. */
    public OpenVisit recheck(CaseId caseId, Attempt.Means how, LeafHash draw) {
        Reinterviews reinterviews = desk.desk().reinterviews();
        return reinterviews
                .draft(caseId, draw)
                .map(draft -> again(reinterviews.resume(draft)))
                .orElseGet(() -> begun(inOwnLanguage(reinterviews.begin(caseId, how, draw))));
    }

    private OpenVisit again(Visits.Resumed resumed) {
        Course course = Course.resumed(resumed.visit());
        VisitSnapshot first =
                resumed.visit().lastTouched().map(course::question).orElseGet(course::now);
        return opened(course, first, Optional.of(resumed.recovered()));
    }

    private Visit inOwnLanguage(Visit visit) {
        visit.form()
                .language(language.getLanguage())
                .filter(wanted -> !visit.language().equals(Optional.of(wanted)))
                .ifPresent(visit::language);
        return visit;
    }

    /** Opens a finished form of a case to be corrected. */
    public OpenVisit correct(CaseId caseId, String reason) {
        return begun(desk.desk().fieldwork().correct(caseId, reason));
    }

    private OpenVisit begun(Visit visit) {
        Course course = Course.begun(visit);
        return opened(course, course.now(), Optional.empty());
    }

    private OpenVisit opened(Course course, VisitSnapshot first, Optional<Visit.Recovered> recovered) {
        Visit visit = course.visit();
        return new OpenVisit(
                visit.caseId().text(),
                purpose(visit),
                first,
                new CoursePort(course, new Endings(visit, language), desk.desk().identity()::isPassword),
                visit.household(),
                recovered,
                isOnPaper(visit.mode()),
                visit.form()::file);
    }

    private static Purpose purpose(Visit visit) {
        if (visit.correction()) {
            return Purpose.CORRECTION;
        }
        if (visit.recheck()) {
            return Purpose.RECHECK;
        }
        return isOnPaper(visit.mode()) ? Purpose.KEYING : Purpose.INTERVIEW;
    }

    private static boolean isOnPaper(Mode mode) {
        return switch (mode) {
            case PAPER_SELF, PAPER_ENUMERATOR -> true;
            case LAPTOP, HANDOVER, PHONE -> false;
        };
    }

    /** How a visit of the desk ends: with records in the owner's book. */
    private record Endings(Visit visit, Locale language) implements VisitEndings {

        @Override
        public List<String> finish() {
            return switch (visit.finish()) {
                case Visit.Ending.Finished _ -> List.of();
                case Visit.Ending.Unfinished(var open) ->
                    open.stream().map(point -> point.why().text(language)).toList();
            };
        }

        @Override
        public void breakOff(String reason) {
            visit.breakOff(reason);
        }

        @Override
        public void giveUp(String reason) {
            if (visit.correction()) {
                visit.dropCorrection();
            } else {
                visit.giveUp(BEGUN_IN_ERROR, Optional.of(reason));
            }
        }
    }
}
