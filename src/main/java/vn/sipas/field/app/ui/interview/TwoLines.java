package vn.sipas.field.app.ui.interview;

import java.util.function.ToDoubleFunction;

/** Long titles put on two lines at a space; what is too long even then ends in dots behind a whole word. */
final class TwoLines {

    private static final String DOTS = "…";

    private TwoLines() {}

    /** {@code width} and what {@code measure} says of a text, in the same unit. */
    static String of(String title, double width, ToDoubleFunction<String> measure) {
        if (measure.applyAsDouble(title) <= width) {
            return title;
        }
        int first = fitting(title, width, measure);
        if (first <= 0) {
            return title;
        }
        String rest = title.substring(first).strip();
        if (measure.applyAsDouble(rest) <= width) {
            return title.substring(0, first) + "\n" + rest;
        }
        int second = fitting(rest, width - measure.applyAsDouble(DOTS), measure);
        return title.substring(0, first) + "\n" + (second <= 0 ? rest : rest.substring(0, second) + DOTS);
    }

    /** Where the last word ends that still fits; 0 if not even the first does. */
    private static int fitting(String text, double width, ToDoubleFunction<String> measure) {
        int fitting = 0;
        for (int space = text.indexOf(' '); space >= 0; space = text.indexOf(' ', space + 1)) {
            if (measure.applyAsDouble(text.substring(0, space)) > width) {
                break;
            }
            fitting = space;
        }
        return fitting;
    }
}
