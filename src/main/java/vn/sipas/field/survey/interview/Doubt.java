package vn.sipas.field.survey.interview;

import java.util.Optional;

/**
 * An answer that the form takes but finds odd.
 *
 * @param words what the form says of it, in its language of the moment; nothing if it only finds it odd
 * @param confirmed whether it was asked again and is right
 */
public record Doubt(Optional<String> words, boolean confirmed) {}
