package vn.sipas.field.app.practice;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A practice season that was laid out.
 *
 * @param counts what happened: {@code complete}, {@code partial}, {@code break-off}, {@code refused}, {@code not-reached},
 *     {@code corrections}, {@code listed}
 * @param files the batches, the department's pack first
 * @param departmentKey the key file to verify with
 */
public record PracticeSeason(PracticePlan plan, Map<String, Integer> counts, List<Path> files, Path departmentKey) {

    public PracticeSeason {
        counts = new LinkedHashMap<>(counts);
        files = List.copyOf(files);
    }

    /** How often something happened. */
    public int count(String what) {
        return counts.getOrDefault(what, 0);
    }

    /** Interviews of every completeness, corrections not counted. */
    public int interviews() {
        return count("complete") + count("partial") + count("break-off");
    }
}
