package vn.sipas.field.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.PlainBook;
import vn.sipas.field.Stores;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.book.Proofs;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.office.merge.Merging;

class CosigningTest {

    private final PlainBook an = new PlainBook(1).contacts(12);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Store store;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private OwnBook own;

    @BeforeEach
    void open() {
        store = Stores.create(folder.resolve("store"), 7);
        own = Stores.ownBook(store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void witnessSignsTheFirstHeadAndOneThatIsShownToContinueIt() {
        Cosigning front = cosigning(Cosigning.Manner.WITNESS);

        SignedHead first = signed(front.sign(an.head(5), an.key(), Optional.empty()));
        Cosigning.Outcome without = front.sign(an.head(12), an.key(), Optional.empty());
        SignedHead second = signed(front.sign(an.head(12), an.key(), Optional.of(proof(an, 5, 12))));

        assertThat(first.cosignaturesBy(own.book().key()))
                .singleElement()
                .satisfies(line -> assertThat(line.value()).isPresent());
        assertThat(without).isEqualTo(new Cosigning.Outcome.ProofWanted(5));
        assertThat(front.largest(an.name())).contains(second);
        assertThat(front.signed()).containsExactly(second);
    }

    @Test
    void nothingBelowTheLargestHeadIsSignedAndTheSameHeadGetsTheSameLine() {
        Cosigning front = cosigning(Cosigning.Manner.WITNESS);
        SignedHead first = signed(front.sign(an.head(12), an.key(), Optional.empty()));

        assertThat(front.sign(an.head(5), an.key(), Optional.empty())).isEqualTo(new Cosigning.Outcome.Smaller(12));
        assertThat(front.sign(an.head(12), an.key(), Optional.empty()))
                .isEqualTo(new Cosigning.Outcome.Signed(first, true));
    }

    @Test
    void proofFromElsewhereIsNoProof() {
        Cosigning front = cosigning(Cosigning.Manner.WITNESS);
        front.sign(an.head(5), an.key(), Optional.empty());
        PlainBook other = an.branch(3).contacts(1).ruling().contacts(7);

        assertThat(front.sign(an.head(12), an.key(), Optional.of(proof(an, 6, 12))))
                .isEqualTo(new Cosigning.Outcome.Refused(WitnessFault.PROOF_OTHER));
        assertThat(front.sign(other.head(12), an.key(), Optional.of(proof(other, 5, 12))))
                .isEqualTo(new Cosigning.Outcome.Refused(WitnessFault.PROOF_BAD));
        assertThat(front.largest(an.name()).orElseThrow().checkpoint().size()).isEqualTo(5);
    }

    @Test
    void twoHeadsOfOneSizeAreAForkWithEvidenceThatAnybodyCanCheck() {
        Cosigning front = cosigning(Cosigning.Manner.WITNESS);
        front.sign(an.head(5), an.key(), Optional.empty());
        PlainBook other = an.branch(3).contacts(1).ruling();

        ForkEvidence evidence = forked(front.sign(other.head(5), an.key(), Optional.empty()));

        assertThat(Evidence.read(evidence.bytes())).isInstanceOf(Evidence.Read.Good.class);
        assertThat(front.forks()).containsExactly(evidence);
    }

    @Test
    void receiptIsGivenForHeldRecordsOnly() {
        Cosigning supervisor = cosigning(Cosigning.Manner.RECEIPT);
        hold(5);

        assertThat(supervisor.sign(an.head(12), an.key(), Optional.empty()))
                .isEqualTo(new Cosigning.Outcome.NotHeld(5));
        assertThat(signed(supervisor.sign(an.head(5), an.key(), Optional.empty())))
                .isNotNull();
        hold(12);
        assertThat(signed(supervisor.sign(an.head(12), an.key(), Optional.empty()))
                        .checkpoint()
                        .size())
                .isEqualTo(12);
    }

    @Test
    void headThatContradictsTheHeldRecordsIsAForkAlsoWithAnotherSize() {
        Cosigning supervisor = cosigning(Cosigning.Manner.RECEIPT);
        hold(12);
        PlainBook other = an.branch(3).contacts(1).ruling();

        ForkEvidence evidence = forked(supervisor.sign(other.head(5), an.key(), Optional.empty()));

        assertThat(evidence.size()).isEqualTo(5);
        assertThat(evidence.b().checkpoint().size()).isEqualTo(12);
        assertThat(Evidence.read(evidence.bytes())).isInstanceOf(Evidence.Read.Good.class);
    }

    @Test
    void headOfAnotherKeyIsRefused() {
        Cosigning front = cosigning(Cosigning.Manner.WITNESS);

        assertThat(front.sign(an.head(5), new PlainBook(2).key(), Optional.empty()))
                .isInstanceOfSatisfying(
                        Cosigning.Outcome.Refused.class,
                        refused -> assertThat(refused.why().code()).isEqualTo("wrong-key"));
    }

    @Test
    void signaturesBroughtBackAreCountedForTheOwnersHead() {
        Stores.fill(own, 3);
        SignedHead three = own.book().head().orElseThrow();
        Stores.fill(own, 2);
        OwnHeads heads = new OwnHeads(store, own.book());
        try (Store other = Stores.create(folder.resolve("front"), 8)) {
            OwnBook front = Stores.ownBook(other);
            SignedHead witnessed =
                    signed(new Cosigning(other, front.book().name(), Cosigning.Manner.WITNESS, Stores.CLOCK)
                            .sign(three, own.book().key(), Optional.empty()));

            assertThat(heads.confirmed(List.of(front.book().key()))).isEmpty();
            assertThat(heads.take(witnessed)).isEqualTo(new OwnHeads.Taken.Kept(3));
            assertThat(heads.take(witnessed)).isEqualTo(new OwnHeads.Taken.Kept(3));

            assertThat(heads.confirmed(List.of(front.book().key())))
                    .contains(new OwnHeads.Confirmed(3, Stores.CLOCK.instant().getEpochSecond()));
            assertThat(heads.confirmed(List.of(an.key()))).isEmpty();
        }
    }

    @Test
    void headOfTheOwnersKeyThatThisStoreNeverMadeIsTold() {
        Stores.fill(own, 2);
        Stores.copy(folder.resolve("store"), folder.resolve("copy"));
        Stores.fill(own, 3);
        try (Store restored = Stores.open(folder.resolve("copy"))) {
            OwnBook older = Stores.ownBook(restored);
            OwnHeads heads = new OwnHeads(restored, older.book());

            assertThat(heads.take(own.book().head().orElseThrow()))
                    .isEqualTo(new OwnHeads.Taken.Unknown(5, Optional.empty()));

            Stores.fill(older, 4);
            assertThat(heads.take(own.book().head().orElseThrow()))
                    .isInstanceOfSatisfying(
                            OwnHeads.Taken.Unknown.class,
                            unknown -> assertThat(unknown.evidence()).isPresent());
        }
        assertThat(new OwnHeads(store, own.book()).take(an.head(5))).isInstanceOf(OwnHeads.Taken.Another.class);
    }

    private Cosigning cosigning(Cosigning.Manner manner) {
        return new Cosigning(store, own.book().name(), manner, Stores.CLOCK);
    }

    private void hold(int size) {
        new Merging(store, own.book().name(), new PlainBook(9).name()).merge(an.write(folder, 0, size));
    }

    private static SignedHead signed(Cosigning.Outcome outcome) {
        assertThat(outcome).isInstanceOf(Cosigning.Outcome.Signed.class);
        return ((Cosigning.Outcome.Signed) outcome).head();
    }

    private static ForkEvidence forked(Cosigning.Outcome outcome) {
        assertThat(outcome).isInstanceOf(Cosigning.Outcome.Forked.class);
        return ((Cosigning.Outcome.Forked) outcome).evidence();
    }

    private static GrowthProof proof(PlainBook book, int from, int to) {
        List<Hash> leaves = IntStream.range(0, to)
                .mapToObj(position -> book.line(position).leaf().hash())
                .toList();
        return new GrowthProof(book.key(), from, Proofs.consistency(leaves, from), book.head(to));
    }
}
