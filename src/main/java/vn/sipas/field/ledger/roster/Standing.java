package vn.sipas.field.ledger.roster;

import vn.sipas.field.ledger.record.BookPoint;
import vn.sipas.field.ledger.record.Role;

/** How the writer of a book stood at one position of it. */
public sealed interface Standing {

    /** Somebody known, in this role; which kinds that role may write is another question. */
    record Known(Role role) implements Standing {}

    /** Nobody who is known, and why. */
    record Unknown(RosterFault why) implements Standing {}

    /** Beyond the point where the roster ends the key: the record is kept aside and counts only by ruling. */
    record Ended(BookPoint at) implements Standing {}
}
