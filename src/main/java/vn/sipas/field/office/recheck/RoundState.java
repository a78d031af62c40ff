package vn.sipas.field.office.recheck;

import java.util.List;
import java.util.Optional;
import vn.sipas.field.office.recheck.pool.Round;
import vn.sipas.field.office.recheck.rule.Reading;

/**
 * A round with its tickets and what is read from them.
 *
 * @param number from 1
 * @param reading nothing before there is a draw that counts, or where nothing is concluded
 * @param over whether it is at its end
 */
public record RoundState(int number, Round round, List<Ticket> tickets, Optional<Reading> reading, boolean over) {

    public RoundState {
        tickets = List.copyOf(tickets);
    }

    static RoundState of(int number, Round round, Tickets tickets) {
        List<Ticket> all = tickets.of(round);
        Optional<Reading> reading = Lots.reading(round, tickets.findings());
        return new RoundState(number, round, all, reading, NextAction.isOver(round, all, reading));
    }

    /** The tickets whose names and addresses are here, in ticket order. */
    public List<Ticket> given() {
        return tickets.stream().filter(ticket -> ticket.given().isPresent()).toList();
    }
}
