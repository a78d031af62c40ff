package vn.sipas.field.survey.interview;

import vn.sipas.field.survey.form.Finding;
import vn.sipas.field.survey.form.QuestionPath;

/** A question that keeps the interview from being complete, and why. */
public record OpenPoint(QuestionPath question, Finding why) {}
