package vn.sipas.field.office.merge;

import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.witness.ForkEvidence;

/** What came of a head of somebody else's book that came by itself, with whatever signatures stand under it. */
public sealed interface TakenHead {

    /** It is a head of what is held, in the copy or on a branch beside it; its signatures are kept and the book is settled. */
    record Kept(long size) implements TakenHead {}

    /** The records up to it are not here: only {@code held} are. It has to come again after them. */
    record NotJoined(long held) implements TakenHead {}

    /** No history that is held ever had it, though one is as large; the evidence is kept. */
    record Contradicts(ForkEvidence evidence) implements TakenHead {}

    /** No copy of that book is held, or it is the owner's own. */
    record NoCopy() implements TakenHead {}

    /** It is no true head. */
    record Refused(Reason why) implements TakenHead {}
}
