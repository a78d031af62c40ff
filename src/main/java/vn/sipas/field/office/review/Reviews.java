package vn.sipas.field.office.review;

import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
 * differ there is no decision. A review that its writer took back by a {@code void} was never there, and the one before it holds
 * again. Only reviews by people the department's roster knows as supervisors there are looked at.
 */
public final class Reviews {

    private final Map<LeafHash, List<Said>> lastOfEach = new HashMap<>();

    /** One reviewer's last word, and the leaf of its record. */
    record Said(BookName by, LeafHash leaf, OffsetDateTime at, CheckingRecord.Review review) {}

    /** The reviews in the books of a store, by the roster of {@code department}. */
    public Reviews(Books books, BookName department) {
        MergedBooks merged = new MergedBooks(books, department);
        for (Book book : books.all()) {
            List<Book.Held> reviews = book.ofKind(Kind.REVIEW.code());
            if (!reviews.isEmpty()) {
                merged.judge(book.name()).ifPresent(judgement -> take(book, reviews, judgement));
            }
        }
    }

    private void take(Book book, List<Book.Held> reviews, Judgement judgement) {
        Set<LeafHash> withdrawn = withdrawn(book, judgement);
        Map<LeafHash, Said> last = new HashMap<>();
        for (Book.Held held : reviews) {
            if (held.content() instanceof CheckingRecord.Review review
                    && judgement.knownAt(held.position(), Kind.REVIEW)
                    && !withdrawn.contains(held.leaf())) {
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

    /** The records that their writer himself took back as made in error. */
    private static Set<LeafHash> withdrawn(Book book, Judgement judgement) {
        Set<LeafHash> withdrawn = new HashSet<>();
        for (Book.Seen seen : book.sound(Kind.VOID.code())) {
            if (judgement.knownAt(seen.position(), Kind.VOID)) {
                seen.envelope().ref().ifPresent(withdrawn::add);
            }
        }
        return withdrawn;
    }

    /** The last word of each reviewer of the interview, the oldest first. */
    List<Said> all(LeafHash interview) {
        return lastOfEach.getOrDefault(interview, List.of()).stream()
                .sorted(Comparator.comparing(Said::at)
                        .thenComparing(said -> said.by().text()))
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
