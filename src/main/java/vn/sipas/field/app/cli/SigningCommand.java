package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.Heads;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.ledger.witness.Cosigning.Outcome;
import vn.sipas.field.ledger.witness.ForkEvidence;

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
        return switch (desk.heads().sign(files, out)) {
            case Heads.Signed.Refused(Refusal why) -> console.refuse("", why);
            case Heads.Signed.Done(List<Heads.Signing> books, List<Heads.Unread> unread) -> told(books, unread);
        };
    }

    private int told(List<Heads.Signing> books, List<Heads.Unread> unread) {
        int code = 0;
        for (Heads.Unread file : unread) {
            code = console.refuse(file.file().toString(), file.why());
        }
        JsonWriter object = new JsonWriter().beginObject().name("signed").beginArray();
        for (Heads.Signing signing : books) {
            if (signing.outcome() instanceof Outcome.Signed(var head, boolean again)) {
                object.beginObject()
                        .member("book", signing.book().text())
                        .member("size", head.checkpoint().size())
                        .member("again", again)
                        .member("file", signing.file().orElseThrow().toString())
                        .endObject();
            }
            code |= told(signing);
        }
        if (json) {
            console.json(object.endArray().endObject());
        } else if (books.isEmpty()) {
            console.print("signing.none");
        }
        return code;
    }

    private int told(Heads.Signing signing) {
        return switch (signing.outcome()) {
            case Outcome.Signed(var head, boolean again) -> {
                if (!json) {
                    console.print(
                            again ? "signing.again" : "signing.signed",
                            signing.person(),
                            head.checkpoint().size(),
                            signing.file().orElseThrow());
                }
                yield 0;
            }
            case Outcome.Smaller(long size) -> console.refuse(signing.person(), CommandFault.HEAD_SMALLER, size);
            case Outcome.ProofWanted(long from) -> console.refuse(signing.person(), CommandFault.PROOF_WANTED, from);
            case Outcome.NotHeld(long held) -> console.refuse(signing.person(), CommandFault.RECORDS_MISSING, held);
            case Outcome.Forked(ForkEvidence evidence) ->
                console.refuse(
                        signing.person(),
                        CommandFault.FORK_SHOWN,
                        signing.file().orElseThrow(),
                        evidence.size());
            case Outcome.Refused(var why) -> console.refuse(signing.person(), why);
        };
    }
}
