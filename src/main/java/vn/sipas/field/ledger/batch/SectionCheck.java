package vn.sipas.field.ledger.batch;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.sipas.field.ledger.record.LeafHash;

/** What came of checking one section of a batch. */
public sealed interface SectionCheck {

    /** The number of the header's line in the file, from 1. */
    long line();

    /**
     * Lines, peaks, root and signature fit each other.
     *
     * @param kinds how many records of each kind there are
     * @param bodies how many records carry their body
     * @param shown records that are kept and carried but count for nothing, with why
     */
    record Intact(long line, SectionHeader header, SortedMap<String, Long> kinds, long bodies, List<Shown> shown)
            implements SectionCheck {
        public Intact {
            kinds = new TreeMap<>(kinds);
            shown = List.copyOf(shown);
        }
    }

    /** A record that counts for nothing, where it stands and what it is a leaf of. */
    record Shown(Finding finding, LeafHash leaf) {}

    /** Nothing of the section is to be kept. The findings stand in the order of the file; there is at least one. */
    record Refused(long line, Optional<SectionHeader> header, List<Finding> findings) implements SectionCheck {
        public Refused {
            findings = List.copyOf(findings);
        }
    }

    /** The counts of several sections together. */
    static SortedMap<String, Long> sum(Iterable<Intact> sections) {
        SortedMap<String, Long> kinds = new TreeMap<>();
        for (Intact section : sections) {
            for (Map.Entry<String, Long> kind : section.kinds().entrySet()) {
                kinds.merge(kind.getKey(), kind.getValue(), Long::sum);
            }
        }
        return kinds;
    }
}
