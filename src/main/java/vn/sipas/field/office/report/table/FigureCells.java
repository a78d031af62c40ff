package vn.sipas.field.office.report.table;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeSet;
import java.util.function.Function;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.index.Figure;
import vn.sipas.field.office.index.Figures;

/** The cells of figures. What the season's first figure may not say, the one beside it without weights may not say either. */
final class FigureCells {

    private static final String MARK = "(*)";
    private static final int DECIMALS = 2;

    private final Messages words;

    /** The reasons of what was withheld so far, in words. */
    private final TreeSet<String> reasons = new TreeSet<>();

    FigureCells(Messages words) {
        this.words = words;
    }

    Cell percent(Optional<Figures> figures) {
        return of(figures, Figures::headline, figure -> new Cell.Decimal(figure.percent()));
    }

    Cell low(Optional<Figures> figures) {
        return of(figures, Figures::headline, figure -> decimal(figure.low()));
    }

    Cell high(Optional<Figures> figures) {
        return of(figures, Figures::headline, figure -> decimal(figure.high()));
    }

    Cell margin(Optional<Figures> figures) {
        return of(figures, Figures::headline, figure -> decimal(figure.margin()));
    }

    Cell effect(Optional<Figures> figures) {
        return of(figures, Figures::headline, figure -> rounded(figure.effect()));
    }

    Cell effectiveCases(Optional<Figures> figures) {
        return of(figures, Figures::headline, figure -> rounded(figure.effectiveCases()));
    }

    Cell degrees(Optional<Figures> figures) {
        return of(figures, Figures::headline, figure -> new Cell.Count(figure.degrees()));
    }

    Cell unweighted(Optional<Figures> figures) {
        return of(figures, Figures::unweighted, figure -> new Cell.Decimal(figure.percent()));
    }

    Cell cases(Optional<Figures> figures) {
        return new Cell.Count(figures.map(f -> f.headline().cases()).orElse(0));
    }

    Cell withheldOr(Optional<Figures> figures, Cell cell) {
        return of(figures, Figures::headline, _ -> cell);
    }

    Cell note(Optional<Figures> figures) {
        return new Cell.Text(
                figures.map(f -> FigureNote.of(f.headline(), words.language())).orElse(words.text("nobody")));
    }

    /** The sentence that explains the mark, if it was used; forgets what was withheld so far. */
    List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        if (!reasons.isEmpty()) {
            remarks.add(words.text("withheld.remark", MARK, String.join("; ", reasons)));
        }
        reasons.clear();
        return remarks;
    }

    private Cell of(Optional<Figures> figures, Function<Figures, Figure> which, Function<Figure, Cell> cell) {
        if (figures.isEmpty()) {
            return new Cell.Empty();
        }
        Figure headline = figures.get().headline();
        Figure figure = which.apply(figures.get());
        for (Figure judged : List.of(headline, figure)) {
            if (!judged.publication().allowed()) {
                judged.publication().withheld().forEach(reason -> reasons.add(Messages.of(reason, words.language())));
                return new Cell.Withheld(MARK);
            }
        }
        return cell.apply(figure);
    }

    private static Cell decimal(Optional<BigDecimal> number) {
        return number.<Cell>map(Cell.Decimal::new).orElseGet(Cell.Empty::new);
    }

    private static Cell rounded(OptionalDouble number) {
        return number.isEmpty() || !Double.isFinite(number.getAsDouble())
                ? new Cell.Empty()
                : new Cell.Decimal(new BigDecimal(number.getAsDouble()).setScale(DECIMALS, RoundingMode.HALF_UP));
    }
}
