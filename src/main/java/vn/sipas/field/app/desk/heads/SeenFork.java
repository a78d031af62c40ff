package vn.sipas.field.app.desk.heads;

import java.nio.file.Path;
import vn.sipas.field.base.bytes.Hex;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.ledger.witness.ForkEvidence;
import vn.sipas.field.ledger.witness.HeadFile;

/** Two histories signed with one key, as they are shown: nothing in it says which is the true one, or why there are two. */
public final class SeenFork {

    /** So many digits of a root are shown: enough to compare two by eye. */
    private static final int DIGITS = 8;

    private final ForkEvidence evidence;
    private final String person;
    private final String unit;

    SeenFork(ForkEvidence evidence, People people) {
        this.evidence = evidence;
        BookName book = evidence.a().checkpoint().origin();
        this.person = people.name(book);
        this.unit = people.unit(book);
    }

    /** One of the two heads: its size and how its root begins. */
    public record Side(long size, String root) {}

    /** Whose key it is, by the roster, or the book's name. */
    public String person() {
        return person;
    }

    public String unit() {
        return unit;
    }

    /** The book's name. */
    public String book() {
        return evidence.a().checkpoint().origin().text();
    }

    /** The head with fewer records, or as many. */
    public Side a() {
        return side(evidence.a());
    }

    public Side b() {
        return side(evidence.b());
    }

    private static Side side(SignedHead head) {
        String root = Hex.encode(head.checkpoint().root().bytes()).substring(0, DIGITS);
        return new Side(head.checkpoint().size(), root.substring(0, DIGITS / 2) + " " + root.substring(DIGITS / 2));
    }

    /** Writes the evidence, which everybody can check without this program, into {@code folder}. */
    public Path write(Path folder) {
        return HeadFile.write(folder, evidence);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof SeenFork that && evidence.equals(that.evidence);
    }

    @Override
    public int hashCode() {
        return evidence.hashCode();
    }
}
