package vn.sipas.field.app.cli;

import java.nio.file.Path;
import java.util.Optional;
import vn.sipas.field.app.desk.forks.ForkedBooks;
import vn.sipas.field.ledger.trust.Checkpoint;
import vn.sipas.field.ledger.witness.ForkEvidence;
import vn.sipas.field.office.merge.BookFork;

/** What {@code sipas merge} says of a book whose key signed two histories: which heads, what that proves, and what counts now. */
final class ForkOutput {

    /** So much of a root is shown that two can be told apart. */
    private static final int SHOWN = 8;

    private final Console console;
    private final Optional<Path> folder;

    /** Prints to {@code console}, and writes the evidence into {@code folder} if there is one. */
    ForkOutput(Console console, Optional<Path> folder) {
        this.console = console;
        this.folder = folder;
    }

    void print(BookFork fork) {
        for (ForkEvidence evidence : fork.evidence()) {
            Checkpoint a = evidence.a().checkpoint();
            Checkpoint b = evidence.b().checkpoint();
            console.print("merge.fork", fork.book(), a.size(), root(a), b.size(), root(b));
        }
        console.print("merge.fork-proves");
        console.print(
                switch (fork.standing()) {
                    case ONE_ENDORSED -> "merge.fork-one";
                    case NONE_ENDORSED -> "merge.fork-none";
                    case SEVERAL_ENDORSED -> "merge.fork-several";
                    case NOT_JOINED -> "merge.fork-not-joined";
                    case OWN -> "merge.fork-own";
                },
                fork.counted(),
                fork.shared());
        folder.ifPresent(to -> ForkedBooks.write(fork, to).forEach(file -> console.print("merge.fork-file", file)));
    }

    private static String root(Checkpoint head) {
        return head.root().base64().substring(0, SHOWN);
    }
}
