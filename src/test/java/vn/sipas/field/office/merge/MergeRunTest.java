package vn.sipas.field.office.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.PlainBook;
import vn.sipas.field.Stores;
import vn.sipas.field.ledger.batch.BatchFault;
import vn.sipas.field.ledger.batch.Finding;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.Judgement;
import vn.sipas.field.ledger.roster.RosterFault;
import vn.sipas.field.ledger.store.Pragmas;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.office.merge.MergeOutcome.Count;

/** Many files in one run: found, joined in pieces and in bulk, counted, watched and ended. */
class MergeRunTest {

    private final Merged.Season season = Merged.Season.of(60);
    private final PlainBook an = season.people().get(0);
    private final PlainBook binh = season.people().get(1);

    @TempDir
    Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Store store;

    @BeforeEach
    void open() {
        store = Stores.office(folder.resolve("store"), 7);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void batchesOfAFolderAreFoundByContentHiddenOnesTooAndLinksAreNotFollowed() throws IOException {
        Path stick = Files.createDirectories(folder.resolve("stick/.trong/sâu"));
        Files.move(an.write(folder), stick.resolve(".an.txt"));
        Files.writeString(stick.resolve("thư.txt"), "xin chào");
        Path elsewhere = Files.createDirectories(folder.resolve("elsewhere"));
        Path linked = binh.write(elsewhere);
        Files.createSymbolicLink(stick.resolve("link.sipas.jsonl"), linked);
        Files.createSymbolicLink(stick.resolve("folder"), elsewhere);

        MergeReport report = merge(List.of(folder.resolve("stick")));

        assertThat(report.count()).isEqualTo(new Count(61, 0, 0, 0, 0));
        assertThat(report.files()).hasSize(1);
        assertThat(report.strange()).hasSize(3);
        assertThat(new Books(store).find(binh.name())).isEmpty();
    }

    @Test
    void whatIsCalledABatchAndIsNoneIsTold() throws IOException {
        Path stick = Files.createDirectories(folder.resolve("stick"));
        Files.write(stick.resolve("hong.sipas.jsonl"), new byte[5000]);
        an.write(stick);

        MergeReport report = merge(List.of(stick, folder.resolve("none.sipas.jsonl")));

        assertThat(report.count().joined()).isEqualTo(61);
        assertThat(report.files().stream()
                        .flatMap(file -> file.findings().stream())
                        .map(Finding::reason))
                .containsExactlyInAnyOrder(MergeFault.NOT_A_BATCH, BatchFault.FILE_MISSING);
    }

    @Test
    void sectionThatWaitsForALaterFileIsCountedAsJoinedWhereItStood() {
        Path late = an.write(folder, 30, 61);
        Path again = PlainBook.write(folder.resolve("again.sipas.jsonl"), an.section(30, 61, false));
        Path early = an.write(folder, 0, 40);

        MergeReport report = merge(List.of(late, again, early));

        assertThat(report.files())
                .extracting(MergeOutcome::count)
                .containsExactly(new Count(21, 10, 0, 0, 0), new Count(0, 31, 0, 0, 0), new Count(40, 0, 0, 0, 0));
        assertThat(report.freed()).isZero();
        assertThat(report.files())
                .allSatisfy(
                        file -> assertThat(file.books().getFirst().reasons()).isEmpty());
        assertThat(merging().aside()).isEmpty();
    }

    @Test
    void manyThreadsInBulkEndInTheSameStoreAsOneSectionAfterAnother() {
        Path file = season.write(folder.resolve("m.sipas.jsonl"), 7);
        Map<String, String> alone;
        try (Store other = Stores.create(folder.resolve("other"), 8)) {
            Merged.merging(other, season.department().name(), Runnable::run, MergeLimits.USUAL)
                    .merge(file);
            alone = Merged.state(other);
        }

        MergeReport report = merge(List.of(file));

        assertThat(report.count()).isEqualTo(new Count(season.records(), 0, 0, 0, 0));
        assertThat(Merged.state(store)).isEqualTo(alone);
        assertThat(merge(List.of(file)).count()).isEqualTo(new Count(0, season.records(), 0, 0, 0));
        assertThat(Merged.state(store)).isEqualTo(alone);
        Merged.isWhole(store);
    }

    @Test
    void officeStoreHasLargePagesAndItsLogBackAfterABulk() {
        assertThat(Pragmas.number(store.database(), "PRAGMA page_size")).isEqualTo(16_384);
        merge(List.of(season.write(folder.resolve("m.sipas.jsonl"), 7)));

        assertThat(Pragmas.text(store.database(), "PRAGMA journal_mode")).isEqualTo("wal");
        assertThat(Pragmas.number(store.database(), "PRAGMA synchronous")).isEqualTo(2);
        try (Store enumerator = Stores.create(folder.resolve("enumerator"), 8)) {
            assertThat(Pragmas.number(enumerator.database(), "PRAGMA page_size"))
                    .isEqualTo(4096);
        }
    }

    @Test
    void endingItLeavesWholeSectionsAndTheNumbersSaySo() {
        Path first = season.write(folder.resolve("1.sipas.jsonl"), 7);
        Path second = PlainBook.write(
                folder.resolve("2.sipas.jsonl"), an.branch(61).contacts(3).section(0, 64, false));
        AtomicInteger left = new AtomicInteger(1);

        MergeReport report = Merged.addsUp(merging()
                .merge(List.of(first, second), Merged.watch(_ -> {}, () -> left.getAndDecrement() == 0)));

        assertThat(report.stopped()).isTrue();
        assertThat(report.files()).hasSizeLessThan(2);
        long held = new Books(store).all().stream().mapToLong(Book::size).sum();
        assertThat(held).isEqualTo(report.count().joined()).isLessThan(season.records() + 3);
        Merged.isWhole(store);
        assertThat(merge(List.of(first, second)).count().read()).isEqualTo(season.records() + 64);
        assertThat(new Books(store).find(an.name()).orElseThrow().size()).isEqualTo(64);
    }

    @Test
    void endingItInTheMiddleOfALongSectionLeavesNothingOfIt() {
        Path file = longBook(2000).write(folder);
        AtomicInteger left = new AtomicInteger(2);

        MergeReport report =
                Merged.addsUp(merging().merge(List.of(file), Merged.watch(_ -> {}, () -> left.getAndDecrement() == 0)));

        assertThat(report.stopped()).isTrue();
        assertThat(report.count().read()).isZero();
        assertThat(new Books(store).all()).isEmpty();
        assertThat(Pragmas.number(store.database(), "SELECT count(*) FROM record"))
                .isZero();
    }

    @Test
    void progressOnlyRisesAndEndsWithEverythingRead() throws IOException {
        Path file = season.write(folder.resolve("m.sipas.jsonl"), 7);
        List<MergeProgress> heard = new ArrayList<>();

        merging().merge(List.of(file), new MergeWatch() {
            @Override
            public void at(MergeProgress progress) {
                heard.add(progress);
            }

            @Override
            public boolean stopped() {
                return false;
            }
        });

        MergeProgress last = heard.getLast();
        assertThat(last.share()).isEqualTo(1);
        assertThat(last.files()).isEqualTo(last.ofFiles()).isEqualTo(1);
        assertThat(last.bytes()).isEqualTo(Files.size(file));
        assertThat(last.records()).isEqualTo(season.records());
        assertThat(heard).isSortedAccordingTo((a, b) -> Long.compare(a.bytes(), b.bytes()));
    }

    @Test
    void longSectionIsJoinedOnceAndHeldAfterwards() {
        PlainBook book = longBook(400);

        assertThat(merge(List.of(book.write(folder))).count()).isEqualTo(new Count(400, 0, 0, 0, 0));
        assertThat(merge(List.of(book.write(folder))).count()).isEqualTo(new Count(0, 400, 0, 0, 0));
        book.contacts(300);
        assertThat(merge(List.of(book.write(folder))).count()).isEqualTo(new Count(300, 400, 0, 0, 0));

        assertThat(new Books(store).find(book.name()).orElseThrow().frontier().root())
                .isEqualTo(book.point().root());
        Merged.isWhole(store);
    }

    @Test
    void longSectionBringsTheBodiesThatWereWithheld() {
        PlainBook book = longBook(400);
        merge(List.of(PlainBook.write(folder.resolve("r.sipas.jsonl"), book.section(0, 300, true))));

        MergeReport report = merge(List.of(book.write(folder)));

        assertThat(report.count()).isEqualTo(new Count(100, 300, 0, 0, 0));
        assertThat(report.files().getFirst().books().getFirst().opened()).isEqualTo(300);
        assertThat(Pragmas.number(store.database(), "SELECT count(*) FROM record WHERE body IS NULL"))
                .isZero();
    }

    @Test
    void longSectionWithOneRecordChangedLeavesNothing() throws IOException {
        PlainBook book = longBook(400);
        String section = book.section(0, 400, false);
        int at = section.lastIndexOf("not-home");
        Path file = Files.writeString(
                folder.resolve("m.sipas.jsonl"), section.substring(0, at) + "not-hom3" + section.substring(at + 8));

        MergeReport report = merge(List.of(file));

        assertThat(report.count()).isEqualTo(new Count(0, 0, 0, 0, 400));
        assertThat(report.files().getFirst().findings()).isNotEmpty();
        assertThat(Pragmas.number(store.database(), "SELECT count(*) FROM record"))
                .isZero();
        assertThat(new Books(store).all()).isEmpty();
    }

    @Test
    void longSectionThatCanNotBeJoinedIsRefusedAndSaysWhy() {
        PlainBook book = longBook(400);
        PlainBook other = book.branch(200).review().contacts(300);

        MergeReport gap = merge(List.of(book.write(folder, 50, 400)));
        merge(List.of(book.write(folder)));
        Map<String, String> before = Merged.state(store);
        MergeReport fork = merge(List.of(other.write(folder)));

        assertThat(gap.count()).isEqualTo(new Count(0, 0, 0, 0, 350));
        assertThat(gap.files().getFirst().books().getFirst().reasons()).containsExactly(MergeFault.SECTION_TOO_LONG);
        assertThat(fork.count()).isEqualTo(new Count(0, 0, 0, 0, 501));
        assertThat(fork.files().getFirst().books().getFirst().reasons())
                .containsExactly(MergeFault.SECTION_TOO_LONG, MergeFault.BOOK_FORKED);
        assertThat(Merged.state(store)).isEqualTo(before);
    }

    @Test
    void whoMightNotWriteIsToldByTheRosterThatCameInTheSameRun() {
        PlainBook stranger = new PlainBook(9).pack(season.department().point()).contacts(2);
        season.department().roster(2, List.of(an.point(7)), an.as(Role.ENUMERATOR));

        MergeReport report = merge(List.of(
                an.write(folder), stranger.write(folder), season.department().write(folder)));

        assertThat(report.files().get(0).count()).isEqualTo(new Count(7, 0, 0, 54, 0));
        assertThat(report.files()
                        .get(1)
                        .books()
                        .getFirst()
                        .judgement()
                        .orElseThrow()
                        .objections())
                .extracting(Judgement.Objection::why)
                .containsExactly(RosterFault.NOT_IN_ROSTER);
    }

    private static PlainBook longBook(int records) {
        return new PlainBook(5).contacts(records);
    }

    private Merging merging() {
        return Merged.merging(store, season.department().name(), Runnable::run, Merged.SMALL);
    }

    private MergeReport merge(List<Path> places) {
        try (ExecutorService workers = Executors.newFixedThreadPool(3)) {
            return Merged.addsUp(Merged.merging(store, season.department().name(), workers, Merged.SMALL)
                    .merge(places, MergeWatch.NONE));
        }
    }
}
