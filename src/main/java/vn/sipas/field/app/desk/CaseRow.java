package vn.sipas.field.app.desk;

import vn.sipas.field.survey.frame.ListedCase;
import vn.sipas.field.survey.interview.CaseStanding;

/** A listed case and how it stands. */
public record CaseRow(ListedCase listed, CaseStanding standing) {}
