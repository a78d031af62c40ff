package vn.sipas.field.office.merge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.PeerProgram;
import vn.sipas.field.PlainBook;
import vn.sipas.field.Stores;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.Doctor;
import vn.sipas.field.ledger.book.Purging;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.FieldworkRecord;
import vn.sipas.field.ledger.record.FileContent;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.Standing;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.ledger.witness.Evidence;
import vn.sipas.field.ledger.witness.ForkEvidence;
import vn.sipas.field.ledger.witness.Forks;
import vn.sipas.field.ledger.witness.HeadFile;

/** One key, two histories: which of them is the book, and what proves it. */
class BranchesTest {

    /** Where An's two histories part. */
    private static final int SPLIT = 6;

    private final PlainBook department = new PlainBook(1);
    private final PlainBook an = new PlainBook(2);
    private final PlainBook binh = new PlainBook(3);
    private final PlainBook front = new PlainBook(4);
    private final PlainBook stranger = new PlainBook(5);
    private PlainBook clone = new PlainBook(2);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Store store;

    @BeforeEach
    void open() {
        store = Stores.create(folder.resolve("store"), 7);
        department.roster(
                1, an.as(Role.ENUMERATOR), binh.as(Role.SUPERVISOR), front.as(Role.MONITOR, "Mặt trận Tổ quốc"));
        an.pack(department.point()).contacts(SPLIT - 1);
        clone = an.branch(SPLIT).review().contacts(3);
        an.contacts(2);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void aSplitThatNobodySignedBeyondEndsTheBookWhicheverCameFirst() {
        for (List<PlainBook> order : List.of(List.of(an, clone), List.of(clone, an))) {
            merge(department.section(0, 1, false), whole(order.getFirst()));
            BookFork fork = merge(whole(order.getLast())).forks().getFirst();

            assertThat(fork.standing()).isEqualTo(BookFork.Standing.NONE_ENDORSED);
            assertThat(fork.shared()).isEqualTo(SPLIT);
            assertThat(fork.counted()).isEqualTo(SPLIT);
            assertThat(copy().size()).isEqualTo(SPLIT);
            assertThat(copy().heads()).isEmpty();
            assertThat(aside()).containsExactly(tuple(6L, 8L, Aside.Why.FORK), tuple(6L, 10L, Aside.Why.FORK));
            assertThat(new Doctor(store).examine().troubles()).isEmpty();
            emptied();
        }
    }

    @Test
    void theEvidenceIsTheSameWhicheverCameFirstAndProvesItself() {
        List<ForkEvidence> found = new ArrayList<>();
        for (List<PlainBook> order : List.of(List.of(an, clone), List.of(clone, an))) {
            merge(whole(order.getFirst()));
            found.addAll(merge(whole(order.getLast())).forks().getFirst().evidence());
            assertThat(new Forks(store).all()).containsExactly(found.getLast());
            emptied();
        }

        assertThat(found).hasSize(2);
        assertThat(found.getFirst()).isEqualTo(found.getLast());
        assertThat(found.getFirst().a()).isEqualTo(an.head(8));
        assertThat(found.getFirst().b()).isEqualTo(clone.head(10));
        assertThat(Evidence.read(found.getFirst().bytes())).isInstanceOf(Evidence.Read.Good.class);
    }

    @Test
    void theBranchThatASupervisorReceiptedIsTheBookAlsoIfTheReceiptComesLast() {
        merge(department.section(0, 1, false), whole(an), whole(clone));

        MergeOutcome outcome = merge(signed(an, 8, binh));

        assertThat(outcome.forks().getFirst().standing()).isEqualTo(BookFork.Standing.ONE_ENDORSED);
        assertThat(outcome.forks().getFirst().counted()).isEqualTo(8);
        assertThat(lines()).isEqualTo(an.section(0, 8, false).lines().skip(1).toList());
        assertThat(copy().head()).contains(binh.cosign(an.head(8), 1));
        assertThat(aside()).containsExactly(tuple(6L, 10L, Aside.Why.FORK));
        assertThat(new Doctor(store).examine().troubles()).isEmpty();
    }

    @Test
    void whatComesOnTheReceiptedBranchLaterIsJoinedAsEver() {
        merge(department.section(0, 1, false), signed(clone, 10, front), whole(an));
        clone.contacts(4);

        MergeOutcome outcome = merge(clone.section(9, 14, false));

        assertThat(outcome.count()).isEqualTo(new MergeOutcome.Count(4, 1, 0, 0, 0));
        assertThat(copy().size()).isEqualTo(14);
    }

    @Test
    void ifBothBranchesWereSignedForNeitherIsTheBookFromTheSplitOn() {
        merge(department.section(0, 1, false), signed(an, 8, binh));
        assertThat(copy().size()).isEqualTo(8);

        BookFork fork = merge(signed(clone, 10, front)).forks().getFirst();

        assertThat(fork.standing()).isEqualTo(BookFork.Standing.SEVERAL_ENDORSED);
        assertThat(copy().size()).isEqualTo(SPLIT);
        assertThat(aside()).hasSize(2);
    }

    @Test
    void signaturesOfStrangersOfTheOwnerAndFalseOnesSettleNothing() {
        SignedHead falselySigned = SignedHead.read(an.head(8).text()
                        + binh.cosign(an.head(7), 1).text().lines().toList().getLast() + "\n")
                .value()
                .orElseThrow();
        merge(
                department.section(0, 1, false),
                whole(clone),
                an.section(0, 8, _ -> false, stranger.cosign(an.cosign(falselySigned, 1), 1)));

        assertThat(copy().size()).isEqualTo(SPLIT);
    }

    @Test
    void aReceiptBeforeTheSplitSettlesNothing() {
        merge(department.section(0, 1, false), signed(an, SPLIT, binh), whole(an), whole(clone));

        assertThat(copy().size()).isEqualTo(SPLIT);
        assertThat(copy().head()).contains(binh.cosign(an.head(SPLIT), 1));
    }

    @Test
    void theSupervisorsOfTheNewestRosterAreBelieved() {
        merge(department.section(0, 1, false), whole(an), signed(clone, 10, stranger));
        assertThat(copy().size()).isEqualTo(SPLIT);

        department.roster(2, an.as(Role.ENUMERATOR), stranger.as(Role.SUPERVISOR));
        merge(department.section(1, 2, false));
        assertThat(copy().size()).isEqualTo(10);

        department.roster(3, an.as(Role.ENUMERATOR), binh.as(Role.SUPERVISOR));
        merge(department.section(1, 3, false));
        assertThat(copy().size()).isEqualTo(SPLIT);
    }

    @Test
    void whereTheRosterEndsTheKeyOnOneBranchThatOneIsTheBookAndTheRestOfItStaysBeyond() {
        department.roster(2, List.of(an.point(7)), an.as(Role.ENUMERATOR));
        merge(department.section(0, 2, false), whole(clone), whole(an));

        assertThat(copy().size()).isEqualTo(8);
        assertThat(new MergedBooks(new Books(store), department.name())
                        .judge(an.name())
                        .orElseThrow()
                        .at(7))
                .isInstanceOf(Standing.Ended.class);
    }

    @Test
    void branchesPartAgainAndEachSplitIsSettledByItself() {
        PlainBook third = clone.branch(8).review().contacts(1);
        merge(department.section(0, 1, false), whole(an), whole(clone), whole(third));
        assertThat(copy().size()).isEqualTo(SPLIT);
        assertThat(new Forks(store).all()).hasSize(2);

        merge(signed(third, 10, binh));
        assertThat(lines())
                .isEqualTo(third.section(0, 10, false).lines().skip(1).toList());

        merge(signed(clone, 10, front));
        assertThat(copy().size()).isEqualTo(8);
        assertThat(aside())
                .containsExactly(
                        tuple(6L, 8L, Aside.Why.FORK), tuple(8L, 10L, Aside.Why.FORK), tuple(8L, 10L, Aside.Why.FORK));
    }

    @Test
    void noBodyAndNoSignatureIsLostWhileABranchStandsAside() {
        merge(
                department.section(0, 1, false),
                an.section(0, 8, _ -> true, stranger.cosign(an.head(8), 1)),
                clone.section(0, 10, true));
        // An's last two come with bodies while her branch stands aside, so do the records that both have.
        merge(an.section(3, 8, false), clone.section(0, 7, false));

        merge(signed(an, 8, binh));

        assertThat(lines()).isEqualTo(an.section(0, 8, false).lines().skip(1).toList());
        assertThat(copy().head())
                .contains(stranger.cosign(binh.cosign(an.head(8), 1), 1).with(an.head(8), an.key()));
        assertThat(aside()).containsExactly(tuple(6L, 10L, Aside.Why.FORK), tuple(7L, 7L, Aside.Why.FORK));
        assertThat(texts().getFirst().lines().toList().get(1)).contains("\"body\":{");
        assertThat(texts().getFirst().lines().toList().get(2)).doesNotContain("\"body\":{");
    }

    @Test
    void whatWasDeletedOfABranchAsideStaysDeletedWhenItBecomesTheBook() {
        PlainBook personal =
                an.branch(8).add(new FieldworkRecord.Callback(new CaseId("c1"), true, FileContent.of(new byte[3])));
        merge(department.section(0, 1, false), whole(personal), whole(clone));

        new Purging(store).forgetPeople();
        new AsidePurging(store).purge();
        merge(signed(personal, 9, binh));

        assertThat(copy().size()).isEqualTo(9);
        assertThat(lines().getLast()).contains("\"kind\":\"callback\"").doesNotContain("\"body\"");
        assertThat(texts()).noneMatch(text -> text.contains("callback"));
        assertThat(new Doctor(store).examine().troubles()).isEmpty();
    }

    @Test
    void aSectionThatContradictsButDoesNotReachBackIsEvidenceAndTakesNoPart() {
        merge(department.section(0, 1, false), whole(an));

        BookFork fork = merge(clone.section(8, 10, false)).forks().getFirst();

        assertThat(fork.standing()).isEqualTo(BookFork.Standing.NOT_JOINED);
        assertThat(fork.evidence()).hasSize(1);
        assertThat(copy().size()).isEqualTo(8);
        assertThat(aside()).containsExactly(tuple(8L, 10L, Aside.Why.FORK));

        merge(clone.section(2, 9, false));
        assertThat(copy().size()).isEqualTo(SPLIT);
        assertThat(new Forks(store).all()).hasSize(1);
    }

    @Test
    void aCopyShorterThanTheSectionThatContradictsItGivesEvidenceToo() {
        merge(department.section(0, 1, false), an.section(0, 7, false));

        ForkEvidence evidence =
                merge(clone.section(7, 10, false)).forks().getFirst().evidence().getFirst();

        assertThat(evidence.a()).isEqualTo(an.head(7));
        assertThat(evidence.b()).isEqualTo(clone.head(10));
        assertThat(Evidence.read(evidence.bytes())).isInstanceOf(Evidence.Read.Good.class);
    }

    @Test
    void theDepartmentsBookIsSettledByThoseWhomTheRosterBeforeTheSplitNames() {
        PlainBook otherOne = department.branch(1).roster(2, stranger.as(Role.SUPERVISOR));
        department.roster(2, binh.as(Role.SUPERVISOR)).ruling();
        merge(
                department.section(0, 3, _ -> false, department.head(3)),
                otherOne.section(0, 2, _ -> false, stranger.cosign(otherOne.head(2), 1)));
        assertThat(held(department).size()).isEqualTo(1);

        merge(department.section(0, 3, _ -> false, front.cosign(department.head(3), 1)));
        assertThat(held(department).size()).isEqualTo(3);
    }

    @Test
    void theOwnersBookStaysAsItIsAndWhatContradictsItIsEvidence() {
        PlainBook elsewhere = new PlainBook(Stores.seed(7)[0]).contacts(5);
        Stores.fill(Stores.ownBook(store), 3);

        BookFork fork = merge(elsewhere.section(0, 5, _ -> false, binh.cosign(elsewhere.head(5), 1)))
                .forks()
                .getFirst();

        assertThat(fork.standing()).isEqualTo(BookFork.Standing.OWN);
        assertThat(fork.shared()).isZero();
        assertThat(fork.evidence()).hasSize(1);
        assertThat(Stores.ownBook(store).book().size()).isEqualTo(3);
        assertThat(aside()).containsExactly(tuple(0L, 5L, Aside.Why.OWN));
    }

    @Test
    @Tag("peer")
    void theScriptOfAnOutsiderFindsEveryForkProven() {
        PeerProgram python = PeerProgram.named("python3", "python");
        PeerProgram.named("openssl");
        merge(department.section(0, 1, false), an.section(0, 7, false));
        List<ForkEvidence> evidence = new ArrayList<>();
        evidence.addAll(merge(clone.section(7, 10, false)).forks().getFirst().evidence());
        evidence.addAll(merge(clone.section(0, 7, false)).forks().getFirst().evidence());
        evidence.addAll(merge(clone.branch(8).review().section(0, 9, false))
                .forks()
                .getFirst()
                .evidence());
        List<String> arguments = new ArrayList<>(List.of(
                Path.of("assets/verify/verify_batch.py").toAbsolutePath().toString()));
        evidence.stream()
                .distinct()
                .forEach(one -> arguments.add(
                        HeadFile.write(folder.resolve("forks"), one).toString()));

        PeerProgram.Outcome outcome = python.run(folder, arguments);

        assertThat(arguments).hasSizeGreaterThan(3);
        assertThat(outcome.exitCode()).isZero();
        assertThat(outcome.output().lines()).hasSize(arguments.size() - 1).allMatch(line -> line.contains("forked"));
    }

    private MergeOutcome merge(String... sections) {
        return merging().merge(PlainBook.write(folder.resolve("f.sipas.jsonl"), sections));
    }

    private Merging merging() {
        return new Merging(store, Stores.ownBook(store).book().name(), department.name());
    }

    private static String whole(PlainBook book) {
        return book.section(0, (int) book.size(), false);
    }

    /** The first {@code to} records under a head that somebody signed. */
    private static String signed(PlainBook book, int to, PlainBook by) {
        return book.section(0, to, _ -> false, by.cosign(book.head(to), 1));
    }

    private void emptied() {
        store.close();
        store = Stores.create(folder.resolve("store-" + System.nanoTime()), 7);
    }

    private Book held(PlainBook book) {
        return new Books(store).find(book.name()).orElseThrow();
    }

    private Book copy() {
        return held(an);
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        copy().lines(0, copy().size(), (_, line) -> lines.add(new String(line.bytes(), UTF_8)));
        return lines;
    }

    private List<org.assertj.core.groups.Tuple> aside() {
        return merging().aside().stream()
                .map(aside -> tuple(aside.from(), aside.to(), aside.why()))
                .toList();
    }

    private List<String> texts() {
        return merging().aside().stream()
                .map(aside -> new String(merging().section(aside), UTF_8))
                .toList();
    }
}
