package vn.sipas.field.office.estimate;

/** A confidence interval, both limits included. */
public record Interval(double low, double high) {

    public Interval {
        if (!(low <= high)) {
            throw new IllegalArgumentException("an interval from '" + low + "' to '" + high + "'");
        }
    }

    public double width() {
        return high - low;
    }
}
