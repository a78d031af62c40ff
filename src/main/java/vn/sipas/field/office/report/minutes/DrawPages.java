package vn.sipas.field.office.report.minutes;

import java.util.List;
import vn.sipas.field.office.report.minutes.MinutesContents.Draw;
import vn.sipas.field.office.report.minutes.MinutesContents.Drawing;
import vn.sipas.field.office.report.minutes.MinutesContents.Drawn;
import vn.sipas.field.office.report.minutes.MinutesContents.Manner;
import vn.sipas.field.office.report.minutes.MinutesContents.Pool;
import vn.sipas.field.office.report.minutes.MinutesContents.Signed;
import vn.sipas.field.office.report.table.Cell;
import vn.sipas.field.office.report.table.Table;

/** What was committed to and drawn, and the tickets in their order. */
final class DrawPages {

    /** {@code 0.} and the digits that are printed: enough to check a ticket against the books. */
    private static final int TICKET = 2 + 12;

    private final List<Draw> draws;
    private final Draft draft;

    DrawPages(List<Draw> draws, Draft draft) {
        this.draws = draws;
        this.draft = draft;
    }

    void draws() {
        draft.chapter("draws.title");
        if (draws.isEmpty()) {
            draft.sentence(draft.word("draws.none"));
            return;
        }
        draft.sentence(draft.word("draws.words"));
        for (int i = 0; i < draws.size(); i++) {
            Draw draw = draws.get(i);
            draft.section(draft.word("draw.title", i + 1, name(draw)));
            pool(draw.pool());
            if (draw.drawn().isPresent()) {
                draft.fact(draft.word("draw.seed"), draw.drawn().get().seed().text());
                draft.checked(
                        draft.word("draw.seed-hash"), draw.drawn().get().seed().hash());
                draft.fact(
                        draft.word("draw.read"),
                        draft.word(
                                "draw.tickets", draft.count(draw.drawn().get().read())));
            } else {
                draft.bullet(draft.word("draw.not-yet"));
            }
        }
    }

    private String name(Draw draw) {
        String about = Draft.typed(draw.about());
        String scope = draft.word("scope." + draw.scope());
        return about.isEmpty() ? scope : draft.word("fact", scope, about);
    }

    private void pool(Pool pool) {
        draft.fact(draft.word("pool.count"), draft.word("pool.forms", draft.count(pool.count())));
        draft.checked(draft.word("pool.ids"), pool.ids().hex());
        draft.fact(draft.word("pool.source"), Draft.typed(pool.source()));
        draft.fact(
                draft.word("pool.committed"),
                draft.word("pool.place", draft.count(pool.position()), draft.moment(pool.committed())));
        if (pool.signed().isPresent()) {
            Signed signed = pool.signed().get();
            draft.fact(
                    draft.word("pool.signed"),
                    draft.word(
                            "pool.head",
                            draft.count(signed.size()),
                            Draft.root(signed.root()),
                            draft.moment(signed.when())));
        } else {
            draft.bullet(draft.word("pool.unsigned"));
        }
    }

    /** Every draw's tickets; nothing where there are none. */
    void tickets() {
        if (draws.stream().noneMatch(draw -> draw.drawn().isPresent())) {
            return;
        }
        draft.annex("tickets.title");
        draft.sentence(draft.word("tickets.words"));
        for (int i = 0; i < draws.size(); i++) {
            if (draws.get(i).drawn().isPresent()) {
                draft.table(tickets(i + 1, draws.get(i), draws.get(i).drawn().get()));
            }
        }
    }

    private Table tickets(int number, Draw draw, Drawn drawn) {
        return new Table(
                "tickets-" + number,
                draft.word("tickets.of", number, name(draw)),
                List.of(
                        Table.Column.number(draft.word("ticket.number"), 4),
                        Table.Column.text(draft.word("ticket.ticket"), 11),
                        Table.Column.text(draft.word("ticket.case"), 12),
                        Table.Column.text(draft.word("ticket.result"), 10),
                        Table.Column.text(draft.word("ticket.how"), 12),
                        Table.Column.text(draft.word("ticket.when"), 12)),
                drawn.tickets().stream().map(this::line).toList(),
                List.of(draft.word("tickets.results"), draft.word("source")));
    }

    private Table.Line line(Drawing drawing) {
        return new Table.Line(
                1,
                List.of(
                        new Cell.Count(drawing.number()),
                        new Cell.Text(shortened(drawing.ticket().text())),
                        new Cell.Text(drawing.caseId().text()),
                        new Cell.Text(draft.word("result." + drawing.result())),
                        new Cell.Text(drawing.how().map(this::manner).orElse("")),
                        new Cell.Text(drawing.when().map(draft::moment).orElse(""))));
    }

    private String shortened(String ticket) {
        return draft.word("ticket.digits", ticket.substring(2, TICKET));
    }

    private String manner(Manner manner) {
        return switch (manner) {
            case Manner.Call(int number) -> draft.word("manner.call", number);
            case Manner.Visit() -> draft.word("manner.visit");
        };
    }
}
