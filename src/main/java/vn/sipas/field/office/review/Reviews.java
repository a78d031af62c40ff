package vn.sipas.field.office.review;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.record.CheckingRecord;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.roster.Continuations;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.merge.MergedBooks;

/**
 * What supervisors decided about interviews (design, section 4): each reviewer's last review by position; where two reviewers
 * differ there is no decision. A review that its writer took back by a {@code void} was never there, and the one before it holds
 * again. Only reviews by people the department's roster knows as supervisors there are looked at.
 */
public final class Reviews {

    private final Map<LeafHash, List<Said>> lastOfEach = new HashMap<>();
    private final Map<LeafHash, List<BookName>> takenBack = new HashMap<>();
    private final Judgements judgements;
    private final Continuations continuations;

    /** One reviewer's last word, and the leaf of its record. */
    record Said(BookName by, LeafHash leaf, OffsetDateTime at, CheckingRecord.Review review) {}

    /** The reviews in the books of a store, by the roster of {@code department}. */
    public Reviews(Books books, BookName department) {
        this(books, new Judgements(new MergedBooks(books, department)));
    }

    Reviews(Books books, Judgements judgements) {
        this.judgements = judgements;
        List<Book> all = books.all();
        this.continuations = judgements.continuations(all);
        all.forEach(this::readVoids);
        for (Book book : all) {
            List<Book.Held> reviews = book.ofKind(Kind.REVIEW.code());
            if (!reviews.isEmpty()) {
                take(book, reviews);
            }
        }
    }

    /** What somebody takes back as made in error; whether it was his, is seen with the review. */
    private void readVoids(Book book) {
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

    private void take(Book book, List<Book.Held> reviews) {
        Map<LeafHash, Said> last = new HashMap<>();
        for (Book.Held held : reviews) {
            if (held.content() instanceof CheckingRecord.Review review
                    && judgements.knownAt(book, held.position(), Kind.REVIEW)
                    && !isTakenBack(book.name(), held)) {
                last.put(
                        review.ref(),
                        new Said(
                                book.name(),
                                held.leaf(),
                                held.record().envelope().at(),
                                review));
            }
        }
        last.forEach((leaf, said) ->
                lastOfEach.computeIfAbsent(leaf, _ -> new ArrayList<>()).add(said));
    }

    private boolean isTakenBack(BookName book, Book.Held review) {
        return takenBack.getOrDefault(review.leaf(), List.of()).stream()
                .anyMatch(by -> continuations.mayCorrect(by, book, review.position()));
    }

    /** Whether {@code book} is {@code other}, or one that the same person wrote before it. */
    boolean isOnePerson(BookName book, BookName other) {
        return book.equals(other)
                || continuations.earlier(other).stream()
                        .anyMatch(point -> point.book().equals(book));
    }

    /** The last word of each reviewer of the interview, the oldest first; whoever has a new key speaks in its book. */
    List<Said> all(LeafHash interview) {
        List<Said> said = lastOfEach.getOrDefault(interview, List.of());
        return said.stream()
                .filter(one ->
                        said.stream().noneMatch(later -> !later.equals(one) && isOnePerson(one.by(), later.by())))
                .sorted(Comparator.comparing(Said::at)
                        .thenComparing(one -> one.by().text()))
                .toList();
    }

    /** What was decided about the interview, with the reviewer's words; nothing if nobody did or two differ. */
    public Optional<CheckingRecord.Review> of(LeafHash interview) {
        List<Said> said = all(interview);
        boolean agree =
                said.stream().map(each -> each.review().decision()).distinct().count() == 1;
        return agree ? Optional.of(said.getFirst().review()) : Optional.empty();
    }
}
