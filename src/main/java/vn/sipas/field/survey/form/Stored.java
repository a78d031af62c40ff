package vn.sipas.field.survey.form;

import java.util.Optional;

/** One value as it is kept outside the form; an empty one says that a default of the form was cleared. */
public record Stored(QuestionPath path, Optional<Answer> answer) {}
