package vn.sipas.field.office.index;

import java.util.Optional;

/**
 * One figure without weights, and with the season's, side by side.
 *
 * @param weighted nothing where the season knows no weights
 */
public record Figures(Figure unweighted, Optional<Figure> weighted) {

    /** The one the season put first. */
    public Figure headline() {
        return weighted.orElse(unweighted);
    }
}
