package vn.sipas.field.office.recheck;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.office.recheck.pool.Round;
import vn.sipas.field.office.review.Standing;
import vn.sipas.field.survey.frame.FrameStanding;

/**
 * Something a monitor should look at; it accuses nobody.
 *
 * @param about a case's id, a person, a number of a pool, or a number of forms
 */
public record Alarm(Why why, String about) {

    /** By which rule. */
    public enum Why {
        /** One key signed two histories: a restored or cloned copy, or two sets of forms. */
        FORK,
        /** Somebody in the roster interviews, and no record of his is here. */
        BOOK_MISSING,
        /** A draw does not count: it was not signed for before, was the second, or has other tickets than its seed gives. */
        DRAW_DOES_NOT_COUNT,
        /** The list that was drawn from can't be made again from the books held here. */
        LIST_CHANGED,
        /** A form that was drawn was withdrawn, corrected, excluded or ruled out afterwards, or its case or writer was made doubtful. It stays in the draw as it was. */
        FORM_CHANGED,
        /** Name and address are not those of the frame that was committed to. */
        LINE_DIFFERS,
        /** Interviews count that came after the list was settled, and are in none. */
        FORMS_NOT_LISTED,
        /** The person was first tried more than a day after the department knew who is drawn. */
        TRIED_LATE
    }

    /** Whoever is drawn should be tried on the same day; after that there was time to speak with them. */
    public static final Duration TRY_WITHIN = Duration.ofDays(1);

    /** What the draws and their tickets tell at the moment {@code now}. */
    static List<Alarm> of(
            Round round,
            int number,
            Collection<Ticket> tickets,
            Map<LeafHash, Standing> standings,
            Map<CaseId, FrameStanding> lines,
            OffsetDateTime now) {
        List<Alarm> alarms = new ArrayList<>();
        if (round.drawings().stream().anyMatch(drawing -> drawing.standing() != Round.Standing.COUNTS)) {
            alarms.add(new Alarm(Why.DRAW_DOES_NOT_COUNT, Integer.toString(number)));
        }
        if (round.listed().isEmpty()) {
            alarms.add(new Alarm(Why.LIST_CHANGED, Integer.toString(number)));
        }
        for (Ticket ticket : tickets) {
            String id = ticket.caseId().text();
            if (isChanged(ticket, standings)) {
                alarms.add(new Alarm(Why.FORM_CHANGED, id));
            }
            if (lines.get(ticket.caseId()) == FrameStanding.FAILS) {
                alarms.add(new Alarm(Why.LINE_DIFFERS, id));
            }
            if (isLate(ticket, now)) {
                alarms.add(new Alarm(Why.TRIED_LATE, id));
            }
        }
        return alarms;
    }

    /** Every form of a list counted when the list was made; what is on another branch of its book is told as a fork. */
    private static boolean isChanged(Ticket ticket, Map<LeafHash, Standing> standings) {
        return ticket.given().isPresent()
                && Optional.ofNullable(standings.get(ticket.original().seen().leaf()))
                        .filter(standing -> switch (standing) {
                            case COUNTS, FAILED_RECHECK, ASIDE -> false;
                            case CORRECTED,
                                    WITHDRAWN,
                                    EXCLUDED,
                                    RULED_OUT,
                                    SEVERAL_OF_CASE,
                                    WRITER_UNKNOWN,
                                    CORRECTS_NOTHING -> true;
                        })
                        .isPresent();
    }

    private static boolean isLate(Ticket ticket, OffsetDateTime now) {
        return ticket.given()
                .map(given -> ticket.firstTried().orElse(now).isAfter(given.plus(TRY_WITHIN)))
                .orElse(false);
    }
}
