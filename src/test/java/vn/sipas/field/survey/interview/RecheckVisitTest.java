package vn.sipas.field.survey.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Doctor;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.AnswerValue;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.record.MonitorRecord;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.interview.recheck.Attempt;
import vn.sipas.field.survey.interview.recheck.RecheckForm;
import vn.sipas.field.survey.interview.recheck.RecheckOutcome;

class RecheckVisitTest {

    private static final CaseId CASE = new CaseId("25195-0031");
    private static final LeafHash DRAW = LeafHash.of(new byte[] {1});

    @TempDir
    Path folder;

    private final RecheckForm recheck = RecheckForm.shipped();
    private final FormFile form = recheck.file();
    private Store store;
    private OwnBook own;
    private Visits visits;

    @BeforeEach
    void open() {
        store = Stores.create(folder, 0);
        wire();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void finishedReInterviewIsRecheckAndContactAndNoDraft() {
        Visit visit = visits.recheck(CASE, form, Mode.PHONE, DRAW);
        assertThat(visit.recheck()).isTrue();
        answerAll(visit);

        assertThat(visit.finish()).isInstanceOf(Visit.Ending.Finished.class);

        assertThat(visits.drafts()).isEmpty();
        assertThat(kinds()).containsExactly("begin", "contact", "recheck");
        assertThat(record().caseId()).isEqualTo(CASE);
        assertThat(record().draw()).isEqualTo(DRAW);
        assertThat(record().begin())
                .isEqualTo(own.book().ofKind("begin").getFirst().leaf());
        assertThat(record().form().hex()).isEqualTo(form.sha256());
        assertThat(record().body().answers())
                .containsEntry("A3", new AnswerValue.Text("3"))
                .containsEntry("C9_31", new AnswerValue.Text("4"));
        assertThat(recheck.held(record().body())).contains(RecheckForm.Held.YES);
        assertThat(recheck.answeredBy(record().body())).contains(RecheckForm.AnsweredBy.SELF);
        assertThat(Attempt.of(own.ofCase(CASE.text())))
                .containsExactly(new Attempt(Attempt.Means.PHONE, RecheckOutcome.INTERVIEWED, own.now()));
        assertThat(new Doctor(store).examine().troubles()).isEmpty();
    }

    @Test
    void reInterviewOnAVisitSaysSo() {
        Visit visit = visits.recheck(CASE, form, Mode.LAPTOP, DRAW);
        answerAll(visit);

        visit.finish();

        assertThat(Attempt.of(own.ofCase(CASE.text()))).extracting(Attempt::how).containsExactly(Attempt.Means.VISIT);
        assertThat(own.book().ofKind("begin").getFirst().content())
                .isInstanceOfSatisfying(
                        BookRecord.Begin.class,
                        begin -> assertThat(begin.mode()).isEqualTo(Mode.LAPTOP));
    }

    @Test
    void reInterviewBegunBeforeACrashIsTheSameAfterIt() {
        Visit visit = visits.recheck(CASE, form, Mode.PHONE, DRAW);
        answer(visit, "past/held", "1");
        answer(visit, "past/was_you", "1");
        store.close();
        store = Stores.open(folder);
        wire();

        Draft draft = visits.drafts().getFirst();
        Visits.Resumed resumed = visits.resume(draft, form);

        assertThat(draft.draw()).contains(DRAW);
        assertThat(resumed.visit().recheck()).isTrue();
        assertThat(resumed.recovered().answers()).isEqualTo(2);
        answerAll(resumed.visit());
        resumed.visit().finish();
        assertThat(record().draw()).isEqualTo(DRAW);
    }

    @Test
    void reInterviewBrokenOffKeepsWhatWasAnswered() {
        Visit visit = visits.recheck(CASE, form, Mode.PHONE, DRAW);
        answer(visit, "past/held", "1");
        answer(visit, "past/was_you", "1");

        visit.breakOff("Ông/Bà bận, tắt máy");

        assertThat(kinds()).containsExactly("begin", "contact", "recheck");
        assertThat(recheck.held(record().body())).contains(RecheckForm.Held.YES);
        assertThat(Attempt.of(own.ofCase(CASE.text())))
                .extracting(Attempt::outcome)
                .containsExactly(RecheckOutcome.BREAK_OFF);
    }

    @Test
    void whoSaysThatNothingTookPlaceAndHangsUpHasSaidWhatMatters() {
        Visit visit = visits.recheck(CASE, form, Mode.PHONE, DRAW);
        answer(visit, "past/held", "2");

        visit.breakOff("Không muốn nói thêm");

        assertThat(recheck.held(record().body())).contains(RecheckForm.Held.NO);
        assertThat(Attempt.of(own.ofCase(CASE.text())))
                .extracting(Attempt::outcome)
                .containsExactly(RecheckOutcome.PARTIAL);
    }

    @Test
    void reInterviewGivenUpLeavesItsBeginAndAVoid() {
        visits.recheck(CASE, form, Mode.PHONE, DRAW).giveUp("begun-in-error", Optional.of("chọn nhầm người"));

        assertThat(visits.drafts()).isEmpty();
        assertThat(kinds()).containsExactly("begin", "void");
    }

    @Test
    void secondReInterviewIsARecordOfItsOwnAndNoneIsCorrected() {
        for (String year : List.of("1", "2")) {
            Visit visit = visits.recheck(CASE, form, Mode.PHONE, DRAW);
            answerAll(visit);
            answer(visit, "person/A1", year);
            visit.finish();
        }

        List<Book.Held> records = own.book().ofKind("recheck");
        assertThat(records).hasSize(2);
        assertThatThrownBy(() -> visits.correct(records.getFirst(), form, "Nhầm"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void refusedFactsAreRecordedAsRefused() {
        Visit visit = visits.recheck(CASE, form, Mode.PHONE, DRAW);
        answerAll(visit);
        visit.excuse(path("person/A5"), Optional.of(Missing.REFUSES));

        visit.finish();

        assertThat(record().body().missing()).containsOnly(Map.entry("A5", Missing.REFUSES));
    }

    @Test
    void draftWhoseReInterviewStandsInTheBookIsSettled() {
        Visit visit = visits.recheck(CASE, form, Mode.PHONE, DRAW);
        Draft draft = visits.drafts().getFirst();
        answerAll(visit);
        visit.finish();
        Drafts drafts = new Drafts(store);
        drafts.begin(draft);

        assertThat(drafts.settle(own)).isEqualTo(1);
        assertThat(visits.drafts()).isEmpty();
    }

    private void wire() {
        own = Stores.ownBook(store, Stores.CLOCK);
        visits = new Visits(store, own, Stores.CLOCK);
    }

    private MonitorRecord.Recheck record() {
        return (MonitorRecord.Recheck) own.book().ofKind("recheck").getLast().content();
    }

    private List<String> kinds() {
        return own.book().ofCase(CASE.text()).stream()
                .map(held -> held.content().kind().code())
                .toList();
    }

    private static void answerAll(Visit visit) {
        answer(visit, "past/held", "1");
        answer(visit, "past/was_you", "1");
        answer(visit, "past/how_long", "25");
        answer(visit, "past/how", "1");
        answer(visit, "past/told", "2");
        answer(visit, "person/A1", "2");
        answer(visit, "person/A3", "3");
        answer(visit, "person/A4", "2");
        answer(visit, "person/A5", "3");
        answer(visit, "again/C8_3", "2");
        answer(visit, "again/C8_4", "1");
        for (String item : List.of("C9_2", "C9_19", "C9_30", "C9_31")) {
            answer(visit, "content/" + item, "4");
        }
    }

    private static void answer(Visit visit, String path, String answer) {
        visit.answer(path(path), Optional.of(new Answer(answer)));
    }

    private static QuestionPath path(String path) {
        return new QuestionPath("/data/" + path);
    }
}
