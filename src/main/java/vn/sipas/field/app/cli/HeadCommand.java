package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.Heads;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.ledger.witness.ForkEvidence;
import vn.sipas.field.ledger.witness.OwnHeads;
import vn.sipas.field.office.merge.TakenHead;

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

    @Option(names = "--json")
    private boolean json;

    HeadCommand(Console console) {
        this.console = console;
    }

    @Override
    public Integer call() {
        if (since.isPresent() && out.isEmpty()) {
            return console.refuse("", CommandFault.OUT_MISSING);
        }
        return store.with(console, this::heads);
    }

    private int heads(Desk desk) {
        int code = 0;
        for (Path file : files) {
            code |= taken(desk, file, desk.heads().take(file));
        }
        List<Path> written =
                out.map(folder -> desk.heads().write(folder, since)).orElse(List.of());
        Heads.Standing standing = desk.heads().standing();
        if (json) {
            console.json(asJson(standing, written));
        } else {
            written.forEach(file -> console.print("head.written", file));
            console.print("head.size", standing.size());
            console.print("head.received", size(standing.received()), standing.size(), since(standing.received()));
            console.print("head.witnessed", size(standing.witnessed()), standing.size(), since(standing.witnessed()));
        }
        if (since.filter(from -> from < 1 || from > standing.size()).isPresent()) {
            code = console.refuse("", CommandFault.SINCE_BAD, since.get());
        }
        return code;
    }

    private int taken(Desk desk, Path file, Heads.Taken taken) {
        return switch (taken) {
            case Heads.Taken.Refused(Refusal why) -> console.refuse(file.toString(), why);
            case Heads.Taken.Fork(ForkEvidence evidence) ->
                console.refuse(
                        file.toString(),
                        CommandFault.FORK_SHOWN,
                        evidence.a().checkpoint().origin(),
                        evidence.size());
            case Heads.Taken.Own(OwnHeads.Taken outcome) -> own(desk, file, outcome);
        };
    }

    private int own(Desk desk, Path file, OwnHeads.Taken outcome) {
        return switch (outcome) {
            case OwnHeads.Taken.Kept(long size) -> {
                if (!json) {
                    console.print("head.kept", file, size);
                }
                yield 0;
            }
            case OwnHeads.Taken.Another(SignedHead head) -> others(desk, file, head);
            case OwnHeads.Taken.Unknown(long size, Optional<ForkEvidence> evidence) ->
                console.refuse(
                        file.toString(),
                        evidence.isPresent() ? CommandFault.HEAD_FORKED : CommandFault.HEAD_UNKNOWN,
                        size);
            case OwnHeads.Taken.Refused(var why) -> console.refuse(file.toString(), why);
        };
    }

    /** A head of a book that is held here as a copy: what others signed settles which branch of a fork is the book. */
    private int others(Desk desk, Path file, SignedHead head) {
        return switch (desk.forkedBooks().take(head)) {
            case TakenHead.Kept(long size) -> {
                if (!json) {
                    console.print(
                            "head.kept-other", file, size, head.checkpoint().origin());
                }
                yield 0;
            }
            case TakenHead.NotJoined(long held) ->
                console.refuse(file.toString(), CommandFault.HEAD_BEFORE_RECORDS, held);
            case TakenHead.Contradicts(ForkEvidence evidence) ->
                console.refuse(
                        file.toString(),
                        CommandFault.FORK_SHOWN,
                        evidence.a().checkpoint().origin(),
                        evidence.size());
            case TakenHead.NoCopy _ -> console.refuse(file.toString(), CommandFault.HEAD_OF_ANOTHER);
            case TakenHead.Refused(var why) -> console.refuse(file.toString(), why);
        };
    }

    private static long size(Optional<OwnHeads.Confirmed> confirmed) {
        return confirmed.map(OwnHeads.Confirmed::size).orElse(0L);
    }

    private String since(Optional<OwnHeads.Confirmed> confirmed) {
        return confirmed
                .map(head -> console.text("head.when", console.time(Instant.ofEpochSecond(head.time()))))
                .orElse("");
    }

    private static JsonWriter asJson(Heads.Standing standing, List<Path> written) {
        JsonWriter object = new JsonWriter()
                .beginObject()
                .member("size", standing.size())
                .member("received", size(standing.received()))
                .member("witnessed", size(standing.witnessed()))
                .name("files")
                .beginArray();
        written.forEach(file -> object.text(file.toString()));
        return object.endArray().endObject();
    }
}
