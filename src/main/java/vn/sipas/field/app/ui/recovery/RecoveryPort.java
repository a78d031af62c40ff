package vn.sipas.field.app.ui.recovery;

import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.Seat;

/** Recovery underneath the screen. Store lane. */
interface RecoveryPort {

    /** What came of recovering. */
    sealed interface Recovered {
        /**
         * The new desk is open.
         *
         * @param records the name of the file with the rescued records
         * @param card the name of the new card's file
         */
        record Done(Seat seat, String records, String card, long interviews, long drafts, String fingerprint)
                implements Recovered {}

        /** There is no such folder. */
        record NoFolder() implements Recovered {}

        record Refused(Refusal why) implements Recovered {}
    }

    /** Rescues {@code lost} with the key; files go into the folder typed. The caller wipes the password. */
    Recovered recover(Seat lost, String key, char[] password, String folder);
}
