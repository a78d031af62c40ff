package vn.sipas.field.app.desk.heads;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.ledger.witness.Cosigning;
import vn.sipas.field.ledger.witness.OwnHeads;
import vn.sipas.field.office.merge.TakenHead;

/**
 * What came of files, folders and pictures that somebody brought, told apart by what is in them.
 *
 * @param own heads of the owner's book that come back signed
 * @param signings what came of other people's books, by the people's names
 * @param forks the evidence of forks, which is kept
 * @param unread what can't be used
 * @param others heads of copies held here that come with others' signatures, where nothing was to be signed
 */
public record TakenIn(
        List<Own> own, List<Signing> signings, List<Fork> forks, List<Unread> unread, List<Other> others) {

    /** Without heads of copies. */
    public TakenIn(List<Own> own, List<Signing> signings, List<Fork> forks, List<Unread> unread) {
        this(own, signings, forks, unread, List.of());
    }

    public TakenIn {
        own = List.copyOf(own);
        signings = List.copyOf(signings);
        forks = List.copyOf(forks);
        unread = List.copyOf(unread);
        others = List.copyOf(others);
    }

    /** A head of the owner's book. */
    public record Own(Path file, OwnHeads.Taken outcome) {}

    /** A head of somebody else's book. */
    public record Other(Path file, String person, TakenHead outcome) {}

    /** The evidence of a fork. */
    public record Fork(Path file, SeenFork fork) {}

    /** A file that is no head, or whose head is by a key that nobody here knows. */
    public record Unread(Path file, Refusal why) {}

    /**
     * What came of one book.
     *
     * @param book its name
     * @param person the owner's name by the roster, or the book's name
     * @param file where the signed head or the evidence of a fork was written
     * @param code what stands in the signed head's QR code, with the two signatures alone
     */
    public record Signing(
            String book,
            String person,
            String unit,
            Cosigning.Outcome outcome,
            Optional<Path> file,
            Optional<String> code) {

        /** Writes the signed head's QR code as a picture beside its file, if it is {@code wanted}. */
        public Optional<Path> writeCodeIf(boolean wanted) {
            return code.filter(_ -> wanted).flatMap(text -> file.map(written -> HeadCode.write(written, text)));
        }
    }

    /** Whether nothing at all was brought. */
    public boolean isEmpty() {
        return Stream.of(own, signings, forks, unread, others).allMatch(List::isEmpty);
    }
}
