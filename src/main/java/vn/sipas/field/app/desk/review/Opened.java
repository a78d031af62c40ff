package vn.sipas.field.app.desk.review;

import java.util.List;
import vn.sipas.field.office.review.Version;
import vn.sipas.field.office.review.reading.FilledForm;

/** An interview opened to be read. */
public sealed interface Opened {

    /**
     * What it says, beside what it is compared with.
     *
     * @param beside whose answers stand beside each line, in the lines' order
     */
    record Sheet(Circumstances circumstances, FilledForm form, List<Beside> beside) implements Opened {
        public Sheet {
            beside = List.copyOf(beside);
        }
    }

    /** Another interview, how it was held, and whether it is what this one corrects or another one of the case. */
    record Beside(Version version, Circumstances circumstances, boolean earlier) {}

    /** Its content was withheld or deleted. */
    record Withheld() implements Opened {}

    /** The form it was made with is not here. */
    record NoForm() implements Opened {}
}
