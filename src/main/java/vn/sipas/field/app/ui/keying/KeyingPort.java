package vn.sipas.field.app.ui.keying;

import java.util.List;
import java.util.Optional;
import vn.sipas.field.app.desk.SecondKeying;
import vn.sipas.field.app.ui.interview.OpenVisit;

/** Second typings at the open desk. Store lane. */
interface KeyingPort {

    /** Of the paper forms that others typed, one in {@code oneIn}. */
    SecondKeying.Share share(int oneIn);

    /** An empty form to type the paper into; nothing if the form it was typed into is not here. */
    Optional<OpenVisit> open(SecondKeying.Due due);

    /** What was typed into the form opened last, beside what was typed first; only where the two differ. */
    List<Line> compare();

    /** Records that the form opened last was compared. */
    void record();

    /** One question that was typed in two ways, as people read it. */
    record Line(String question, String first, String second) {}
}
