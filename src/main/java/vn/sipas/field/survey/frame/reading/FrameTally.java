package vn.sipas.field.survey.frame.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was found in rows: how often each thing, and the first of each. */
final class FrameTally {

    /** So many of a kind are kept with their places; more would help nobody. */
    static final int KEPT = 50;

    private final Map<FrameFault, Integer> totals = new EnumMap<>(FrameFault.class);
    private final Map<FrameFault, List<FrameFinding>> first = new EnumMap<>(FrameFault.class);

    void add(FrameFinding finding) {
        totals.merge(finding.why(), 1, Integer::sum);
        List<FrameFinding> kept = first.computeIfAbsent(finding.why(), _ -> new ArrayList<>());
        if (kept.size() < KEPT) {
            kept.add(finding);
        }
    }

    int total(FrameFault why) {
        return totals.getOrDefault(why, 0);
    }

    Map<FrameFault, Integer> totals() {
        return new EnumMap<>(totals);
    }

    /** The first of each kind, kind by kind. */
    List<FrameFinding> findings() {
        return Arrays.stream(FrameFault.values())
                .flatMap(why -> first.getOrDefault(why, List.of()).stream())
                .toList();
    }
}
