package vn.sipas.field.survey.form;

/** A stored value that a form, opened again, did not take; {@code stored} keeps it. */
public record Loss(Stored stored, Finding finding) {}
