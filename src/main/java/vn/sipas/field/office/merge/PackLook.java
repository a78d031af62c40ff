package vn.sipas.field.office.merge;

import java.util.Optional;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.roster.Roster;
import vn.sipas.field.ledger.trust.BookName;

/** What a pack says of itself before it is opened: nothing in it is believed until somebody has compared the fingerprint. */
public sealed interface PackLook {

    /**
     * The department's book from its beginning.
     *
     * @param fingerprint of the key that signed it, 8 groups of 4 digits
     * @param form the newest form in it
     */
    record Pack(
            BookName department,
            String fingerprint,
            BookRecord.Season season,
            BookRecord.Roster listed,
            Optional<BookRecord.Form> form)
            implements PackLook {

        /** The roster, to be asked who is who. */
        public Roster roster() {
            return Roster.of(department.season(), listed);
        }
    }

    /** It is no pack. */
    record Refused(Reason why) implements PackLook {}
}
