package vn.sipas.field.survey.form;

/**
 * A file that a form names and that has to lie beside it.
 *
 * @param name without a folder
 */
public record NeededFile(String name, Use use) {

    /** What the form does with it. */
    public enum Use {
        /** Choices or values are looked up in it: without it the form can't be filled in. */
        LIST,
        /** It is shown or played with a question. */
        MEDIA
    }
}
