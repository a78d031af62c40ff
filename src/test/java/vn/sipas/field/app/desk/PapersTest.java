package vn.sipas.field.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.FieldworkRecord.PaperState;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.interview.Visit;

/** Paper forms between an enumerator and a supervisor, and one of them typed in. */
class PapersTest {

    private static final CaseId CASE = new CaseId("M-1");

    @TempDir
    private Path folder = Path.of("");

    private DeskSeason season = new DeskSeason(folder);
    private Desk department = unset();
    private Desk enumerator = unset();
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
        enumerator = season.enrol(Role.ENUMERATOR, "Nguyễn Thị Tuyết");
        supervisor = season.enrol(Role.SUPERVISOR, "Phạm Quốc Hưng");
        DeskSeason.take(department, enumerator, supervisor);
        season.give(department, enumerator, CASE.text());
        Path pack = season.pack(department);
        List.of(enumerator, supervisor).forEach(desk -> DeskSeason.join(desk, pack, department));
    }

    @AfterEach
    void close() {
        List.of(department, enumerator, supervisor).forEach(Desk::close);
    }

    @Test
    void supervisorSeesWhatTheEnumeratorHandedOut() {
        enumerator.papers().note(List.of("000412", " 000413"), PaperState.OUT);
        supervisor.merges().merge(season.file(enumerator, Copying.Manner.PLAIN));

        assertThat(supervisor.papers().list())
                .extracting(row -> row.form().serial() + " " + row.form().state() + " " + row.person())
                .containsExactlyInAnyOrder("000412 OUT Nguyễn Thị Tuyết", "000413 OUT Nguyễn Thị Tuyết");
    }

    @Test
    void oneBadNumberLeavesAllUnnoted() {
        assertThat(enumerator.papers().note(List.of("000412", "số 13"), PaperState.OUT))
                .contains(Refusal.of(DeskFault.SERIAL_BAD, "số 13"));
        assertThat(enumerator.papers().list()).isEmpty();
    }

    @Test
    void formTypedInKeepsItsPapersNumberAlsoWhenItIsOpenedAgainAndCorrected() {
        enumerator.papers().note(List.of("000412"), PaperState.OUT);
        enumerator.fieldwork().keyIn(CASE, Mode.PAPER_SELF, "000412");
        assertThat(enumerator.papers().list())
                .extracting(row -> row.form().state())
                .containsExactly(PaperState.IN);

        Visit again = enumerator
                .fieldwork()
                .resume(enumerator.fieldwork().drafts().getFirst())
                .visit();
        answer(again);
        assertThat(again.finish()).isInstanceOf(Visit.Ending.Finished.class);
        assertThat(interview().mode()).isEqualTo(Mode.PAPER_SELF);
        assertThat(interview().body().serial()).contains("000412");

        enumerator.fieldwork().correct(CASE, "gõ nhầm").finish();
        assertThat(interview().mode()).isEqualTo(Mode.PAPER_SELF);
        assertThat(interview().body().serial()).contains("000412");
        assertThat(interview().body().correctionReason()).contains("gõ nhầm");
    }

    private static void answer(Visit visit) {
        visit.answer(visit.form().questions().getFirst().path(), Optional.of(new Answer("không có")));
    }

    private BookRecord.Interview interview() {
        Book.Held held = enumerator.fieldwork().standing(CASE).interview().orElseThrow();
        return (BookRecord.Interview) held.content();
    }
}
