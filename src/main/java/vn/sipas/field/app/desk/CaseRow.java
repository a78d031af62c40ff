package vn.sipas.field.app.desk;

import java.util.Optional;
import vn.sipas.field.survey.frame.ListedCase;
import vn.sipas.field.survey.interview.CaseStanding;

/**
 * A listed case and how it stands.
 *
 * @param returned what the supervisor wrote who returned its form; nothing if none was returned
 */
public record CaseRow(ListedCase listed, CaseStanding standing, Optional<String> returned) {}
