package vn.sipas.field.office.review.progress;

import java.util.Optional;
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.survey.interview.Outcome;

/** How a released case has ended so far, in the groups of AAPOR, Standard Definitions, 10th edition 2023. */
public enum CaseResult {
    /** I, 1.1. */
    COMPLETE,
    /** P, 1.2. */
    PARTIAL,
    /** R, 2.1: refused or broken off. */
    REFUSED,
    /** NC, 2.2: nobody was met. */
    NOT_REACHED,
    /** O, 2.3: met or heard of, but ill, of another language. */
    OTHER,
    /** 4: not eligible. */
    OUTSIDE,
    /** UH, UO, 3: nobody has said anything of it yet, or its interview doesn't count. */
    UNKNOWN;

    /** By the interview that counts for the case; without one by how its contacts ended. */
    public static CaseResult of(Optional<Completeness> interview, Optional<Outcome> outcome) {
        return interview
                .map(CaseResult::of)
                .orElseGet(() -> outcome.map(CaseResult::of).orElse(UNKNOWN));
    }

    private static CaseResult of(Completeness interview) {
        return switch (interview) {
            case COMPLETE -> COMPLETE;
            case PARTIAL -> PARTIAL;
            case BREAK_OFF -> REFUSED;
        };
    }

    private static CaseResult of(Outcome outcome) {
        return switch (outcome) {
            case REFUSED_SELF, REFUSED_HOUSEHOLD, BREAK_OFF -> REFUSED;
            case NOT_HOME, APPOINTMENT, AWAY_SEASON -> NOT_REACHED;
            case DEAD, ILL, LANGUAGE, PAPER_NOT_RETURNED -> OTHER;
            case NO_SUCH_ADDRESS, MOVED, UNDER_18 -> OUTSIDE;
            case UNSAFE, INTERVIEWED, PARTIAL -> UNKNOWN;
        };
    }
}
