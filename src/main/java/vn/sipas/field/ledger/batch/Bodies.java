package vn.sipas.field.ledger.batch;

import vn.sipas.field.ledger.record.Envelope;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.RecordLine;

/** Which bodies leave with a section. */
public enum Bodies {
    /** All that are here. */
    ALL,
    /**
     * Those that a monitor needs to check a season by himself: its rules, its people, its forms, commitments and draws. What
     * somebody answered, wrote about a person or sealed to another stays here, and so does what this program doesn't know.
     */
    FOR_MONITORS;

    /** {@code line} as it leaves. */
    RecordLine of(RecordLine line) {
        return switch (this) {
            case ALL -> line;
            case FOR_MONITORS ->
                line.envelope().flatMap(Envelope::known).filter(Bodies::isOpen).isPresent() ? line : line.redacted();
        };
    }

    private static boolean isOpen(Kind kind) {
        return switch (kind) {
            case SEASON,
                    FORM,
                    ROSTER,
                    FRAME,
                    DRAW,
                    PACK,
                    CONTINUES,
                    BEGIN,
                    PAPER,
                    RULING,
                    POOL,
                    OPENING,
                    MINUTES,
                    SEAL -> true;
            case ASSIGNMENT, RELEASE, VOID, CONTACT, CALLBACK, INTERVIEW, KEYING, REVIEW, RECHECK, FINDING -> false;
        };
    }
}
