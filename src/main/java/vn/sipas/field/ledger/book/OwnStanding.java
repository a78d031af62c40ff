package vn.sipas.field.ledger.book;

import java.time.OffsetDateTime;
import vn.sipas.field.ledger.trust.SignedHead;

/** The owner's book in this store against everything that is known of it outside: in the journal, on sticks, from other people. */
public sealed interface OwnStanding {

    /** Whether the book may not grow here. */
    default boolean closed() {
        return switch (this) {
            case Whole _, Missing _ -> false;
            case Behind _, Forked _ -> true;
        };
    }

    /** Nobody is known to have more. */
    record Whole() implements OwnStanding {}

    /**
     * Records are missing that this machine once had, and that never left it: a disk lost its last writes, say. Nobody has seen
     * them, so the book may go on.
     *
     * @param records how many
     * @param from when the first head that is missing was made
     * @param to when the last one was
     */
    record Missing(long records, OffsetDateTime from, OffsetDateTime to) implements OwnStanding {}

    /**
     * A larger head of the book is known outside: the store is an older copy of itself. The book may not grow before the missing
     * records are brought back.
     *
     * @param held how many records are here
     * @param known how many there are known to be
     * @param at when the larger head was made or met
     */
    record Behind(long held, long known, OffsetDateTime at) implements OwnStanding {}

    /** A head is known outside that this book never had: two histories under one key. The book may never grow again. */
    record Forked(SignedHead other, OffsetDateTime at) implements OwnStanding {

        /** How many records that history has. */
        public long size() {
            return other.checkpoint().size();
        }
    }
}
