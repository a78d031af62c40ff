package vn.sipas.field.office.sampling;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.trust.PublicKey;

/**
 * A frame that a department committed to, and whatever was drawn from it, as its book tells (design, section 4, the kind draw): a
 * draw counts only if the commitment lay under a head that another party had cosigned before the draw was written, and only the
 * first draw of a commitment does.
 *
 * @param position where the {@code frame} record stands
 * @param witnessed the smallest head over it that a monitor signed: how many records it has
 * @param draws in the order of the book
 */
public record Commitment(
        LeafHash leaf, long position, BookRecord.Frame frame, Optional<Long> witnessed, List<Drawing> draws) {

    public Commitment {
        draws = List.copyOf(draws);
    }

    /** How a draw stands. */
    public enum Standing {
        /** It counts. */
        COUNTS,
        /** No other party had signed for the frame before. */
        NOT_WITNESSED_BEFORE,
        /** There was a draw from this frame before. */
        SECOND
    }

    /** One draw and how it stands. */
    public record Drawing(LeafHash leaf, long position, BookRecord.Draw draw, Standing standing) {}

    /** Every commitment in {@code department}'s book, in its order; {@code monitors} are the keys whose signature is a witness. */
    public static List<Commitment> of(Book department, Collection<PublicKey> monitors) {
        Cosigned witnessed = Cosigned.of(department, monitors);
        List<Book.Held> draws = department.ofKind(Kind.DRAW.code());
        List<Commitment> commitments = new ArrayList<>();
        for (Book.Held held : department.ofKind(Kind.FRAME.code())) {
            if (held.content() instanceof BookRecord.Frame frame) {
                Optional<Long> over = witnessed.over(held.position());
                commitments.add(
                        new Commitment(held.leaf(), held.position(), frame, over, draws(draws, held.leaf(), over)));
            }
        }
        return List.copyOf(commitments);
    }

    private static List<Drawing> draws(List<Book.Held> draws, LeafHash frame, Optional<Long> witnessed) {
        List<Drawing> of = new ArrayList<>();
        for (Book.Held held : draws) {
            if (held.content() instanceof BookRecord.Draw draw && draw.ref().equals(frame)) {
                Standing standing =
                        witnessed.filter(size -> size <= held.position()).isEmpty()
                                ? Standing.NOT_WITNESSED_BEFORE
                                : of.isEmpty() ? Standing.COUNTS : Standing.SECOND;
                of.add(new Drawing(held.leaf(), held.position(), draw, standing));
            }
        }
        return of;
    }

    /** The draw that counts. */
    public Optional<Drawing> counting() {
        return draws.stream().filter(draw -> draw.standing() == Standing.COUNTS).findFirst();
    }
}
