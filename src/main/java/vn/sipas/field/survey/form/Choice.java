package vn.sipas.field.survey.form;

/** One of the answers a question offers: its name (the code that is stored) and its label in the form's language of the moment. */
public record Choice(String name, String label) {}
