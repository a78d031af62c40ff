package vn.sipas.field.ledger.witness;

import vn.sipas.field.base.language.Reason;

/** What can be wrong with a proof or with the evidence of a fork, and why a head is not cosigned. */
public enum WitnessFault implements Reason {
    /** Not one line of {@code proof/1} or {@code fork/1}: other members, another order, or a wrong type. */
    EVIDENCE_BAD,
    /** A proof or a fork of a newer format. */
    EVIDENCE_VERSION,
    /** A proof of a wrong length, or one that does not lead to the root. */
    PROOF_BAD,
    /** It shows no fork: the same history, sizes not in order, or two books. */
    FORK_BAD,
    /** A proof of another book, or from another size, than the one looked at. */
    PROOF_OTHER
}
