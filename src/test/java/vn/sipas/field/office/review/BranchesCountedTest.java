package vn.sipas.field.office.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.PlainBook;
import vn.sipas.field.Stores;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.Doctor;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.CheckingRecord.Decision;
import vn.sipas.field.ledger.record.CheckingRecord.Finding;
import vn.sipas.field.ledger.record.CheckingRecord.Review;
import vn.sipas.field.ledger.record.CheckingRecord.Ruling;
import vn.sipas.field.ledger.record.CheckingRecord.Verdict;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.office.merge.Merging;

/** An's folder stands on two machines; what was written on each stands aside until the department rules or a branch is signed for. */
class BranchesCountedTest {

    private static final String SHARED = "25195-0030";
    private static final String HERE = "25195-0031";
    private static final String THERE = "25195-0032";

    private final PlainBook department = new PlainBook(1);
    private final PlainBook an = new PlainBook(2);
    private final PlainBook hoa = new PlainBook(3);
    private final PlainBook binh = new PlainBook(4);
    private final PlainBook front = new PlainBook(5);
    private PlainBook clone = new PlainBook(2);

    private LeafHash there = LeafHash.of(new byte[0]);

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Store store;

    @BeforeEach
    void open() {
        store = Stores.create(folder.resolve("store"), 9);
        department.roster(
                1,
                an.as(Role.ENUMERATOR, "An"),
                hoa.as(Role.ENUMERATOR, "Hoà"),
                binh.as(Role.SUPERVISOR, "Bình"),
                front.as(Role.MONITOR, "Mặt trận"));
        List.of(an, hoa, binh, front).forEach(book -> book.pack(department.point()));
        CountingTest.interview(an, SHARED, Optional.empty());
        clone = an.branch((int) an.size()).contacts(1);
        CountingTest.interview(an, HERE, Optional.empty());
        there = CountingTest.interview(clone, THERE, Optional.empty());
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatStandsAsideCountsByRulingAlone() {
        merge(department, an, clone);
        assertThat(standings())
                .containsExactly(
                        tuple(SHARED, Standing.COUNTS), tuple(HERE, Standing.ASIDE), tuple(THERE, Standing.ASIDE));

        department.add(new Ruling(there, true, "đã gặp người trả lời"));
        merge(department);
        assertThat(standings())
                .containsExactly(
                        tuple(SHARED, Standing.COUNTS), tuple(HERE, Standing.ASIDE), tuple(THERE, Standing.COUNTS));

        department.add(new Ruling(there, false, "nhầm"));
        merge(department);
        assertThat(standings())
                .containsExactly(
                        tuple(SHARED, Standing.COUNTS), tuple(HERE, Standing.ASIDE), tuple(THERE, Standing.RULED_OUT));
        assertThat(new Doctor(store).examine().troubles()).isEmpty();
    }

    @Test
    void sameRecordsSayTheSameInWhateverOrder() {
        department.add(new Ruling(there, true, "đã gặp người trả lời"));
        List<List<PlainBook>> orders =
                List.of(List.of(department, an, clone), List.of(clone, department, an), List.of(an, clone, department));
        List<List<Judged>> all = new ArrayList<>();
        for (int order = 0; order < orders.size(); order++) {
            try (Store other = Stores.create(folder.resolve("order-" + order), 10 + order)) {
                orders.get(order).forEach(book -> merge(other, whole(book)));
                all.add(new Counting(other, department.name()).interviews());
                assertThat(all.getLast().getLast().interview()).isPresent();
            }
        }

        assertThat(all)
                .extracting(judged -> judged.stream()
                        .map(one -> tuple(one.book(), one.seen(), one.standing(), one.isAside()))
                        .toList())
                .containsOnly(all.getFirst().stream()
                        .map(one -> tuple(one.book(), one.seen(), one.standing(), one.isAside()))
                        .toList());
    }

    @Test
    void branchThatIsSignedForLaterCountsWhatWasRuledInOnceAndTheOtherStandsAside() {
        department.add(new Ruling(there, true, "đã gặp người trả lời"));
        merge(department, an, clone);

        merge(store, signed(clone));
        assertThat(standings())
                .containsExactly(
                        tuple(SHARED, Standing.COUNTS), tuple(THERE, Standing.COUNTS), tuple(HERE, Standing.ASIDE));
        assertThat(judged()).extracting(Judged::isAside).containsExactly(false, false, true);
    }

    @Test
    void otherBranchThatIsSignedForLeavesWhatWasRuledInCounting() {
        department.add(new Ruling(there, true, "đã gặp người trả lời"));
        merge(department, an, clone);

        merge(store, signed(an));

        assertThat(standings())
                .containsExactly(
                        tuple(SHARED, Standing.COUNTS), tuple(HERE, Standing.COUNTS), tuple(THERE, Standing.COUNTS));
    }

    @Test
    void ofSeveralOfACaseTheOneRuledInCounts() {
        LeafHash again = CountingTest.interview(clone, SHARED, Optional.empty());
        CountingTest.interview(hoa, SHARED, Optional.empty());
        merge(department, an, clone, hoa);
        assertThat(counting().contested().keySet()).extracting(CaseId::text).containsExactly(SHARED);

        department.add(new Ruling(again, true, "lần này đúng người"));
        merge(department);

        assertThat(standings())
                .containsExactlyInAnyOrder(
                        tuple(SHARED, Standing.SEVERAL_OF_CASE),
                        tuple(SHARED, Standing.SEVERAL_OF_CASE),
                        tuple(HERE, Standing.ASIDE),
                        tuple(THERE, Standing.ASIDE),
                        tuple(SHARED, Standing.COUNTS));
    }

    @Test
    void twoOfOneCaseThatAreBothRuledInCountNeitherAndAreContested() {
        LeafHash hoas = CountingTest.interview(hoa, THERE, Optional.empty());
        department.add(new Ruling(there, true, "gặp rồi")).add(new Ruling(hoas, true, "gặp rồi"));
        merge(department, an, clone, hoa);

        assertThat(standings().stream().filter(tuple(THERE, Standing.SEVERAL_OF_CASE)::equals))
                .hasSize(2);
        assertThat(counting().contested()).containsOnlyKeys(new CaseId(THERE));
        assertThat(counting().contested().get(new CaseId(THERE))).containsExactlyInAnyOrder(an.name(), hoa.name());
    }

    @Test
    void failedReCheckOfOneRuledInExcludesIt() {
        department.add(new Ruling(there, true, "đã gặp người trả lời"));
        front.drawn(THERE).add(new BookRecord.Contact(new CaseId(THERE), 1, "visit", "no-such-address", ""));
        front.add(new Finding(there, last(front), Verdict.FAILED, List.of()));
        merge(department, an, clone, front);

        assertThat(standings()).contains(tuple(THERE, Standing.FAILED_RECHECK));
    }

    @Test
    void withoutABodyItCountsTooAndSaysNothing() {
        department.add(new Ruling(there, true, "đã gặp người trả lời"));
        merge(
                store,
                whole(department),
                an.section(0, (int) an.size(), true),
                clone.section(0, (int) clone.size(), true));

        assertThat(standings()).contains(tuple(THERE, Standing.COUNTS));
        assertThat(judged().getLast().interview()).isEmpty();
    }

    @Test
    void booksAloneKnowNothingAside() {
        department.add(new Ruling(there, true, "đã gặp người trả lời"));
        merge(department, an, clone);

        assertThat(new Counting(new Books(store), department.name()).interviews())
                .extracting(Judged::standing)
                .containsExactly(Standing.COUNTS);
    }

    @Test
    void queueShowsThemToTheDepartmentAndTheSupervisorAndTheSupervisorReviewsWhatIsRuledIn() {
        merge(department, an, clone);
        for (PlainBook reader : List.of(department, binh)) {
            assertThat(queue(reader))
                    .extracting(item -> item.caseId().text(), ReviewItem::aside, ReviewItem::state, ReviewItem::isOpen)
                    .contains(
                            tuple(HERE, true, ReviewState.ASIDE, false), tuple(THERE, true, ReviewState.ASIDE, false));
        }

        department.add(new Ruling(there, true, "đã gặp người trả lời"));
        binh.add(new Review(there, Decision.ACCEPTED, "", ""));
        merge(department, binh);

        assertThat(queue(department))
                .extracting(item -> item.caseId().text(), ReviewItem::aside, ReviewItem::state, ReviewItem::agreed)
                .contains(tuple(THERE, true, ReviewState.RULED, Optional.of(Decision.ACCEPTED)));
        assertThat(counting().reviewed(there, Decision.ACCEPTED)).isTrue();
    }

    private List<ReviewItem> queue(PlainBook reader) {
        return ReviewQueue.of(counting(), department.name(), reader.name(), Map.of());
    }

    private Counting counting() {
        return new Counting(store, department.name());
    }

    private List<Judged> judged() {
        return counting().interviews();
    }

    private List<Tuple> standings() {
        return judged().stream()
                .map(one -> tuple(one.seen().envelope().caseId().orElseThrow().text(), one.standing()))
                .toList();
    }

    private static LeafHash last(PlainBook book) {
        return book.line((int) book.size() - 1).leaf();
    }

    private static String whole(PlainBook book) {
        return book.section(0, (int) book.size(), false);
    }

    /** The whole book under a head that the supervisor signed. */
    private String signed(PlainBook book) {
        int size = (int) book.size();
        return book.section(0, size, _ -> false, binh.cosign(book.head(size), 1));
    }

    private void merge(PlainBook... books) {
        for (PlainBook book : books) {
            merge(store, whole(book));
        }
    }

    private void merge(Store into, String... sections) {
        Path file = PlainBook.write(folder.resolve("some.sipas.jsonl"), sections);
        assertThat(new Merging(into, Stores.ownBook(into).book().name(), department.name())
                        .merge(file)
                        .count()
                        .refused())
                .isZero();
    }
}
