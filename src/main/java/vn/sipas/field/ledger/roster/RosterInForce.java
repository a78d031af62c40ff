package vn.sipas.field.ledger.roster;

import vn.sipas.field.ledger.roster.BookStretch.Pointing;

/**
 * What the packs of a book have led to at one position of it.
 *
 * @param standing how its writer stands
 * @param opened the largest point of the department's book that was opened so far, 0 before the first
 */
record RosterInForce(Standing standing, long opened) {

    /** Before the first pack. */
    static final RosterInForce NONE = new RosterInForce(new Standing.Unknown(RosterFault.NO_PACK), 0);

    /** Whether {@code pack} names an older point than one before it did. */
    boolean isOlder(Standing there, Pointing pack) {
        return mayBeAPoint(there) && pack.point().size() < opened;
    }

    /** After {@code pack}, by whose own roster the writer stands {@code there}. */
    RosterInForce after(Standing there, Pointing pack) {
        if (isOlder(there, pack)) {
            return this;
        }
        return new RosterInForce(there, mayBeAPoint(there) ? pack.point().size() : opened);
    }

    /** A point that the department's book never had says nothing about how far it was opened. */
    private static boolean mayBeAPoint(Standing there) {
        return !(there instanceof Standing.Unknown(RosterFault why))
                || (why != RosterFault.PACK_NOT_IN_DEPARTMENT_BOOK && why != RosterFault.PACK_OF_ANOTHER_DEPARTMENT);
    }
}
