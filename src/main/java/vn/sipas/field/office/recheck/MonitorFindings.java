package vn.sipas.field.office.recheck;

import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.record.CheckingRecord;
import vn.sipas.field.ledger.record.CheckingRecord.Verdict;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.office.recheck.pool.Round;
import vn.sipas.field.office.recheck.rule.TicketState;
import vn.sipas.field.office.review.Judged;
import vn.sipas.field.survey.sample.Ticketed;

/** One monitor's last finding about each interview, by position. */
public final class MonitorFindings {

    private final Map<LeafHash, Found> last = new HashMap<>();

    /**
     * One finding.
     *
     * @param leaf of the interview
     * @param position where the finding stands
     */
    public record Found(
            LeafHash leaf, LeafHash recheck, Verdict verdict, List<String> facts, OffsetDateTime at, long position) {}

    /** Of one monitor, from the records of his books that are findings, in their order. */
    public MonitorFindings(List<Book.Held> findings) {
        for (Book.Held held : findings) {
            if (held.content() instanceof CheckingRecord.Finding finding) {
                last.put(
                        finding.ref(),
                        new Found(
                                finding.ref(),
                                finding.recheck(),
                                finding.verdict(),
                                finding.facts(),
                                held.record().envelope().at(),
                                held.position()));
            }
        }
    }

    /** The last finding about an interview. */
    public Optional<Found> about(LeafHash interview) {
        return Optional.ofNullable(last.get(interview));
    }

    /** How far each ticket of a round's draw is, in ticket order. */
    public List<TicketState> states(Round round) {
        return round.listed()
                .map(listed -> round.tickets().stream()
                        .map(ticket -> state(listed.interviews(), ticket))
                        .toList())
                .orElse(List.of());
    }

    private TicketState state(Map<String, Judged> originals, Ticketed ticket) {
        return Optional.ofNullable(originals.get(ticket.id()))
                .flatMap(original -> about(original.seen().leaf()))
                .map(found -> TicketWords.state(found.verdict()))
                .orElse(TicketState.OPEN);
    }
}
