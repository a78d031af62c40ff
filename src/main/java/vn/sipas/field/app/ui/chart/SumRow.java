package vn.sipas.field.app.ui.chart;

import java.util.List;
import java.util.Locale;
import javafx.scene.layout.VBox;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.office.report.table.Numbers;

/** Numbers that add up, in one line: the whole = its parts. FX thread. */
public final class SumRow {

    private SumRow() {}

    /** A number with its words; said in colour only where it is not zero. */
    public record Term(long number, String words, Tone tone) {}

    /** {@code whole} and the {@code parts} it is the sum of: the first one, and of the others those that are not zero. */
    public static Flowing of(Term whole, List<Term> parts, Locale language) {
        if (whole.number() != parts.stream().mapToLong(Term::number).sum()) {
            throw new IllegalArgumentException("a sum that does not add up: " + whole.number());
        }
        Numbers numbers = new Numbers(language);
        Flowing row = Part.flow(10, term(whole, numbers));
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0 && parts.get(i).number() == 0) {
                continue;
            }
            row.getChildren().add(Part.row(10, Part.text(i == 0 ? "=" : "+", "sum-sign"), term(parts.get(i), numbers)));
        }
        return row;
    }

    private static VBox term(Term term, Numbers numbers) {
        VBox piece = new VBox(
                Part.text(
                        numbers.count(term.number()),
                        "sum-number",
                        term.number() == 0
                                ? "sum-plain"
                                : "sum-" + term.tone().name().toLowerCase(Locale.ROOT)),
                Part.text(term.words(), "caption"));
        piece.setMinWidth(VBox.USE_PREF_SIZE);
        return piece;
    }
}
