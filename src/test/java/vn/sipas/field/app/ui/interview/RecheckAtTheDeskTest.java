package vn.sipas.field.app.ui.interview;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionPath;
import vn.sipas.field.survey.interview.VisitSnapshot;
import vn.sipas.field.survey.interview.Visits;
import vn.sipas.field.survey.interview.recheck.RecheckForm;

/** Re-interviews on the interview's screen, over a real store. */
class RecheckAtTheDeskTest {

    private static final Locale VIETNAMESE = Locale.of("vi");
    private static final CaseId CASE = new CaseId("26041-0012");
    private static final LeafHash DRAW = LeafHash.of(new byte[] {7});
    private static final QuestionPath HELD = new QuestionPath("/data/past/held");
    private static final QuestionPath MAY_ASK = new QuestionPath("/data/person/may_ask");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Store store;

    @SuppressWarnings("NullAway.Init") // made before each test
    private OwnBook own;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Visits visits;

    private final RecheckForm form = RecheckForm.shipped();

    @BeforeEach
    void open() {
        store = Stores.create(folder, 0);
        own = Stores.ownBook(store);
        visits = new Visits(store, own, Stores.CLOCK);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void opensOnTheFirstPageInTheReadersLanguageAndIsNoInterview() {
        OpenVisit visit = begun();

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
        begun().port().answer(HELD, Optional.of(new Answer("2")));

        Visits.Resumed resumed = visits.resume(visits.drafts().getFirst(), form.file());
        OpenVisit again = DeskVisits.recheck(resumed.visit(), Optional.of(resumed.recovered()), VIETNAMESE);

        assertThat(again.purpose()).isEqualTo(Purpose.RECHECK);
        assertThat(again.recovered().orElseThrow().answers()).isEqualTo(1);
        assertThat(again.first().focus()).contains(HELD);
    }

    @Test
    void finishedIsRecordedOnceNothingIsOpen() {
        OpenVisit visit = begun();
        visit.port().answer(HELD, Optional.of(new Answer("2")));
        assertThat(visit.port().finish()).isNotEmpty();
        visit.port().missing(MAY_ASK, Optional.of(Missing.REFUSES));

        assertThat(visit.port().finish()).isEmpty();

        assertThat(kinds()).containsExactly("begin", "contact", "recheck");
        assertThat(visits.drafts()).isEmpty();
    }

    @Test
    void brokenOffIsRecordedAndGivenUpIsNot() {
        begun().port().breakOff("Ông/Bà bận");
        begun().port().giveUp("chọn nhầm người");

        assertThat(kinds()).containsExactly("begin", "contact", "recheck", "begin", "void");
    }

    private OpenVisit begun() {
        return DeskVisits.recheck(visits.recheck(CASE, form.file(), Mode.PHONE, DRAW), Optional.empty(), VIETNAMESE);
    }

    private List<String> kinds() {
        return own.book().ofCase(CASE.text()).stream()
                .map(held -> held.content().kind().code())
                .toList();
    }
}
