package vn.sipas.field.app.cli;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.Opening;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.TeamReserves;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.survey.reserve.Reserves;

/**
 * {@code sipas release}: opens a reserve ({@code --case ID --reason TEXT} at a supervisor's or the department's desk, {@code --case ID
 * --code CODE} at the enumerator's), or lists which comes next in each stratum, with its code at a supervisor's desk.
 */
@Command(mixinStandardHelpOptions = true)
final class ReleaseCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--case", paramLabel = "ID")
    private Optional<String> reserve = Optional.empty();

    @Option(names = "--reason", paramLabel = "TEXT")
    private String reason = "";

    @Option(names = "--code", paramLabel = "CODE")
    private String code = "";

    @Option(names = "--json")
    private boolean json;

    ReleaseCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return store.with(console, desk -> reserve.map(id -> open(desk, id)).orElseGet(() -> list(desk)));
    }

    private static boolean isEnumerator(Desk desk) {
        return desk.owner().role().equals(Role.ENUMERATOR.code());
    }

    private int open(Desk desk, String id) {
        if (!CaseId.isCaseId(id)) {
            return console.refuse("", Refusal.of(DeskFault.NO_RESERVE, id));
        }
        CaseId caseId = new CaseId(id);
        Optional<Refusal> refused = isEnumerator(desk)
                ? desk.fieldwork().reserves().open(caseId, code)
                : desk.teamReserves().release(caseId, reason);
        return refused.map(why -> console.refuse("", why)).orElseGet(() -> {
            console.print("release.done", id);
            return 0;
        });
    }

    private int list(Desk desk) {
        List<TeamReserves.Row> rows = isEnumerator(desk)
                ? desk.fieldwork().reserves().rows().stream()
                        .map(row -> new TeamReserves.Row(
                                desk.bookName().text(), desk.owner().name(), row, Optional.empty()))
                        .toList()
                : desk.teamReserves().rows();
        if (json) {
            JsonWriter list = new JsonWriter().beginObject().name("reserves").beginArray();
            rows.forEach(row -> write(list, row));
            console.json(list.endArray().endObject());
        } else {
            rows.forEach(this::print);
        }
        return 0;
    }

    private void print(TeamReserves.Row row) {
        Reserves.Stratum stratum = row.reserves().stratum();
        console.print(
                "release.stratum",
                row.person(),
                row.reserves().place(),
                stratum.givenUp(),
                stratum.open().size(),
                stratum.left());
        switch (row.reserves().opening()) {
            case Opening.Allowed(var step) ->
                console.print(
                        "release.may",
                        step.reserve(),
                        step.instead(),
                        step.outcome().words(console.language()));
            case Opening.Refused(Refusal why) -> console.print("release.not-yet", why.text(console.language()));
        }
        row.code()
                .ifPresent(told -> console.print("release.code", stratum.next().orElseThrow(), told));
    }

    private static void write(JsonWriter list, TeamReserves.Row row) {
        Reserves.Stratum stratum = row.reserves().stratum();
        list.beginObject()
                .member("book", row.book())
                .member("stratum", stratum.name())
                .member("givenUp", stratum.givenUp())
                .member("open", stratum.open().size())
                .member("left", stratum.left());
        stratum.next().ifPresent(next -> list.member("next", next.text()));
        list.member("mayOpen", row.reserves().opening() instanceof Opening.Allowed);
        row.code().ifPresent(told -> list.member("code", told));
        list.endObject();
    }
}
