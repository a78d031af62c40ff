package vn.sipas.field.office.merge;

import vn.sipas.field.base.language.Reason;

/** Why a pack can't be opened, or a section of a file was not joined. */
public enum MergeFault implements Reason {
    /** The file is no intact batch. */
    PACK_NOT_INTACT,
    /** The file has no section of the department's book from its beginning. */
    PACK_WITHOUT_DEPARTMENT,
    /** The department's book in it is shorter than the copy that is held already. */
    PACK_OLDER,
    /** The file's first line is no section's header: it is something else, or its beginning is damaged. */
    NOT_A_BATCH,
    /** The section is of another season than the store. */
    ANOTHER_SEASON,
    /** Records before the section's first are missing; it waits in the store. */
    SECTION_WAITS,
    /** The section can't be joined now and is too long to be kept beside the copies; its file has to be kept. */
    SECTION_TOO_LONG,
    /** The section contradicts the copy that is held: one key signed two histories. Both are kept, none is preferred. */
    BOOK_FORKED,
    /** The section knows more of the owner's own book than this store does, or another history of it: a restored copy. */
    OWN_BOOK_ELSEWHERE
}
