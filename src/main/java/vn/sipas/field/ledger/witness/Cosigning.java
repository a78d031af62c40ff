package vn.sipas.field.ledger.witness;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.store.StoreException;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.Checkpoint;
import vn.sipas.field.ledger.trust.Cosignature;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.trust.SignedHead;

/**
 * The owner's signatures under other people's heads (design, section 4): never under a head smaller than the largest that was
 * signed before, and never under one that is not shown to continue it.
 */
public final class Cosigning {

    private final Store store;
    private final Books books;
    private final WitnessTable table;
    private final Forks forks;
    private final BookName own;
    private final Manner manner;
    private final Clock clock;

    /** What the owner's signature states. */
    public enum Manner {
        /** A receipt: "I hold and verified these records". */
        RECEIPT,
        /** A witness: "consistent with all I saw". */
        WITNESS
    }

    /** What came of a head. */
    public sealed interface Outcome {
        /** The head with the owner's line; {@code again} if it had been signed before. */
        record Signed(SignedHead head, boolean again) implements Outcome {}

        /** A larger head of the book was signed before, of {@code size}. */
        record Smaller(long size) implements Outcome {}

        /** A proof is wanted that the book continues its first {@code from} records, which were signed before. */
        record ProofWanted(long from) implements Outcome {}

        /** The records up to it are not here: only {@code held} are. */
        record NotHeld(long held) implements Outcome {}

        /** It contradicts what was seen before. */
        record Forked(ForkEvidence evidence) implements Outcome {}

        /** It is no head of that key, or the proof is none of it. */
        record Refused(Reason why) implements Outcome {}
    }

    public Cosigning(Store store, BookName own, Manner manner, Clock clock) {
        this.store = store;
        this.books = new Books(store);
        this.table = new WitnessTable(store.database());
        this.forks = new Forks(store);
        this.own = own;
        this.manner = manner;
        this.clock = clock;
    }

    /** Signs under {@code head} of whoever has {@code key}, or says why not; a fork that is found is kept. */
    public Outcome sign(SignedHead head, PublicKey key, Optional<GrowthProof> proof) {
        Optional<Reason> fault = EvidenceLine.fault(head, key);
        if (fault.isPresent()) {
            return new Outcome.Refused(fault.get());
        }
        return store.database().inTransaction(() -> {
            Outcome outcome = judged(head, key, proof);
            if (outcome instanceof Outcome.Forked(ForkEvidence evidence)) {
                keep(evidence);
            }
            return outcome;
        });
    }

    private Outcome judged(SignedHead head, PublicKey key, Optional<GrowthProof> proof) {
        Checkpoint now = head.checkpoint();
        Optional<Book> copy = books.find(now.origin());
        Optional<ForkEvidence> fork = copy.flatMap(book -> ForkEvidence.of(book, head));
        if (fork.isPresent()) {
            return new Outcome.Forked(fork.get());
        }
        boolean held = copy.filter(book -> book.size() >= now.size()
                        && book.frontierAt(now.size()).root().equals(now.root()))
                .isPresent();
        // A copy that ends where its histories part has no head to show it with.
        Optional<ForkEvidence> told = forks.of(now.origin()).stream()
                .filter(evidence -> evidence.names(now)
                        || copy.filter(book -> book.size() >= now.size()).isPresent())
                .findFirst();
        if (!held && told.isPresent()) {
            return new Outcome.Forked(told.get());
        }
        if (manner == Manner.RECEIPT && !held) {
            return new Outcome.NotHeld(copy.map(Book::size).orElse(0L));
        }
        return largest(now.origin())
                .map(before -> after(before, head, key, held ? copy : Optional.empty(), proof))
                .orElseGet(() -> signed(head));
    }

    private Outcome after(
            SignedHead before, SignedHead head, PublicKey key, Optional<Book> copy, Optional<GrowthProof> proof) {
        Checkpoint then = before.checkpoint();
        Checkpoint now = head.checkpoint();
        if (then.equals(now)) {
            return new Outcome.Signed(before.with(head, key), true);
        }
        if (then.size() == now.size()) {
            return ForkEvidence.ofOneSize(key, before, head)
                    .<Outcome>map(Outcome.Forked::new)
                    .orElseThrow();
        }
        if (then.size() > now.size()) {
            return new Outcome.Smaller(then.size());
        }
        if (copy.isPresent()) {
            return ForkEvidence.of(copy.get(), before)
                    .<Outcome>map(Outcome.Forked::new)
                    .orElseGet(() -> signed(head));
        }
        if (then.size() == 0) {
            return signed(head);
        }
        if (proof.isEmpty()) {
            return new Outcome.ProofWanted(then.size());
        }
        if (!proof.get().head().checkpoint().equals(now) || proof.get().from() != then.size()) {
            return new Outcome.Refused(WitnessFault.PROOF_OTHER);
        }
        return proof.get().leadsFrom(then) ? signed(head) : new Outcome.Refused(WitnessFault.PROOF_BAD);
    }

    private Outcome signed(SignedHead head) {
        Cosignature line =
                Cosignature.sign(store.signingKey(), own, head, clock.instant().getEpochSecond());
        SignedHead signed = head.with(line);
        Checkpoint checkpoint = head.checkpoint();
        table.put(new WitnessTable.Row(
                checkpoint.origin().text(), checkpoint.size(), checkpoint.root().bytes(), signed.bytes(), line.time()));
        books.find(checkpoint.origin()).ifPresent(copy -> books.keep(copy, signed));
        return new Outcome.Signed(signed, false);
    }

    /** The largest head of that book that was signed here. */
    public Optional<SignedHead> largest(BookName book) {
        return table.find(book.text()).map(Cosigning::head);
    }

    /** The largest head of every book that was signed here, in the order of the books' names. */
    public List<SignedHead> signed() {
        return table.all().stream().map(Cosigning::head).toList();
    }

    private static SignedHead head(byte[] note) {
        return SignedHead.read(note).value().orElseThrow(() -> new StoreException("a cosigned head is damaged"));
    }

    /** Keeps the evidence of a fork; the same once. */
    public void keep(ForkEvidence evidence) {
        forks.keep(evidence);
    }

    /** Every fork that was found here, in the order of the books' names. */
    public List<ForkEvidence> forks() {
        return forks.all();
    }
}
