package vn.sipas.field.app.ui.interview;

import java.util.Optional;
import vn.sipas.field.app.ui.interview.media.AttachedFiles;
import vn.sipas.field.survey.interview.Household;
import vn.sipas.field.survey.interview.Visit;
import vn.sipas.field.survey.interview.VisitSnapshot;

/**
 * A visit that was opened, ready to be shown.
 *
 * @param name the case's code; of a trial, what is tried out
 * @param household who is asked, where a household was drawn
 * @param recovered what was found, if it was opened again
 * @param dense whether a line is enough for a question: nothing is read out, it is typed in from paper
 * @param files what came with the form: pictures, sounds
 */
public record OpenVisit(
        String name,
        Purpose purpose,
        VisitSnapshot first,
        VisitPort port,
        Optional<Household> household,
        Optional<Visit.Recovered> recovered,
        boolean dense,
        AttachedFiles files) {

    /** A visit with a form of words alone. */
    public OpenVisit(
            String name, Purpose purpose, VisitSnapshot first, VisitPort port, Optional<Visit.Recovered> recovered) {
        this(name, purpose, first, port, Optional.empty(), recovered, false, AttachedFiles.NONE);
    }
}
