package vn.sipas.field.app.cli;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sipas.field.app.cli.progress.ProgressJson;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.Status;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.office.review.progress.Response;
import vn.sipas.field.office.review.progress.SeasonProgress;
import vn.sipas.field.survey.interview.CaseStanding;

/** {@code sipas status}: books, sizes, what was copied, progress by unit. */
@Command(mixinStandardHelpOptions = true)
final class StatusCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--json")
    private boolean json;

    StatusCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return store.with(console, this::status);
    }

    private int status(Desk desk) {
        Status status = desk.status();
        if (json) {
            console.json(asJson(status, desk));
            return 0;
        }
        console.print("status.owner", status.name(), console.text("role." + status.role()), status.season());
        console.print("status.fingerprint", status.fingerprint());
        for (Status.BookSize book : status.books()) {
            console.print(book.own() ? "status.own-book" : "status.book", book.book(), book.size());
        }
        console.print("status.copied", status.copied());
        status.kinds().forEach((kind, count) -> console.print("status.kind", kind, count));
        console.print("status.drafts", status.drafts());
        for (Status.UnitProgress unit : status.units()) {
            console.print("status.unit", unit.unit(), unit.name());
            for (CaseStanding.State state : CaseStanding.State.values()) {
                console.print(
                        "status.state",
                        console.text("state." + state),
                        unit.cases().getOrDefault(state, 0L));
            }
        }
        team(desk).ifPresent(this::print);
        Doubts.print(console, desk);
        return 0;
    }

    /** How far others are, at the desks that merge. */
    private Optional<SeasonProgress> team(Desk desk) {
        boolean merges = Role.read(desk.owner().role())
                .filter(role -> role == Role.SUPERVISOR || role == Role.DEPARTMENT)
                .isPresent();
        return merges
                ? desk.progress().standing(desk.fieldwork().form(), console.language(), _ -> {})
                : Optional.empty();
    }

    private void print(SeasonProgress season) {
        season.units()
                .forEach(unit -> print(unit.code(), unit.name(), unit.row().all()));
        if (season.listed()) {
            print(console.text("status.sum"), "", season.progress().all().all());
        }
    }

    private void print(String code, String name, Response ends) {
        console.print("status.unit", code, name);
        console.print(
                "status.response",
                ends.released(),
                ends.complete(),
                ends.partial(),
                ends.refused(),
                ends.notReached(),
                ends.other(),
                ends.outside(),
                ends.unknown());
    }

    private JsonWriter asJson(Status status, Desk desk) {
        JsonWriter object = new JsonWriter()
                .beginObject()
                .member("season", status.season())
                .member("role", status.role())
                .member("fingerprint", status.fingerprint())
                .member("verifierKey", status.verifierKey())
                .name("books")
                .beginArray();
        status.books()
                .forEach(book -> object.beginObject()
                        .member("book", book.book())
                        .member("own", book.own())
                        .member("size", book.size())
                        .endObject());
        object.endArray().member("copied", status.copied()).name("kinds").beginObject();
        status.kinds().forEach(object::member);
        object.endObject().member("drafts", status.drafts()).name("units").beginArray();
        status.units().forEach(unit -> {
            object.beginObject().member("unit", unit.unit()).member("name", unit.name());
            for (CaseStanding.State state : CaseStanding.State.values()) {
                String name = state.name().toLowerCase(Locale.ROOT).replace('_', '-');
                object.member(name, unit.cases().getOrDefault(state, 0L));
            }
            object.endObject();
        });
        object.endArray();
        team(desk).ifPresent(season -> ProgressJson.units(object, "progress", season));
        return Doubts.write(object, desk).endObject();
    }
}
