package vn.sipas.field.survey.form;

/** Why a form is not complete yet: a required question without an answer, or an answer against the form's rule. */
public record Unfinished(QuestionPath path, Finding finding) {}
