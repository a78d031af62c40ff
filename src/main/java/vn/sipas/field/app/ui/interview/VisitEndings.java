package vn.sipas.field.app.ui.interview;

import java.util.List;

/** The ways a visit ends. On the store lane; one that writes returns only when that is on the disk. */
public interface VisitEndings {

    /** Closes the visit with a finished record. What stands in the way, in the reader's language; empty if it is done. */
    List<String> finish();

    /** Closes the visit with a record that says it was broken off, and why. */
    void breakOff(String reason);

    /** Closes the visit without a form: one begun for the wrong person leaves only a note of that; a correction leaves nothing. */
    void giveUp(String reason);
}
