package vn.sipas.field.office.merge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.PlainBook;
import vn.sipas.field.Stores;
import vn.sipas.field.Vectors;
import vn.sipas.field.ledger.batch.Export;
import vn.sipas.field.ledger.batch.Finding;
import vn.sipas.field.ledger.batch.Part;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.Doctor;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.Judgement;
import vn.sipas.field.ledger.roster.RosterFault;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.store.StoreException;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.merge.MergeOutcome.Count;

class MergingTest {

    private final PlainBook department = new PlainBook(1);
    private final PlainBook an = new PlainBook(2);
    private final PlainBook binh = new PlainBook(3);

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Store store;

    @BeforeEach
    void open() {
        store = Stores.create(folder.resolve("store"), 7);
        department.roster(1, an.as(Role.ENUMERATOR), binh.as(Role.SUPERVISOR));
        an.pack(department.point()).contacts(9);
        binh.pack(department.point()).review();
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void fileIsJoinedOnceAndHeldAfterwards() {
        Path file = PlainBook.write(
                folder.resolve("merged.sipas.jsonl"),
                an.section(0, 10, false),
                department.section(0, 1, false),
                binh.section(0, 2, false));

        MergeOutcome first = merge(file);
        Map<String, String> after = state();
        MergeOutcome again = merge(file);

        assertThat(first.count()).isEqualTo(new Count(13, 0, 0, 0, 0));
        assertThat(first.books()).hasSize(3).allSatisfy(book -> {
            assertThat(book.reasons()).isEmpty();
            assertThat(book.judgement().orElseThrow().known()).isTrue();
        });
        assertThat(again.count()).isEqualTo(new Count(0, 13, 0, 0, 0));
        assertThat(state()).isEqualTo(after);
        assertThat(linesOf(an))
                .isEqualTo(an.section(0, 10, false).lines().skip(1).toList());
        assertThat(new Doctor(store).examine().troubles()).isEmpty();
    }

    @Test
    void sectionBeforeItsPredecessorWaitsAndJoinsWhenTheGapCloses() {
        MergeOutcome early = merge(an.write(folder, 6, 10));
        assertThat(early.count()).isEqualTo(new Count(0, 0, 4, 0, 0));
        assertThat(early.books().getFirst().reasons()).containsExactly(MergeFault.SECTION_WAITS);
        assertThat(new Books(store).find(an.name())).isEmpty();
        assertThat(merge(an.write(folder, 6, 10)).count()).isEqualTo(new Count(0, 0, 4, 0, 0));
        assertThat(merging().aside()).hasSize(1);
        assertThat(new String(merging().section(merging().aside().getFirst()), UTF_8))
                .isEqualTo(an.section(6, 10, false));

        assertThat(merge(an.write(folder, 0, 4)).count()).isEqualTo(new Count(4, 0, 0, 0, 0));
        MergeOutcome closing = merge(an.write(folder, 3, 7));

        assertThat(closing.count()).isEqualTo(new Count(3, 1, 0, 0, 0));
        assertThat(closing.freed()).isEqualTo(3);
        assertThat(held(an).size()).isEqualTo(10);
        assertThat(merging().aside()).isEmpty();
        assertThat(new Doctor(store).examine().troubles()).isEmpty();
    }

    @Test
    void whatWaitsAcrossAClosedStoreIsStillThere() {
        merge(an.write(folder, 6, 10));
        store.close();
        store = Stores.open(folder.resolve("store"));

        merge(an.write(folder, 0, 6));

        assertThat(held(an).size()).isEqualTo(10);
    }

    @Test
    void sectionsOfOneFileInTheWrongOrderAreJoinedAllTheSame() {
        Path file = PlainBook.write(
                folder.resolve("m.sipas.jsonl"),
                an.section(6, 10, false),
                an.section(6, 10, false),
                an.section(3, 7, false),
                an.section(0, 4, false));

        MergeOutcome outcome = merge(file);

        assertThat(outcome.count().read()).isEqualTo(16);
        assertThat(outcome.count()).isEqualTo(new Count(10, 6, 0, 0, 0));
        assertThat(outcome.freed()).isZero();
        assertThat(outcome.books().getFirst().reasons()).isEmpty();
    }

    @Test
    void everyOrderOfOverlappingSectionsEndsInTheSameStore() {
        List<Path> files = List.of(
                an.write(folder, 0, 5),
                PlainBook.write(folder.resolve("r.sipas.jsonl"), an.section(3, 8, true)),
                an.write(folder, 7, 10));
        List<Map<String, String>> states = new ArrayList<>();
        int[][] orders = {{0, 1, 2}, {0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}};
        for (int[] order : orders) {
            reopenEmpty();
            for (int file : order) {
                Count count = merge(files.get(file)).count();
                assertThat(count.read()).isEqualTo(file == 2 ? 3 : 5);
            }
            states.add(state());
            assertThat(merging().aside()).isEmpty();
            assertThat(new Doctor(store).examine().troubles()).isEmpty();
        }

        assertThat(states).allSatisfy(state -> assertThat(state).isEqualTo(states.getFirst()));
        // Positions 5 and 6 came without bodies only.
        assertThat(linesOf(an).get(5)).doesNotContain("\"body\":");
        assertThat(linesOf(an).get(4)).contains("\"body\":");
    }

    @Test
    void bodyThatWasWithheldIsAddedWhenItComes() {
        merge(PlainBook.write(folder.resolve("r.sipas.jsonl"), an.section(0, 10, true)));
        assertThat(linesOf(an)).noneMatch(line -> line.contains("\"body\":"));

        MergeOutcome opened = merge(an.write(folder, 4, 10));

        assertThat(opened.count()).isEqualTo(new Count(0, 6, 0, 0, 0));
        assertThat(opened.books().getFirst().opened()).isEqualTo(6);
        assertThat(linesOf(an).subList(4, 10)).allMatch(line -> line.contains("\"body\":"));
        assertThat(merge(an.write(folder, 4, 10)).books().getFirst().opened()).isZero();
    }

    @Test
    void contradictionEndsTheCopyAtTheSplitAndBothBranchesStandAside() {
        PlainBook other = an.branch(6).review().contacts(5);
        merge(an.write(folder));

        MergeOutcome whole = merge(PlainBook.write(folder.resolve("o.sipas.jsonl"), other.section(0, 12, false)));
        MergeOutcome late = merge(PlainBook.write(folder.resolve("p.sipas.jsonl"), other.section(8, 12, false)));

        assertThat(whole.count()).isEqualTo(new Count(0, 6, 0, 6, 0));
        assertThat(late.count()).isEqualTo(new Count(0, 0, 0, 4, 0));
        assertThat(whole.books().getFirst().reasons()).containsExactly(MergeFault.BOOK_FORKED);
        assertThat(merging().aside())
                .extracting(Aside::from, Aside::to, Aside::why)
                .containsExactly(tuple(6L, 10L, Aside.Why.FORK), tuple(6L, 12L, Aside.Why.FORK));
        assertThat(new String(merging().section(merging().aside().getLast()), UTF_8))
                .contains(other.head(12).checkpoint().root().base64());
        assertThat(linesOf(an)).hasSize(6);
    }

    @Test
    void sectionThatWaitedAndTurnsOutToContradictGoesAside() {
        PlainBook other = an.branch(6).review().contacts(5);
        merge(PlainBook.write(folder.resolve("o.sipas.jsonl"), other.section(8, 12, false)));

        MergeOutcome outcome = merge(an.write(folder));

        assertThat(outcome.count()).isEqualTo(new Count(10, 0, 0, 0, 0));
        assertThat(outcome.books().getFirst().reasons()).containsExactly(MergeFault.BOOK_FORKED);
        assertThat(merging().aside()).extracting(Aside::why).containsExactly(Aside.Why.FORK);
    }

    @Test
    void refusedSectionLeavesTheOthersAndCountsItsRecords() throws IOException {
        Path file = PlainBook.write(
                folder.resolve("m.sipas.jsonl"),
                department.section(0, 1, false),
                an.section(0, 10, false).replaceFirst("not-home", "not-hom3"),
                binh.section(0, 2, false));
        Path cut = folder.resolve("cut.sipas.jsonl");
        Files.writeString(cut, an.section(0, 10, false).substring(0, 3000));

        MergeOutcome outcome = merge(file);

        assertThat(outcome.count()).isEqualTo(new Count(3, 0, 0, 0, 10));
        assertThat(outcome.findings()).isNotEmpty();
        assertThat(new Books(store).find(an.name())).isEmpty();
        MergeOutcome truncated = merge(cut);
        assertThat(truncated.count().joined()).isZero();
        assertThat(truncated.count().refused()).isBetween(1L, 9L);
        assertThat(new Books(store).find(an.name())).isEmpty();
    }

    @Test
    void fileThatIsNoBatchChangesNothing() throws IOException {
        Path nonsense = Files.writeString(folder.resolve("x.sipas.jsonl"), "xin chào\n\nhẹn gặp lại\n");

        MergeOutcome outcome = merge(nonsense);

        assertThat(outcome.books()).isEmpty();
        assertThat(outcome.findings()).extracting(Finding::reason).containsExactly(MergeFault.NOT_A_BATCH);
    }

    @Test
    void peopleNotInTheRosterAreKeptAndToldWhy() {
        PlainBook stranger = new PlainBook(9).pack(department.point()).contacts(2);

        MergeOutcome before = merge(stranger.write(folder));
        merge(department.write(folder));
        MergeOutcome after = merge(stranger.write(folder));

        assertThat(before.count()).isEqualTo(new Count(3, 0, 0, 0, 0));
        assertThat(why(before)).containsExactly(RosterFault.PACK_NOT_HELD_YET);
        assertThat(after.count()).isEqualTo(new Count(0, 3, 0, 0, 0));
        assertThat(why(after)).containsExactly(RosterFault.NOT_IN_ROSTER);
    }

    @Test
    void whatLiesBeyondTheEndOfAKeyIsCountedAside() {
        department.roster(2, List.of(an.point(7)), an.as(Role.ENUMERATOR));
        merge(department.write(folder));

        MergeOutcome outcome = merge(an.write(folder));

        assertThat(outcome.count()).isEqualTo(new Count(7, 0, 0, 3, 0));
        assertThat(why(outcome)).containsExactly(RosterFault.KEY_ENDED);
    }

    @Test
    void ownBookNeverGrowsFromAFile() {
        OwnBook own = Stores.ownBook(store);
        Stores.fill(own, 3);
        Path elsewhere = folder.resolve("elsewhere");
        try (Store copy = Stores.create(elsewhere, 7)) {
            Stores.fill(Stores.ownBook(copy), 5);
            Book other = Stores.ownBook(copy).book();
            Export.write(folder.resolve("out"), Part.whole(other), _ -> {});
        }
        Export.write(folder.resolve("own"), Part.whole(own.book()), _ -> {});

        MergeOutcome again =
                merge(Vectors.files(folder.resolve("own"), ".sipas.jsonl").getFirst());
        MergeOutcome larger =
                merge(Vectors.files(folder.resolve("out"), ".sipas.jsonl").getFirst());

        assertThat(again.count()).isEqualTo(new Count(0, 3, 0, 0, 0));
        assertThat(larger.count()).isEqualTo(new Count(0, 0, 0, 5, 0));
        assertThat(larger.books().getFirst().reasons()).containsExactly(MergeFault.OWN_BOOK_ELSEWHERE);
        assertThat(own.book().size()).isEqualTo(3);
    }

    @Test
    void anotherSeasonsSectionIsRefused() {
        Store other = Stores.create(folder.resolve("other"), 8);
        try (other) {
            Merging merging = new Merging(
                    other,
                    new BookName(
                            "binh-phuoc-2026",
                            Stores.ownBook(other).book().name().person()),
                    department.name());

            MergeOutcome outcome = merging.merge(an.write(folder));

            assertThat(outcome.count()).isEqualTo(new Count(0, 0, 0, 0, 10));
            assertThat(outcome.books().getFirst().reasons()).containsExactly(MergeFault.ANOTHER_SEASON);
            assertThat(new Books(other).find(an.name())).isEmpty();
        }
    }

    @Test
    void recordWithBytesBehindItsBodyIsStoredByteForByte() throws IOException {
        Path odd = Vectors.path("sipas/bad/member-order--body-not-last.sipas.jsonl");

        MergeOutcome outcome = merge(odd);

        assertThat(outcome.count().joined()).isPositive();
        BookName book = outcome.books().getFirst().book();
        assertThat(lines(new Books(store).find(book).orElseThrow()))
                .isEqualTo(Files.readAllLines(odd).stream().skip(1).toList());
        assertThat(new Doctor(store).examine().troubles()).isEmpty();
    }

    @Test
    void everyGoodFileOfTheVectorsIsStoredByteForByte() throws IOException {
        for (Path file : Vectors.in("sipas", ".sipas.jsonl")) {
            reopenEmpty();

            MergeOutcome outcome = merge(file);

            assertThat(outcome.findings()).isEmpty();
            assertThat(outcome.count().refused()).isZero();
            List<String> records = Files.readAllLines(file).stream()
                    .filter(line -> !line.startsWith("{\"sipas\":"))
                    .toList();
            List<String> held = new Books(store)
                    .all().stream().flatMap(book -> lines(book).stream()).toList();
            if (merging().aside().isEmpty()) {
                assertThat(records).containsAll(held);
                assertThat(outcome.count().joined()).isEqualTo(held.size());
            }
            assertThat(new Doctor(store).examine().troubles()).isEmpty();
        }
    }

    @Test
    void cosignaturesOfOneHeadAreGatheredFromAllFiles() throws IOException {
        Path plain = Vectors.path("sipas/batch-good-from-0.sipas.jsonl");
        Path cosigned = Vectors.path("sipas/batch-good-cosigned-head.sipas.jsonl");
        List<Integer> lines = new ArrayList<>();
        for (List<Path> order : List.of(List.of(plain, cosigned), List.of(cosigned, plain))) {
            reopenEmpty();
            order.forEach(this::merge);
            lines.add(new Books(store)
                    .all()
                    .getFirst()
                    .head()
                    .orElseThrow()
                    .note()
                    .signatures()
                    .size());
        }

        assertThat(lines).containsOnly(3);
    }

    @Test
    void failureInTheMiddleLeavesWholeSectionsOnly() throws SQLException {
        Path file = PlainBook.write(
                folder.resolve("m.sipas.jsonl"), department.section(0, 1, false), an.section(0, 10, false));
        run("""
                CREATE TRIGGER fails BEFORE INSERT ON record WHEN NEW.position = 6
                BEGIN SELECT RAISE(ABORT, 'as if the disk were full'); END""");

        assertThatThrownBy(() -> merge(file)).isInstanceOf(StoreException.class);

        assertThat(held(department).size()).isEqualTo(1);
        assertThat(new Books(store).find(an.name())).isEmpty();
        assertThat(new Doctor(store).examine().troubles()).isEmpty();
        run("DROP TRIGGER fails");
        assertThat(merge(file).count()).isEqualTo(new Count(10, 1, 0, 0, 0));
    }

    @Test
    void failureWhileAWaitingSectionJoinsLeavesItWaiting() throws SQLException {
        merge(an.write(folder, 5, 10));
        run("""
                CREATE TRIGGER fails BEFORE INSERT ON record WHEN NEW.position = 8
                BEGIN SELECT RAISE(ABORT, 'as if the disk were full'); END""");

        assertThatThrownBy(() -> merge(an.write(folder, 0, 5))).isInstanceOf(StoreException.class);

        assertThat(new Books(store).find(an.name())).isEmpty();
        assertThat(merging().aside()).extracting(Aside::why).containsExactly(Aside.Why.GAP);
    }

    @Test
    void processKilledInTheMiddleLeavesWholeSectionsOnly() throws IOException, InterruptedException {
        an.contacts(190);
        List<String> sections = new ArrayList<>(List.of(department.section(0, 1, false)));
        for (int from = 0; from < 200; from += 20) {
            sections.add(an.section(from, from + 20, false));
        }
        Path file = PlainBook.write(folder.resolve("m.sipas.jsonl"), sections.toArray(String[]::new));
        store.close();
        for (int round = 0; round < 3; round++) {
            Path target = folder.resolve("killed" + round);
            Stores.create(target, 7).close();
            Process merging = KilledMerge.start(target, file, department.name());
            // It says when it begins; the whole takes some hundred milliseconds.
            assertThat(merging.getInputStream().read()).isEqualTo('b');
            merging.waitFor(40L * round, TimeUnit.MILLISECONDS);
            merging.destroyForcibly().waitFor();

            store = Stores.open(target);
            long held = new Books(store).find(an.name()).map(Book::size).orElse(0L);
            assertThat(held % 20).isZero();
            assertThat(new Doctor(store).examine().troubles()).isEmpty();
            assertThat(merge(file).count().read()).isEqualTo(201);
            assertThat(held(an).size()).isEqualTo(200);
            store.close();
        }
        store = Stores.open(folder.resolve("store"));
    }

    private void run(String sql) throws SQLException {
        PreparedStatement statement = store.database().prepare(sql);
        statement.executeUpdate();
    }

    private void reopenEmpty() {
        store.close();
        store = Stores.create(folder.resolve("store" + System.nanoTime()), 7);
    }

    private Merging merging() {
        return new Merging(store, BookName.read(store.owner().book()).orElseThrow(), department.name());
    }

    private MergeOutcome merge(Path file) {
        MergeOutcome outcome = merging().merge(file);
        Count count = outcome.count();
        assertThat(count.read())
                .isEqualTo(count.joined() + count.held() + count.waiting() + count.aside() + count.refused());
        return outcome;
    }

    private static List<RosterFault> why(MergeOutcome outcome) {
        return outcome.books().getFirst().judgement().orElseThrow().objections().stream()
                .map(Judgement.Objection::why)
                .toList();
    }

    private Book held(PlainBook book) {
        return new Books(store).find(book.name()).orElseThrow();
    }

    private List<String> linesOf(PlainBook book) {
        return lines(held(book));
    }

    private static List<String> lines(Book book) {
        List<String> lines = new ArrayList<>();
        book.lines(0, book.size(), (_, line) -> lines.add(new String(line.bytes(), UTF_8)));
        return lines;
    }

    /** Every byte of every record, head and tree of every book, by name. */
    private Map<String, String> state() {
        Map<String, String> state = new TreeMap<>();
        for (Book book : new Books(store).all()) {
            List<String> heads = book.heads().stream().map(head -> head.text()).toList();
            state.put(
                    book.name().text(),
                    String.join("\n", lines(book)) + heads + book.frontier().peaks());
        }
        merging()
                .aside()
                .forEach(aside ->
                        state.put(aside.toString(), new String(merging().section(aside), UTF_8)));
        return state;
    }
}
