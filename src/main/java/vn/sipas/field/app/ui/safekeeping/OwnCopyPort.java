package vn.sipas.field.app.ui.safekeeping;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.Seat;
import vn.sipas.field.app.desk.safekeeping.OwnCopy;
import vn.sipas.field.ledger.book.OwnStanding;

/** The owner's book of the open desk against what is known of it elsewhere. Store lane. */
interface OwnCopyPort {

    /**
     * How it stands.
     *
     * @param sticks the owner's folders of copies that are there at this moment
     * @param drafts how many interviews are open here
     */
    record Now(OwnStanding standing, List<Path> sticks, long drafts) {
        public Now {
            sticks = List.copyOf(sticks);
        }
    }

    /** Reads it. */
    Now read();

    /** Brings back what is missing from the folder or file typed; nothing where there is no such place. */
    Optional<OwnCopy.BroughtBack> bringBack(String typed);

    /** That records are missing which never left was read. */
    void understood();

    /** What came of going on with a new key. */
    sealed interface GoneOn {
        /**
         * The new desk is open.
         *
         * @param records the name of the file with the earlier book
         * @param card the name of the new card's file
         */
        record Done(Seat seat, String records, String card, long interviews, long drafts, String fingerprint)
                implements GoneOn {}

        /** There is no such folder. */
        record NoFolder() implements GoneOn {}

        record Refused(Refusal why) implements GoneOn {}
    }

    /** Goes on with a new key; files for the department go into the folder typed. The caller wipes the password. */
    GoneOn goOn(char[] password, String folder);
}
