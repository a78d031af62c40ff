package vn.sipas.field.office.season;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookPoint;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.Roster;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;

/** The department's book as it is held here, and what it says about the season at this moment. */
public final class SeasonBook {

    private final Book book;

    SeasonBook(Book book) {
        this.book = book;
    }

    /** The department's own book at its desk; elsewhere its copy that the newest opened pack named; nothing before that. */
    public static Optional<SeasonBook> find(Store store, OwnBook own) {
        if (store.owner().role().equals(Role.DEPARTMENT.code())) {
            return Optional.of(new SeasonBook(own.book()));
        }
        return joined(own).flatMap(new Books(store)::find).map(SeasonBook::new);
    }

    /** The department whose pack was opened last. */
    public static Optional<BookName> joined(OwnBook own) {
        return own.ofKind(Kind.PACK).stream()
                .flatMap(held -> held.content() instanceof BookRecord.Pack(BookPoint point)
                        ? Optional.of(point.book()).stream()
                        : Optional.<BookName>empty().stream())
                .reduce((_, later) -> later);
    }

    /** The book itself. */
    public Book book() {
        return book;
    }

    /** The season as it was last set up. */
    public Optional<BookRecord.Season> season() {
        return contents(Kind.SEASON, BookRecord.Season.class).stream().reduce((_, later) -> later);
    }

    /** Every form, oldest first. */
    public List<BookRecord.Form> forms() {
        return contents(Kind.FORM, BookRecord.Form.class);
    }

    /** The roster of the highest version, as it was written. */
    public Optional<BookRecord.Roster> listed() {
        Optional<BookRecord.Roster> highest = Optional.empty();
        for (BookRecord.Roster roster : contents(Kind.ROSTER, BookRecord.Roster.class)) {
            if (highest.map(BookRecord.Roster::version).orElse(0L) < roster.version()) {
                highest = Optional.of(roster);
            }
        }
        return highest;
    }

    /** The same, to be asked who is who. */
    public Optional<Roster> roster() {
        return listed().map(listed -> Roster.of(book.name().season(), listed));
    }

    private <T extends BookRecord> List<T> contents(Kind kind, Class<T> type) {
        List<T> contents = new ArrayList<>();
        for (Book.Held held : book.ofKind(kind.code())) {
            if (type.isInstance(held.content())) {
                contents.add(type.cast(held.content()));
            }
        }
        return contents;
    }
}
