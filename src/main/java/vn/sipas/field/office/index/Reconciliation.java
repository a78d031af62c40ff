package vn.sipas.field.office.index;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import vn.sipas.field.base.language.Reason;

/**
 * How the interviews in the books become those that count: {@code leaves = counted + Σ leftOut}.
 *
 * @param books that were looked into
 * @param leaves interview records in them
 * @param leftOut how many are not counted, and why: a {@code Standing} or a {@link LeftOut}; in the order of the reasons
 */
public record Reconciliation(int books, long leaves, Map<Reason, Long> leftOut, long counted) {

    public Reconciliation {
        leftOut = Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
        if (leaves
                != counted
                        + leftOut.values().stream().mapToLong(Long::longValue).sum()) {
            throw new IllegalArgumentException("the interviews don't add up: " + leaves + ", " + counted);
        }
    }

    /** Why an interview that stands is not in the index. */
    public enum LeftOut implements Reason {
        /** No supervisor accepted it, where only accepted ones are looked at. */
        NOT_ACCEPTED,
        /** The person broke it off. */
        BREAK_OFF,
        /** Its answers were withheld or purged. */
        WITHOUT_BODY,
        /** It was made with a form that is not in the department's book. */
        FORM_MISSING
    }
}
