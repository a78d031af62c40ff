package vn.sipas.field.ledger.record;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

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

    /**
     * What a monitor found about an interview.
     *
     * @param recheck what closed its ticket, in the same book: the {@code recheck}, or the last {@code contact} where nobody could
     *     be interviewed again
     * @param facts the questions whose answers differ
     */
    record Finding(LeafHash ref, LeafHash recheck, Verdict verdict, List<String> facts) implements CheckingRecord {
        public Finding {
            facts = List.copyOf(facts);
        }

        @Override
        public Kind kind() {
            return Kind.FINDING;
        }
    }

    /** What a finding can say. */
    enum Verdict {
        /** The interview took place, with that person. */
        GENUINE,
        /** Facts differ; pending until a visit decides. */
        SUSPECTED,
        FAILED,
        /** Nothing can be said about it: the person moved away or died, as neighbours or the village head confirm. */
        NEUTRAL;

        /** What stands in the record. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The verdict that {@code code} names. */
        public static Optional<Verdict> of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst();
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

        /** The decision that {@code code} names. */
        public static Optional<Decision> of(String code) {
            return Arrays.stream(values())
                    .filter(each -> each.code().equals(code))
                    .findFirst();
        }
    }
}
