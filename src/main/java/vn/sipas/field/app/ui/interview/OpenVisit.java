package vn.sipas.field.app.ui.interview;

import java.util.Optional;
import vn.sipas.field.survey.interview.Visit;
import vn.sipas.field.survey.interview.VisitSnapshot;

/**
 * A visit that was opened, ready to be shown.
 *
 * @param correction whether it corrects a finished form
 * @param recovered what was found, if it was opened again
 */
public record OpenVisit(
        String caseId, boolean correction, VisitSnapshot first, VisitPort port, Optional<Visit.Recovered> recovered) {}
