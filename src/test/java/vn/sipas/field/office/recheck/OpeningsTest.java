package vn.sipas.field.office.recheck;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.PlainBook;
import vn.sipas.field.Stores;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.record.BookPoint;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.ledger.record.FormHash;
import vn.sipas.field.ledger.record.InterviewBody;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.record.MonitorRecord;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.office.merge.Merging;
import vn.sipas.field.office.recheck.pool.PoolRule;
import vn.sipas.field.office.recheck.pool.Purpose;
import vn.sipas.field.office.recheck.pool.Round;
import vn.sipas.field.survey.interview.recheck.RecheckOutcome;
import vn.sipas.field.survey.sample.IdList;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.Ticketed;

class OpeningsTest {

    private static final List<String> CASES = List.of("c1", "c2", "c3");
    private static final String SEED = "41";

    private final PlainBook department = new PlainBook(1);
    private final PlainBook an = new PlainBook(2);
    private final PlainBook front = new PlainBook(5);
    private final List<LeafHash> originals = new ArrayList<>();
    private final List<SignedHead> signed = new ArrayList<>();

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Store store;

    @SuppressWarnings("NullAway.Init") // written before each test
    private LeafHash pool;

    @SuppressWarnings("NullAway.Init") // written before each test
    private LeafHash draw;

    @BeforeEach
    void interviewAndDraw() {
        store = Stores.create(folder.resolve("store"), 9);
        department.roster(1, an.as(Role.ENUMERATOR, "An"), front.as(Role.MONITOR, "Mặt trận"));
        List.of(an, front).forEach(book -> book.pack(department.point()));
        CASES.forEach(id -> originals.add(interview(id)));
        pool();
        sign();
        draw();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void whatWasInterviewedAgainUnderASignedHeadIsOpened() {
        recheck("c1");
        sign();
        open(front.point(), originals.getFirst());

        assertThat(opened()).containsExactly(originals.getFirst());
    }

    @Test
    void whatWasNotInterviewedAgainStaysClosedWhateverTheDepartmentWrites() {
        recheck("c1");
        sign();
        open(front.point(), originals.toArray(LeafHash[]::new));

        assertThat(opened()).containsExactly(originals.getFirst());
    }

    @Test
    void reinterviewThatTheDepartmentHasNotSignedForOpensNothing() {
        recheck("c1");
        open(front.point(), originals.getFirst());

        assertThat(opened()).isEmpty();
    }

    @Test
    void reinterviewThatWasBrokenOffOpensNothing() {
        recheck("c1", RecheckOutcome.BREAK_OFF, draw);
        sign();
        open(front.point(), originals.getFirst());

        assertThat(opened()).isEmpty();
    }

    @Test
    void openingThatNamesASmallerBookThanTheReinterviewLiesInOpensNothing() {
        int before = (int) front.size();
        recheck("c1");
        sign();
        open(front.point(before), originals.getFirst());

        assertThat(opened()).isEmpty();
    }

    @Test
    void openingThatNamesAnotherHistoryOrAnotherBookOpensNothing() {
        PlainBook other = front.branch((int) front.size() - 1).contacts(2);
        recheck("c1");
        sign();
        open(other.point(), originals.getFirst());
        open(an.point(), originals.getFirst());
        open(new BookPoint(front.name(), front.size() + 1, front.point().root()), originals.getFirst());

        assertThat(opened()).isEmpty();
    }

    @Test
    void openingBySomebodyElseThanTheDepartmentOpensNothing() {
        recheck("c1");
        sign();
        an.add(new MonitorRecord.Opening(front.point(), List.of(originals.getFirst())));
        front.add(new MonitorRecord.Opening(front.point(), List.of(originals.getFirst())));

        assertThat(opened()).isEmpty();
    }

    @Test
    void reinterviewForADrawThatDoesNotCountOpensNothing() {
        LeafHash second = last(front.add(new BookRecord.Draw(pool, "42", tickets("42"))));
        recheck("c1", RecheckOutcome.INTERVIEWED, second);
        recheck("c2", RecheckOutcome.INTERVIEWED, LeafHash.of(new byte[] {1}));
        sign();
        open(front.point(), originals.getFirst(), originals.get(1));

        assertThat(opened()).isEmpty();
    }

    @Test
    void signatureOfSomebodyElseIsNotTheDepartments() {
        recheck("c1");
        signed.add(an.cosign(front.head((int) front.size()), 1_790_000_000L));
        open(front.point(), originals.getFirst());

        assertThat(opened()).isEmpty();
    }

    private LeafHash interview(String caseId) {
        return last(an.add(new BookRecord.Interview(
                new CaseId(caseId),
                Optional.empty(),
                LeafHash.of(new byte[0]),
                FormHash.of("<form/>"),
                Mode.LAPTOP,
                Completeness.COMPLETE,
                body(an))));
    }

    private static InterviewBody body(PlainBook book) {
        OffsetDateTime at = OffsetDateTime.parse("2026-10-02T08:15:30+07:00");
        return new InterviewBody(
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
    }

    private void pool() {
        List<BookPoint> points = Stream.of(department, an)
                .map(PlainBook::point)
                .sorted((a, b) -> a.book().text().compareTo(b.book().text()))
                .toList();
        pool = last(front.add(new MonitorRecord.Pool(
                CASES.size(), IdList.of(CASES).hash().hex(), new Purpose.Province().source("Quay số"), points)));
    }

    private void draw() {
        draw = last(front.add(new BookRecord.Draw(pool, SEED, tickets(SEED))));
    }

    private static Map<String, String> tickets(String seed) {
        Map<String, String> tickets = new LinkedHashMap<>();
        Ticketed.smallest(new Seed(seed), CASES, CASES.size())
                .forEach(one -> tickets.put(one.id(), one.ticket().text()));
        return tickets;
    }

    private void recheck(String caseId) {
        recheck(caseId, RecheckOutcome.INTERVIEWED, draw);
    }

    private void recheck(String caseId, RecheckOutcome outcome, LeafHash of) {
        front.add(new BookRecord.Contact(new CaseId(caseId), 1, "phone", outcome.code(), ""));
        front.add(recheckOf(caseId, of));
    }

    private MonitorRecord.Recheck recheckOf(String caseId, LeafHash of) {
        return new MonitorRecord.Recheck(
                new CaseId(caseId), of, LeafHash.of(new byte[0]), FormHash.of("<form/>"), body(front));
    }

    /** The department signs under the Front's head as it is now. */
    private void sign() {
        signed.add(department.cosign(front.head((int) front.size()), 1_790_000_000L));
    }

    private void open(BookPoint point, LeafHash... leaves) {
        department.add(new MonitorRecord.Opening(point, List.of(leaves)));
    }

    private static LeafHash last(PlainBook book) {
        return book.line((int) book.size() - 1).leaf();
    }

    /** What is open to the Front once all files were taken in. */
    private Set<LeafHash> opened() {
        List<String> sections = new ArrayList<>();
        for (PlainBook book : List.of(department, an)) {
            sections.add(book.section(0, (int) book.size(), false));
        }
        for (SignedHead head : signed) {
            sections.add(front.section(0, Math.toIntExact(head.checkpoint().size()), _ -> false, head));
        }
        sections.add(front.section(0, (int) front.size(), false));
        Path file = PlainBook.write(folder.resolve("all.sipas.jsonl"), sections.toArray(String[]::new));
        assertThat(new Merging(store, Stores.ownBook(store).book().name(), department.name())
                        .merge(file)
                        .count()
                        .refused())
                .isZero();
        Books books = new Books(store);
        Book monitor = books.find(front.name()).orElseThrow();
        List<PublicKey> keys = List.of(department.key());
        List<Round> rounds = Round.of(monitor, new PoolRule(books, department.name()), keys);
        assertThat(rounds).hasSize(1);
        return new Openings(monitor, rounds, keys)
                .opened(books.find(department.name()).orElseThrow());
    }
}
