package vn.sipas.field.office.report.page;

/**
 * How text looks.
 *
 * @param size in points
 * @param grey 0 for black to 1 for white
 */
public record Face(Cut cut, float size, float grey) {

    public enum Cut {
        REGULAR,
        BOLD,
        MONO
    }

    /** From one line to the next, in sizes: room for Vietnamese letters with two marks on top. */
    private static final float LEADING = 1.42f;

    /** From a line's top to where letters stand, in sizes; Noto Sans rises 1.07 above it. */
    private static final float ASCENT = 1.09f;

    private static final float QUIET = 0.38f;

    public static Face regular(float size) {
        return new Face(Cut.REGULAR, size, 0);
    }

    public static Face bold(float size) {
        return new Face(Cut.BOLD, size, 0);
    }

    /** Secondary words: hints, the second language. */
    public static Face quiet(float size) {
        return new Face(Cut.REGULAR, size, QUIET);
    }

    public static Face code(float size) {
        return new Face(Cut.MONO, size, QUIET);
    }

    public float lineHeight() {
        return size * LEADING;
    }

    public float ascent() {
        return size * ASCENT;
    }
}
