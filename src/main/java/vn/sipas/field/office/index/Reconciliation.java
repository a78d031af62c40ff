package vn.sipas.field.office.index;

import java.util.LinkedHashMap;
import java.util.Map;
import vn.sipas.field.base.language.Reason;

/**
 * How the interviews in the books become those that count: {@code leaves = counted + Σ leftOut}.
 *
 * @param books that were looked into
 * @param leaves interview records in them
 * @param leftOut how many are not counted, and why; in the order of the reasons
 */
public record Reconciliation(int books, long leaves, Map<LeftOut, Long> leftOut, long counted) {

    public Reconciliation {
        leftOut = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(leftOut));
        if (leaves
                != counted
                        + leftOut.values().stream().mapToLong(Long::longValue).sum()) {
            throw new IllegalArgumentException("the interviews don't add up: " + leaves + ", " + counted);
        }
    }

    /** Why an interview is not in the index. */
    public enum LeftOut implements Reason {
        CORRECTED,
        WITHDRAWN,
        SEVERAL_OF_CASE,
        CORRECTS_NOTHING,
        WRITER_UNKNOWN,
        RULED_OUT,
        /** A supervisor excluded it, and no other one said otherwise. */
        EXCLUDED,
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
