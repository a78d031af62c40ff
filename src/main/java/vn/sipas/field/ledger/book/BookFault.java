package vn.sipas.field.ledger.book;

import vn.sipas.field.base.language.Reason;

/** What can be wrong with the books of a store. */
public enum BookFault implements Reason {
    /** SQLite finds the file damaged. */
    FILE_DAMAGED,
    /** A record is missing in the middle or at the end of a book. */
    RECORD_MISSING,
    /** A record's bytes, body or leaf were changed. */
    RECORD_DAMAGED,
    /** The stored tree is not the tree of the records. */
    TREE_MISMATCH,
    /** A head's signature does not hold. */
    HEAD_NOT_VALID,
    /** A signed head is not the head of the records that are here. */
    HEAD_MISMATCH,
    /** The newest records stand under no signed head. */
    HEAD_MISSING
}
