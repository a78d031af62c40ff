package vn.sipas.field.office.merge;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.record.BookPoint;
import vn.sipas.field.ledger.roster.BookStretch;
import vn.sipas.field.ledger.roster.DepartmentStretch;
import vn.sipas.field.ledger.roster.Judgement;
import vn.sipas.field.ledger.roster.Judging;
import vn.sipas.field.ledger.roster.RosterHistory;
import vn.sipas.field.ledger.trust.BookName;

/** The copies in a store, judged by the department's roster as it is held now. */
public final class MergedBooks {

    private final Books books;
    private final RosterHistory history;

    /** The books of a store whose department's book is {@code department}; its rosters are read once. */
    public MergedBooks(Books books, BookName department) {
        this.books = books;
        this.history = RosterHistory.of(
                department,
                books.find(department).map(MergedBooks::stretch).map(List::of).orElse(List.of()));
    }

    private static DepartmentStretch stretch(Book department) {
        DepartmentStretch stretch = new DepartmentStretch(department.name(), 0, List.of());
        department.lines(0, department.size(), (_, line) -> stretch.add(line));
        return stretch;
    }

    /** The department's rosters. */
    public RosterHistory history() {
        return history;
    }

    /** Who wrote the copy of a book, record by record; nothing if none is held. */
    public Optional<Judgement> judge(BookName book) {
        return books.find(book).map(held -> judge(held, begun(book)));
    }

    /** The same, where {@code begun} was fed the first records of the copy already. */
    Optional<Judgement> judge(BookName book, BookStretch begun) {
        return books.find(book).map(held -> {
            // The root where a key ends may be asked for, and was not kept if nobody knew of the end; then all is read
            // again.
            boolean fits = begun.to() <= held.size()
                    && begun.rootAt(begun.to())
                            .equals(Optional.of(held.frontierAt(begun.to()).root()))
                    && marks(book).stream().allMatch(begun::knowsRootAt);
            return judge(held, fits ? begun : begun(book));
        });
    }

    private Judgement judge(Book held, BookStretch stretch) {
        held.envelopes(stretch.to(), held.size(), stretch::add);
        return Objects.requireNonNull(
                new Judging(List.of(history)).judge(List.of(stretch)).get(stretch));
    }

    private BookStretch begun(BookName book) {
        return new BookStretch(book, 0, List.of(), marks(book));
    }

    private Set<Long> marks(BookName book) {
        return history.end(book).map(BookPoint::size).map(Set::of).orElse(Set.of());
    }
}
