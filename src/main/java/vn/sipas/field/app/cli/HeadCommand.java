package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.heads.Outgoing;
import vn.sipas.field.app.desk.heads.Standing;
import vn.sipas.field.base.json.JsonWriter;

/**
 * {@code sipas head [FILE…]}: takes in heads of the owner's book that others signed, writes the newest one out, and says how
 * much is received and witnessed.
 */
@Command(mixinStandardHelpOptions = true)
final class HeadCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Parameters(arity = "0..*", paramLabel = "FILE", descriptionKey = "FILE")
    private List<Path> files = List.of();

    @Option(names = "--out", paramLabel = "DIR")
    private Optional<Path> out = Optional.empty();

    @Option(names = "--since", paramLabel = "SIZE")
    private Optional<Long> since = Optional.empty();

    @Option(names = "--qr")
    private boolean pictures;

    @Option(names = "--json")
    private boolean json;

    HeadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if ((since.isPresent() || pictures) && out.isEmpty()) {
            return console.refuse("", CommandFault.OUT_MISSING);
        }
        return store.with(console, this::heads);
    }

    private int heads(Desk desk) {
        HeadsOutput output = new HeadsOutput(console, json, pictures);
        int code = files.isEmpty() ? 0 : output.brought(desk.heads().takeBack(files));
        List<Path> written = out.map(folder -> written(desk, folder, output)).orElse(List.of());
        Standing standing = desk.heads().standing();
        if (json) {
            console.json(asJson(standing, written));
        } else {
            console.print("head.size", standing.size());
            console.print("head.received", standing.receivedSize(), standing.size(), when(standing.received()));
            console.print("head.witnessed", standing.witnessedSize(), standing.size(), when(standing.witnessed()));
        }
        if (since.filter(from -> from < 1 || from > standing.size()).isPresent()) {
            code = console.refuse("", CommandFault.SINCE_BAD, since.get());
        }
        return code;
    }

    private List<Path> written(Desk desk, Path folder, HeadsOutput output) {
        List<Path> written = new ArrayList<>();
        for (Outgoing each : desk.heads().outgoing(since)) {
            Path file = each.write(folder);
            written.add(file);
            if (!json) {
                console.print("head.written", file);
            }
            Optional<Path> picture = pictures ? each.writeCode(file) : Optional.empty();
            output.picture(file, picture);
            picture.ifPresent(written::add);
        }
        return written;
    }

    private String when(Optional<Standing.Signature> signature) {
        return signature
                .map(by -> console.text("head.when", console.time(by.at())))
                .orElse("");
    }

    private static JsonWriter asJson(Standing standing, List<Path> written) {
        JsonWriter object = new JsonWriter()
                .beginObject()
                .member("size", standing.size())
                .member("received", standing.receivedSize())
                .member("witnessed", standing.witnessedSize())
                .name("files")
                .beginArray();
        written.forEach(file -> object.text(file.toString()));
        return object.endArray().endObject();
    }
}
