package vn.sipas.field.office.recheck;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.MonitorRecord;
import vn.sipas.field.office.recheck.pool.Round;
import vn.sipas.field.office.review.Judged;
import vn.sipas.field.survey.interview.recheck.Attempt;
import vn.sipas.field.survey.interview.recheck.CallRule;
import vn.sipas.field.survey.interview.recheck.RecheckOutcome;
import vn.sipas.field.survey.sample.Ticketed;

/** The tickets of draws as a monitor's own books tell them. */
public final class Tickets {

    private final OwnBook own;
    private final MonitorFindings findings;
    private final Map<CaseId, Given> given;
    private final Set<CaseId> begun;

    /**
     * Name and address of a person, as far as they matter here.
     *
     * @param phone whether there is a telephone number
     */
    public record Given(OffsetDateTime at, boolean phone) {}

    /**
     * @param given whose names and addresses are here
     * @param begun of whom a re-interview is begun and not finished
     */
    public Tickets(OwnBook own, Map<CaseId, Given> given, Set<CaseId> begun) {
        this.own = own;
        this.findings = new MonitorFindings(own.ofKind(Kind.FINDING));
        this.given = Map.copyOf(given);
        this.begun = Set.copyOf(begun);
    }

    /** What was found so far. */
    public MonitorFindings findings() {
        return findings;
    }

    /** Every ticket of a round, in ticket order; none before there is a draw that counts. */
    public List<Ticket> of(Round round) {
        List<Ticket> tickets = new ArrayList<>();
        for (Ticketed drawn : round.tickets()) {
            Judged original = round.listed().orElseThrow().interviews().get(drawn.id());
            if (original == null) {
                throw new IllegalStateException("a ticket of no interview in its list");
            }
            tickets.add(ticket(tickets.size() + 1, drawn, original));
        }
        return List.copyOf(tickets);
    }

    private Ticket ticket(int number, Ticketed drawn, Judged original) {
        CaseId caseId = new CaseId(drawn.id());
        Optional<Given> line = Optional.ofNullable(given.get(caseId));
        Optional<MonitorFindings.Found> found = findings.about(original.seen().leaf());
        // Most of a long list was never looked at, and asking the store for each takes longest.
        List<Book.Held> records = line.isPresent() || found.isPresent() ? own.ofCase(caseId.text()) : List.of();
        return new Ticket(
                number,
                drawn.ticket().text(),
                caseId,
                original,
                line.map(Given::at),
                Attempt.of(records),
                stage(caseId, original, line, found, records));
    }

    private Ticket.Stage stage(
            CaseId caseId,
            Judged original,
            Optional<Given> line,
            Optional<MonitorFindings.Found> found,
            List<Book.Held> records) {
        if (found.isPresent()) {
            return switch (found.get().verdict()) {
                case SUSPECTED -> new Ticket.Stage.ToDecide(found.get());
                case GENUINE, FAILED, NEUTRAL -> new Ticket.Stage.Done(found.get());
            };
        }
        Optional<Book.Held> recheck = recheck(records);
        if (recheck.isPresent()) {
            return original.interview().isPresent()
                    ? new Ticket.Stage.ToCompare(recheck.get().leaf())
                    : new Ticket.Stage.Sealed(
                            recheck.get().leaf(), recheck.get().position());
        }
        if (begun.contains(caseId)) {
            return new Ticket.Stage.Begun();
        }
        return line.<Ticket.Stage>map(
                        known -> new Ticket.Stage.ToReach(CallRule.next(Attempt.of(records), known.phone())))
                .orElseGet(Ticket.Stage.NotGiven::new);
    }

    /** The last re-interview among a case's {@code records} that was held, whole or for the most part, and not taken back. */
    public static Optional<Book.Held> recheck(List<Book.Held> records) {
        Set<LeafHash> voided = new HashSet<>();
        boolean answered = false;
        Optional<Book.Held> last = Optional.empty();
        for (Book.Held held : records) {
            switch (held.content()) {
                case BookRecord.Voiding voiding -> voided.add(voiding.ref());
                case BookRecord.Contact contact -> answered = isAnswered(contact);
                case MonitorRecord.Recheck _ -> last = answered ? Optional.of(held) : last;
                default -> {
                    // Says nothing of a re-interview.
                }
            }
        }
        return last.filter(held -> !voided.contains(held.leaf()));
    }

    private static boolean isAnswered(BookRecord.Contact contact) {
        return RecheckOutcome.of(contact.outcome())
                .filter(outcome -> outcome == RecheckOutcome.INTERVIEWED || outcome == RecheckOutcome.PARTIAL)
                .isPresent();
    }
}
