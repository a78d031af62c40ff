package vn.sipas.field.office.merge;

import java.util.List;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.witness.ForkEvidence;

/**
 * A book whose key signed several histories, as it stands after a merge.
 *
 * @param evidence what proves it, for anybody
 * @param shared how many records the histories have in common, as far as is known here
 * @param counted how many records are the book now
 */
public record BookFork(BookName book, List<ForkEvidence> evidence, long shared, long counted, Standing standing) {

    public BookFork {
        evidence = List.copyOf(evidence);
    }

    /** What was made of it. */
    public enum Standing {
        /** One branch alone is receipted or witnessed: it is the book. */
        ONE_ENDORSED,
        /** Nobody signed beyond the split: the book ends there. */
        NONE_ENDORSED,
        /** Several branches were signed for: the book ends at the split. */
        SEVERAL_ENDORSED,
        /** The records between the branches are missing, so the other one takes no part yet. */
        NOT_JOINED,
        /** It is the book of this store's owner, which goes on as it is here. */
        OWN
    }
}
