package vn.sipas.field.ledger.store;

import vn.sipas.field.base.language.Reason;

/** Why a store can't be opened. */
public enum StoreFault implements Reason {
    /** There is no store in that folder. */
    STORE_MISSING,
    /** The file is no store of this program. */
    STORE_FOREIGN,
    /** A newer version of the program wrote it; it was left untouched. */
    STORE_NEWER,
    /** Another window or command has it open. */
    STORE_IN_USE,
    /** SQLite finds the file damaged. */
    STORE_DAMAGED,
    /** There is a store already where one should be made. */
    STORE_EXISTS,
    /** No recovery key was ever given to the store. */
    NO_RECOVERY,
    /** The recovery key is another than the one the store was given. */
    RECOVERY_KEY_WRONG
}
