package vn.sipas.field.office.recheck;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.survey.interview.recheck.Attempt;
import vn.sipas.field.survey.interview.recheck.RecheckOutcome;

/** What the tickets of a re-check add up to; a case that was drawn more than once is counted once. */
public final class Sums {

    private final List<Ticket> tickets;

    /** Of the tickets of these rounds. */
    public Sums(Collection<RoundState> rounds) {
        Map<CaseId, Ticket> byCase = new LinkedHashMap<>();
        rounds.forEach(round -> round.tickets().forEach(ticket -> byCase.putIfAbsent(ticket.caseId(), ticket)));
        this.tickets = List.copyOf(byCase.values());
    }

    /**
     * Tickets of one book's interviews, as counts.
     *
     * @param open those handed out that wait for a visit or a result
     */
    public record ByEnumerator(BookName book, int clean, int failed, int neutral, int open) {

        /** Those with a result that speaks. */
        public int checked() {
            return clean + failed;
        }
    }

    /** Every book that a ticket with name and address, or with a result, is about, in the order of the books' names. */
    public List<ByEnumerator> enumerators() {
        Map<BookName, int[]> counts = new HashMap<>();
        for (Ticket ticket : tickets) {
            int place = switch (ticket.stage()) {
                case Ticket.Stage.Done(MonitorFindings.Found found) ->
                    switch (found.verdict()) {
                        case GENUINE -> 0;
                        case FAILED -> 1;
                        case NEUTRAL -> 2;
                        case SUSPECTED -> 3;
                    };
                case Ticket.Stage.NotGiven _ -> -1;
                case Ticket.Stage.ToReach _,
                        Ticket.Stage.Begun _,
                        Ticket.Stage.Sealed _,
                        Ticket.Stage.ToCompare _,
                        Ticket.Stage.ToDecide _ -> 3;
            };
            if (place >= 0) {
                counts.computeIfAbsent(ticket.original().book(), _ -> new int[4])[place]++;
            }
        }
        return counts.entrySet().stream()
                .sorted(Comparator.comparing(entry -> entry.getKey().text()))
                .map(entry -> new ByEnumerator(
                        entry.getKey(),
                        entry.getValue()[0],
                        entry.getValue()[1],
                        entry.getValue()[2],
                        entry.getValue()[3]))
                .toList();
    }

    /** How often attempts ended so. */
    public record ByOutcome(RecheckOutcome outcome, int calls, int visits) {}

    /** Every outcome that there was, in the order of the list. */
    public List<ByOutcome> outcomes() {
        Map<RecheckOutcome, int[]> counts = new EnumMap<>(RecheckOutcome.class);
        tickets.forEach(ticket -> ticket.attempts()
                .forEach(attempt -> counts.computeIfAbsent(attempt.outcome(), _ -> new int[2])[
                        attempt.how() == Attempt.Means.PHONE ? 0 : 1]++));
        List<ByOutcome> outcomes = new ArrayList<>();
        counts.forEach((outcome, count) -> outcomes.add(new ByOutcome(outcome, count[0], count[1])));
        return outcomes;
    }

    /** Between the moment a name was given out and the first attempt. */
    public record Delay(Duration median, Duration longest) {}

    /** Of everybody who was tried; nothing before anybody was. */
    public Optional<Delay> delay() {
        List<Duration> delays = tickets.stream()
                .flatMap(ticket ->
                        ticket
                                .given()
                                .flatMap(given -> ticket.firstTried().map(tried -> between(given, tried)))
                                .stream())
                .sorted()
                .toList();
        return delays.isEmpty()
                ? Optional.empty()
                : Optional.of(new Delay(delays.get((delays.size() - 1) / 2), delays.getLast()));
    }

    private static Duration between(OffsetDateTime given, OffsetDateTime tried) {
        Duration delay = Duration.between(given, tried);
        return delay.isNegative() ? Duration.ZERO : delay;
    }
}
