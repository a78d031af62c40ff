package vn.sipas.field.app.cli.recheck;

import java.util.Locale;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import vn.sipas.field.app.cli.Console;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.office.recheck.ActionWords;
import vn.sipas.field.office.recheck.Alarm;
import vn.sipas.field.office.recheck.AlarmWords;
import vn.sipas.field.office.recheck.Board;
import vn.sipas.field.office.recheck.NextAction;
import vn.sipas.field.office.recheck.RoundState;
import vn.sipas.field.office.recheck.rule.Reading;

/** {@code sipas recheck next}: the one thing to do next, how far each step is, and what to look at. */
@Command(mixinStandardHelpOptions = true)
public final class RecheckNextCommand extends RecheckStep {

    @Option(names = "--json")
    private boolean json;

    public RecheckNextCommand(Console console) {
        super(console);
    }

    @Override
    int at(Desk desk) {
        return told(desk.rechecking().board(), board -> {
            if (json) {
                write(board);
            } else {
                print(board);
            }
            return 0;
        });
    }

    private void print(Board board) {
        Locale language = console.language();
        console.out().println(ActionWords.title(board.next(), board, language));
        console.print("recheck.detail", ActionWords.detail(board.next(), board, language));
        console.out().println();
        int number = 0;
        for (NextAction.Step step : NextAction.Step.values()) {
            number++;
            console.print(
                    board.next().step() == step ? "recheck.step.now" : "recheck.step",
                    number,
                    ActionWords.step(step, language),
                    ActionWords.state(step, board, language));
        }
        board.alarms().forEach(alarm -> console.print("recheck.alarm", AlarmWords.of(alarm, language)));
    }

    private static String code(Enum<?> what) {
        return what.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void write(Board board) {
        Locale language = console.language();
        JsonWriter object = new JsonWriter()
                .beginObject()
                .member("step", code(board.next().step()))
                .member("act", code(board.next().act()))
                .member("count", board.next().count())
                .member("title", ActionWords.title(board.next(), board, language))
                .member("detail", ActionWords.detail(board.next(), board, language))
                .member("books", board.books())
                .member("signed", board.signed())
                .member("offered", board.offered())
                .name("witnessed")
                .beginObject()
                .member("interviews", board.share().interviews())
                .member("witnessed", board.share().witnessed())
                .member("soon", board.share().soon())
                .endObject()
                .name("rounds")
                .beginArray();
        board.rounds().forEach(round -> write(object, round));
        object.endArray().name("alarms").beginArray();
        for (Alarm alarm : board.alarms()) {
            object.beginObject()
                    .member("rule", code(alarm.why()))
                    .member("about", alarm.about())
                    .member("text", AlarmWords.of(alarm, language))
                    .endObject();
        }
        console.json(object.endArray().endObject());
    }

    private static void write(JsonWriter object, RoundState state) {
        object.beginObject()
                .member("number", state.number())
                .member("source", state.round().pool().source())
                .member("forms", state.round().pool().count())
                .member("signed", state.round().signed().isPresent())
                .member("drawn", state.round().counting().isPresent())
                .member("tickets", state.tickets().size())
                .member("given", state.given().size())
                .member("over", state.over());
        state.round()
                .counting()
                .ifPresent(drawing -> object.member("seed", drawing.draw().seed()));
        state.reading().ifPresent(reading -> write(object, reading));
        object.endObject();
    }

    private static void write(JsonWriter object, Reading reading) {
        object.member("plan", reading.rule().plan().code())
                .member("verdict", reading.verdict().code())
                .member("clean", reading.clean())
                .member("failed", reading.failed())
                .member("neutral", reading.neutral());
    }
}
