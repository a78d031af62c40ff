package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import vn.sipas.field.app.desk.heads.TakenIn;
import vn.sipas.field.ledger.witness.Cosigning.Outcome;
import vn.sipas.field.ledger.witness.ForkEvidence;
import vn.sipas.field.ledger.witness.OwnHeads;
import vn.sipas.field.office.merge.TakenHead;

/** What {@code head}, {@code receipt} and {@code witness} say of what was brought; each returns an exit code. */
record HeadsOutput(Console console, boolean json, boolean pictures) {

    /** Files that can't be used, heads of the owner's book, forks; books that were signed are told by {@link #told}. */
    int brought(TakenIn taken) {
        int code = 0;
        for (TakenIn.Unread file : taken.unread()) {
            code |= console.refuse(file.file().toString(), file.why());
        }
        for (TakenIn.Fork brought : taken.forks()) {
            code |= console.refuse(
                    brought.file().toString(),
                    CommandFault.FORK_SHOWN,
                    brought.fork().book(),
                    brought.fork().a().size());
        }
        for (TakenIn.Own brought : taken.own()) {
            code |= own(brought.file(), brought.outcome());
        }
        for (TakenIn.Other brought : taken.others()) {
            code |= other(brought);
        }
        return code;
    }

    /** A head of a book that is held here as a copy: what others signed settles which branch of a fork is the book. */
    private int other(TakenIn.Other brought) {
        String file = brought.file().toString();
        return switch (brought.outcome()) {
            case TakenHead.Kept(long size) -> {
                if (!json) {
                    console.print("head.kept-other", file, size, brought.person());
                }
                yield 0;
            }
            case TakenHead.NotJoined(long held) -> console.refuse(file, CommandFault.HEAD_BEFORE_RECORDS, held);
            case TakenHead.Contradicts(ForkEvidence evidence) ->
                console.refuse(file, CommandFault.FORK_SHOWN, brought.person(), evidence.size());
            case TakenHead.NoCopy _ -> console.refuse(file, CommandFault.HEAD_OF_ANOTHER);
            case TakenHead.Refused(var why) -> console.refuse(file, why);
        };
    }

    private int own(Path file, OwnHeads.Taken outcome) {
        return switch (outcome) {
            case OwnHeads.Taken.Kept(long size) -> {
                if (!json) {
                    console.print("head.kept", file, size);
                }
                yield 0;
            }
            case OwnHeads.Taken.Another _ -> console.refuse(file.toString(), CommandFault.HEAD_OF_ANOTHER);
            case OwnHeads.Taken.Unknown(long size, Optional<ForkEvidence> evidence) ->
                console.refuse(
                        file.toString(),
                        evidence.isPresent() ? CommandFault.HEAD_FORKED : CommandFault.HEAD_UNKNOWN,
                        size);
            case OwnHeads.Taken.Refused(var why) -> console.refuse(file.toString(), why);
        };
    }

    int told(TakenIn.Signing signing) {
        return switch (signing.outcome()) {
            case Outcome.Signed(var head, boolean again) -> {
                Path file = signing.file().orElseThrow();
                if (!json) {
                    console.print(
                            again ? "signing.again" : "signing.signed",
                            signing.person(),
                            head.checkpoint().size(),
                            file);
                }
                picture(file, signing.writeCodeIf(pictures));
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

    /** Says where the picture of a file's QR code lies; that there is none, where pictures were asked for. */
    void picture(Path file, Optional<Path> picture) {
        if (json || !pictures) {
            return;
        }
        picture.ifPresentOrElse(
                there -> console.print("head.written", there), () -> console.print("head.too-long", file));
    }
}
