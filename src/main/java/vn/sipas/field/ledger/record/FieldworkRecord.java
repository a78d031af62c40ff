package vn.sipas.field.ledger.record;

import java.util.Locale;
import java.util.Optional;
import vn.sipas.field.ledger.trust.BookName;

/** How cases and papers go from hand to hand: the kinds that carry work to somebody and back. */
public sealed interface FieldworkRecord extends BookRecord {

    /**
     * Cases given to somebody.
     *
     * @param withdraws the assignment that this one withdraws
     * @param to whose book will hold the work
     * @param sealed the cases with their proofs to the frame's root, as an age file for that person's contact key
     */
    record Assignment(Optional<LeafHash> withdraws, BookName to, FileContent sealed) implements FieldworkRecord {
        @Override
        public Kind kind() {
            return Kind.ASSIGNMENT;
        }
    }

    /**
     * A reserve opened, so that it may be visited in the place of a case given up.
     *
     * @param caseId the reserve
     * @param code what the supervisor said by telephone, where an enumerator writes it
     */
    record Release(CaseId caseId, Optional<String> code, String reason) implements FieldworkRecord {
        @Override
        public Kind kind() {
            return Kind.RELEASE;
        }

        @Override
        public String toString() {
            return "Release[" + caseId + "]";
        }
    }

    /** Whether the person agrees to be called again, and the corrected contact details as an age file for the department. */
    record Callback(CaseId caseId, boolean consent, FileContent sealed) implements FieldworkRecord {
        @Override
        public Kind kind() {
            return Kind.CALLBACK;
        }
    }

    /** Where a numbered paper form is. */
    record Paper(String serial, PaperState state) implements FieldworkRecord {
        @Override
        public Kind kind() {
            return Kind.PAPER;
        }
    }

    /** What can become of a paper form. */
    enum PaperState {
        /** With the enumerator or the person. */
        OUT,
        /** To be fetched. */
        DUE,
        /** Back. */
        IN,
        SPOILT,
        LOST;

        /** What stands in the record. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
