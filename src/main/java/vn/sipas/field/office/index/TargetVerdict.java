package vn.sipas.field.office.index;

import java.math.BigDecimal;
import java.util.Locale;

/** Whether the season's target can be said to be met: by the headline's interval, not by its point. */
public enum TargetVerdict {
    /** The whole interval lies at or above the target. */
    MET,
    /** The whole interval lies below it. */
    MISSED,
    /** The interval holds the target. */
    OPEN,
    /** There is no interval or no figure. */
    NO_MARGIN;

    /**
     * Of one figure.
     *
     * @param target in percent
     */
    public static TargetVerdict of(Figure figure, BigDecimal target) {
        if (!figure.publication().allowed() || figure.interval().isEmpty()) {
            return NO_MARGIN;
        }
        double share = target.movePointLeft(2).doubleValue();
        if (figure.interval().get().low() >= share) {
            return MET;
        }
        return figure.interval().get().high() < share ? MISSED : OPEN;
    }

    /** Lower case with hyphens, for programs. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
