package vn.sipas.field.office.review;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.roster.Continuations;
import vn.sipas.field.ledger.trust.BookName;

/**
 * Of what people say about one thing each person's last word by position: whoever has a new key speaks in its book. What its writer
 * took back by a {@code void} was never said, and the word before it holds again.
 */
final class LastWords {

    private final Map<LeafHash, List<BookName>> takenBack = new HashMap<>();
    private final Continuations continuations;

    /** A record by which somebody says something. */
    interface Word {
        BookName by();

        long position();

        LeafHash leaf();

        OffsetDateTime at();
    }

    LastWords(List<Book> books, Judgements judgements, Continuations continuations) {
        this.continuations = continuations;
        for (Book book : books) {
            for (Book.Seen seen : book.sound(Kind.VOID.code())) {
                if (judgements.knownAt(book, seen.position(), Kind.VOID)) {
                    seen.envelope()
                            .ref()
                            .ifPresent(ref -> takenBack
                                    .computeIfAbsent(ref, _ -> new ArrayList<>())
                                    .add(book.name()));
                }
            }
        }
    }

    /** Whether {@code book} is {@code other}, or one that the same person wrote before it. */
    boolean isOnePerson(BookName book, BookName other) {
        return book.equals(other)
                || continuations.earlier(other).stream()
                        .anyMatch(point -> point.book().equals(book));
    }

    /** The last word of each person among {@code words}, the oldest first. */
    <W extends Word> List<W> of(Collection<W> words) {
        Map<BookName, W> last = new HashMap<>();
        for (W word : words) {
            if (!isTakenBack(word)) {
                last.merge(word.by(), word, (one, other) -> one.position() > other.position() ? one : other);
            }
        }
        Collection<W> all = last.values();
        return all.stream()
                .filter(one -> all.stream().noneMatch(later -> !later.equals(one) && isOnePerson(one.by(), later.by())))
                .sorted(Comparator.<W, OffsetDateTime>comparing(Word::at)
                        .thenComparing(one -> one.by().text()))
                .toList();
    }

    private boolean isTakenBack(Word word) {
        return takenBack.getOrDefault(word.leaf(), List.of()).stream()
                .anyMatch(by -> continuations.mayCorrect(by, word.by(), word.position()));
    }
}
