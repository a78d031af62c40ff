package vn.sipas.field.app.desk.heads;

import java.nio.file.Path;
import vn.sipas.field.base.bytes.Hex;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.ledger.witness.ForkEvidence;
import vn.sipas.field.ledger.witness.HeadFile;

/**
 * Two histories signed with one key, as they are shown: nothing in it says which is the true one, or why there are two.
 *
 * @param book the book's name
 * @param person whose key it is by the roster, or the book's name
 * @param a the head with fewer records, or as many
 */
public record SeenFork(String book, String person, String unit, Side a, Side b, ForkEvidence evidence) {

    /** So many digits of a root are shown: enough to compare two by eye. */
    private static final int DIGITS = 8;

    /** One of the two heads: its size and how its root begins. */
    public record Side(long size, String root) {}

    static SeenFork of(ForkEvidence evidence, People people) {
        BookName book = evidence.a().checkpoint().origin();
        return new SeenFork(
                book.text(), people.name(book), people.unit(book), side(evidence.a()), side(evidence.b()), evidence);
    }

    private static Side side(SignedHead head) {
        String root = Hex.encode(head.checkpoint().root().bytes()).substring(0, DIGITS);
        return new Side(head.checkpoint().size(), root.substring(0, DIGITS / 2) + " " + root.substring(DIGITS / 2));
    }

    /** Writes the evidence, which everybody can check without this program, into {@code folder}. */
    public Path write(Path folder) {
        return HeadFile.write(folder, evidence);
    }
}
