package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.heads.TakenIn;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.ledger.witness.Cosigning.Outcome;

/**
 * {@code sipas receipt} of supervisors and the department, {@code sipas witness} of monitors: the owner's signature under other
 * people's heads, from files or of every book held.
 */
@Command(mixinStandardHelpOptions = true)
final class SigningCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "FILE")
    private List<Path> files = List.of();

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path out = Path.of("");

    @Option(names = "--qr")
    private boolean pictures;

    @Option(names = "--json")
    private boolean json;

    SigningCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return store.with(console, this::sign);
    }

    private int sign(Desk desk) {
        if (desk.heads().manner().isEmpty()) {
            return console.refuse("", Refusal.of(DeskFault.NOT_YOURS_TO_SIGN));
        }
        TakenIn taken = files.isEmpty()
                ? desk.heads().signHeld(Optional.of(out), _ -> {})
                : desk.heads().takeIn(files, Optional.of(out), _ -> {});
        HeadsOutput output = new HeadsOutput(console, json, pictures);
        int code = output.brought(taken);
        JsonWriter object = new JsonWriter().beginObject().name("signed").beginArray();
        for (TakenIn.Signing signing : taken.signings()) {
            if (signing.outcome() instanceof Outcome.Signed(var head, boolean again)) {
                object.beginObject()
                        .member("book", signing.book())
                        .member("size", head.checkpoint().size())
                        .member("again", again)
                        .member("file", signing.file().orElseThrow().toString())
                        .endObject();
            }
            code |= output.told(signing);
        }
        if (json) {
            console.json(object.endArray().endObject());
        } else if (taken.isEmpty()) {
            console.print("signing.none");
        }
        return code;
    }
}
