package vn.sipas.field.office.recheck;

import java.util.List;
import java.util.Optional;
import vn.sipas.field.office.recheck.pool.Purpose;
import vn.sipas.field.office.recheck.pool.Round;
import vn.sipas.field.office.recheck.rule.Plan;
import vn.sipas.field.office.recheck.rule.Reading;
import vn.sipas.field.office.recheck.rule.TicketState;
import vn.sipas.field.office.recheck.rule.Verdict;

/** How many tickets of a draw are worked on, and under which rule they are read. */
public final class Lots {

    private Lots() {}

    /** The rule that a purpose is read under; nothing is concluded from interviews that were named. */
    public static Optional<Plan> plan(Purpose purpose) {
        return switch (purpose) {
            case Purpose.Province _ -> Optional.of(Plan.PROVINCE);
            case Purpose.Enumerator _ -> Optional.of(Plan.ENUMERATOR);
            case Purpose.Named _ -> Optional.empty();
        };
    }

    /** The results so far, read in ticket order; nothing before there is a draw that counts, or where nothing is concluded. */
    public static Optional<Reading> reading(Round round, MonitorFindings findings) {
        List<TicketState> states = findings.states(round);
        return states.isEmpty() ? Optional.empty() : plan(round.purpose()).map(plan -> Reading.of(plan, states));
    }

    /**
     * How many tickets, from the smallest on, should be out now: whole lots, as far as the verdict if all that is still read is clean, so
     * that a season without failures takes one way; all of them where every form is to be visited again, or interviews were named.
     */
    public static int out(Round round, MonitorFindings findings) {
        int all = round.tickets().size();
        Optional<Reading> reading = reading(round, findings);
        if (reading.isEmpty()) {
            return all;
        }
        Verdict verdict = reading.get().verdict();
        if (verdict == Verdict.ESCALATED) {
            return all;
        }
        return verdict.decided()
                ? reading.get().crossing().map(Reading.Step::ticket).orElse(all)
                : Math.min(all, wholeLots(lastNeeded(reading.get())));
    }

    private static int lastNeeded(Reading reading) {
        int needed = reading.next().clean().orElse(Reading.LOT);
        int ticket = reading.front();
        while (needed > 0 && ticket < reading.tickets().size()) {
            needed -= switch (reading.tickets().get(ticket)) {
                case OPEN, SUSPECTED, CLEAN -> 1;
                case FAILED, NEUTRAL, PASSED_OVER -> 0;
            };
            ticket++;
        }
        return ticket;
    }

    private static int wholeLots(int tickets) {
        return (tickets + Reading.LOT - 1) / Reading.LOT * Reading.LOT;
    }
}
