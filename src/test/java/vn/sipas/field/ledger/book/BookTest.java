package vn.sipas.field.ledger.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.SignedHead;

class BookTest {

    @TempDir
    Path folder;

    @Test
    void treeAndHeadAreThoseOfTheLeaves() {
        try (Store store = Stores.create(folder, 0)) {
            OwnBook own = Stores.ownBook(store);
            List<Hash> leaves = new ArrayList<>();
            for (int i = 0; i < 37; i++) {
                leaves.add(own.append(Stores.contact(i)).hash());

                assertThat(own.book().size()).isEqualTo(leaves.size());
                assertThat(own.book().frontier().root()).isEqualTo(Proofs.root(leaves));
                SignedHead head = own.book().head().orElseThrow();
                assertThat(head.checkpoint().size()).isEqualTo(leaves.size());
                assertThat(head.checkpoint().root()).isEqualTo(Proofs.root(leaves));
                assertThat(head.verifyBy(own.book().key(), own.book().name())).isEmpty();
            }
            assertThat(own.book().hashes()).isEqualTo(leaves);
            assertThat(own.book().heads()).hasSize(37);
            for (int size = 0; size <= 37; size++) {
                assertThat(own.book().frontierAt(size).root()).isEqualTo(Proofs.root(leaves.subList(0, size)));
            }
        }
    }

    @Test
    void everyHeadContinuesTheOneBefore() {
        try (Store store = Stores.create(folder, 0)) {
            OwnBook own = Stores.ownBook(store);
            Stores.fill(own, 21);

            List<Hash> leaves = own.book().hashes();
            List<SignedHead> heads = own.book().heads();
            for (int i = 1; i < heads.size(); i++) {
                var earlier = heads.get(i - 1).checkpoint();
                var later = heads.get(i).checkpoint();
                List<Hash> known = leaves.subList(0, Math.toIntExact(later.size()));
                List<Hash> proof = Proofs.consistency(known, Math.toIntExact(earlier.size()));
                assertThat(Proofs.consistent(earlier.size(), earlier.root(), later.size(), later.root(), proof))
                        .isTrue();
            }
        }
    }

    @Test
    void recordsAreReadBackByteForByteAfterReopening() {
        List<RecordLine> before = new ArrayList<>();
        try (Store store = Stores.create(folder, 0)) {
            OwnBook own = Stores.ownBook(store);
            Stores.fill(own, 9);
            own.book().lines(0, 9, (_, line) -> before.add(line));
        }

        List<RecordLine> after = new ArrayList<>();
        try (Store store = Stores.open(folder)) {
            Book book = Stores.ownBook(store).book();
            book.lines(0, 9, (_, line) -> after.add(line));
            assertThat(book.find(before.get(4).leaf()).orElseThrow().position()).isEqualTo(4);
            assertThat(book.ofCase("25195-0003")).hasSize(1);
            assertThat(new Doctor(store).examine().troubles()).isEmpty();
        }
        assertThat(after).isEqualTo(before).allMatch(RecordLine::hasBody);
    }

    @Test
    void workThatFailsAppendsNothing() {
        try (Store store = Stores.create(folder, 0)) {
            OwnBook own = Stores.ownBook(store);
            Stores.fill(own, 3);

            assertThatThrownBy(() -> own.together(() -> {
                        own.append(Stores.contact(3));
                        own.append(List.of(Stores.contact(4), Stores.contact(5)));
                        throw new IllegalStateException("given up");
                    }))
                    .isInstanceOf(IllegalStateException.class);

            assertThat(own.book().size()).isEqualTo(3);
            assertThat(own.book().hashes()).hasSize(3);
            assertThat(own.book().head().orElseThrow().checkpoint().size()).isEqualTo(3);
            own.append(Stores.contact(6));
            assertThat(new Doctor(store).examine().troubles()).isEmpty();
        }
    }

    @Test
    void clockGoingBackDoesNotDisturbTheOrder() {
        try (Store store = Stores.create(folder, 0)) {
            Stores.fill(Stores.ownBook(store), 2);
            Clock earlier = Clock.offset(Stores.CLOCK, java.time.Duration.ofDays(-400));
            Stores.fill(Stores.ownBook(store, earlier), 2);

            Book book = Stores.ownBook(store).book();
            assertThat(book.size()).isEqualTo(4);
            assertThat(new Doctor(store).examine().troubles()).isEmpty();
        }
    }

    @Test
    void redactionKeepsTheLeaf() {
        try (Store store = Stores.create(folder, 0)) {
            OwnBook own = Stores.ownBook(store);
            LeafHash leaf = own.append(Stores.contact(1));

            own.book().lines(0, 1, (_, line) -> {
                assertThat(line.hasBody()).isTrue();
                assertThat(line.redacted().hasBody()).isFalse();
                assertThat(line.redacted().leaf()).isEqualTo(leaf);
                assertThat(LeafHash.of(line.redacted().bytes())).isEqualTo(leaf);
            });
        }
    }

    @Test
    void copyGrowsOnlyByRecordsThatLeadToItsHead() {
        try (Store from = Stores.create(folder.resolve("a"), 1);
                Store to = Stores.create(folder.resolve("b"), 2)) {
            OwnBook own = Stores.ownBook(from);
            Stores.fill(own, 6);
            List<RecordLine> lines = new ArrayList<>();
            own.book().lines(0, 6, (_, line) -> lines.add(line));
            CopiedBooks copies = new CopiedBooks(to);

            assertThatThrownBy(() -> copies.join(stretch(own.book(), lines.subList(0, 5))))
                    .isInstanceOf(IllegalArgumentException.class);
            assertThat(new Books(to).find(own.book().name())).isEmpty();

            assertThat(copies.join(stretch(own.book(), lines))).isEqualTo(new CopiedBooks.Joining.Joined(6, 0));
            assertThat(copies.join(stretch(own.book(), lines))).isEqualTo(new CopiedBooks.Joining.Joined(0, 0));
            Book copy = new Books(to).find(own.book().name()).orElseThrow();
            assertThat(copy.hashes()).isEqualTo(own.book().hashes());
            assertThat(new Doctor(to).examine().troubles()).isEmpty();
        }
    }

    private static CopiedBooks.Stretch stretch(Book book, List<RecordLine> lines) {
        return new CopiedBooks.Stretch(
                book.name(), book.key(), 0, List.of(), lines, book.head().orElseThrow());
    }
}
