package vn.sipas.field.office.index.making;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.office.index.Response;
import vn.sipas.field.survey.interview.Outcome;

/** Counts how cases ended by the groups of their AAPOR codes. */
public final class Responses {

    private Responses() {}

    /**
     * The response of a season.
     *
     * @param released every case that was handed out
     * @param interviews how complete the interview is that counts for a case
     * @param outcomes how a case ended by its contacts
     */
    public static Response of(
            Set<CaseId> released, Map<CaseId, Completeness> interviews, Function<CaseId, Optional<Outcome>> outcomes) {
        int[] counts = new int[Group.values().length];
        for (CaseId caseId : released) {
            Completeness interview = interviews.get(caseId);
            Group group = interview != null
                    ? group(interview)
                    : outcomes.apply(caseId).map(Responses::group).orElse(Group.UNKNOWN);
            counts[group.place]++;
        }
        return new Response(
                counts[Group.COMPLETE.place],
                counts[Group.PARTIAL.place],
                counts[Group.REFUSED.place],
                counts[Group.NOT_REACHED.place],
                counts[Group.OTHER.place],
                counts[Group.OUTSIDE.place],
                counts[Group.UNKNOWN.place]);
    }

    private enum Group {
        COMPLETE(0),
        PARTIAL(1),
        REFUSED(2),
        NOT_REACHED(3),
        OTHER(4),
        OUTSIDE(5),
        UNKNOWN(6);

        private final int place;

        Group(int place) {
            this.place = place;
        }
    }

    private static Group group(Completeness interview) {
        return switch (interview) {
            case COMPLETE -> Group.COMPLETE;
            case PARTIAL -> Group.PARTIAL;
            case BREAK_OFF -> Group.REFUSED;
        };
    }

    /** AAPOR's groups: 2.1 refusal, 2.2 non-contact, 2.3 other, 3 unknown, 4 not eligible. An interview that doesn't count is unknown. */
    private static Group group(Outcome outcome) {
        return switch (outcome) {
            case REFUSED_SELF, REFUSED_HOUSEHOLD, BREAK_OFF -> Group.REFUSED;
            case NOT_HOME, APPOINTMENT, AWAY_SEASON -> Group.NOT_REACHED;
            case DEAD, ILL, LANGUAGE, PAPER_NOT_RETURNED -> Group.OTHER;
            case NO_SUCH_ADDRESS, MOVED, UNDER_18 -> Group.OUTSIDE;
            case UNSAFE, INTERVIEWED, PARTIAL -> Group.UNKNOWN;
        };
    }
}
