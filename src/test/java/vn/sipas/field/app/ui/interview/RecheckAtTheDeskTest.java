package vn.sipas.field.app.ui.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.NewPerson;
import vn.sipas.field.app.desk.Settings;
import vn.sipas.field.app.desk.reinterview.Reinterviews;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.interview.VisitSnapshot;
import vn.sipas.field.survey.interview.recheck.Attempt;
import vn.sipas.field.survey.interview.recheck.Attempt.Means;
import vn.sipas.field.survey.interview.recheck.CallRule;
import vn.sipas.field.survey.interview.recheck.NextStep;
import vn.sipas.field.survey.interview.recheck.RecheckOutcome;

/** Re-interviews at a monitor's desk. */
class RecheckAtTheDeskTest {

    private static final CaseId CASE = new CaseId("26041-0012");
    private static final LeafHash DRAW = LeafHash.of(new byte[] {7});
    private static final QuestionPath HELD = new QuestionPath("/data/past/held");
    private static final QuestionPath MAY_ASK = new QuestionPath("/data/person/may_ask");

    @TempDir
    private Path folder = Path.of("");

    private OpenDesk desk = new OpenDesk(field());
    private DeskVisits visits = new DeskVisits(desk, Locale.of("vi"));

    private Field field() {
        SecureRandom random = new SecureRandom();
        Clock clock = Clock.fixed(Instant.parse("2026-12-01T02:00:00Z"), ZoneId.of("Asia/Ho_Chi_Minh"));
        return new Field(new Settings(folder, Locale.of("vi")), clock, random, random, Stores.CHEAP);
    }

    @BeforeEach
    void enrol() {
        desk = new OpenDesk(field());
        visits = new DeskVisits(desk, Locale.of("vi"));
        desk.enrol(
                new NewPerson("dong-nai-2026", "Đợt 2026", "Trần Văn Bình", Role.MONITOR, "Mặt trận Tổ quốc tỉnh"),
                "Xoài Hồ Tây đang chín rộ 4711".toCharArray(),
                new OpenDesk.Earlier.None());
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @Test
    void opensOnTheFirstPageInTheReadersLanguageAndIsNoInterview() {
        OpenVisit visit = visits.recheck(CASE, Means.PHONE, DRAW);

        assertThat(visit.purpose()).isEqualTo(Purpose.RECHECK);
        assertThat(visit.name()).isEqualTo(CASE.text());
        assertThat(visit.dense()).isFalse();
        assertThat(visit.household()).isEmpty();
        assertThat(visit.first().privacy()).isEqualTo(VisitSnapshot.Privacy.NONE);
        assertThat(visit.first().language()).startsWith("Tiếng Việt");
        assertThat(visit.first().page().orElseThrow().questions())
                .extracting(Question::path)
                .extracting(QuestionPath::name)
                .containsExactly("intro", "held");
    }

    @Test
    void begunOneIsOpenedAgainWhereItWasLeft() {
        visits.recheck(CASE, Means.PHONE, DRAW).port().answer(HELD, Optional.of(new Answer("2")));

        OpenVisit again = visits.recheck(CASE, Means.PHONE, DRAW);
        OpenVisit another = visits.recheck(CASE, Means.PHONE, LeafHash.of(new byte[] {8}));

        assertThat(again.recovered().orElseThrow().answers()).isEqualTo(1);
        assertThat(again.first().focus()).contains(HELD);
        assertThat(another.recovered()).isEmpty();
        assertThat(desk.desk().reinterviews().drafts()).hasSize(2);
    }

    @Test
    void finishedIsRecordedAndClosesTheTicket() {
        OpenVisit visit = visits.recheck(CASE, Means.PHONE, DRAW);
        visit.port().answer(HELD, Optional.of(new Answer("2")));
        assertThat(visit.port().finish()).isNotEmpty();
        visit.port().missing(MAY_ASK, Optional.of(Missing.REFUSES));

        assertThat(visit.port().finish()).isEmpty();

        assertThat(desk.desk().uncopied()).containsEntry("recheck", 1L).containsEntry("contact", 1L);
        assertThat(reinterviews().drafts()).isEmpty();
        assertThat(next()).isEqualTo(new NextStep.Closed(RecheckOutcome.Meaning.ANSWERED));
    }

    @Test
    void brokenOffAndGivenUpLeaveWhatTheyShould() {
        visits.recheck(CASE, Means.PHONE, DRAW).port().breakOff("Ông/Bà bận");
        visits.recheck(CASE, Means.PHONE, DRAW).port().giveUp("chọn nhầm người");

        assertThat(desk.desk().uncopied()).containsEntry("recheck", 1L).containsEntry("void", 1L);
        assertThat(next()).isEqualTo(new NextStep.Visit());
    }

    private NextStep next() {
        return CallRule.next(Attempt.of(desk.desk().books().getFirst().ofCase(CASE.text())), true);
    }

    private Reinterviews reinterviews() {
        return desk.desk().reinterviews();
    }
}
