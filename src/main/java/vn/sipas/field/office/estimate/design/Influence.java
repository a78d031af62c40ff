package vn.sipas.field.office.estimate.design;

/**
 * An estimate's linearised value in each unit of the finest stage: the sum over its rows of weight times influence, zero in
 * every unit that is not named. Sums and differences of estimates have the sums and differences of these. Immutable.
 */
public final class Influence {

    private final int[] units;
    private final double[] totals;
    private final double[] cells;

    Influence(int[] units, double[] totals, double[] cells) {
        this.units = units;
        this.totals = totals;
        this.cells = cells;
    }

    int[] units() {
        return units;
    }

    double[] totals() {
        return totals;
    }

    /** For calibrated designs: the influences summed by cell of the margins. */
    double[] cells() {
        return cells;
    }
}
