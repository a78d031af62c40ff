package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sipas.field.app.desk.EvidenceFile;
import vn.sipas.field.app.desk.EvidenceFile.Proves;
import vn.sipas.field.app.desk.Verification;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.ledger.trust.Checkpoint;

/** What {@code sipas verify} says of heads, proofs and forks. */
final class EvidenceOutput {

    private final Console console;
    private final Verification verification;

    EvidenceOutput(Console console, Verification verification) {
        this.console = console;
        this.verification = verification;
    }

    /** Prints what a file proves, or adds it to {@code json}; returns the exit code. */
    int tell(Path file, JsonWriter json, boolean print) {
        Proves proves = EvidenceFile.check(file, verification);
        json.beginObject().member("file", file.toString());
        int code = switch (proves) {
            case Proves.Head(var head, var _) -> {
                Checkpoint at = head.checkpoint();
                member(json, "head", at, at.size());
                json.name("levels").beginArray();
                levels(verification.signed(head)).forEach(json::text);
                json.endArray();
                print(
                        print,
                        "verify.head",
                        file,
                        at.origin(),
                        at.size(),
                        levels(verification.signed(head)).collect(Collectors.joining(", ", ": ", "")));
                yield 0;
            }
            case Proves.Growth(var proof) -> {
                Checkpoint at = proof.head().checkpoint();
                member(json, "proof", at, proof.from());
                print(print, "verify.proof", file, at.origin(), proof.from(), at.size());
                yield 0;
            }
            case Proves.Fork(var fork) -> {
                Checkpoint at = fork.b().checkpoint();
                member(json, "fork", at, fork.size());
                print(print, "verify.fork", file, at.origin(), fork.size(), at.size());
                yield 0;
            }
            case Proves.KeyUnknown(var head) ->
                console.refuse(
                        file.toString(),
                        CommandFault.HEAD_KEY_UNKNOWN,
                        head.checkpoint().origin());
            case Proves.Nothing(var why) -> console.refuse(file.toString(), why);
        };
        json.endObject();
        return code;
    }

    private void print(boolean print, String key, Object... arguments) {
        if (print) {
            console.print(key, arguments);
        }
    }

    private static void member(JsonWriter json, String kind, Checkpoint at, long from) {
        json.member("proves", kind)
                .member("book", at.origin().text())
                .member("from", from)
                .member("size", at.size());
    }

    private static Stream<String> levels(Set<Verification.Level> levels) {
        return Stream.concat(
                Stream.of("intact"), levels.stream().map(level -> level.name().toLowerCase(Locale.ROOT)));
    }
}
