package vn.sipas.field.app.cli;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.sample.IdList;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.SizedDraw;
import vn.sipas.field.survey.sample.Ticketed;

/**
 * {@code sipas draw --seed S --size N [--with-tickets] IDS.txt}: repeats a draw from a list of ids, one id a line, smallest ticket first;
 * with {@code --by-size} from lines of id, tab, size, the certain ones first. On stdout stands nothing else.
 */
@Command(resourceBundle = "vn.sipas.field.app.cli.messages", mixinStandardHelpOptions = true)
final class DrawCommand implements Callable<Integer> {

    /** So many faults of a file are named one by one. */
    private static final int NAMED = 20;

    private final Console console;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "IDS.txt", descriptionKey = "IDS.txt")
    private Path file = Path.of("");

    @Option(names = "--seed", paramLabel = "S", required = true)
    private String seed = "";

    @Option(names = "--size", paramLabel = "N", required = true)
    private int size;

    @Option(names = "--with-tickets")
    private boolean withTickets;

    @Option(names = "--by-size")
    private boolean bySize;

    @Option(names = "--json")
    private boolean json;

    DrawCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (size < 1) {
            throw new ParameterException(spec.commandLine(), console.text("draw.bounds"));
        }
        boolean seeded = Seed.isSeed(seed);
        if (!seeded) {
            console.refuse("--seed", CommandFault.SEED_BAD);
        }
        Optional<IdList> list = Files.read(console, file).flatMap(this::list);
        if (!seeded || list.isEmpty()) {
            return Main.REFUSED;
        }
        if (bySize) {
            SizedDraw draw = new SizedDraw(list.get().sizes(), size);
            tellIfFewer(draw.taken());
            print(list.get(), draw.draw(new Seed(seed)));
        } else {
            List<Ticketed> drawn = Ticketed.smallest(new Seed(seed), list.get().ids(), size);
            tellIfFewer(drawn.size());
            printPlain(list.get(), drawn);
        }
        return 0;
    }

    private Optional<IdList> list(byte[] bytes) {
        return switch (bySize ? IdList.readSized(bytes) : IdList.read(bytes)) {
            case IdList.Reading.Accepted(IdList list) -> Optional.of(list);
            case IdList.Reading.Refused(List<IdList.Fault> faults) -> {
                faults.stream()
                        .limit(NAMED)
                        .forEach(fault -> console.refuse(
                                file + ":" + fault.line(),
                                fault.why().code(),
                                Messages.of(fault.why(), console.language())));
                if (faults.size() > NAMED) {
                    console.refuse("", "more", console.text("estimate.more", faults.size() - NAMED));
                }
                yield Optional.empty();
            }
        };
    }

    private void tellIfFewer(int taken) {
        if (taken < size) {
            console.tell("draw.fewer", size, taken);
        }
    }

    private void printPlain(IdList list, List<Ticketed> drawn) {
        if (!json) {
            drawn.forEach(one -> line(one.id(), one.ticket().text()));
            return;
        }
        JsonWriter all = begin(list);
        for (Ticketed one : drawn) {
            all.beginObject()
                    .member("id", one.id())
                    .member("ticket", one.ticket().text())
                    .endObject();
        }
        console.json(all.endArray().endObject());
    }

    private void print(IdList list, List<SizedDraw.Drawn> drawn) {
        if (!json) {
            drawn.forEach(one -> line(one.id(), one.ticket().text()));
            return;
        }
        JsonWriter all = begin(list);
        for (SizedDraw.Drawn one : drawn) {
            all.beginObject()
                    .member("id", one.id())
                    .member("ticket", one.ticket().text())
                    .member("size", one.size())
                    .member("certain", one.certain())
                    .name("probability")
                    .written(Double.toString(one.probability()).getBytes(StandardCharsets.US_ASCII))
                    .endObject();
        }
        console.json(all.endArray().endObject());
    }

    private JsonWriter begin(IdList list) {
        return new JsonWriter()
                .beginObject()
                .member("seed", seed)
                .member("seedHash", new Seed(seed).hash())
                .member("ids", list.hash().hex())
                .member("listed", list.sizes().size())
                .name("drawn")
                .beginArray();
    }

    /** Lines end in LF on every system, so that what is printed can be compared byte by byte. */
    private void line(String id, String ticket) {
        console.out().print(withTickets ? id + "\t" + ticket + "\n" : id + "\n");
    }
}
