package vn.sipas.field.office.answers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.PlainBook;
import vn.sipas.field.Stores;
import vn.sipas.field.app.practice.Practice;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.Purging;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.CheckingRecord;
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.ledger.record.FileContent;
import vn.sipas.field.ledger.record.FormHash;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.office.merge.Merging;
import vn.sipas.field.office.review.Counting;
import vn.sipas.field.office.review.Judged;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.handover.SealedAnswers;

class AnswerArchiveTest {

    private static final FormHash FORM = FormHash.of("<form/>");
    private static final FormFile SHIPPED = Practice.shippedForm();
    private static final Questionnaire VIETNAMESE = Questionnaire.of(SHIPPED, "vi");
    private static final int SEX = place("A1");
    private static final int CHANNELS = place("C2");
    private static final int ITEM = place("C9_24");

    private final PlainBook department = new PlainBook(1);
    private final PlainBook an = new PlainBook(2);

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Store store;

    @BeforeEach
    void open() {
        store = Stores.create(folder.resolve("store"), 7);
        department.roster(1, an.as(Role.ENUMERATOR, "An"));
        an.pack(department.point());
        an.add(Rows.interview(
                new CaseId("25195-0031"),
                FORM,
                Map.of("A1", "2", "C2", "1 6", "C9_24", "4"),
                Map.of(),
                Mode.LAPTOP,
                Completeness.COMPLETE));
        an.add(Rows.interview(
                new CaseId("25195-0032"),
                FORM,
                Map.of("A1", "9", "C9_24", "1"),
                Map.of("C2", Missing.REFUSES),
                Mode.PAPER_SELF,
                Completeness.PARTIAL));
        merge(department, an);
    }

    private void merge(PlainBook... books) {
        String[] sections = Stream.of(books)
                .map(book -> book.section(0, (int) book.size(), false))
                .toArray(String[]::new);
        PlainBook.write(folder.resolve("all.sipas.jsonl"), sections);
        new Merging(store, Stores.ownBook(store).book().name(), department.name())
                .merge(folder.resolve("all.sipas.jsonl"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void answersComeAsPlacesOfChoices() {
        Interviews rows = gather(VIETNAMESE).interviews();

        assertThat(rows.count()).isEqualTo(2);
        assertThat(rows.choice(SEX, 0)).isEqualTo(1);
        assertThat(rows.choice(ITEM, 0)).isEqualTo(3);
        assertThat(rows.isChosen(CHANNELS, 0, 0)).isTrue();
        assertThat(rows.isChosen(CHANNELS, 1, 0)).isFalse();
        assertThat(rows.isChosen(CHANNELS, 5, 0)).isTrue();
        assertThat(rows.mode(1)).isEqualTo(Mode.PAPER_SELF);
        assertThat(rows.completeness(1)).isEqualTo(Completeness.PARTIAL);
    }

    @Test
    void aChoiceThatTheFormDoesNotHaveIsNoAnswerAndAReasonIsCounted() {
        Interviews rows = gather(VIETNAMESE).interviews();

        assertThat(rows.isAnswered(SEX, 1)).isFalse();
        assertThat(rows.isAnswered(CHANNELS, 1)).isFalse();
        assertThat(rows.reasons(CHANNELS)).containsExactly(Map.entry(Missing.REFUSES, 1));
    }

    @Test
    void theSecondReadingTakesTheCopies() {
        gather(VIETNAMESE);

        assertThat(copies(VIETNAMESE)).isEqualTo(2);
        assertThat(gather(VIETNAMESE).interviews().choice(ITEM, 1)).isZero();
    }

    @Test
    void aBodyThatIsDroppedLeavesNoCopy() {
        gather(VIETNAMESE);

        new Purging(store)
                .drop(new Books(store).find(an.name()).orElseThrow(), Kind.INTERVIEW, held -> held.position() == 1);

        assertThat(copies(VIETNAMESE)).isEqualTo(1);
        assertThat(gather(VIETNAMESE).unread())
                .extracting(AnswerArchive.Unread::why)
                .containsExactly(AnswerArchive.Unread.Why.WITHOUT_BODY);
    }

    @Test
    void aCopyThatSomebodyChangedIsMadeAnew() {
        gather(VIETNAMESE);
        new AnswerTable(store.database()).put(an.name().text(), 1, VIETNAMESE.layout(), new byte[] {1, 2, 3});

        assertThat(gather(VIETNAMESE).interviews().choice(ITEM, 0)).isEqualTo(3);
    }

    @Test
    void anInterviewOfAnotherFormIsNotRead() {
        AnswerArchive.Gathered gathered =
                new AnswerArchive(store).gather(judged(), VIETNAMESE, Set.of(FormHash.of("<other/>")), _ -> {});

        assertThat(gathered.interviews().count()).isZero();
        assertThat(gathered.unread())
                .extracting(AnswerArchive.Unread::why)
                .containsOnly(AnswerArchive.Unread.Why.FORM_MISSING);
    }

    @Test
    void privateAnswersAreReadByWhoOpensThemAndByNobodyElse() {
        int harassment = place("C5");
        PlainBook hoa = new PlainBook(3);
        department.roster(2, an.as(Role.ENUMERATOR, "An"), hoa.as(Role.ENUMERATOR, "Hoà"));
        hoa.pack(department.point());
        hoa.add(Rows.privately(new CaseId("25195-0040"), FORM, FileContent.of(new byte[] {7})));
        merge(department, hoa);
        AnswerArchive archive = new AnswerArchive(store);

        Interviews opened = archive.gather(
                        judged(),
                        VIETNAMESE,
                        Set.of(FORM),
                        _ -> Optional.of(new SealedAnswers(Map.of("C5", "2"), Map.of())),
                        _ -> {})
                .interviews();
        Interviews closed =
                archive.gather(judged(), VIETNAMESE, Set.of(FORM), _ -> {}).interviews();

        int row = row(opened, "25195-0040");
        assertThat(opened.choice(harassment, row)).isEqualTo(1);
        assertThat(closed.isAnswered(harassment, row)).isFalse();
    }

    @Test
    void answersOnABranchThatWasRuledInAreReadWithoutACopyInTheOtherBranchsPlace() {
        PlainBook clone = an.branch(1);
        clone.add(Rows.interview(
                new CaseId("25195-0050"),
                FORM,
                Map.of("A1", "1", "C9_24", "5"),
                Map.of(),
                Mode.LAPTOP,
                Completeness.COMPLETE));
        department.add(new CheckingRecord.Ruling(clone.line(1).leaf(), true, "đã gặp người trả lời"));
        PlainBook binh = new PlainBook(4);
        department.roster(2, an.as(Role.ENUMERATOR, "An"), binh.as(Role.SUPERVISOR, "Bình"));
        int size = (int) an.size();
        PlainBook.write(
                folder.resolve("signed.sipas.jsonl"),
                department.section(0, (int) department.size(), false),
                an.section(0, size, _ -> false, binh.cosign(an.head(size), 1)));
        new Merging(store, Stores.ownBook(store).book().name(), department.name())
                .merge(folder.resolve("signed.sipas.jsonl"));
        merge(clone);

        for (int reading = 0; reading < 2; reading++) {
            Interviews rows = gather(VIETNAMESE).interviews();

            assertThat(rows.count()).isEqualTo(3);
            assertThat(rows.choice(ITEM, row(rows, "25195-0031"))).isEqualTo(3);
            assertThat(rows.choice(ITEM, row(rows, "25195-0050"))).isEqualTo(4);
            assertThat(copies(VIETNAMESE)).isEqualTo(2);
        }
    }

    @Test
    void theLayoutIsThatOfTheChoicesNotOfTheirWords() {
        assertThat(Questionnaire.of(SHIPPED, "en").layout()).isEqualTo(VIETNAMESE.layout());
        assertThat(VIETNAMESE.factorLabel("access")).isEqualTo("A. Tiếp cận dịch vụ");
        assertThat(Questionnaire.of(SHIPPED, "en").factorLabel("access")).isEqualTo("A. Access to services");
        assertThat(VIETNAMESE.questions().stream().filter(ClosedQuestion::isItem))
                .hasSize(39);
    }

    private AnswerArchive.Gathered gather(Questionnaire questionnaire) {
        return new AnswerArchive(store).gather(judged(), questionnaire, Set.of(FORM), _ -> {});
    }

    private List<Judged> judged() {
        return new Counting(store, department.name()).interviews();
    }

    private int copies(Questionnaire questionnaire) {
        List<Long> positions = new ArrayList<>();
        new AnswerTable(store.database())
                .ofBook(an.name().text(), questionnaire.layout(), (position, _) -> positions.add(position));
        return positions.size();
    }

    private static int row(Interviews rows, String caseId) {
        return IntStream.range(0, rows.count())
                .filter(row -> rows.source(row).caseId().text().equals(caseId))
                .findFirst()
                .orElseThrow();
    }

    private static int place(String key) {
        List<ClosedQuestion> questions = VIETNAMESE.questions();
        for (int place = 0; place < questions.size(); place++) {
            if (questions.get(place).key().equals(key)) {
                return place;
            }
        }
        throw new IllegalArgumentException("no such question: " + key);
    }
}
