package vn.sipas.field.base.sheet;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.sipas.field.base.language.Messages;

/**
 * One thing that is wrong with a workbook or a CSV file.
 *
 * @param reason what kind of thing it is
 * @param details what the sentence of {@code reason} names: a part of the file, a bound; never what stands in a cell
 * @param place where, as far as that is known
 */
public record Fault(SheetFault reason, List<String> details, Optional<Place> place) {

    private static final int LONGEST_DETAIL = 80;

    public Fault {
        details = List.copyOf(details);
    }

    /**
     * A place in a workbook or a CSV file.
     *
     * @param sheet the sheet's name
     * @param row from 1; 0 for the whole sheet
     * @param column from 0; -1 for the whole row
     */
    public record Place(String sheet, int row, int column) {}

    static Fault of(SheetFault reason, String... details) {
        return new Fault(reason, shown(details), Optional.empty());
    }

    static Fault at(Place place, SheetFault reason, String... details) {
        return new Fault(reason, shown(details), Optional.of(place));
    }

    /** The sentence for people, with the place before it where there is one. */
    public String text(Locale language) {
        String sentence = Messages.of(reason, language, details.toArray());
        Messages words = Messages.of(Fault.class, language);
        return place.map(p -> words.text(key(p), p.sheet(), name(p)) + " " + sentence)
                .orElse(sentence);
    }

    private static String key(Place place) {
        if (place.row() == 0) {
            return "place.sheet";
        }
        return place.column() < 0 ? "place.row" : "place.cell";
    }

    private static String name(Place place) {
        return (place.column() < 0 ? "" : Sheet.column(place.column())) + place.row();
    }

    /** Names out of a hostile file, short and without control characters. */
    private static List<String> shown(String... details) {
        return List.of(details).stream()
                .map(detail -> detail.replaceAll("\\p{C}", "?"))
                .map(detail -> detail.length() <= LONGEST_DETAIL ? detail : detail.substring(0, LONGEST_DETAIL) + "…")
                .toList();
    }
}
