package vn.sipas.field.survey.reserve;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.Completeness;
import vn.sipas.field.survey.interview.CaseStanding;
import vn.sipas.field.survey.interview.Outcome;
import vn.sipas.field.survey.sample.reserve.ReserveRule;

/** How far a case has come, as its reserve sees it. */
public sealed interface CaseEnd {

    /**
     * It ended without an interview: a reserve may stand in for it.
     *
     * @param outcome how
     * @param since the last contact, in the place's local time
     */
    record GivenUp(Outcome outcome, LocalDateTime since) implements CaseEnd {}

    /** Tried in vain, and to be tried again: {@code missing} contacts before it may be given up. */
    record NotMet(ReserveRule.Missing missing) implements CaseEnd {}

    /** Not tried yet, a form is open, or there is an interview. */
    record Going() implements CaseEnd {}

    /** After {@code records}, which are all about the case and in order, and with a form that is open or not. */
    static CaseEnd of(List<Book.Held> records, boolean draft) {
        List<LocalDateTime> contacts = new ArrayList<>();
        for (Book.Held held : records) {
            if (held.content() instanceof BookRecord.Contact) {
                contacts.add(held.record().envelope().at().toLocalDateTime());
            }
        }
        return of(CaseStanding.of(records, draft), contacts);
    }

    /**
     * The same of a case that stands so, after {@code contacts} at these local times. A refusal, a death and the like give a case up
     * at once; whoever was only not met is given up by {@link ReserveRule}. An interview that was broken off is none.
     */
    static CaseEnd of(CaseStanding standing, List<LocalDateTime> contacts) {
        boolean over = standing.state() != CaseStanding.State.BEGUN
                && standing.interview().map(CaseEnd::brokenOff).orElse(true)
                && !contacts.isEmpty();
        if (!over) {
            return new Going();
        }
        LocalDateTime last = contacts.getLast();
        return standing.finalOutcome()
                .<CaseEnd>map(outcome -> switch (outcome) {
                    case NOT_HOME, APPOINTMENT -> {
                        ReserveRule.Missing missing = ReserveRule.missing(contacts);
                        yield missing.nothing() ? new GivenUp(outcome, last) : new NotMet(missing);
                    }
                    case REFUSED_SELF,
                            REFUSED_HOUSEHOLD,
                            BREAK_OFF,
                            AWAY_SEASON,
                            DEAD,
                            ILL,
                            LANGUAGE,
                            PAPER_NOT_RETURNED,
                            UNSAFE,
                            NO_SUCH_ADDRESS,
                            MOVED,
                            UNDER_18 -> new GivenUp(outcome, last);
                    // The form of this contact was withdrawn: the person was met and may be visited again.
                    case INTERVIEWED, PARTIAL -> new Going();
                })
                // Codes of a newer version tell nothing here.
                .orElseGet(Going::new);
    }

    private static boolean brokenOff(Book.Held held) {
        return held.content() instanceof BookRecord.Interview interview
                && interview.completeness() == Completeness.BREAK_OFF;
    }
}
