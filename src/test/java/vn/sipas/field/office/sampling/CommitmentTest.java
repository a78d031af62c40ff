package vn.sipas.field.office.sampling;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.ledger.witness.Cosigning;
import vn.sipas.field.ledger.witness.OwnHeads;

class CommitmentTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Store department;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private Store front;

    @SuppressWarnings("NullAway.Init") // opened before each test
    private OwnBook own;

    @BeforeEach
    void open() {
        department = Stores.create(folder.resolve("department"), 1);
        front = Stores.create(folder.resolve("front"), 2);
        own = Stores.ownBook(department);
        Stores.fill(own, 2);
    }

    @AfterEach
    void close() {
        department.close();
        front.close();
    }

    @Test
    void aDrawCountsOnceTheCommitmentWasWitnessedBeforeIt() {
        LeafHash frame = commit("a");
        witness();

        draw(frame);
        draw(frame);

        assertThat(standings()).containsExactly(Commitment.Standing.COUNTS, Commitment.Standing.SECOND);
        assertThat(newest().counting()).map(Commitment.Drawing::position).contains(3L);
    }

    @Test
    void aWitnessWhoCameAfterTheDrawDoesNotMakeItCountButALaterDrawDoesNotEither() {
        LeafHash frame = commit("a");
        draw(frame);
        witness();
        draw(frame);

        assertThat(standings()).containsExactly(Commitment.Standing.NOT_WITNESSED_BEFORE, Commitment.Standing.SECOND);
        assertThat(newest().counting()).isEmpty();
    }

    @Test
    void aHeadFromBeforeTheCommitmentIsNoWitnessOfIt() {
        witness();
        LeafHash frame = commit("a");
        draw(frame);

        assertThat(newest().witnessed()).isEmpty();
        assertThat(standings()).containsExactly(Commitment.Standing.NOT_WITNESSED_BEFORE);
    }

    @Test
    void aSignatureOfSomebodyElseIsNoWitness() {
        commit("a");
        witness();

        assertThat(Commitment.of(own.book(), List.of(own.book().key()))
                        .getFirst()
                        .witnessed())
                .isEmpty();
        assertThat(newest().witnessed()).contains(3L);
    }

    @Test
    void eachCommitmentHasItsOwnDraws() {
        LeafHash first = commit("a");
        LeafHash second = commit("b");
        witness();
        draw(second);

        List<Commitment> all = all();
        assertThat(all).extracting(Commitment::leaf).containsExactly(first, second);
        assertThat(all.getFirst().draws()).isEmpty();
        assertThat(all.getLast().counting()).isPresent();
    }

    private LeafHash commit(String name) {
        return own.append(new BookRecord.Frame(
                "list/1", 3, Hash.sha256(name.getBytes(StandardCharsets.UTF_8)), "Xổ số", Map.of("26041", 3L)));
    }

    private void draw(LeafHash frame) {
        own.append(new BookRecord.Draw(frame, "482913 | Xổ số Đồng Nai 2026-10-07", Map.of()));
    }

    private void witness() {
        SignedHead head = own.book().head().orElseThrow();
        Cosigning.Outcome outcome = new Cosigning(
                        front, Stores.ownBook(front).book().name(), Cosigning.Manner.WITNESS, Stores.CLOCK)
                .sign(head, own.book().key(), Optional.empty());
        if (outcome instanceof Cosigning.Outcome.Signed(SignedHead signed, boolean _)) {
            new OwnHeads(department, own.book()).take(signed);
        }
    }

    private List<Commitment> all() {
        PublicKey monitor = Stores.ownBook(front).book().key();
        return Commitment.of(own.book(), List.of(monitor));
    }

    private Commitment newest() {
        return all().getLast();
    }

    private List<Commitment.Standing> standings() {
        return newest().draws().stream().map(Commitment.Drawing::standing).toList();
    }
}
