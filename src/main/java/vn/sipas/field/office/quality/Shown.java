package vn.sipas.field.office.quality;

/** Measures are compared on scales of their own; people read seconds and shares. */
final class Shown {

    private Shown() {}

    static double of(QualityCode code, double measure) {
        return switch (code) {
            case PACE -> Math.exp(measure) - 0.5;
            case MISSING, OTHER -> Math.sin(measure) * Math.sin(measure);
            case SHORT, NIGHT, SITTING, STRAIGHT, ALIKE, OPINION, SPREAD, CLOCK, NOT_FINISHED, FEW_UNMET -> measure;
        };
    }
}
