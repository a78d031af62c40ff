package vn.sipas.field.office.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.PlainBook;
import vn.sipas.field.Stores;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.CheckingRecord.Decision;
import vn.sipas.field.ledger.record.CheckingRecord.Review;
import vn.sipas.field.ledger.record.CheckingRecord.Ruling;
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.ledger.record.FormHash;
import vn.sipas.field.ledger.record.InterviewBody;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.record.Person;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.office.merge.Merging;

class ReviewQueueTest {

    private static final String CASE = "25195-0031";
    private static final String OTHER = "25195-0032";

    private final PlainBook department = new PlainBook(1);
    private final PlainBook an = new PlainBook(2);
    private final PlainBook hoa = new PlainBook(3);
    private final PlainBook binh = new PlainBook(4);
    private final PlainBook lan = new PlainBook(5);
    private final PlainBook far = new PlainBook(6);

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Store store;

    @BeforeEach
    void open() {
        store = Stores.create(folder.resolve("store"), 7);
        department.roster(
                1,
                an.as(Role.ENUMERATOR, "An"),
                hoa.as(Role.ENUMERATOR, "Hoà"),
                binh.as(Role.SUPERVISOR, "Bình"),
                lan.as(Role.SUPERVISOR, "Lan"),
                new Person(
                        "Xa", Role.ENUMERATOR, "Đội 2", far.as(Role.ENUMERATOR).key()));
        List.of(an, hoa, binh, lan, far).forEach(book -> book.pack(department.point()));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void supervisorSeesHisUnitAndTheDepartmentAll() {
        interview(an, CASE, Optional.empty());
        interview(far, OTHER, Optional.empty());

        assertThat(of(binh)).extracting(ReviewItem::person).containsExactly("An");
        assertThat(of(department)).extracting(ReviewItem::person).containsExactly("An", "Xa");
        assertThat(of(hoa)).isEmpty();
    }

    @Test
    void whatWaitsComesFirstThenWhatHasHintsThenByPersonAndTime() {
        LeafHash second = interview(hoa, "25195-0033", Optional.empty());
        LeafHash first = interview(an, CASE, Optional.empty());
        LeafHash flagged = interview(hoa, OTHER, Optional.empty());
        LeafHash done = interview(an, "25195-0034", Optional.empty());
        review(binh, done, Decision.ACCEPTED);

        List<ReviewItem> queue = of(binh, Map.of(flagged, List.of(Hint.of(Exclusion.DUPLICATE))));

        assertThat(queue).extracting(ReviewItem::leaf).containsExactly(flagged, first, second, done);
        assertThat(queue).extracting(ReviewItem::isUrgent).containsExactly(true, false, false, false);
    }

    @Test
    void correctionOfAReturnedInterviewIsWaitingAgainWithWhatWasSaidOfTheEarlierOne() {
        LeafHash first = interview(an, CASE, Optional.empty());
        review(binh, first, Decision.RETURNED);
        assertThat(of(binh)).extracting(ReviewItem::state).containsExactly(ReviewState.RETURNED);

        LeafHash second = interview(an, CASE, Optional.of(first));

        ReviewItem item = only(of(binh));
        assertThat(item.leaf()).isEqualTo(second);
        assertThat(item.state()).isEqualTo(ReviewState.WAITING);
        assertThat(item.isUrgent()).isTrue();
        assertThat(item.mayBeAcceptedUnseen()).isFalse();
        assertThat(item.earlier()).extracting(Version::leaf).containsExactly(first);
        assertThat(item.earlier().getFirst().decided())
                .extracting(Decided::comment)
                .containsExactly("xem lại");
    }

    @Test
    void lastWordCountsAndOneTakenBackWasNeverThere() {
        LeafHash form = interview(an, CASE, Optional.empty());
        review(binh, form, Decision.RETURNED);
        LeafHash excluded = review(binh, form, Decision.EXCLUDED);
        assertThat(only(of(binh)).state()).isEqualTo(ReviewState.EXCLUDED);

        takeBack(binh, excluded);

        assertThat(only(of(binh)).state()).isEqualTo(ReviewState.RETURNED);
        assertThat(only(of(binh)).standing()).isEqualTo(Standing.COUNTS);
    }

    @Test
    void nobodyTakesAnotherOnesDecisionBack() {
        LeafHash form = interview(an, CASE, Optional.empty());
        LeafHash review = review(binh, form, Decision.EXCLUDED);
        takeBack(lan, review);
        takeBack(an, review);

        assertThat(only(of(binh)).state()).isEqualTo(ReviewState.EXCLUDED);
    }

    @Test
    void reviewersWhoDifferAreShownAndDecideNothingUntilTheDepartmentRules() {
        LeafHash form = interview(an, CASE, Optional.empty());
        review(binh, form, Decision.ACCEPTED);
        review(lan, form, Decision.EXCLUDED);

        ReviewItem forBinh = only(of(binh));
        assertThat(forBinh.state()).isEqualTo(ReviewState.CONTESTED);
        assertThat(forBinh.standing()).isEqualTo(Standing.COUNTS);
        assertThat(forBinh.isOpen()).isFalse();
        assertThat(forBinh.decided()).extracting(Decided::person).containsExactlyInAnyOrder("Bình", "Lan");
        assertThat(only(of(department)).isOpen()).isTrue();

        department.add(new Ruling(form, false, "không gặp được ai"));
        assertThat(only(of(binh)).state()).isEqualTo(ReviewState.RULED);
        assertThat(only(of(department)).ruled()).contains(new ReviewItem.Ruled(false, "không gặp được ai"));
    }

    @Test
    void whoGoesOnWithANewKeyIsTheSameReviewer() {
        LeafHash form = interview(an, CASE, Optional.empty());
        LeafHash before = review(binh, form, Decision.EXCLUDED);
        department.roster(
                2,
                an.as(Role.ENUMERATOR, "An"),
                hoa.as(Role.ENUMERATOR, "Hoà"),
                binh.as(Role.SUPERVISOR, "Bình"),
                lan.as(Role.SUPERVISOR, "Bình"));
        lan.pack(department.point());
        lan.add(new BookRecord.Continues(binh.point()));
        assertThat(only(of(lan)).mine()).isPresent();

        LeafHash now = review(lan, form, Decision.ACCEPTED);
        assertThat(only(of(lan)).state()).isEqualTo(ReviewState.ACCEPTED);

        takeBack(lan, now);
        takeBack(lan, before);
        assertThat(only(of(lan)).state()).isEqualTo(ReviewState.WAITING);
    }

    @Test
    void anotherSupervisorsDecisionStandsBesideAndIsNotMine() {
        LeafHash form = interview(an, CASE, Optional.empty());
        review(lan, form, Decision.ACCEPTED);

        ReviewItem item = only(of(binh));
        assertThat(item.state()).isEqualTo(ReviewState.WAITING);
        assertThat(item.mayBeAcceptedUnseen()).isFalse();
        assertThat(only(of(department)).state()).isEqualTo(ReviewState.ACCEPTED);
    }

    @Test
    void twoOfOneCaseStandBesideEachOtherUntilOneIsExcluded() {
        LeafHash one = interview(an, CASE, Optional.empty());
        LeafHash two = interview(hoa, CASE, Optional.empty());

        List<ReviewItem> before = of(binh);
        assertThat(before).extracting(ReviewItem::state).containsOnly(ReviewState.CONTESTED);
        assertThat(before.getFirst().rivals()).extracting(Version::leaf).containsExactly(two);
        assertThat(before).noneMatch(ReviewItem::mayBeAcceptedUnseen);

        review(binh, one, Decision.EXCLUDED);

        assertThat(of(binh))
                .extracting(ReviewItem::leaf, ReviewItem::state)
                .containsExactly(tuple(two, ReviewState.WAITING), tuple(one, ReviewState.EXCLUDED));
    }

    @Test
    void onceTheDepartmentSaysWhichOfTwoCountsTheOtherIsClosed() {
        LeafHash one = interview(an, CASE, Optional.empty());
        LeafHash two = interview(hoa, CASE, Optional.empty());
        department.add(new Ruling(two, true, "gặp đúng người"));

        assertThat(of(department))
                .extracting(ReviewItem::leaf, ReviewItem::state)
                .containsExactlyInAnyOrder(tuple(one, ReviewState.CLOSED), tuple(two, ReviewState.RULED));
    }

    @Test
    void decisionAppliedToAnItemIsWhatReadingAnewSays() {
        LeafHash form = interview(an, CASE, Optional.empty());
        ReviewItem before = only(of(binh));
        for (Decision decision : Decision.values()) {
            review(binh, form, decision);
            ReviewItem read = only(of(binh));

            assertThat(before.decided(read.mine().orElseThrow())).isEqualTo(read);
        }
    }

    private static ReviewItem only(List<ReviewItem> items) {
        assertThat(items).hasSize(1);
        return items.getFirst();
    }

    private List<ReviewItem> of(PlainBook reader) {
        return of(reader, Map.of());
    }

    private List<ReviewItem> of(PlainBook reader, Map<LeafHash, List<Hint>> hints) {
        List<String> sections = new ArrayList<>();
        for (PlainBook book : List.of(department, an, hoa, binh, lan, far)) {
            sections.add(book.section(0, (int) book.size(), false));
        }
        Path file = PlainBook.write(folder.resolve("all.sipas.jsonl"), sections.toArray(String[]::new));
        assertThat(new Merging(store, Stores.ownBook(store).book().name(), department.name())
                        .merge(file)
                        .count()
                        .refused())
                .isZero();
        return ReviewQueue.of(new Counting(store, department.name()), department.name(), reader.name(), hints);
    }

    private static LeafHash last(PlainBook book) {
        return book.line((int) book.size() - 1).leaf();
    }

    private static LeafHash review(PlainBook by, LeafHash form, Decision decision) {
        by.add(new Review(form, decision, decision == Decision.EXCLUDED ? "duplicate" : "", "xem lại"));
        return last(by);
    }

    private static void takeBack(PlainBook by, LeafHash review) {
        by.add(new BookRecord.Voiding(new CaseId(CASE), review, "mistake", Optional.empty()));
    }

    private static LeafHash interview(PlainBook book, String caseId, Optional<LeafHash> corrects) {
        OffsetDateTime at = OffsetDateTime.parse("2026-10-02T08:15:30+07:00");
        InterviewBody body = new InterviewBody(
                at,
                at,
                "vi",
                book.name(),
                book.name(),
                Map.of(),
                Map.of(),
                Optional.empty(),
                List.of(),
                Map.of(),
                List.of(),
                Map.of());
        book.add(new BookRecord.Interview(
                new CaseId(caseId),
                corrects,
                LeafHash.of(new byte[0]),
                FormHash.of("<form/>"),
                Mode.LAPTOP,
                Completeness.COMPLETE,
                body));
        return last(book);
    }
}
