package vn.sipas.field.office.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
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
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.CheckingRecord.Decision;
import vn.sipas.field.ledger.record.CheckingRecord.Finding;
import vn.sipas.field.ledger.record.CheckingRecord.Review;
import vn.sipas.field.ledger.record.CheckingRecord.Ruling;
import vn.sipas.field.ledger.record.CheckingRecord.Verdict;
import vn.sipas.field.ledger.record.FormHash;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.record.MonitorRecord;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.office.merge.Merging;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.Ticket;

class FindingsTest {

    private static final String CASE = "25195-0031";
    private static final String OTHER = "25195-0032";
    private static final List<String> FACTS = List.of("A1");
    private static final String[] DRAWN = {
        CASE, OTHER, "c1", "c2", "c3", "c4", "c5", "c-genuine", "c-suspected", "c-failed", "c-neutral"
    };

    private final PlainBook department = new PlainBook(1);
    private final PlainBook an = new PlainBook(2);
    private final PlainBook binh = new PlainBook(4);
    private final PlainBook front = new PlainBook(5);
    private final PlainBook veterans = new PlainBook(6);
    private final PlainBook frontAnew = new PlainBook(7);

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
                binh.as(Role.SUPERVISOR, "Bình"),
                front.as(Role.MONITOR, "Mặt trận"),
                veterans.as(Role.MONITOR, "Hội Cựu chiến binh"));
        List.of(an, binh, front, veterans).forEach(book -> book.pack(department.point()));
        List.of(front, veterans).forEach(book -> book.drawn(DRAWN));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void failedFindingExcludesTheInterviewAndEveryOtherVerdictDoesNot() {
        for (Verdict verdict : Verdict.values()) {
            String caseId = "c-" + verdict.code();
            found(front, interview(caseId), recheck(front, caseId), verdict);
        }

        assertThat(counting().interviews())
                .extracting(one -> one.seen().envelope().caseId().orElseThrow().text(), Judged::standing)
                .containsExactly(
                        tuple("c-genuine", Standing.COUNTS),
                        tuple("c-suspected", Standing.COUNTS),
                        tuple("c-failed", Standing.FAILED_RECHECK),
                        tuple("c-neutral", Standing.COUNTS));
    }

    @Test
    void findingThatGoesBackToALastContactCounts() {
        LeafHash form = interview(CASE);
        front.add(new BookRecord.Contact(new CaseId(CASE), 3, "visit", "moved", "không có ai tên đó"));
        found(front, form, last(front), Verdict.FAILED);

        assertThat(standings()).containsExactly(Standing.FAILED_RECHECK);
    }

    @Test
    void findingThatGoesBackToNothingDoesNotCount() {
        LeafHash nowhere = interview("c1");
        LeafHash otherCase = interview("c2");
        LeafHash otherBook = interview("c3");
        LeafHash later = interview("c4");
        LeafHash otherKind = interview("c5");
        found(front, nowhere, LeafHash.of(new byte[] {1}), Verdict.FAILED);
        found(front, otherCase, recheck(front, OTHER), Verdict.FAILED);
        found(front, otherBook, recheck(veterans, "c3"), Verdict.FAILED);
        PlainBook elsewhere = front.branch((int) front.size()).contacts(1);
        LeafHash planned = recheck(elsewhere, "c4");
        found(front, later, planned, Verdict.FAILED);
        recheck(front, "c4");
        front.add(new BookRecord.Begin(new CaseId("c5"), FormHash.of("<form/>"), Mode.LAPTOP));
        found(front, otherKind, last(front), Verdict.FAILED);

        assertThat(planned).isEqualTo(front.line((int) front.size() - 3).leaf());
        assertThat(standings()).containsOnly(Standing.COUNTS);
        assertThat(counting().findings().of(otherCase, new CaseId("c2"))).isEmpty();
    }

    @Test
    void findingAboutACaseThatWasNotDrawnBeforeDoesNotCount() {
        LeafHash never = interview("never-drawn");
        found(front, never, recheck(front, "never-drawn"), Verdict.FAILED);
        LeafHash later = interview("drawn-later");
        found(front, later, recheck(front, "drawn-later"), Verdict.FAILED);
        front.drawn("drawn-later");
        LeafHash fromNoPool = interview("no-pool");
        front.add(new BookRecord.Draw(
                LeafHash.of(new byte[] {1}),
                "482913",
                Map.of("no-pool", Ticket.of(new Seed("482913"), "no-pool").text())));
        found(front, fromNoPool, recheck(front, "no-pool"), Verdict.FAILED);

        assertThat(standings()).containsOnly(Standing.COUNTS);
    }

    @Test
    void reInterviewForWhichNothingWasOpenedExcludesNothing() {
        LeafHash form = interview(CASE);
        LeafHash early = recheck(front, CASE);
        front.add(new Finding(form, early, Verdict.FAILED, FACTS));
        LeafHash other = interview(OTHER);
        department.add(new MonitorRecord.Opening(front.point(), List.of(other)));
        front.add(new Finding(other, recheck(front, OTHER), Verdict.FAILED, FACTS));

        assertThat(standings()).containsOnly(Standing.COUNTS);
    }

    @Test
    void onlyWhoIsAMonitorThereFindsAnything() {
        LeafHash form = interview(CASE);
        found(binh, form, recheck(binh, CASE), Verdict.FAILED);
        found(an, form, recheck(an, CASE), Verdict.FAILED);

        assertThat(standings()).containsExactly(Standing.COUNTS);
    }

    @Test
    void lastFindingOfAMonitorHolds() {
        LeafHash form = interview(CASE);
        LeafHash recheck = recheck(front, CASE);
        found(front, form, recheck, Verdict.FAILED);
        assertThat(standings()).containsExactly(Standing.FAILED_RECHECK);

        found(front, form, recheck, Verdict.NEUTRAL);
        assertThat(standings()).containsExactly(Standing.COUNTS);
        assertThat(counting().findings().of(form, new CaseId(CASE)))
                .extracting(Findings.Finding::verdict, Findings.Finding::position, Findings.Finding::facts)
                .containsExactly(tuple(Verdict.NEUTRAL, front.size() - 1, Optional.of(FACTS)));
    }

    @Test
    void findingThatItsWriterTookBackWasNeverThere() {
        LeafHash form = interview(CASE);
        found(front, form, recheck(front, CASE), Verdict.FAILED);
        front.add(new BookRecord.Voiding(new CaseId(CASE), last(front), "mistake", Optional.empty()));

        assertThat(standings()).containsExactly(Standing.COUNTS);
    }

    @Test
    void monitorWithANewKeySpeaksForTheBookBefore() {
        LeafHash one = interview(CASE);
        LeafHash two = interview(OTHER);
        LeafHash recheck = recheck(front, CASE);
        LeafHash before = recheck(front, OTHER);
        found(front, one, recheck, Verdict.FAILED);
        department.roster(
                2,
                an.as(Role.ENUMERATOR, "An"),
                front.as(Role.MONITOR, "Mặt trận"),
                frontAnew.as(Role.MONITOR, "Mặt trận"));
        frontAnew.pack(department.point()).add(new BookRecord.Continues(front.point()));
        found(frontAnew, one, recheck, Verdict.GENUINE);
        found(frontAnew, two, before, Verdict.FAILED);

        assertThat(standings()).containsExactly(Standing.COUNTS, Standing.FAILED_RECHECK);
        assertThat(counting().findings().of(one, new CaseId(CASE)))
                .extracting(Findings.Finding::by)
                .containsExactly(frontAnew.name());
    }

    @Test
    void rulingAloneDoesNotBringItBackAndAnotherMonitorAloneNeither() {
        LeafHash form = interview(CASE);
        found(front, form, recheck(front, CASE), Verdict.FAILED);

        department.add(new Ruling(form, true, "đã gọi lại"));
        assertThat(standings()).containsExactly(Standing.FAILED_RECHECK);

        found(veterans, form, recheck(veterans, CASE), Verdict.SUSPECTED);
        assertThat(standings()).containsExactly(Standing.FAILED_RECHECK);

        found(veterans, form, recheck(veterans, CASE), Verdict.GENUINE);
        assertThat(standings()).containsExactly(Standing.COUNTS);

        department.add(new Ruling(form, false, "bịa"));
        assertThat(standings()).containsExactly(Standing.RULED_OUT);
    }

    @Test
    void anotherMonitorWithoutARulingDoesNotBringItBack() {
        LeafHash form = interview(CASE);
        found(front, form, recheck(front, CASE), Verdict.FAILED);
        found(veterans, form, recheck(veterans, CASE), Verdict.GENUINE);

        assertThat(standings()).containsExactly(Standing.FAILED_RECHECK);
    }

    @Test
    void whatWasFoundHoldsForACorrectionToo() {
        LeafHash first = interview(CASE);
        found(front, first, recheck(front, CASE), Verdict.FAILED);
        LeafHash second = CountingTest.interview(an, CASE, Optional.of(first));
        assertThat(standings()).containsExactly(Standing.CORRECTED, Standing.FAILED_RECHECK);

        found(front, second, recheck(front, CASE), Verdict.GENUINE);
        assertThat(standings()).containsExactly(Standing.CORRECTED, Standing.COUNTS);
    }

    @Test
    void failedOneMakesWayForAnotherInterviewOfItsCase() {
        LeafHash first = interview(CASE);
        interview(CASE);
        assertThat(standings()).containsOnly(Standing.SEVERAL_OF_CASE);

        found(front, first, recheck(front, CASE), Verdict.FAILED);
        assertThat(standings()).containsExactly(Standing.FAILED_RECHECK, Standing.COUNTS);
    }

    @Test
    void withoutBodiesTheSameIsFoundButTheFacts() {
        LeafHash form = interview(CASE);
        LeafHash other = interview(OTHER);
        found(front, form, recheck(front, CASE), Verdict.FAILED);
        found(veterans, other, recheck(veterans, OTHER), Verdict.SUSPECTED);

        merge(List.of(an, front, veterans), true);
        Counting counting = new Counting(new Books(store), department.name());

        assertThat(counting.interviews())
                .extracting(Judged::standing)
                .containsExactly(Standing.FAILED_RECHECK, Standing.COUNTS);
        assertThat(counting.findings().interviews()).containsExactlyInAnyOrder(form, other);
        assertThat(counting.findings().of(form, new CaseId(CASE)))
                .extracting(Findings.Finding::verdict, Findings.Finding::facts)
                .containsExactly(tuple(Verdict.FAILED, Optional.empty()));
    }

    @Test
    void queueShowsItAsFailedToWhoeverReviewsAndByWhom() {
        LeafHash form = interview(CASE);
        binh.add(new Review(form, Decision.ACCEPTED, "", ""));
        found(front, form, recheck(front, CASE), Verdict.FAILED);
        counting();

        for (PlainBook reader : List.of(department, binh)) {
            List<ReviewItem> queue =
                    ReviewQueue.of(new Counting(store, department.name()), department.name(), reader.name(), Map.of());

            assertThat(queue)
                    .extracting(ReviewItem::state, ReviewItem::standing, ReviewItem::isOpen)
                    .containsExactly(tuple(ReviewState.FAILED_RECHECK, Standing.FAILED_RECHECK, false));
            assertThat(queue.getFirst().checked())
                    .extracting(ReviewItem.Checked::person, ReviewItem.Checked::verdict)
                    .containsExactly(tuple("Mặt trận", Verdict.FAILED));
        }
    }

    private LeafHash interview(String caseId) {
        return CountingTest.interview(an, caseId, Optional.empty());
    }

    private static LeafHash recheck(PlainBook monitor, String caseId) {
        monitor.add(new MonitorRecord.Recheck(
                new CaseId(caseId),
                LeafHash.of(new byte[0]),
                LeafHash.of(new byte[0]),
                FormHash.of("<form/>"),
                CountingTest.body(monitor)));
        return last(monitor);
    }

    /** The department opens the interview for it, as it does for whatever was interviewed again. */
    private void found(PlainBook monitor, LeafHash interview, LeafHash recheck, Verdict verdict) {
        department.add(new MonitorRecord.Opening(monitor.point(), List.of(interview)));
        if (monitor == frontAnew) {
            department.add(new MonitorRecord.Opening(front.point(), List.of(interview)));
        }
        monitor.add(new Finding(interview, recheck, verdict, FACTS));
    }

    private static LeafHash last(PlainBook book) {
        return book.line((int) book.size() - 1).leaf();
    }

    private List<Standing> standings() {
        return counting().interviews().stream().map(Judged::standing).toList();
    }

    private Counting counting() {
        merge(List.of(an, binh, front, veterans, frontAnew), false);
        return new Counting(new Books(store), department.name());
    }

    private void merge(List<PlainBook> books, boolean redacted) {
        List<String> sections = new ArrayList<>(List.of(department.section(0, (int) department.size(), false)));
        books.stream()
                .filter(book -> book.size() > 0)
                .forEach(book -> sections.add(book.section(
                        0, (int) book.size(), at -> redacted && !isDraw(book, at), book.head((int) book.size()))));
        Path file = PlainBook.write(folder.resolve("all.sipas.jsonl"), sections.toArray(String[]::new));
        assertThat(new Merging(store, Stores.ownBook(store).book().name(), department.name())
                        .merge(file)
                        .count()
                        .refused())
                .isZero();
    }

    /** What a monitor draws is withheld from nobody. */
    private static boolean isDraw(PlainBook book, int at) {
        return book.line(at).envelope().orElseThrow().kind().equals("draw");
    }
}
