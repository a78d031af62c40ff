package vn.sipas.field.app.ui.recheck;

import vn.sipas.field.office.recheck.NextAction;

/**
 * What the one primary button of the screen does now.
 *
 * @param words a verb and its object
 * @param enabled not while work is under way
 */
record Primary(Does does, Ask ask, String words, boolean enabled) {

    /** What it does. */
    sealed interface Does {
        /** What the board says is next. */
        record Next(NextAction.Act act) implements Does {}

        /** Settles another list. */
        record Commit() implements Does {}

        /** Opens the person chosen in the list. */
        record OpenPerson() implements Does {}

        /** Begins the re-interview of the person who is open, or goes on with it. */
        record Interview() implements Does {}

        /** Records how the attempt ended. */
        record WriteDown() implements Does {}

        /** Back to the next step. */
        record Back() implements Does {}

        /** Goes where the season's pack is opened. */
        record OpenPack() implements Does {}
    }

    /** What has to be asked of the system before it can be done. */
    enum Ask {
        NOTHING,
        FILES,
        FOLDER
    }
}
