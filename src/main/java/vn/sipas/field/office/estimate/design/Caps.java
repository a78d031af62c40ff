package vn.sipas.field.office.estimate.design;

/**
 * How far raked weights may lie from their mean.
 *
 * @param least the smallest weight allowed, as a multiple of the mean weight, 0 to 1
 * @param most the largest, at least 1
 */
public record Caps(double least, double most) {

    /** Any positive weight. */
    public static final Caps NONE = new Caps(0, Double.POSITIVE_INFINITY);

    public Caps {
        if (!(least >= 0 && least <= 1 && most >= 1)) {
            throw new IllegalArgumentException("caps '" + least + "' and '" + most + "'");
        }
    }
}
