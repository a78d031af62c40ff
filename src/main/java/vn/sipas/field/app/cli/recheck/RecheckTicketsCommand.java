package vn.sipas.field.app.cli.recheck;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sipas.field.app.cli.Console;
import vn.sipas.field.app.cli.Grid;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.recheck.RecheckFault;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.RecordTime;
import vn.sipas.field.office.recheck.Board;
import vn.sipas.field.office.recheck.RoundState;
import vn.sipas.field.office.recheck.Ticket;
import vn.sipas.field.office.recheck.TicketWords;
import vn.sipas.field.office.recheck.pool.RoundFault;
import vn.sipas.field.survey.frame.ListedCase;

/** {@code sipas recheck tickets}: the tickets that are out and how far each is; as JSON all of the draw. */
@Command(mixinStandardHelpOptions = true)
public final class RecheckTicketsCommand extends RecheckStep {

    /** Of a ticket, 0 and a point not counted, so many digits are told; the rest follows from the draw. */
    private static final int DIGITS = 7;

    @Option(names = "--round", paramLabel = "N")
    private Optional<Integer> number = Optional.empty();

    @Option(names = "--people")
    private boolean people;

    @Option(names = "--json")
    private boolean json;

    public RecheckTicketsCommand(Console console) {
        super(console);
    }

    @Override
    int at(Desk desk) {
        return told(
                desk.rechecking().board(),
                board -> round(board)
                        .map(round -> json ? write(round) : print(desk, round))
                        .orElseGet(() -> console.refuse(
                                "", board.rounds().isEmpty() ? RecheckFault.NO_POOL : RoundFault.NO_SUCH_POOL)));
    }

    private Optional<RoundState> round(Board board) {
        return number.isEmpty()
                ? board.current()
                : board.rounds().stream()
                        .filter(round -> round.number() == number.get())
                        .findFirst();
    }

    private int print(Desk desk, RoundState round) {
        List<Ticket> given = round.given();
        console.print("recheck.tickets", round.number(), round.tickets().size(), given.size());
        if (given.isEmpty()) {
            return 0;
        }
        Grid grid = new Grid(
                List.of(
                        console.text("recheck.head.number"),
                        console.text("recheck.head.ticket"),
                        console.text("recheck.head.case"),
                        console.text("recheck.head.stage"),
                        console.text("recheck.head.attempts"),
                        people ? console.text("recheck.head.person") : ""),
                Set.of(1, 2, 3, 5));
        Map<CaseId, ListedCase> known = desk.rechecking().people();
        for (Ticket ticket : given) {
            grid.add(List.of(
                    Integer.toString(ticket.number()),
                    ticket.text().substring(0, Math.min(DIGITS, ticket.text().length())) + "…",
                    ticket.caseId().text(),
                    TicketWords.stage(ticket.stage(), console.language()),
                    Integer.toString(ticket.attempts().size()),
                    people
                            ? Optional.ofNullable(known.get(ticket.caseId()))
                                    .map(person -> person.name() + " · " + person.whereabouts())
                                    .orElse("")
                            : ""));
        }
        grid.print(console.out());
        return 0;
    }

    private int write(RoundState round) {
        JsonWriter object = new JsonWriter()
                .beginObject()
                .member("round", round.number())
                .name("tickets")
                .beginArray();
        for (Ticket ticket : round.tickets()) {
            object.beginObject()
                    .member("number", ticket.number())
                    .member("ticket", ticket.text())
                    .member("case", ticket.caseId().text())
                    .member("book", ticket.original().book().text())
                    .member("stage", TicketWords.code(ticket.stage()))
                    .member("attempts", ticket.attempts().size());
            ticket.given().ifPresent(at -> object.member("given", RecordTime.text(at)));
            ticket.firstTried().ifPresent(at -> object.member("firstTried", RecordTime.text(at)));
            object.endObject();
        }
        console.json(object.endArray().endObject());
        return 0;
    }
}
