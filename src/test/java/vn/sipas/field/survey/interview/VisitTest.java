package vn.sipas.field.survey.interview;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
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
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.record.TrailRow;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.FormFault;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.Page;
import vn.sipas.field.survey.form.QuestionPath;

class VisitTest {

    private static final CaseId CASE = new CaseId("25195-0031");

    @TempDir
    Path folder;

    private final FormFile form = SmallForm.open();
    private final SetClock clock = new SetClock();
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
    void beginStandsInTheBookBeforeAnyAnswer() {
        visits.begin(CASE, form, Mode.LAPTOP);

        assertThat(own.book().ofKind("begin")).hasSize(1);
        assertThat(visits.drafts()).extracting(Draft::begin).containsExactly(leaf("begin"));
        assertThat(CaseStanding.of(own.book().ofCase(CASE.text()), true).state())
                .isEqualTo(CaseStanding.State.BEGUN);
    }

    @Test
    void finishedInterviewIsRecordContactAndHeadAndNoDraft() {
        Visit visit = visits.begin(CASE, form, Mode.LAPTOP);
        answerAll(visit);

        Visit.Ending.Finished finished = finished(visit.finish());

        assertThat(finished.completeness()).isEqualTo(Completeness.COMPLETE);
        assertThat(finished.leftOut()).isEmpty();
        assertThat(visits.drafts()).isEmpty();
        assertThat(own.book().ofCase(CASE.text()))
                .extracting(held -> held.content().kind().code())
                .containsExactly("begin", "contact", "interview");
        assertThat(own.book().head().orElseThrow().checkpoint().size()).isEqualTo(3);
        assertThat(interview(finished.leaf()).body().answers())
                .containsEntry("age", new AnswerValue.Text("44"))
                .containsEntry("c20", new AnswerValue.Text("4"));
        assertThat(new Doctor(store).examine().troubles()).isEmpty();
        assertThatThrownBy(() -> answer(visit, SmallForm.AGE, "45")).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void unfinishedInterviewNamesWhatIsOpenAndWritesNothing() {
        Visit visit = visits.begin(CASE, form, Mode.LAPTOP);
        answer(visit, SmallForm.USED, "no");

        Visit.Ending ending = visit.finish();

        assertThat(ending)
                .isInstanceOfSatisfying(
                        Visit.Ending.Unfinished.class,
                        open -> assertThat(open.open())
                                .extracting(OpenPoint::question)
                                .startsWith(SmallForm.AGE, SmallForm.rated(1))
                                .hasSize(1 + SmallForm.RATED));
        assertThat(own.book().size()).isEqualTo(1);
        assertThat(visits.drafts()).hasSize(1);
    }

    @Test
    void hiddenAnswerIsKeptAndLeftOutAtTheEndAndNamed() {
        Visit visit = visits.begin(CASE, form, Mode.LAPTOP);
        answerAll(visit);
        answer(visit, SmallForm.USED, "no");

        assertThat(visit.hidden()).containsExactly(SmallForm.OFFICE);
        Visit resumed = resume().visit();
        assertThat(resumed.hidden()).containsExactly(SmallForm.OFFICE);
        answer(resumed, SmallForm.USED, "yes");
        assertThat(shown(resumed, SmallForm.OFFICE)).contains("UBND phường");
        answer(resumed, SmallForm.USED, "no");

        Visit.Ending.Finished finished = finished(resumed.finish());

        assertThat(finished.leftOut()).containsExactly(SmallForm.OFFICE);
        assertThat(interview(finished.leaf()).body().answers()).doesNotContainKey("office");
    }

    @Test
    void refusedAnswerIsKeptShownAndOpenUntilItIsPutRight() {
        Visit visit = visits.begin(CASE, form, Mode.LAPTOP);
        answerAll(visit);

        Visit.Change change = answer(visit, SmallForm.AGE, "7");

        assertThat(change.refused().orElseThrow().why().fault()).isEqualTo(FormFault.CONSTRAINT);
        assertThat(change.refused().orElseThrow().why().own()).contains("Từ 18 đến 120 tuổi");
        assertThat(visit.openPoints()).extracting(OpenPoint::question).containsExactly(SmallForm.AGE);
        assertThat(shown(visit, SmallForm.AGE)).contains("7");
        assertThat(visit.finish()).isInstanceOf(Visit.Ending.Unfinished.class);

        Visits.Resumed resumed = resume();
        assertThat(resumed.recovered().notTaken())
                .extracting(OpenPoint::question)
                .containsExactly(SmallForm.AGE);
        assertThat(shown(resumed.visit(), SmallForm.AGE)).contains("7");
        answer(resumed.visit(), SmallForm.AGE, "70");

        Visit.Ending.Finished finished = finished(resumed.visit().finish());
        assertThat(interview(finished.leaf()).body().answers()).containsEntry("age", new AnswerValue.Text("70"));
    }

    @Test
    void reasonForNoAnswerSettlesARequiredQuestion() {
        Visit visit = visits.begin(CASE, form, Mode.LAPTOP);
        answerAll(visit);

        visit.excuse(SmallForm.rated(7), Optional.of(Missing.REFUSES));
        visit.excuse(SmallForm.AGE, Optional.of(Missing.DOESNT_KNOW));

        assertThat(visit.openPoints()).isEmpty();
        BookRecord.Interview interview = interview(finished(visit.finish()).leaf());
        assertThat(interview.body().missing())
                .containsOnly(
                        java.util.Map.entry("c7", Missing.REFUSES), java.util.Map.entry("age", Missing.DOESNT_KNOW));
        assertThat(interview.body().answers()).doesNotContainKeys("c7", "age");
    }

    @Test
    void answerTakesAReasonAwayAndAReasonTakenAwayLeavesTheQuestionOpen() {
        Visit visit = visits.begin(CASE, form, Mode.LAPTOP);
        answerAll(visit);
        visit.excuse(SmallForm.AGE, Optional.of(Missing.REFUSES));

        answer(visit, SmallForm.AGE, "50");
        assertThat(visit.excused()).isEmpty();
        visit.excuse(SmallForm.AGE, Optional.of(Missing.REFUSES));
        visit.excuse(SmallForm.AGE, Optional.empty());

        assertThat(visit.openPoints()).extracting(OpenPoint::question).containsExactly(SmallForm.AGE);
    }

    @Test
    void reasonOfAHiddenQuestionIsNotRecorded() {
        Visit visit = visits.begin(CASE, form, Mode.LAPTOP);
        answerAll(visit);
        visit.excuse(SmallForm.OFFICE, Optional.of(Missing.REFUSES));
        answer(visit, SmallForm.USED, "no");

        assertThat(interview(finished(visit.finish()).leaf()).body().missing()).isEmpty();
    }

    @Test
    void brokenOffInterviewIsPartialFromHalfOfTheQuestionsOn() {
        // Not used: used, age and c1 to c20 are asked and required, 22 in all.
        assertThat(brokenOffAfter(8)).isEqualTo(Completeness.BREAK_OFF);
        assertThat(brokenOffAfter(9)).isEqualTo(Completeness.PARTIAL);

        assertThat(own.book().ofKind("contact"))
                .extracting(held -> ((BookRecord.Contact) held.content()).outcome())
                .containsExactly("break-off", "partial");
    }

    @Test
    void givenUpInterviewLeavesItsBeginAndAVoid() {
        Visit visit = visits.begin(CASE, form, Mode.LAPTOP);
        answer(visit, SmallForm.USED, "yes");

        visit.giveUp("wrong-case", Optional.of("chọn nhầm người"));

        assertThat(visits.drafts()).isEmpty();
        assertThat(own.book().ofCase(CASE.text()))
                .extracting(held -> held.content().kind().code())
                .containsExactly("begin", "void");
        assertThat(((BookRecord.Voiding) own.book().ofKind("void").getFirst().content()).ref())
                .isEqualTo(leaf("begin"));
    }

    @Test
    void correctionNamesTheOldRecordSaysWhyAndStartsWithItsAnswers() {
        Visit first = visits.begin(CASE, form, Mode.LAPTOP);
        answerAll(first);
        first.excuse(SmallForm.rated(3), Optional.of(Missing.DOESNT_KNOW));
        first.comment(SmallForm.rated(2), "hỏi lại hai lần");
        LeafHash old = finished(first.finish()).leaf();
        clock.pass(Duration.ofDays(1));

        Visit correction = visits.correct(own.book().find(old).orElseThrow(), form, "Nghe nhầm tuổi");
        assertThat(shown(correction, SmallForm.OFFICE)).contains("UBND phường");
        assertThat(correction.excused()).containsOnlyKeys(SmallForm.rated(3));
        assertThat(correction.comments()).containsOnlyKeys(SmallForm.rated(2));
        answer(correction, SmallForm.AGE, "54");
        LeafHash leaf = finished(correction.finish()).leaf();

        BookRecord.Interview before = interview(old);
        BookRecord.Interview after = interview(leaf);
        assertThat(after.corrects()).contains(old);
        assertThat(after.begin()).isEqualTo(before.begin());
        assertThat(after.body().correctionReason()).contains("Nghe nhầm tuổi");
        assertThat(after.body().started()).isEqualTo(before.body().started());
        assertThat(after.body().ended()).isEqualTo(before.body().ended());
        assertThat(after.body().answers()).containsEntry("age", new AnswerValue.Text("54"));
        assertThat(after.body().missing()).isEqualTo(before.body().missing());
        assertThat(after.body().answers().get("start"))
                .isEqualTo(before.body().answers().get("start"));
        assertThat(before.body().answers()).containsEntry("age", new AnswerValue.Text("44"));
        assertThat(own.book().ofKind("contact")).hasSize(1);
    }

    @Test
    void droppedCorrectionLeavesTheBookAsItWas() {
        Visit first = visits.begin(CASE, form, Mode.LAPTOP);
        answerAll(first);
        LeafHash old = finished(first.finish()).leaf();
        long size = own.book().size();

        Visit correction = visits.correct(own.book().find(old).orElseThrow(), form, "Nhầm");
        assertThatThrownBy(() -> correction.giveUp("wrong-case", Optional.empty()))
                .isInstanceOf(IllegalStateException.class);
        correction.dropCorrection();

        assertThat(visits.drafts()).isEmpty();
        assertThat(own.book().size()).isEqualTo(size);
    }

    @Test
    void resumedInterviewIsTheSameAndReturnsToTheQuestionTouchedLast() {
        Visit visit = visits.begin(CASE, form, Mode.LAPTOP);
        clock.pass(Duration.ofSeconds(20));
        answer(visit, SmallForm.USED, "yes");
        answer(visit, SmallForm.OFFICE, "UBND phường");
        answer(visit, SmallForm.AGE, "7");
        visit.excuse(SmallForm.rated(1), Optional.of(Missing.REFUSES));
        clock.pass(Duration.ofSeconds(20));
        answer(visit, SmallForm.rated(9), "3");
        visit.comment(SmallForm.rated(2), "ồn quá");
        List<Page> pages = visit.pages();
        store.close();
        clock.pass(Duration.ofHours(30));

        store = Stores.open(folder);
        wire();
        Visits.Resumed resumed = resume();

        assertThat(resumed.visit().pages()).isEqualTo(pages);
        assertThat(resumed.visit().excused()).isEqualTo(visit.excused());
        assertThat(resumed.visit().comments()).isEqualTo(visit.comments());
        assertThat(resumed.visit().openPoints()).isEqualTo(visit.openPoints());
        assertThat(resumed.visit().started()).isEqualTo(visit.started());
        assertThat(resumed.recovered().at()).contains(SmallForm.rated(9));
        assertThat(resumed.recovered().lastSaved()).isEqualTo(visit.lastSaved());
    }

    @Test
    void startIsTheSameHoweverOftenTheInterviewIsResumed() {
        Visit visit = visits.begin(CASE, form, Mode.LAPTOP);
        String started = visit.started().toString();
        answerAll(visit);
        for (int i = 0; i < 3; i++) {
            clock.pass(Duration.ofHours(5));
            visit = resume().visit();
        }

        BookRecord.Interview interview = interview(finished(visit.finish()).leaf());

        assertThat(interview.body().answers().get("start"))
                .isInstanceOfSatisfying(
                        AnswerValue.Text.class,
                        text -> assertThat(java.time.OffsetDateTime.parse(text.text())
                                        .toInstant())
                                .isEqualTo(
                                        java.time.OffsetDateTime.parse(started).toInstant()));
        assertThat(interview.body().started().toString()).isEqualTo(started);
    }

    @Test
    void clockGoingBackGivesNoNegativeSeconds() {
        Visit visit = visits.begin(CASE, form, Mode.LAPTOP);
        clock.pass(Duration.ofSeconds(10));
        answer(visit, SmallForm.USED, "yes");
        clock.pass(Duration.ofDays(-3));
        answerAll(visit);
        clock.pass(Duration.ofDays(-3));
        Visit resumed = resume().visit();
        answer(resumed, SmallForm.AGE, "60");

        BookRecord.Interview interview = interview(finished(resumed.finish()).leaf());

        assertThat(interview.body().trail())
                .allSatisfy(row -> assertThat(row.seconds()).isNotNegative());
        assertThat(interview.body().trail().getFirst())
                .extracting(TrailRow::question, TrailRow::seconds)
                .containsExactly("used", 10L);
        assertThat(new Doctor(store).examine().troubles()).isEmpty();
    }

    @Test
    void pauseBetweenTwoSittingsIsNoTimeSpentOnAQuestion() {
        Visit visit = visits.begin(CASE, form, Mode.LAPTOP);
        clock.pass(Duration.ofSeconds(12));
        answer(visit, SmallForm.USED, "no");
        clock.pass(Duration.ofDays(2));
        Visit resumed = resume().visit();
        clock.pass(Duration.ofSeconds(5));
        answer(resumed, SmallForm.AGE, "60");
        answerAll(resumed);

        List<TrailRow> trail =
                interview(finished(resumed.finish()).leaf()).body().trail();

        assertThat(trail.get(0).seconds()).isEqualTo(12);
        assertThat(trail.get(1).seconds()).isEqualTo(5);
    }

    @Test
    void rehearsalLeavesNoTrace() {
        Visit visit = visits.rehearse(CASE, form, Mode.LAPTOP);
        answerAll(visit);

        assertThat(visit.openPoints()).isEmpty();
        assertThat(visits.drafts()).isEmpty();
        assertThat(own.book().size()).isZero();
        assertThatThrownBy(visit::finish).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void severalOpenInterviewsDoNotMix() {
        Visit one = visits.begin(new CaseId("A-1"), form, Mode.LAPTOP);
        Visit two = visits.begin(new CaseId("A-2"), form, Mode.PHONE);
        answer(one, SmallForm.AGE, "31");
        answer(two, SmallForm.AGE, "62");
        answer(one, SmallForm.USED, "no");

        List<Draft> drafts = visits.drafts();
        assertThat(drafts).extracting(draft -> draft.caseId().text()).containsExactly("A-1", "A-2");
        assertThat(shown(visits.resume(drafts.get(0), form).visit(), SmallForm.AGE))
                .contains("31");
        assertThat(shown(visits.resume(drafts.get(1), form).visit(), SmallForm.AGE))
                .contains("62");
    }

    private void wire() {
        own = Stores.ownBook(store, clock);
        visits = new Visits(store, own, clock);
    }

    private Visits.Resumed resume() {
        return visits.resume(visits.drafts().getFirst(), form);
    }

    private Completeness brokenOffAfter(int rated) {
        Visit visit = visits.begin(new CaseId("B-" + rated), form, Mode.LAPTOP);
        answer(visit, SmallForm.USED, "no");
        answer(visit, SmallForm.AGE, "33");
        for (int i = 1; i <= rated; i++) {
            answer(visit, SmallForm.rated(i), "5");
        }
        return finished(visit.breakOff("bận việc")).completeness();
    }

    private void answerAll(Visit visit) {
        answer(visit, SmallForm.USED, "yes");
        answer(visit, SmallForm.OFFICE, "UBND phường");
        answer(visit, SmallForm.AGE, "44");
        for (int i = 1; i <= SmallForm.RATED; i++) {
            answer(visit, SmallForm.rated(i), "4");
        }
    }

    private static Visit.Change answer(Visit visit, QuestionPath question, String text) {
        return visit.answer(question, Optional.of(new Answer(text)));
    }

    private static Optional<String> shown(Visit visit, QuestionPath question) {
        return visit.pages().stream()
                .flatMap(page -> page.questions().stream())
                .filter(q -> q.path().equals(question))
                .findFirst()
                .orElseThrow()
                .answer()
                .map(Answer::text);
    }

    private static Visit.Ending.Finished finished(Visit.Ending ending) {
        assertThat(ending).isInstanceOf(Visit.Ending.Finished.class);
        return (Visit.Ending.Finished) ending;
    }

    private BookRecord.Interview interview(LeafHash leaf) {
        return (BookRecord.Interview) own.book().find(leaf).orElseThrow().content();
    }

    private LeafHash leaf(String kind) {
        return own.book().ofKind(kind).stream().map(Book.Held::leaf).findFirst().orElseThrow();
    }

    /** A clock that goes where it is told, back too. */
    private static final class SetClock extends Clock {

        private Instant now = Stores.CLOCK.instant();

        void pass(Duration time) {
            now = now.plus(time);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return Stores.CLOCK.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(now, zone);
        }
    }
}
