package vn.sipas.field.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.CheckingRecord.Difference;
import vn.sipas.field.ledger.record.FieldworkRecord.PaperState;
import vn.sipas.field.ledger.record.LeafHash;
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

    @Test
    void paperIsTypedInOnceUnlessItWasWithdrawn() {
        Visit visit = enumerator.fieldwork().keyIn(CASE, Mode.PAPER_SELF, "000412");
        Optional<CaseId> whileTyping = enumerator.fieldwork().typedIn("000412");
        answer(visit);
        visit.finish();

        assertThat(whileTyping).contains(CASE);
        assertThat(enumerator.fieldwork().typedIn("000412")).contains(CASE);
        assertThat(enumerator.fieldwork().typedIn("000413")).isEmpty();
        assertThatThrownBy(() -> enumerator.fieldwork().keyIn(new CaseId("M-2"), Mode.PAPER_SELF, "000412"))
                .isInstanceOf(IllegalArgumentException.class);
        enumerator.write(List.of(new BookRecord.Voiding(
                CASE,
                enumerator.fieldwork().standing(CASE).interview().orElseThrow().leaf(),
                "wrong-case",
                Optional.empty())));
        assertThat(enumerator.fieldwork().typedIn("000412")).isEmpty();
    }

    @Test
    void secondTypingIsBlindComparedAndRecorded() {
        typedByTheEnumerator();
        SecondKeying.Share before = supervisor.secondKeying().share(1);
        SecondKeying.Due due = before.due().getFirst();

        Visit second = supervisor.secondKeying().open(due).orElseThrow();
        boolean blind = second.pages().stream()
                .flatMap(page -> page.questions().stream())
                .allMatch(question -> question.answer().isEmpty());
        second.answer(second.form().questions().getFirst().path(), Optional.of(new Answer("có")));
        List<Difference> differences = supervisor.secondKeying().compare(due, second);
        supervisor.secondKeying().record(due, differences);

        assertThat(due.serial()).isEqualTo("000412");
        assertThat(due.person()).isEqualTo("Nguyễn Thị Tuyết");
        assertThat(blind).isTrue();
        String question = second.form().questions().getFirst().key();
        assertThat(differences).containsExactly(new Difference(question, "không có", "có"));
        assertThat(supervisor.secondKeying().share(1)).isEqualTo(new SecondKeying.Share(List.of(), 1, 1, 1));
        assertThat(supervisor.fieldwork().drafts()).isEmpty();
        assertThat(interview().body().answers().toString())
                .isEqualTo(due.interview().body().answers().toString());
    }

    @Test
    void equalTypingsHaveNoDifference() {
        typedByTheEnumerator();
        SecondKeying.Due due = supervisor.secondKeying().share(1).due().getFirst();
        Visit second = supervisor.secondKeying().open(due).orElseThrow();

        answer(second);

        assertThat(supervisor.secondKeying().compare(due, second)).isEmpty();
    }

    @Test
    void whoTypedAFormIsNotAskedToTypeItAgain() {
        typedByTheEnumerator();

        assertThat(enumerator.secondKeying().share(1)).isEqualTo(new SecondKeying.Share(List.of(), 0, 0, 0));
    }

    @Test
    void shareFollowsFromTheLeafAlone() {
        List<LeafHash> leaves = IntStream.range(0, 4000)
                .mapToObj(number -> LeafHash.of(("phiếu " + number).getBytes(StandardCharsets.UTF_8)))
                .toList();

        assertThat(leaves).allMatch(leaf -> SecondKeying.isDrawn(leaf, 1));
        assertThat(leaves.stream()
                        .filter(leaf -> SecondKeying.isDrawn(leaf, 10))
                        .count())
                .isBetween(330L, 470L);
    }

    private void typedByTheEnumerator() {
        Visit visit = enumerator.fieldwork().keyIn(CASE, Mode.PAPER_SELF, "000412");
        answer(visit);
        visit.finish();
        supervisor.merges().merge(season.file(enumerator, Copying.Manner.PLAIN));
    }

    private static void answer(Visit visit) {
        visit.answer(visit.form().questions().getFirst().path(), Optional.of(new Answer("không có")));
    }

    private BookRecord.Interview interview() {
        Book.Held held = enumerator.fieldwork().standing(CASE).interview().orElseThrow();
        return (BookRecord.Interview) held.content();
    }
}
