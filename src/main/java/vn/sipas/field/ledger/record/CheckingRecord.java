package vn.sipas.field.ledger.record;

import java.util.List;
import java.util.Locale;

/** What people who check say about another record. */
public sealed interface CheckingRecord extends BookRecord {

    /** The record that is meant. */
    LeafHash ref();

    /** A paper form typed a second time by somebody else, and where the two differ; nowhere if the list is empty. */
    record Keying(LeafHash ref, List<Difference> differences) implements CheckingRecord {
        public Keying {
            differences = List.copyOf(differences);
        }

        @Override
        public Kind kind() {
            return Kind.KEYING;
        }
    }

    /** One question that was typed in two ways; the texts are answers, so they are not printed. */
    record Difference(String question, String first, String second) {
        @Override
        public String toString() {
            return "Difference[" + question + "]";
        }
    }

    /** What a supervisor decided about an interview; {@code reason} is a code or empty. */
    record Review(LeafHash ref, Decision decision, String reason, String comment) implements CheckingRecord {
        @Override
        public Kind kind() {
            return Kind.REVIEW;
        }

        @Override
        public String toString() {
            return "Review[" + ref + ", " + decision + ", " + reason + "]";
        }
    }

    /** The department's last word on whether a record counts. */
    record Ruling(LeafHash ref, boolean counts, String reason) implements CheckingRecord {
        @Override
        public Kind kind() {
            return Kind.RULING;
        }

        @Override
        public String toString() {
            return "Ruling[" + ref + ", " + counts + "]";
        }
    }

    /** What a review can decide. */
    enum Decision {
        ACCEPTED,
        /** To be corrected or done again. */
        RETURNED,
        EXCLUDED;

        /** What stands in the record. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
