package vn.sipas.field.ledger.batch;

import java.util.Optional;
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
    FOR_MONITORS,
    /**
     * Those of a supervisor's book that his team needs: cases handed out, sealed as they are, reserves, and what he says of their
     * forms. What people answered, and what was typed in a second time, stays here.
     */
    FOR_TEAM;

    /** {@code line} as it leaves. */
    RecordLine of(RecordLine line) {
        return switch (this) {
            case ALL -> line;
            case FOR_MONITORS -> known(line).filter(Bodies::isOpen).isPresent() ? line : line.redacted();
            case FOR_TEAM -> known(line).filter(Bodies::isTeams).isPresent() ? line : line.redacted();
        };
    }

    private static Optional<Kind> known(RecordLine line) {
        return line.envelope().flatMap(Envelope::known);
    }

    private static boolean isTeams(Kind kind) {
        return switch (kind) {
            case ASSIGNMENT, RELEASE, PACK, CONTINUES, PAPER, VOID, REVIEW -> true;
            case SEASON,
                    FORM,
                    ROSTER,
                    FRAME,
                    DRAW,
                    BEGIN,
                    CONTACT,
                    CALLBACK,
                    INTERVIEW,
                    KEYING,
                    RULING,
                    POOL,
                    RECHECK,
                    OPENING,
                    FINDING,
                    MINUTES,
                    SEAL -> false;
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
