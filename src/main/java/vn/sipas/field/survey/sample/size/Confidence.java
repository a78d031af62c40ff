package vn.sipas.field.survey.sample.size;

/** How sure a margin is meant to be (độ tin cậy), two-sided. */
public enum Confidence {
    /** 90 %. */
    NINETY(1.6448536269514722),
    /** 95 %, as SIPAS reports have it. */
    NINETY_FIVE(1.959963984540054),
    /** 99 %. */
    NINETY_NINE(2.5758293035489004);

    private final double z;

    Confidence(double z) {
        this.z = z;
    }

    /** The normal distribution's quantile that leaves half of the rest above it. */
    public double z() {
        return z;
    }
}
