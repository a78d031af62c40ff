package vn.sipas.field.office.estimate;

import vn.sipas.field.office.estimate.design.Influence;

/** An estimate that can still be compared with others of the same design, because it knows where it comes from. */
public final class Statistic {

    private final Estimate estimate;
    private final Influence influence;

    Statistic(Estimate estimate, Influence influence) {
        this.estimate = estimate;
        this.influence = influence;
    }

    public Estimate estimate() {
        return estimate;
    }

    public double value() {
        return estimate.value();
    }

    Influence influence() {
        return influence;
    }
}
