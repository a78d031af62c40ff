package vn.sipas.field.ledger.roster;

import vn.sipas.field.base.language.Reason;

/** Why it can't be said, or is not so, that somebody known might write what stands in a book. */
public enum RosterFault implements Reason {
    /** The reader has pinned no key of this season's department. */
    NO_DEPARTMENT_KEY,
    /** No {@code pack} stands before the record, so no roster is in force for it. */
    NO_PACK,
    /** The pack names more of the department's book than is held here; not yet, no alarm. */
    PACK_NOT_HELD_YET,
    /** The department's book had another root at that size. */
    PACK_NOT_IN_DEPARTMENT_BOOK,
    /** The pack is of a book whose key the reader has not pinned, or of another season's. */
    PACK_OF_ANOTHER_DEPARTMENT,
    /** A pack older than one opened before in the same book: shown, and the newer roster stays in force. */
    PACK_GOES_BACK,
    /** The department's book has two histories from there on. */
    DEPARTMENT_FORKED,
    /** The department's book had no roster at that size. */
    ROSTER_MISSING,
    /** The roster's body was withheld here, or is of a newer version. */
    ROSTER_WITHHELD,
    /** The stretch begins in the middle of a book, and what stands before it is not at hand. */
    ROSTER_POSITION_UNKNOWN,
    /** The roster in force does not list this key, or lists it in two ways. */
    NOT_IN_ROSTER,
    /** The role that the roster in force gives may not write this kind. */
    KIND_NOT_ALLOWED,
    /** The roster ends the key before this record: it is kept aside and counts only by ruling. */
    KEY_ENDED,
    /** The book had another root where the roster ends its key: this is not the branch that the department meant. */
    KEY_ENDED_ON_ANOTHER_BRANCH,
    /** A roster whose version is not higher than an earlier one's: shown, and ignored. */
    ROSTER_VERSION_NOT_HIGHER,
    /** A {@code continues} that names a book which the roster does not give to the same person. */
    CONTINUES_SOMEBODY_ELSE
}
