package vn.sipas.field.office.quality;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Mode;
import vn.sipas.field.ledger.trust.BookName;

/** All rows, each once, sorted into what may be compared: one mode beside itself alone. */
final class Pools {

    private final Map<Mode, ModePool> modes = new EnumMap<>(Mode.class);
    private final Map<Mode, Map<BookName, Sample>> unfinished = new EnumMap<>(Mode.class);
    private final List<Map<BookName, Sample>> unmet = new ArrayList<>();

    private Pools() {}

    static Pools of(FormShape shape, Stream<? extends QualityRow> rows) {
        Map<LeafHash, QualityRow.Filled> filled = new HashMap<>();
        Map<LeafHash, QualityRow.Begun> begun = new HashMap<>();
        Set<QualityRow.Unmet> unmet = new HashSet<>();
        rows.forEach(row -> {
            switch (row) {
                case QualityRow.Filled form -> {
                    if (form.answers().count() != shape.count()) {
                        throw new IllegalArgumentException("answers to another form: " + form.leaf());
                    }
                    filled.put(form.leaf(), form);
                }
                case QualityRow.Begun beginning -> begun.put(beginning.begin(), beginning);
                case QualityRow.Unmet gone -> unmet.add(gone);
            }
        });
        Pools pools = new Pools();
        List<QualityRow.Filled> byLeaf = filled.values().stream()
                .sorted(Comparator.comparing(form -> form.leaf().base64()))
                .toList();
        for (Mode mode : Mode.values()) {
            List<QualityRow.Filled> forms =
                    byLeaf.stream().filter(form -> form.mode() == mode).toList();
            Tally beginnings = new Tally();
            forms.forEach(form -> beginnings.count(form.enumerator(), false));
            begun.values().stream()
                    .filter(beginning -> beginning.mode() == mode)
                    .forEach(beginning -> beginnings.count(beginning.enumerator(), true));
            pools.modes.put(mode, new ModePool(shape, forms));
            pools.unfinished.put(mode, beginnings.samples());
        }
        for (boolean phone : List.of(false, true)) {
            Tally cases = new Tally();
            byLeaf.stream()
                    .filter(form -> (form.mode() == Mode.PHONE) == phone)
                    .forEach(form -> cases.count(form.enumerator(), false));
            unmet.stream()
                    .filter(gone -> gone.byPhone() == phone)
                    .forEach(gone -> cases.count(gone.enumerator(), true));
            pools.unmet.add(cases.samples());
        }
        return pools;
    }

    /** The interviews of each mode. */
    Map<Mode, ModePool> modes() {
        return modes;
    }

    /** For each mode the share of everybody's beginnings that no interview ended. */
    Map<Mode, Map<BookName, Sample>> unfinished() {
        return unfinished;
    }

    /** The share of cases that ended without an interview: by visits and by telephone. */
    List<Map<BookName, Sample>> unmet() {
        return unmet;
    }

    /** Hits and trials by enumerator. */
    private static final class Tally {

        private final Map<BookName, int[]> counts = new HashMap<>();

        void count(BookName enumerator, boolean hit) {
            int[] both = counts.computeIfAbsent(enumerator, _ -> new int[2]);
            both[0] += hit ? 1 : 0;
            both[1]++;
        }

        Map<BookName, Sample> samples() {
            Map<BookName, Sample> samples = new LinkedHashMap<>();
            counts.entrySet().stream()
                    .sorted(Comparator.comparing(entry -> entry.getKey().text()))
                    .forEach(entry ->
                            samples.put(entry.getKey(), Sample.share(entry.getValue()[0], entry.getValue()[1])));
            return samples;
        }
    }
}
