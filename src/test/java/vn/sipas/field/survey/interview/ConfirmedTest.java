package vn.sipas.field.survey.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.InterviewBody;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.QuestionPath;

/** Answers that a form takes but finds odd, and that are confirmed. */
class ConfirmedTest {

    private static final CaseId CASE = new CaseId("25195-0031");

    @TempDir
    Path folder;

    private final FormFile form = SmallForm.open();
    private Store store;
    private OwnBook own;
    private Visits visits;

    @BeforeEach
    void open() {
        store = Stores.create(folder, 0);
        own = Stores.ownBook(store, Stores.CLOCK);
        visits = new Visits(store, own, Stores.CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void oddAnswerIsTakenAndDoubtedInTheFormsWords() {
        Visit visit = begun("104");

        assertThat(visit.doubts())
                .isEqualTo(Map.of(SmallForm.AGE, new Doubt(Optional.of("Trên 100 tuổi là hiếm"), false)));
        assertThat(visit.openPoints()).extracting(OpenPoint::question).doesNotContain(SmallForm.AGE);
    }

    @Test
    void confirmationSurvivesACrashAndIsNoSecondTouchOfTheQuestion() {
        begun("104").confirm(SmallForm.AGE, true);

        Visit resumed = visits.resume(visits.drafts().getFirst(), form).visit();

        assertThat(isConfirmed(resumed)).isTrue();
        assertThat(finish(resumed).trail())
                .filteredOn(row -> row.question().equals("age"))
                .singleElement()
                .satisfies(row -> assertThat(row.changes()).isZero());
    }

    @Test
    void confirmationStandsInTheRecord() {
        Visit visit = begun("104");
        visit.confirm(SmallForm.AGE, true);

        assertThat(finish(visit).confirmed()).containsExactly("age");
    }

    @Test
    void oddAnswerThatNobodyConfirmedIsRecordedWithoutOne() {
        assertThat(finish(begun("104")).confirmed()).isEmpty();
    }

    @Test
    void confirmationIsTakenBackAndFallsAwayWithAnotherAnswer() {
        Visit visit = begun("104");
        visit.confirm(SmallForm.AGE, true);
        visit.confirm(SmallForm.AGE, false);
        boolean takenBack = isConfirmed(visit);
        visit.confirm(SmallForm.AGE, true);

        answer(visit, SmallForm.AGE, "104");
        boolean sameAgain = isConfirmed(visit);
        answer(visit, SmallForm.AGE, "110");
        boolean other = isConfirmed(visit);
        answer(visit, SmallForm.AGE, "104");

        assertThat(List.of(takenBack, sameAgain, other, isConfirmed(visit))).containsExactly(false, true, false, false);
    }

    @Test
    void confirmationOfAPlausibleAnswerIsNotRecorded() {
        Visit visit = begun("44");
        visit.confirm(SmallForm.AGE, true);

        assertThat(visit.doubts()).isEmpty();
        assertThat(finish(visit).confirmed()).isEmpty();
    }

    @Test
    void correctionBeginsWithWhatWasConfirmed() {
        Visit visit = begun("104");
        visit.confirm(SmallForm.AGE, true);
        finish(visit);

        Visit correction = visits.correct(own.book().ofCase(CASE.text()).getLast(), form, "bấm nhầm");

        assertThat(isConfirmed(correction)).isTrue();
    }

    private Visit begun(String age) {
        Visit visit = visits.begin(CASE, form, Mode.LAPTOP);
        answer(visit, SmallForm.USED, "no");
        answer(visit, SmallForm.AGE, age);
        for (int number = 1; number <= SmallForm.RATED; number++) {
            answer(visit, SmallForm.rated(number), "4");
        }
        return visit;
    }

    private static boolean isConfirmed(Visit visit) {
        return Optional.ofNullable(visit.doubts().get(SmallForm.AGE))
                .orElseThrow()
                .confirmed();
    }

    private static void answer(Visit visit, QuestionPath question, String text) {
        visit.answer(question, Optional.of(new Answer(text)));
    }

    private InterviewBody finish(Visit visit) {
        assertThat(visit.finish()).isInstanceOf(Visit.Ending.Finished.class);
        return ((BookRecord.Interview) own.book().ofCase(CASE.text()).getLast().content()).body();
    }
}
