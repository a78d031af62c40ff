package vn.sipas.field.app.desk.heads;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.Card;
import vn.sipas.field.ledger.roster.Roster;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.office.season.Cards;
import vn.sipas.field.office.season.SeasonBook;

/** Who is who and with which key, by the department's newest roster as it is held at one moment. */
final class People {

    private final Store store;
    private final BookName own;
    private final Optional<Roster> roster;

    private People(Store store, BookName own, Optional<Roster> roster) {
        this.store = store;
        this.own = own;
        this.roster = roster;
    }

    static People now(Store store, OwnBook own) {
        return new People(store, own.book().name(), SeasonBook.find(store, own).flatMap(SeasonBook::roster));
    }

    /** Whether there is a roster. */
    boolean known() {
        return roster.isPresent();
    }

    /** Somebody in the roster with their book. */
    record Somebody(BookName book, Roster.Member member) {}

    /** Everybody in one of these roles but the owner. */
    List<Somebody> others(Role... roles) {
        return roster.map(listed -> listed.keys(roles)).orElse(List.of()).stream()
                .map(key -> BookName.of(own.season(), key))
                .filter(book -> !book.equals(own))
                .flatMap(book -> member(book).map(member -> new Somebody(book, member)).stream())
                .toList();
    }

    Optional<Roster.Member> member(BookName book) {
        return roster.flatMap(listed -> listed.member(book));
    }

    /** The name by the roster, or the book's where it has none. */
    String name(BookName book) {
        return member(book).map(member -> member.person().name()).orElse(book.text());
    }

    /** The unit by the roster, or nothing. */
    String unit(BookName book) {
        return member(book).map(member -> member.person().unit()).orElse("");
    }

    /** The key of a book: from the roster, a copy of the book, or a card. */
    Optional<PublicKey> keyOf(BookName book) {
        return Stream.<Optional<PublicKey>>of(
                        member(book).map(Roster.Member::key),
                        new Books(store).find(book).map(Book::key),
                        new Cards(store).of(book).map(Card::signing))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
