package vn.sipas.field.office.index;

/**
 * What is measured: everything, one content, one factor or one item.
 *
 * @param code as the form says; empty for the whole
 * @param label the form's words in the language of the index; for the whole the words of this package
 * @param items how many items it is made of
 */
public record Measure(Level level, String code, String label, int items) {

    /** From the whole to the single question. */
    public enum Level {
        OVERALL,
        CONTENT,
        FACTOR,
        ITEM
    }
}
