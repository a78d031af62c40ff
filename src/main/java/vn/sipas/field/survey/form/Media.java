package vn.sipas.field.survey.form;

import java.util.Optional;

/**
 * What is shown or played with words: names of files that came with the form, in its language of the moment.
 *
 * @param image a picture
 * @param audio a sound
 * @param video a film
 */
public record Media(Optional<String> image, Optional<String> audio, Optional<String> video) {

    /** Words alone. */
    public static final Media NONE = new Media(Optional.empty(), Optional.empty(), Optional.empty());
}
