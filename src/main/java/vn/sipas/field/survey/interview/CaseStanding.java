package vn.sipas.field.survey.interview;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CheckingRecord;
import vn.sipas.field.ledger.record.FieldworkRecord;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.MonitorRecord;

/**
 * How a case stands, as a function of its records and its drafts alone.
 *
 * @param state what there is to do
 * @param outcome how the last contact ended, if there was one
 * @param finalOutcome how the case ended if there is no further contact, see {@link FinalOutcome}
 * @param contacts how many contacts there were
 * @param interview the interview that counts, the newest correction if there are any
 */
public record CaseStanding(
        State state,
        Optional<Outcome> outcome,
        Optional<Outcome> finalOutcome,
        long contacts,
        Optional<Book.Held> interview) {

    /** What there is to do. */
    public enum State {
        /** An interview or a correction is open. */
        BEGUN,
        /** Nobody was contacted yet. */
        TO_DO,
        /** Tried, and to be tried again. */
        NOT_REACHED,
        /** An interview, whole or partial, stands in the book. */
        DONE,
        /** An interview stands in the book, and a supervisor returned it: it is to be corrected. */
        RETURNED,
        /** It ended without an interview. */
        CLOSED,
        /** It was taken back before there was an interview: nothing new is begun. */
        WITHDRAWN
    }

    /** The same case once it was taken back: an interview, or one that is open, stays what it is. */
    public CaseStanding takenBack() {
        return switch (state) {
            case BEGUN, DONE, RETURNED, WITHDRAWN -> this;
            case TO_DO, NOT_REACHED, CLOSED -> in(State.WITHDRAWN);
        };
    }

    /** The same case once its interview was returned; a correction that is open already stays what it is. */
    public CaseStanding sentBack() {
        return switch (state) {
            case DONE -> in(State.RETURNED);
            case BEGUN, TO_DO, NOT_REACHED, RETURNED, CLOSED, WITHDRAWN -> this;
        };
    }

    private CaseStanding in(State other) {
        return new CaseStanding(other, outcome, finalOutcome, contacts, interview);
    }

    /** The standing after {@code records}, which are all about the case and in order. */
    public static CaseStanding of(List<Book.Held> records, boolean draft) {
        Set<LeafHash> gone = new HashSet<>();
        Optional<Book.Held> interview = Optional.empty();
        Optional<Outcome> outcome = Optional.empty();
        List<Outcome> outcomes = new ArrayList<>();
        long contacts = 0;
        for (Book.Held held : records) {
            switch (held.content()) {
                case BookRecord.Voiding voiding -> gone.add(voiding.ref());
                case BookRecord.Interview made -> interview = Optional.of(held);
                case BookRecord.Contact contact -> {
                    contacts++;
                    outcome = Outcome.of(contact.outcome());
                    outcome.ifPresent(outcomes::add);
                }
                case BookRecord.Begin _,
                        BookRecord.Season _,
                        BookRecord.Form _,
                        BookRecord.Roster _,
                        BookRecord.Pack _,
                        BookRecord.Continues _,
                        BookRecord.Frame _,
                        BookRecord.Draw _,
                        FieldworkRecord _,
                        CheckingRecord _,
                        MonitorRecord _,
                        BookRecord.Other _ -> {
                    // They say nothing about how the case stands.
                }
            }
        }
        Optional<Book.Held> standing = interview.filter(held -> !gone.contains(held.leaf()));
        return new CaseStanding(
                state(draft, standing, outcome), outcome, FinalOutcome.of(outcomes), contacts, standing);
    }

    private static State state(boolean draft, Optional<Book.Held> interview, Optional<Outcome> outcome) {
        if (draft) {
            return State.BEGUN;
        }
        if (interview.isPresent()) {
            return State.DONE;
        }
        return outcome.map(o -> o.settles() ? State.CLOSED : State.NOT_REACHED).orElse(State.TO_DO);
    }
}
