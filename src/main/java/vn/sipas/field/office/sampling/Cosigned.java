package vn.sipas.field.office.sampling;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.trust.SignedHead;

/**
 * The heads of a book that some other party signed under. What has to come before something in another book can't be proved by
 * clocks: it is committed to in a head that the other side has cosigned.
 *
 * @param sizes of these heads, smallest first
 */
public record Cosigned(List<Long> sizes) {

    public Cosigned {
        sizes = List.copyOf(sizes);
    }

    /** The heads of {@code book} as they are held here that carry a true signature by one of {@code keys}. */
    public static Cosigned of(Book book, Collection<PublicKey> keys) {
        return new Cosigned(book.heads().stream()
                .filter(head -> isSignedBy(head, keys))
                .map(head -> head.checkpoint().size())
                .sorted()
                .toList());
    }

    private static boolean isSignedBy(SignedHead head, Collection<PublicKey> keys) {
        return head.note().signatures().size() > 1
                && keys.stream()
                        .flatMap(key -> head.cosignaturesBy(key).stream())
                        .anyMatch(line -> line.value().isPresent());
    }

    /** How many records the smallest such head has that the record at {@code position} lies under. */
    public Optional<Long> over(long position) {
        return sizes.stream().filter(size -> size > position).findFirst();
    }

    /** How many records the largest one has; 0 if there is none. */
    public long largest() {
        return sizes.isEmpty() ? 0 : sizes.getLast();
    }
}
