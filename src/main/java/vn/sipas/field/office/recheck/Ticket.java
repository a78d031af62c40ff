package vn.sipas.field.office.recheck;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.office.review.Judged;
import vn.sipas.field.survey.interview.recheck.Attempt;
import vn.sipas.field.survey.interview.recheck.NextStep;

/**
 * One ticket of a draw and how far it is (vé).
 *
 * @param number its place in the draw, from 1
 * @param text the ticket itself
 * @param original the interview that is checked
 * @param attempts to reach the person, oldest first
 * @param given when the department gave out name and address; nothing before
 */
public record Ticket(
        int number,
        String text,
        CaseId caseId,
        Judged original,
        Optional<OffsetDateTime> given,
        List<Attempt> attempts,
        Stage stage) {

    public Ticket {
        attempts = List.copyOf(attempts);
    }

    /** How far a ticket is. */
    public sealed interface Stage {

        /** Name and address are not here yet. */
        record NotGiven() implements Stage {}

        /** The person is to be interviewed again: {@code next} says by which means. */
        record ToReach(NextStep next) implements Stage {}

        /** A re-interview was begun and not finished. */
        record Begun() implements Stage {}

        /** Interviewed again; the original is still closed. */
        record Sealed(LeafHash recheck, long position) implements Stage {}

        /** Original and re-interview are both here. */
        record ToCompare(LeafHash recheck) implements Stage {}

        /** Facts differ: a visit decides. */
        record ToDecide(MonitorFindings.Found suspected) implements Stage {}

        /** There is a result. */
        record Done(MonitorFindings.Found found) implements Stage {}
    }

    /** When the person was first tried. */
    public Optional<OffsetDateTime> firstTried() {
        return attempts.stream().findFirst().map(Attempt::at);
    }
}
