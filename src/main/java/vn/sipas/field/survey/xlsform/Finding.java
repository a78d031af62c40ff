package vn.sipas.field.survey.xlsform;

import java.util.List;
import java.util.Locale;
import vn.sipas.field.base.language.Messages;

/**
 * One thing that is wrong with a workbook, or that its author should know.
 *
 * @param details what the sentence of {@code reason} names: a word of the cell, a name, a bound
 */
public record Finding(XlsFormReason reason, Place place, List<String> details) {

    public Finding {
        details = List.copyOf(details);
    }

    /** The sentence for people, with the place before it. */
    public String text(Locale language) {
        return where(language) + ": " + Messages.of(reason, language, details.toArray());
    }

    private String where(Locale language) {
        Messages words = Messages.of(XlsForm.class, language);
        String row = Integer.toString(place.row());
        if (place.row() == 0) {
            return place.heading().isEmpty()
                    ? words.text("place.sheet", place.sheet())
                    : words.text("place.column", place.sheet(), place.heading());
        }
        if (place.heading().isEmpty()) {
            return words.text("place.row", place.sheet(), row);
        }
        return place.column().isEmpty()
                ? words.text("place.missing", place.sheet(), row, place.heading())
                : words.text("place.cell", place.sheet(), row, place.column(), place.heading());
    }
}
