package vn.sipas.field.office.review;

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
import vn.sipas.field.ledger.roster.Judgement;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.merge.MergedBooks;

/**
 * What supervisors decided about interviews (design, section 4): each reviewer's last review by position; where two reviewers
 * differ there is no decision. Only reviews by people the department's roster knows as supervisors there are looked at.
 */
public final class Reviews {

    private final Map<LeafHash, List<CheckingRecord.Review>> lastOfEach = new HashMap<>();

    /** The reviews in the books of a store, by the roster of {@code department}. */
    public Reviews(Books books, BookName department) {
        MergedBooks merged = new MergedBooks(books, department);
        for (Book book : books.all()) {
            List<Book.Held> reviews = book.ofKind(Kind.REVIEW.code());
            if (!reviews.isEmpty()) {
                merged.judge(book.name()).ifPresent(judgement -> take(reviews, judgement));
            }
        }
    }

    private void take(List<Book.Held> reviews, Judgement judgement) {
        Map<LeafHash, CheckingRecord.Review> last = new HashMap<>();
        for (Book.Held held : reviews) {
            if (held.content() instanceof CheckingRecord.Review review
                    && judgement.knownAt(held.position(), Kind.REVIEW)) {
                last.put(review.ref(), review);
            }
        }
        last.forEach((leaf, review) ->
                lastOfEach.computeIfAbsent(leaf, _ -> new ArrayList<>()).add(review));
    }

    /** What was decided about the interview, with the reviewer's words; nothing if nobody did or two differ. */
    public Optional<CheckingRecord.Review> of(LeafHash interview) {
        List<CheckingRecord.Review> reviews = lastOfEach.getOrDefault(interview, List.of());
        boolean agree =
                reviews.stream().map(CheckingRecord.Review::decision).distinct().count() == 1;
        return agree ? Optional.of(reviews.getFirst()) : Optional.empty();
    }
}
