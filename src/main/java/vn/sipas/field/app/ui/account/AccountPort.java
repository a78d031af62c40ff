package vn.sipas.field.app.ui.account;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import vn.sipas.field.app.desk.Refusal;

/** Who the owner of the open desk is to others. Store lane. */
interface AccountPort {

    /**
     * What others compare and take in.
     *
     * @param fingerprint 8 groups of 4 digits
     * @param text the card's text, as a QR code carries it
     */
    record Card(String fingerprint, String text) {}

    Card card();

    /** Writes the card, and beside it the fingerprint on paper, into the folder typed; the card, or nothing if there is no such folder. */
    Optional<Path> save(String folder);

    /** A recovery key of the owner's own; an earlier one no longer opens the store. */
    String newRecoverySheet();

    /** Writes the sheet's text into the folder typed; the file, or nothing if there is no such folder. */
    Optional<Path> saveSheet(String folder, String text);

    /**
     * Names, addresses and telephone numbers of the people listed.
     *
     * @param here whether there is any
     * @param due the day from which it goes by itself; nothing before a season is known
     */
    record Contact(boolean here, Optional<LocalDate> due) {}

    Contact contact();

    /** Deletes it; why not, or nothing. */
    Optional<Refusal> deleteContact();

    /** Another password; why not, or nothing. The caller wipes both. */
    Optional<Refusal> changePassword(char[] current, char[] next);
}
