package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import vn.sipas.field.app.desk.Copying;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.forwarding.Forwarding;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.ledger.batch.Export;
import vn.sipas.field.ledger.batch.SectionHeader;
import vn.sipas.field.ledger.record.Role;

/** {@code sipas export}: the owner's book as a batch file, read back and verified. */
@Command(mixinStandardHelpOptions = true)
final class ExportCommand implements Callable<Integer> {

    private final Console console;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Option(names = "--out", paramLabel = "DIR", required = true)
    private Path out = Path.of("");

    @Option(names = "--plain")
    private boolean plain;

    @Option(names = "--to", paramLabel = "ROLE")
    private Optional<String> to = Optional.empty();

    @Option(names = "--back-to", paramLabel = "CARD")
    private Optional<Path> backTo = Optional.empty();

    @Option(names = "--card", paramLabel = "CARD")
    private List<Path> cards = List.of();

    @Option(names = "--merged")
    private boolean merged;

    @Option(names = "--json")
    private boolean json;

    ExportCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        return store.with(console, this::export);
    }

    private int export(Desk desk) {
        if (!desk.hasRecords()) {
            return console.refuse("", CommandFault.NOTHING_TO_EXPORT);
        }
        if (merged) {
            return forwarded(desk.forwarding().send(out, _ -> {}));
        }
        if (backTo.isPresent()) {
            return Files.read(console, backTo.get())
                    .map(card -> told(desk.copying().giveBack(out, card, _ -> {})))
                    .orElse(Main.REFUSED);
        }
        int code = 0;
        for (Path card : cards) {
            code |= Files.takeCard(console, desk, card);
        }
        return code != 0 ? code : told(desk.copying().copy(out, manner(), _ -> {}));
    }

    private int forwarded(Forwarding.Sent sent) {
        return switch (sent) {
            case Forwarding.Sent.Refused(Refusal why) -> console.refuse("", why);
            case Forwarding.Sent.NotReadBack(Path file) -> console.refuse(file.toString(), CommandFault.NOT_READ_BACK);
            case Forwarding.Sent.Done done -> {
                if (json) {
                    JsonWriter object = new JsonWriter()
                            .beginObject()
                            .member("file", done.file().toString())
                            .member("bytes", done.bytes())
                            .member("books", done.what().books())
                            .member("records", done.what().records())
                            .member("sameDisk", done.sameDisk())
                            .name("receipts")
                            .beginArray();
                    done.receipts().forEach(file -> object.text(file.toString()));
                    console.json(object.endArray().endObject());
                } else {
                    console.print(
                            "export.merged",
                            done.file(),
                            done.what().books(),
                            done.what().records(),
                            done.bytes());
                    done.receipts().forEach(file -> console.print("export.receipt", file));
                    if (done.sameDisk()) {
                        console.print("export.same-disk");
                    }
                }
                yield 0;
            }
        };
    }

    private int told(Copying.Copied copied) {
        return switch (copied) {
            case Copying.Copied.Written(Export.Outcome.Done done, boolean sameDisk) -> {
                report(done, sameDisk);
                yield 0;
            }
            case Copying.Copied.Written(Export.Outcome.NotReadBack lost, boolean _) ->
                console.refuse(lost.file().toString(), CommandFault.NOT_READ_BACK);
            case Copying.Copied.Refused(Refusal why) -> console.refuse("", why);
        };
    }

    /** Monitors are given no answers and nothing personal, so there is nothing to encrypt; a supervisor's team is named by cards. */
    private Copying.Manner manner() {
        if (to.filter(Role.MONITOR.code()::equals).isPresent()) {
            return Copying.Manner.REDACTED;
        }
        if (to.filter(Role.ENUMERATOR.code()::equals).isPresent()) {
            return Copying.Manner.TEAM;
        }
        return plain ? Copying.Manner.PLAIN : Copying.Manner.ENCRYPTED;
    }

    private void report(Export.Outcome.Done done, boolean sameDisk) {
        SectionHeader header = done.section().header();
        if (json) {
            console.json(new JsonWriter()
                    .beginObject()
                    .member("file", done.file().toString())
                    .member("bytes", done.bytes())
                    .member("from", header.from())
                    .member("to", header.to())
                    .member("sameDisk", sameDisk)
                    .endObject());
        } else {
            console.print("export.done", done.file(), header.count(), done.bytes());
            if (sameDisk) {
                console.print("export.same-disk");
            }
        }
    }
}
