package vn.sipas.field.office.recheck.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The results of one draw, read in ticket order: a result counts when all smaller tickets are resolved, and the first verdict is the
 * one that stands. What is read after it is shown and takes nothing back. Field work goes out in lots of {@link #LOT} tickets; in which
 * order a lot is worked off makes no difference. A list that loses forms is read anew under the rule for the shorter list.
 */
public final class Reading {

    /** Tickets that go out together (lô). */
    public static final int LOT = 20;

    private final Rule rule;
    private final List<TicketState> tickets;
    private final List<Step> course;
    private final Optional<Step> crossing;
    private final Step last;
    private final int front;

    /**
     * The counts once a ticket was read.
     *
     * @param ticket its number in the draw, the smallest ticket is 1
     * @param state clean, failed or neutral
     * @param verdict what the rule says at this point alone
     */
    public record Step(int ticket, TicketState state, int clean, int failed, int neutral, Verdict verdict) {
        public int checked() {
            return clean + failed;
        }

        /** Neutral tickets in 100 of those read; 0 while none is. */
        public double neutralPercent() {
            int read = clean + failed + neutral;
            return read == 0 ? 0 : 100.0 * neutral / read;
        }
    }

    /**
     * Tickets that go out together.
     *
     * @param number the first lot is 1
     * @param from its first ticket
     * @param to its last
     * @param open those that are not resolved, smallest first
     */
    public record Lot(int number, int from, int to, List<Integer> open) {
        public Lot {
            open = List.copyOf(open);
        }
    }

    private Reading(Rule rule, List<TicketState> tickets) {
        this.rule = rule;
        this.tickets = List.copyOf(tickets);
        List<Step> steps = new ArrayList<>();
        Optional<Step> first = Optional.empty();
        Step now = new Step(0, TicketState.OPEN, 0, 0, 0, rule.at(0, 0, 0));
        int ticket = 0;
        for (TicketState state : this.tickets) {
            if (!state.resolved()) {
                break;
            }
            ticket++;
            if (state == TicketState.PASSED_OVER) {
                continue;
            }
            now = after(now, ticket, state);
            steps.add(now);
            if (first.isEmpty() && now.verdict().decided()) {
                first = Optional.of(now);
            }
        }
        this.front = ticket;
        this.last = now;
        this.course = List.copyOf(steps);
        this.crossing = first;
    }

    /** The tickets of a whole list in ticket order, under the rule for as many forms as are not passed over. */
    public static Reading of(Plan plan, List<TicketState> tickets) {
        return new Reading(Rule.of(plan, forms(tickets)), tickets);
    }

    /** The same under a rule that is made already; one for a list of another length is refused. */
    public static Reading of(Rule rule, List<TicketState> tickets) {
        if (rule.forms().isPresent() && rule.forms().getAsInt() != forms(tickets)) {
            throw new IllegalArgumentException(
                    "a rule for " + rule.forms().getAsInt() + " forms, not " + forms(tickets));
        }
        return new Reading(rule, tickets);
    }

    private static int forms(List<TicketState> tickets) {
        return Math.toIntExact(tickets.stream()
                .filter(state -> state != TicketState.PASSED_OVER)
                .count());
    }

    private Step after(Step before, int ticket, TicketState state) {
        int clean = before.clean() + (state == TicketState.CLEAN ? 1 : 0);
        int failed = before.failed() + (state == TicketState.FAILED ? 1 : 0);
        int neutral = before.neutral() + (state == TicketState.NEUTRAL ? 1 : 0);
        return new Step(ticket, state, clean, failed, neutral, rule.at(clean, failed, neutral));
    }

    public Rule rule() {
        return rule;
    }

    public List<TicketState> tickets() {
        return tickets;
    }

    /** Every ticket read, in order, without those passed over; beyond {@link #crossing()} too. */
    public List<Step> course() {
        return course;
    }

    /** Where the verdict fell. */
    public Optional<Step> crossing() {
        return crossing;
    }

    /** The counts of everything read so far; of ticket 0 while nothing is. */
    public Step last() {
        return last;
    }

    public Verdict verdict() {
        return crossing.map(Step::verdict).orElse(last.verdict());
    }

    public int clean() {
        return last.clean();
    }

    public int failed() {
        return last.failed();
    }

    public int neutral() {
        return last.neutral();
    }

    /** Clean and failed forms read. */
    public int checked() {
        return last.checked();
    }

    /** Up to this ticket all are resolved; 0 if the first isn't. */
    public int front() {
        return front;
    }

    /** Whether no ticket is left to be resolved. */
    public boolean ended() {
        return front == tickets.size();
    }

    /** Tickets that are resolved but wait for a smaller one. */
    public List<Integer> beyond() {
        List<Integer> beyond = new ArrayList<>();
        for (int ticket = front + 1; ticket <= tickets.size(); ticket++) {
            TicketState state = tickets.get(ticket - 1);
            if (state.resolved() && state != TicketState.PASSED_OVER) {
                beyond.add(ticket);
            }
        }
        return List.copyOf(beyond);
    }

    /** The lot that has the first ticket to be resolved; nothing once there is a verdict or no ticket is left. */
    public Optional<Lot> lot() {
        return verdict().decided() || ended() ? Optional.empty() : Optional.of(lotOf(front + 1));
    }

    /** The lot of a ticket, whatever the verdict. */
    public Lot lotOf(int ticket) {
        if (ticket < 1 || ticket > tickets.size()) {
            throw new IllegalArgumentException("no ticket " + ticket);
        }
        int number = (ticket - 1) / LOT + 1;
        int from = (number - 1) * LOT + 1;
        int to = Math.min(number * LOT, tickets.size());
        List<Integer> open = new ArrayList<>();
        for (int at = from; at <= to; at++) {
            if (!tickets.get(at - 1).resolved()) {
                open.add(at);
            }
        }
        return new Lot(number, from, to, open);
    }

    /** From the last ticket read on; nothing once there is a verdict. */
    public Next next() {
        return verdict().decided() ? Next.NONE : Next.of(rule, clean(), failed(), neutral());
    }
}
