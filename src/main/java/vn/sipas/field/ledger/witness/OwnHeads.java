package vn.sipas.field.ledger.witness;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.Checkpoint;
import vn.sipas.field.ledger.trust.Cosignature;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.trust.SignedHead;

/** What others signed under the heads of the owner's book: how much of it is received, and how much is witnessed. */
public final class OwnHeads {

    private final Books books;
    private final Book own;

    public OwnHeads(Store store, Book own) {
        this.books = new Books(store);
        this.own = own;
    }

    /** What came of a head that somebody brought back. */
    public sealed interface Taken {
        /** It is one of this book's; its signatures are kept. */
        record Kept(long size) implements Taken {}

        /** It is of another book. */
        record Another() implements Taken {}

        /**
         * This key signed it, but this store doesn't know it: the store is an older copy of itself, or the key is used
         * elsewhere.
         *
         * @param evidence that two histories were signed, where it can be shown
         */
        record Unknown(long size, Optional<ForkEvidence> evidence) implements Taken {}

        /** It is no true head. */
        record Refused(Reason why) implements Taken {}
    }

    /** Takes in a head of the owner's book with whatever signatures stand under it. */
    public Taken take(SignedHead head) {
        Checkpoint checkpoint = head.checkpoint();
        if (!checkpoint.origin().equals(own.name())) {
            return new Taken.Another();
        }
        Optional<Reason> fault = EvidenceLine.fault(head, own.key());
        if (fault.isPresent()) {
            return new Taken.Refused(fault.get());
        }
        return books.keep(own, head)
                ? new Taken.Kept(checkpoint.size())
                : new Taken.Unknown(checkpoint.size(), ForkEvidence.of(own, head));
    }

    /** A head of the owner's book and the earliest time at which one of the keys signed under it, in seconds since 1970. */
    public record Confirmed(long size, long time) {}

    /** The largest head that carries a true signature by one of {@code keys}; nothing if none does. */
    public Optional<Confirmed> confirmed(Collection<PublicKey> keys) {
        return own.heads().reversed().stream()
                .filter(head -> head.note().signatures().size() > 1)
                .flatMap(head -> keys.stream()
                        .flatMap(key -> head.cosignaturesBy(key).stream())
                        .flatMap(line -> line.value().stream())
                        .min(Comparator.comparingLong(Cosignature::time))
                        .map(line -> new Confirmed(head.checkpoint().size(), line.time()))
                        .stream())
                .findFirst();
    }
}
