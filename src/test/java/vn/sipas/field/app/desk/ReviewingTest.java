package vn.sipas.field.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.app.desk.review.Opened;
import vn.sipas.field.app.desk.review.ReviewFault;
import vn.sipas.field.app.desk.review.Reviewing;
import vn.sipas.field.ledger.record.AnswerValue;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.office.merge.MergeOutcome;
import vn.sipas.field.office.review.Exclusion;
import vn.sipas.field.office.review.ReviewItem;
import vn.sipas.field.office.review.ReviewState;
import vn.sipas.field.office.review.reading.FilledForm;
import vn.sipas.field.office.review.reading.Said;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.interview.CaseStanding.State;
import vn.sipas.field.survey.interview.Entry;
import vn.sipas.field.survey.interview.Visit;

/** A supervisor's review and the enumerator's answer to it, by files. */
class ReviewingTest {

    private static final Locale VIETNAMESE = Locale.of("vi");

    @TempDir
    private Path folder = Path.of("");

    private DeskSeason season = new DeskSeason(folder);
    private Desk department = unset();
    private Desk tuyet = unset();
    private Desk supervisor = unset();

    @SuppressWarnings("NullAway") // set before every test
    private static Desk unset() {
        return null;
    }

    @BeforeEach
    void allJoin() {
        season = new DeskSeason(folder);
        department = season.enrol(Role.DEPARTMENT, "Sở Nội vụ");
        department.department().newSeason(DeskSeason.PLAN, DeskSeason.form());
        tuyet = season.enrol(Role.ENUMERATOR, "Nguyễn Thị Tuyết");
        supervisor = season.enrol(Role.SUPERVISOR, "Phạm Quốc Hưng");
        DeskSeason.take(department, tuyet, supervisor);
        season.give(department, tuyet, "M-1", "M-2", "M-3");
        Path pack = season.pack(department);
        List.of(tuyet, supervisor).forEach(desk -> DeskSeason.join(desk, pack, department));
    }

    @AfterEach
    void close() {
        List.of(department, tuyet, supervisor).forEach(Desk::close);
    }

    @Test
    void returnedFormReachesTheEnumeratorInTheTeamsFileAndItsCorrectionIsShownWithWhatChanged() {
        interview("M-1", "không có");
        toSupervisor();
        assertThat(supervisor.department().takeCard(tuyet.identity().card().bytes()))
                .isInstanceOf(Department.Taken.Kept.class);

        supervisor.reviewing().sendBack(only("M-1"), "Hỏi lại góp ý");
        merged(tuyet, season.file(supervisor, Copying.Manner.TEAM));

        assertThat(tuyet.fieldwork().cases())
                .filteredOn(row -> row.standing().state() == State.RETURNED)
                .singleElement()
                .satisfies(row -> assertThat(row.returned()).contains("Hỏi lại góp ý"));

        Visit visit = tuyet.fieldwork().correct(new CaseId("M-1"), "đã gọi lại");
        visit.answer(new QuestionPath("/data/A1"), Optional.of(new Answer("cần thêm ghế")));
        visit.finish();
        toSupervisor();

        ReviewItem item = only("M-1");
        assertThat(item.state()).isEqualTo(ReviewState.WAITING);
        Opened.Sheet sheet = (Opened.Sheet) supervisor.reviewing().open(item, VIETNAMESE);
        FilledForm.Line line = sheet.form().lines().getFirst();
        assertThat(line.words()).isEqualTo("Ông/bà góp ý gì?");
        assertThat(line.said()).isEqualTo(new Said.Answered("cần thêm ghế"));
        assertThat(line.beside()).containsExactly(new Said.Answered("không có"));
        assertThat(line.differs()).isTrue();
        assertThat(sheet.circumstances().correction()).contains("đã gọi lại");
    }

    @Test
    void teamsFileNeedsACardAndIsOpenToNobodyElse() {
        interview("M-1", "không có");
        toSupervisor();
        supervisor.reviewing().sendBack(only("M-1"), "Hỏi lại");

        assertThat(supervisor.copying().copy(folder.resolve("none"), Copying.Manner.TEAM, _ -> {}))
                .isEqualTo(new Copying.Copied.Refused(Refusal.of(DeskFault.NO_TEAM_CARDS)));

        try (Desk other = season.enrol(Role.ENUMERATOR, "Lê Văn Đạt")) {
            DeskSeason.take(department, other);
            DeskSeason.join(other, season.pack(department), department);
            supervisor.department().takeCard(tuyet.identity().card().bytes());
            Path file = season.file(supervisor, Copying.Manner.TEAM);

            MergeOutcome outcome = ((Merges.Merged.Done) other.merges().merge(file)).outcome();
            assertThat(outcome.count().read()).isZero();
            assertThat(outcome.findings()).isNotEmpty();
        }
    }

    @Test
    void unflaggedOnesAreAcceptedTogetherAndThatIsTakenBackTogether() {
        interview("M-1", "a");
        interview("M-2", "b");
        interview("M-3", "c");
        toSupervisor();
        Reviewing reviewing = supervisor.reviewing();
        reviewing.exclude(only("M-3"), Exclusion.DUPLICATE, "");

        Reviewing.Outcome.Done accepted = (Reviewing.Outcome.Done) reviewing.acceptUnflagged(reviewing.list());

        assertThat(accepted.written()).isEqualTo(2);
        assertThat(reviewing.list()).containsAll(accepted.now());
        assertThat(states())
                .containsExactlyInAnyOrder(ReviewState.ACCEPTED, ReviewState.ACCEPTED, ReviewState.EXCLUDED);

        List<ReviewItem> both = reviewing.list().stream()
                .filter(item -> item.state() == ReviewState.ACCEPTED)
                .toList();
        reviewing.takeBack(both);

        assertThat(states()).containsExactlyInAnyOrder(ReviewState.WAITING, ReviewState.WAITING, ReviewState.EXCLUDED);
        merged(department, season.file(supervisor, Copying.Manner.ENCRYPTED));
        assertThat(department.reviewing().list()).isEmpty();
    }

    @Test
    void decisionsWithoutTheirReasonOrByTheWrongDeskAreRefused() {
        interview("M-1", "a");
        toSupervisor();
        merged(department, season.file(tuyet, Copying.Manner.ENCRYPTED));
        ReviewItem item = only("M-1");
        ReviewItem atDepartment = department.reviewing().list().getFirst();

        assertThat(refusal(supervisor.reviewing().sendBack(item, " "))).isEqualTo(ReviewFault.COMMENT_MISSING);
        assertThat(refusal(supervisor.reviewing().rule(item, true, "vì"))).isEqualTo(ReviewFault.DEPARTMENT_RULES);
        assertThat(refusal(department.reviewing().accept(atDepartment, ""))).isEqualTo(ReviewFault.SUPERVISORS_REVIEW);
        assertThat(refusal(department.reviewing().rule(atDepartment, false, "")))
                .isEqualTo(ReviewFault.RULING_REASON_MISSING);
        assertThat(refusal(supervisor.reviewing().takeBack(List.of(item)))).isEqualTo(ReviewFault.NOTHING_TO_TAKE_BACK);
        assertThat(tuyet.reviewing().list()).isEmpty();
    }

    private static Object refusal(Reviewing.Outcome outcome) {
        return ((Reviewing.Outcome.Refused) outcome).why().why();
    }

    private List<ReviewState> states() {
        return supervisor.reviewing().list().stream().map(ReviewItem::state).toList();
    }

    private ReviewItem only(String caseId) {
        return supervisor.reviewing().list().stream()
                .filter(item -> item.caseId().text().equals(caseId))
                .findFirst()
                .orElseThrow();
    }

    private void interview(String caseId, String answer) {
        Entry entry = new Entry(Map.of("A1", new AnswerValue.Text(answer)), Map.of());
        assertThat(tuyet.fieldwork().enter(new CaseId(caseId), Mode.LAPTOP, entry))
                .isInstanceOf(Fieldwork.Entered.Finished.class);
    }

    private void toSupervisor() {
        merged(supervisor, season.file(tuyet, Copying.Manner.PLAIN));
    }

    private static void merged(Desk desk, Path file) {
        assertThat(((Merges.Merged.Done) desk.merges().merge(file)).outcome().findings())
                .isEmpty();
    }
}
