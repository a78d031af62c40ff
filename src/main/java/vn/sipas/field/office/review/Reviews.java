package vn.sipas.field.office.review;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.record.CheckingRecord;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.merge.MergedBooks;

/**
 * What supervisors decided about interviews (design, section 4): each reviewer's last review by position; where two reviewers
 * differ there is no decision. Only reviews by people the department's roster knows as supervisors there are looked at. What was
 * decided stands in the envelope, so it holds also where the body, reason and comment, was withheld, as from monitors.
 */
public final class Reviews {

    private final Map<LeafHash, List<Said>> said = new HashMap<>();
    private final LastWords words;

    /** One review; reason and comment are empty where its body is not here. */
    record Said(BookName by, long position, LeafHash leaf, OffsetDateTime at, CheckingRecord.Review review)
            implements LastWords.Word {}

    /** The reviews in the books of a store, by the roster of {@code department}. */
    public Reviews(Books books, BookName department) {
        this(books.all(), new Judgements(new MergedBooks(books, department)));
    }

    private Reviews(List<Book> books, Judgements judgements) {
        this(books, judgements, new LastWords(books, judgements, judgements.continuations(books)));
    }

    Reviews(List<Book> books, Judgements judgements, LastWords words) {
        this.words = words;
        for (Book book : books) {
            for (Book.Told told : book.told(Kind.REVIEW.code())) {
                if (judgements.knownAt(book, told.seen().position(), Kind.REVIEW)) {
                    review(told).ifPresent(review -> take(book, told.seen(), review));
                }
            }
        }
    }

    private static Optional<CheckingRecord.Review> review(Book.Told told) {
        if (told.content().isPresent()) {
            return told.content()
                    .filter(CheckingRecord.Review.class::isInstance)
                    .map(CheckingRecord.Review.class::cast);
        }
        return told.word("decision")
                .flatMap(CheckingRecord.Decision::of)
                .flatMap(decision ->
                        told.seen().envelope().ref().map(ref -> new CheckingRecord.Review(ref, decision, "", "")));
    }

    private void take(Book book, Book.Seen seen, CheckingRecord.Review review) {
        said.computeIfAbsent(review.ref(), _ -> new ArrayList<>(1))
                .add(new Said(
                        book.name(),
                        seen.position(),
                        seen.leaf(),
                        seen.envelope().at(),
                        review));
    }

    /** Whether {@code book} is {@code other}, or one that the same person wrote before it. */
    boolean isOnePerson(BookName book, BookName other) {
        return words.isOnePerson(book, other);
    }

    /** The last word of each reviewer of the interview, the oldest first; whoever has a new key speaks in its book. */
    List<Said> all(LeafHash interview) {
        return words.of(said.getOrDefault(interview, List.of()));
    }

    /** What was decided about the interview, with the reviewer's words; nothing if nobody did or two differ. */
    public Optional<CheckingRecord.Review> of(LeafHash interview) {
        List<Said> all = all(interview);
        boolean agree =
                all.stream().map(each -> each.review().decision()).distinct().count() == 1;
        return agree ? Optional.of(all.getFirst().review()) : Optional.empty();
    }
}
