package vn.sipas.field.survey.interview.recheck;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * When to call and when to go: not to answer the telephone is not to be unreachable. A person who was drawn is called in each band of
 * the day, then visited; only a visit closes a ticket without a re-interview. A wrong number, a refusal by telephone, word that the person is
 * gone, and no number at all lead to the visit at once; whoever agreed to be called again may be called at any time.
 */
public final class CallRule {

    /** What a call may end in that another call would not change. */
    private static final Set<RecheckOutcome> GOES_THERE = Set.of(
            RecheckOutcome.WRONG_NUMBER, RecheckOutcome.SAID_GONE, RecheckOutcome.REFUSED, RecheckOutcome.BREAK_OFF);

    private static final Set<RecheckOutcome> NOBODY_MET =
            Set.of(RecheckOutcome.NO_ANSWER, RecheckOutcome.UNREACHABLE, RecheckOutcome.NOBODY_HOME);

    private CallRule() {}

    /**
     * What comes next for a ticket that waits for its re-interview.
     *
     * @param attempts in the order of the book
     * @param number whether there is a telephone number
     */
    public static NextStep next(List<Attempt> attempts, boolean number) {
        return closed(attempts).orElseGet(() -> {
            boolean visit = mayVisit(attempts, number) && !(number && justAgreed(attempts));
            return visit ? new NextStep.Visit() : new NextStep.Call(due(attempts), agreed(attempts));
        });
    }

    /**
     * What comes next for a ticket whose re-interview made the form suspected: a visit, until one decides.
     *
     * @param sinceThen the attempts after that re-interview
     */
    public static NextStep decide(List<Attempt> sinceThen) {
        return closed(sinceThen).orElseGet(NextStep.Visit::new);
    }

    /** Why {@code outcome} can't be recorded after {@code attempts}, for a ticket that waits for its re-interview; empty if it can. */
    public static Optional<CallFault> refuses(
            List<Attempt> attempts, boolean number, Attempt.Means how, RecheckOutcome outcome) {
        if (closed(attempts).isPresent()) {
            return Optional.of(CallFault.TICKET_CLOSED);
        }
        if (!outcome.means().contains(how)) {
            return Optional.of(CallFault.OTHER_MEANS);
        }
        if (outcome.deciding()) {
            return Optional.of(CallFault.NOTHING_TO_DECIDE);
        }
        return switch (outcome.meaning(how)) {
            case OPEN, ANSWERED -> Optional.empty();
            case NEUTRAL, GENUINE, FAILED ->
                mayVisit(attempts, number) ? Optional.empty() : Optional.of(CallFault.CALLS_MISSING);
        };
    }

    /** The same for a ticket whose re-interview made the form suspected, after the attempts {@code sinceThen}. */
    public static Optional<CallFault> refusesDecision(
            List<Attempt> sinceThen, Attempt.Means how, RecheckOutcome outcome) {
        if (closed(sinceThen).isPresent()) {
            return Optional.of(CallFault.TICKET_CLOSED);
        }
        return outcome.means().contains(how) ? Optional.empty() : Optional.of(CallFault.OTHER_MEANS);
    }

    private static Optional<NextStep> closed(List<Attempt> attempts) {
        return attempts.stream()
                .map(Attempt::meaning)
                .filter(meaning -> meaning != RecheckOutcome.Meaning.OPEN)
                .reduce((_, later) -> later)
                .map(NextStep.Closed::new);
    }

    private static Set<Band> due(List<Attempt> attempts) {
        Set<Band> due = EnumSet.allOf(Band.class);
        for (Attempt attempt : attempts) {
            if (attempt.how() == Attempt.Means.PHONE) {
                due.remove(Band.of(attempt.at().toLocalTime()));
            }
        }
        return due;
    }

    private static boolean mayVisit(List<Attempt> attempts, boolean number) {
        return !number
                || due(attempts).isEmpty()
                || attempts.stream()
                        .anyMatch(attempt ->
                                attempt.how() == Attempt.Means.PHONE && GOES_THERE.contains(attempt.outcome()));
    }

    /** Whether the last that was heard of the person is that another time would suit; nobody being there since does not take that back. */
    private static boolean agreed(List<Attempt> attempts) {
        return attempts.stream()
                .map(Attempt::outcome)
                .filter(outcome -> !NOBODY_MET.contains(outcome))
                .reduce((_, later) -> later)
                .filter(outcome -> outcome == RecheckOutcome.CALL_AGAIN)
                .isPresent();
    }

    /** Whether the last attempt was a call in which another time was agreed on. */
    private static boolean justAgreed(List<Attempt> attempts) {
        return !attempts.isEmpty()
                && attempts.getLast().how() == Attempt.Means.PHONE
                && attempts.getLast().outcome() == RecheckOutcome.CALL_AGAIN;
    }
}
