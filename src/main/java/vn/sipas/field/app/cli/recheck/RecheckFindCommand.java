package vn.sipas.field.app.cli.recheck;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sipas.field.app.cli.Console;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.recheck.RecheckFault;
import vn.sipas.field.app.desk.recheck.Rechecking;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.CheckingRecord.Verdict;
import vn.sipas.field.office.recheck.Board;
import vn.sipas.field.office.recheck.Ticket;
import vn.sipas.field.office.recheck.TicketWords;

/** {@code sipas recheck find}: writes down what follows from comparisons. */
@Command(mixinStandardHelpOptions = true)
public final class RecheckFindCommand extends RecheckStep {

    @ArgGroup(multiplicity = "1")
    private Which which = new Which();

    @Option(names = "--json")
    private boolean json;

    /** These, or every one that can be compared. */
    static final class Which {
        @Option(names = "--case", paramLabel = "ID", required = true)
        private List<String> cases = new ArrayList<>();

        @Option(names = "--all", required = true)
        private boolean all;
    }

    private record Found(CaseId caseId, Verdict verdict) {}

    public RecheckFindCommand(Console console) {
        super(console);
    }

    @Override
    int at(Desk desk) {
        Rechecking rechecking = desk.rechecking();
        return which.all
                ? told(rechecking.board(), board -> concluded(rechecking, comparable(board)))
                : concluded(rechecking, which.cases);
    }

    private static List<String> comparable(Board board) {
        Set<String> cases = new LinkedHashSet<>();
        board.rounds()
                .forEach(round -> round.tickets().stream()
                        .filter(ticket -> ticket.stage() instanceof Ticket.Stage.ToCompare)
                        .forEach(ticket -> cases.add(ticket.caseId().text())));
        return List.copyOf(cases);
    }

    private int concluded(Rechecking rechecking, List<String> cases) {
        List<Found> found = new ArrayList<>();
        int code = 0;
        for (String id : cases) {
            if (CaseId.isCaseId(id)) {
                CaseId caseId = new CaseId(id);
                code |= told(rechecking.conclude(caseId), verdict -> {
                    found.add(new Found(caseId, verdict));
                    return 0;
                });
            } else {
                code |= console.refuse("", Refusal.of(RecheckFault.NOT_DRAWN, id));
            }
        }
        if (json || code == 0 || !found.isEmpty()) {
            print(found);
        }
        return code;
    }

    private void print(List<Found> found) {
        if (json) {
            JsonWriter object = new JsonWriter().beginObject().name("findings").beginArray();
            found.forEach(one -> object.beginObject()
                    .member("case", one.caseId().text())
                    .member("verdict", one.verdict().code())
                    .endObject());
            console.json(object.endArray().endObject());
        } else {
            found.forEach(one -> console.print(
                    "recheck.found", one.caseId().text(), TicketWords.verdict(one.verdict(), console.language())));
            Optional.of(found).filter(List::isEmpty).ifPresent(_ -> console.print("recheck.found.none"));
        }
    }
}
