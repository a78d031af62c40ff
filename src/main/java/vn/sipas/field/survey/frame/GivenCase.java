package vn.sipas.field.survey.frame;

import java.util.Optional;
import vn.sipas.field.ledger.record.CaseId;

/**
 * A case as it is handed out: its line of the frame, and what the draw says of it.
 *
 * @param proof that the line stands in the frame; nothing for a case that was not drawn from one
 * @param reserve 0 for a drawn case; the place among its stratum's reserves, from 1, for one that waits to be released
 */
public record GivenCase(CaseLine line, Optional<FrameProof> proof, int reserve) {

    public GivenCase {
        if (reserve < 0) {
            throw new IllegalArgumentException("no reserve: " + reserve);
        }
    }

    /** A case that somebody listed by hand. */
    public static GivenCase plain(CaseLine line) {
        return new GivenCase(line, Optional.empty(), 0);
    }

    public CaseId id() {
        return line.id();
    }
}
