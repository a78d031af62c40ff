package vn.sipas.field.app.practice;

import java.util.LinkedHashMap;
import java.util.Map;

/** What happened in a practice season, counted by name. */
final class Tally {

    private final Map<String, Integer> counts = new LinkedHashMap<>();

    void count(String what) {
        count(what, 1);
    }

    void count(String what, int times) {
        counts.merge(what, times, Integer::sum);
    }

    int of(String what) {
        return counts.getOrDefault(what, 0);
    }

    Map<String, Integer> counts() {
        return counts;
    }
}
