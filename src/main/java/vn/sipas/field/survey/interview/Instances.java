package vn.sipas.field.survey.interview;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.sipas.field.survey.form.QuestionPath;

/** What is kept beside the form by path, when an instance of a repeat goes or comes back: later instances move. */
final class Instances {

    private Instances() {}

    /** Takes what lies in the instance out of {@code map}; what lies in later ones moves up. Returns what was taken. */
    static <T> Map<QuestionPath, T> cut(Map<QuestionPath, T> map, QuestionPath repeat, int instance) {
        Map<QuestionPath, T> taken = new LinkedHashMap<>();
        Map<QuestionPath, T> kept = new LinkedHashMap<>();
        map.forEach((path, value) -> {
            int in = path.instanceOf(repeat).orElse(0);
            if (in == instance) {
                taken.put(path, value);
            } else {
                kept.put(in > instance ? path.inInstance(repeat, in - 1) : path, value);
            }
        });
        map.clear();
        map.putAll(kept);
        return taken;
    }

    /** Puts what {@link #cut} took back: what lies in that instance and later ones moves down. */
    static <T> void paste(Map<QuestionPath, T> map, Map<QuestionPath, T> taken, QuestionPath repeat, int instance) {
        Map<QuestionPath, T> moved = new LinkedHashMap<>();
        map.forEach((path, value) -> {
            int in = path.instanceOf(repeat).orElse(0);
            moved.put(in >= instance ? path.inInstance(repeat, in + 1) : path, value);
        });
        map.clear();
        map.putAll(moved);
        map.putAll(taken);
    }
}
