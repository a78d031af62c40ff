package vn.sipas.field.app.practice;

import java.nio.file.Path;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.trust.BookName;

/**
 * A practice season that was laid out.
 *
 * @param counts what happened: {@code complete}, {@code partial}, {@code break-off}, {@code refused}, {@code not-reached},
 *     {@code corrections}, {@code listed}, {@code left-out} (refusals written down nowhere)
 * @param files the batches, the department's pack first
 * @param departmentKey the key file to verify with
 * @param cheater who cheats, if anybody does
 */
public record PracticeSeason(
        PracticePlan plan,
        Map<String, Integer> counts,
        List<Path> files,
        Path departmentKey,
        Optional<Cheater> cheater) {

    public PracticeSeason {
        counts = new LinkedHashMap<>(counts);
        files = List.copyOf(files);
    }

    /**
     * The enumerator who cheats, and with how many forms of each kind.
     *
     * @param cases the forms that were cheated, by their cases; what was dropped became none
     */
    public record Cheater(String name, BookName book, Map<Cheat, Integer> forms, Map<CaseId, Cheat> cases) {
        public Cheater {
            forms = Collections.unmodifiableMap(new TreeMap<>(forms));
            cases = Collections.unmodifiableMap(new TreeMap<>(cases));
        }
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
