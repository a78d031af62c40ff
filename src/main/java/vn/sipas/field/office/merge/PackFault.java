package vn.sipas.field.office.merge;

import vn.sipas.field.base.language.Reason;

/** Why a pack can't be opened. */
public enum PackFault implements Reason {
    /** The file is no intact batch. */
    PACK_NOT_INTACT,
    /** The file has no section of the department's book from its beginning. */
    PACK_WITHOUT_DEPARTMENT,
    /** The department's book in it is shorter than the copy that is held already. */
    PACK_OLDER,
    /** The pack and the copy held already tell two histories under one key. */
    PACK_FORKED
}
