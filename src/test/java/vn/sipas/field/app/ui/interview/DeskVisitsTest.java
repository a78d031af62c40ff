package vn.sipas.field.app.ui.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.Seat;
import vn.sipas.field.app.desk.Settings;
import vn.sipas.field.app.practice.Practice;
import vn.sipas.field.app.practice.PracticePlan;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.interview.CaseStanding;
import vn.sipas.field.survey.interview.Section;
import vn.sipas.field.survey.interview.VisitSnapshot;

/** The visits of a real desk, in a practice season with the form that ships. */
class DeskVisitsTest {

    private static final QuestionPath ETHNICITY = new QuestionPath("/data/part_a/A2");
    private static final QuestionPath OTHER = new QuestionPath("/data/part_a/A2_other");
    private static final int CASES = 8;

    @TempDir
    private static Path folder = Path.of("");

    private final OpenDesk desk = new OpenDesk(field());
    private final DeskVisits visits = new DeskVisits(desk, Locale.of("vi"));

    @BeforeAll
    static void layOut() {
        new Practice(field(), new PracticePlan(folder, 0, 1, 1, CASES, Practice.shippedForm(), 7), _ -> {}).layOut();
    }

    private static Field field() {
        SecureRandom random = new SecureRandom();
        return new Field(
                new Settings(folder, Locale.of("vi")),
                Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")),
                random,
                random,
                Stores.CHEAP);
    }

    @BeforeEach
    void signIn() {
        assertThat(desk.signIn(enumerator(), PracticePlan.PASSWORD.toCharArray()))
                .isEmpty();
    }

    @AfterEach
    void signOut() {
        desk.close();
    }

    @Test
    void newVisitStandsOnTheFirstPageInTheReadersLanguage() {
        OpenVisit visit = visits.open(nextCase(), Optional.empty());

        assertThat(visit.first().firstPage()).isTrue();
        assertThat(visit.first().language()).startsWith("Tiếng Việt");
        assertThat(visit.first().answered()).isZero();
        assertThat(visit.recovered()).isEmpty();
        assertThat(visit.first().sections())
                .extracting(Section::title)
                .contains(
                        "Phần A. Về người trả lời", "Câu 5 và Câu 6: Ông/Bà tự trả lời", "Câu 9.II.A Tiếp cận dịch vụ");
    }

    @Test
    void visitOpensAgainOnTheQuestionTouchedLast() {
        CaseId caseId = nextCase();
        OpenVisit before = visits.open(caseId, Optional.empty());
        before.port().next();
        before.port().answer(ETHNICITY, Optional.of(new Answer("2")));
        before.port().answer(OTHER, Optional.of(new Answer("Chơ Ro")));
        desk.close();
        signIn();

        OpenVisit after = visits.open(caseId, Optional.empty());

        assertThat(after.first().focus()).contains(OTHER);
        assertThat(after.first().page().orElseThrow().questions())
                .extracting(Question::path)
                .contains(OTHER);
        assertThat(after.first().answered()).isEqualTo(2);
        assertThat(after.recovered().orElseThrow().notTaken()).isEmpty();
    }

    @Test
    void reasonForNoAnswerCountsAsSettled() {
        OpenVisit visit = visits.open(nextCase(), Optional.empty());
        visit.port().next();

        VisitSnapshot after = visit.port().missing(ETHNICITY, Optional.of(Missing.REFUSES));

        assertThat(after.answered()).isEqualTo(1);
        assertThat(after.problems()).doesNotContainKey(ETHNICITY);
    }

    @Test
    void nextOpenGoesOnFromTheQuestionAndRoundToTheFirst() {
        OpenVisit visit = visits.open(nextCase(), Optional.empty());
        visit.port().next();
        visit.port().answer(new QuestionPath("/data/part_a/A1"), Optional.of(new Answer("1")));

        VisitSnapshot next = visit.port().nextOpen(Optional.of(new QuestionPath("/data/part_a/A1")));
        VisitSnapshot round =
                visit.port().nextOpen(Optional.of(new QuestionPath("/data/part_c/circumstances/answered_by")));

        assertThat(next.focus()).contains(ETHNICITY);
        assertThat(round.focus()).contains(ETHNICITY);
    }

    @Test
    void unfinishedVisitIsRefusedAndReviewNamesWhatIsOpen() {
        OpenVisit visit = visits.open(nextCase(), Optional.empty());

        List<String> refusals = visit.port().finish();
        VisitSnapshot review = visit.port().review();

        assertThat(refusals).isNotEmpty();
        assertThat(review.place())
                .isInstanceOfSatisfying(
                        VisitSnapshot.Place.AtReview.class,
                        place -> assertThat(place.review().open()).hasSameSizeAs(refusals));
    }

    @Test
    void finishedVisitIsCorrectedOrLeftAsItWas() {
        CaseId caseId = nextCase();
        OpenVisit visit = visits.open(caseId, Optional.empty());
        answerEverything(visit);
        List<String> refusals = visit.port().finish();

        OpenVisit correction = visits.correct(caseId, "bấm nhầm");
        int answered = correction.first().answered();
        correction.port().giveUp("không cần nữa");

        assertThat(refusals).isEmpty();
        assertThat(correction.purpose()).isEqualTo(Purpose.CORRECTION);
        assertThat(answered).isEqualTo(90);
        assertThat(state(caseId)).isEqualTo(CaseStanding.State.DONE);
        assertThat(desk.desk().uncopied()).containsEntry("interview", 1L);
    }

    @Test
    void visitGivenUpLeavesNoForm() {
        CaseId caseId = nextCase();
        OpenVisit visit = visits.open(caseId, Optional.empty());

        visit.port().giveUp("mở nhầm");

        assertThat(state(caseId)).isEqualTo(CaseStanding.State.TO_DO);
    }

    private static void answerEverything(OpenVisit visit) {
        for (VisitSnapshot now = visit.first();
                now.page().isPresent();
                now = visit.port().next()) {
            now.page().get().questions().stream()
                    .filter(question -> question.answerable() && question.required())
                    .forEach(question -> visit.port().answer(question.path(), Optional.of(new Answer("1"))));
        }
    }

    private CaseStanding.State state(CaseId caseId) {
        return desk.desk().fieldwork().standing(caseId).state();
    }

    private CaseId nextCase() {
        return desk.desk().fieldwork().cases().stream()
                .filter(row -> row.standing().state() == CaseStanding.State.TO_DO)
                .findFirst()
                .orElseThrow()
                .listed()
                .id();
    }

    private Seat enumerator() {
        return desk.field().people().stream()
                .filter(seat -> seat.role().equals("enumerator"))
                .findFirst()
                .orElseThrow();
    }
}
