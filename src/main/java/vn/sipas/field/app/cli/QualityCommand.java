package vn.sipas.field.app.cli;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.quality.Quality;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.quality.Flag;

/** {@code sipas quality --store DIR}: which work and which interviews to look at first, and why. */
@Command(mixinStandardHelpOptions = true)
final class QualityCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--json")
    private boolean json;

    QualityCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return store.with(console, this::flags);
    }

    private int flags(Desk desk) {
        Optional<Quality.Found> found = desk.quality().flags(desk.fieldwork().form(), console.language(), _ -> {});
        if (found.isEmpty()) {
            return console.refuse("", DeskFault.SEASON_MISSING);
        }
        if (json) {
            console.json(asJson(found.get()));
        } else {
            print(found.get());
        }
        return 0;
    }

    private void print(Quality.Found found) {
        console.print(
                "quality.compared",
                found.compared(),
                found.people().size(),
                found.interviews().size());
        console.print("quality.no-finding");
        for (Quality.Member member : found.people()) {
            console.print("quality.person", member.name(), member.unit());
            tell(member.flags());
        }
        for (Quality.Interview interview : found.interviews()) {
            console.print(
                    "quality.interview",
                    interview.caseId().text(),
                    interview.book().person(),
                    interview.position());
            tell(interview.flags());
        }
    }

    private void tell(List<Flag> flags) {
        for (Flag flag : flags) {
            console.out()
                    .println("  " + flag.code().code() + ": " + Messages.of(flag.code(), console.language()) + ". "
                            + flag.text(console.language()));
        }
    }

    private JsonWriter asJson(Quality.Found found) {
        JsonWriter object = new JsonWriter().beginObject().member("compared", found.compared());
        object.name("enumerators").beginArray();
        for (Quality.Member member : found.people()) {
            object.beginObject()
                    .member("book", member.book().text())
                    .member("name", member.name())
                    .member("unit", member.unit());
            write(object, member.flags()).endObject();
        }
        object.endArray().name("interviews").beginArray();
        for (Quality.Interview interview : found.interviews()) {
            object.beginObject()
                    .member("leaf", interview.leaf().base64())
                    .member("case", interview.caseId().text())
                    .member("book", interview.book().text())
                    .member("position", interview.position());
            write(object, interview.flags()).endObject();
        }
        return object.endArray().endObject();
    }

    private JsonWriter write(JsonWriter object, List<Flag> flags) {
        object.name("flags").beginArray();
        for (Flag flag : flags) {
            object.beginObject()
                    .member("code", flag.code().code())
                    .member("level", flag.level() == Flag.Level.NOTE ? "note" : "look-first");
            flag.mode().ifPresent(mode -> object.member("mode", mode.code()));
            object.member("value", number(flag.value()))
                    .member("pool", number(flag.pool()))
                    .member("n", flag.cases())
                    .member("rate", number(flag.rate()))
                    .member("text", flag.text(console.language()))
                    .endObject();
        }
        return object.endArray();
    }

    /** A measure as text: JSON here has whole numbers only. */
    private static String number(double number) {
        return String.format(Locale.ROOT, "%.4f", number);
    }
}
