package vn.sipas.field.app.desk.forks;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.ledger.witness.HeadFile;
import vn.sipas.field.office.merge.BookFork;
import vn.sipas.field.office.merge.Branches;
import vn.sipas.field.office.merge.TakenHead;
import vn.sipas.field.office.season.SeasonBook;

/** Which branch of a forked book counts, settled by what others signed; and the evidence for everybody else. */
public final class ForkedBooks {

    private final Store store;
    private final OwnBook own;

    /** The forked books in {@code store}. */
    public ForkedBooks(Store store, OwnBook own) {
        this.store = store;
        this.own = own;
    }

    private Optional<Branches> branches() {
        return SeasonBook.find(store, own)
                .map(season ->
                        new Branches(store, own.book().name(), season.book().name()));
    }

    /** Settles every forked book by the signatures and the roster that are held now, and tells each; none before a season is known. */
    public List<BookFork> settle() {
        return branches().map(Branches::settle).orElse(List.of());
    }

    /** Takes in a head of somebody else's book that others signed. */
    public TakenHead take(SignedHead head) {
        return branches().map(branches -> branches.take(head)).orElseGet(TakenHead.NoCopy::new);
    }

    /** Writes the evidence into {@code folder}, a file for each contradiction. */
    public static List<Path> write(BookFork fork, Path folder) {
        return fork.evidence().stream()
                .map(evidence -> HeadFile.write(folder, evidence))
                .toList();
    }
}
