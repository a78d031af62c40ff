package vn.sipas.field.app.cli.recheck;

import java.util.concurrent.Callable;
import java.util.function.ToIntFunction;
import picocli.CommandLine.Mixin;
import vn.sipas.field.app.cli.Console;
import vn.sipas.field.app.cli.StoreOptions;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.recheck.Rechecking.Outcome;

/** What all commands of a re-check at somebody's desk share. */
abstract class RecheckStep implements Callable<Integer> {

    final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    RecheckStep(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return store.with(console, this::at);
    }

    abstract int at(Desk desk);

    <T> int told(Outcome<T> outcome, ToIntFunction<T> tell) {
        return switch (outcome) {
            case Outcome.Done<T>(T result) -> tell.applyAsInt(result);
            case Outcome.Refused<T>(Refusal why) -> console.refuse("", why);
        };
    }
}
