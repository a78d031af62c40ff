package vn.sipas.field.survey.form;

/**
 * One of the answers a question offers.
 *
 * @param name the code that is stored
 * @param label its words in the form's language of the moment
 * @param media what goes with the words
 */
public record Choice(String name, String label, Media media) {

    /** A choice of words alone. */
    public Choice(String name, String label) {
        this(name, label, Media.NONE);
    }
}
