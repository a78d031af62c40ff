package vn.sipas.field.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.ledger.record.AnswerValue;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.CheckingRecord;
import vn.sipas.field.ledger.record.CheckingRecord.Decision;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.survey.interview.CaseStanding.State;
import vn.sipas.field.survey.interview.Entry;
import vn.sipas.field.survey.interview.Visit;

/** A supervisor's review comes back to the enumerator by file, and her list of cases shows it. */
class ReturnedTest {

    private static final CaseId CASE = new CaseId("M-1");

    @TempDir
    private Path folder = Path.of("");

    private DeskSeason season = new DeskSeason(folder);
    private Desk department = unset();
    private Desk enumerator = unset();
    private Desk supervisor = unset();
    private Desk other = unset();

    @SuppressWarnings("NullAway") // set before every test
    private static Desk unset() {
        return null;
    }

    @BeforeEach
    void allJoin() {
        season = new DeskSeason(folder);
        department = season.enrol(Role.DEPARTMENT, "Sở Nội vụ");
        department.department().newSeason(DeskSeason.PLAN, DeskSeason.form());
        enumerator = season.enrol(Role.ENUMERATOR, "Nguyễn Thị Tuyết");
        supervisor = season.enrol(Role.SUPERVISOR, "Phạm Quốc Hưng");
        other = season.enrol(Role.SUPERVISOR, "Trần Thị Lan");
        DeskSeason.take(department, enumerator, supervisor, other);
        season.give(department, enumerator, CASE.text());
        Path pack = season.pack(department);
        List.of(enumerator, supervisor, other).forEach(desk -> DeskSeason.join(desk, pack, department));
    }

    @AfterEach
    void close() {
        List.of(department, enumerator, supervisor, other).forEach(Desk::close);
    }

    @Test
    void returnedFormShowsTheReviewersWordsAndIsDoneAgainOnceCorrected() {
        LeafHash form = interview();
        review(supervisor, form, Decision.RETURNED, "Câu A1 còn trống");

        assertThat(row().standing().state()).isEqualTo(State.RETURNED);
        assertThat(row().returned()).contains("Câu A1 còn trống");

        Visit correction = enumerator.fieldwork().correct(CASE, "trả lại");
        assertThat(row().standing().state()).isEqualTo(State.BEGUN);
        assertThat(correction.finish()).isInstanceOf(Visit.Ending.Finished.class);

        assertThat(row().standing().state()).isEqualTo(State.DONE);
        assertThat(row().returned()).isEmpty();
    }

    @Test
    void reviewersLastWordHolds() {
        LeafHash form = interview();
        review(supervisor, form, Decision.RETURNED, "gọi lại");
        review(supervisor, form, Decision.ACCEPTED, "");

        assertThat(row().standing().state()).isEqualTo(State.DONE);
    }

    @Test
    void twoWhoDifferDecideNothing() {
        LeafHash form = interview();
        review(supervisor, form, Decision.RETURNED, "gọi lại");
        review(other, form, Decision.ACCEPTED, "");

        assertThat(row().standing().state()).isEqualTo(State.DONE);
    }

    @Test
    void reviewByWhoeverIsNoSupervisorIsNotLookedAt() {
        LeafHash form = interview();
        enumerator.write(List.of(new CheckingRecord.Review(form, Decision.RETURNED, "", "tự trả")));

        assertThat(row().standing().state()).isEqualTo(State.DONE);
    }

    @Test
    void formsOfTheDayAreCountedAndACorrectionIsNoFurtherOne() {
        interview();
        enumerator.fieldwork().correct(CASE, "bấm nhầm").finish();

        assertThat(enumerator.fieldwork().finishedToday()).isEqualTo(1);
        assertThat(enumerator.fieldwork().onlyHere().forms()).isEqualTo(2);
    }

    @Test
    void aboveTenFormsOrADayItIsUrgent() {
        OffsetDateTime now = OffsetDateTime.parse("2026-10-05T08:00:00+07:00");

        assertThat(new OnlyHere(0, Optional.empty()).urgent(now)).isFalse();
        assertThat(new OnlyHere(10, Optional.of(now.minusHours(24))).urgent(now))
                .isFalse();
        assertThat(new OnlyHere(11, Optional.of(now)).urgent(now)).isTrue();
        assertThat(new OnlyHere(1, Optional.of(now.minusHours(24).minusSeconds(1))).urgent(now))
                .isTrue();
    }

    private LeafHash interview() {
        Entry entry = new Entry(Map.of("A1", new AnswerValue.Text("không có")), Map.of());
        return switch (enumerator.fieldwork().enter(CASE, Mode.LAPTOP, entry)) {
            case Fieldwork.Entered.Finished(Visit.Ending.Finished finished) -> finished.leaf();
            case Fieldwork.Entered.Refused refused -> throw new AssertionError(refused);
            case Fieldwork.Entered.NotOpen closed -> throw new AssertionError(closed);
        };
    }

    private void review(Desk by, LeafHash form, Decision decision, String comment) {
        List<BookRecord> review = List.of(new CheckingRecord.Review(form, decision, "", comment));
        by.write(review);
        enumerator.merges().merge(season.file(by, Copying.Manner.PLAIN));
    }

    private CaseRow row() {
        return enumerator.fieldwork().cases().getFirst();
    }
}
