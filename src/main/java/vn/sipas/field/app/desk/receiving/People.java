package vn.sipas.field.app.desk.receiving;

import java.util.List;
import java.util.Optional;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.Person;
import vn.sipas.field.ledger.roster.Roster;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.merge.MergedBooks;
import vn.sipas.field.office.season.Cards;
import vn.sipas.field.office.season.SeasonBook;
import vn.sipas.field.survey.frame.unit.Units;

/** Whose book is whose: by the newest roster that has it, else by a card that was taken in. */
final class People {

    private final List<Roster> newestFirst;
    private final Cards cards;
    private final Optional<BookName> department;

    People(Store store, OwnBook own) {
        this.cards = new Cards(store);
        this.department =
                SeasonBook.find(store, own).map(season -> season.book().name());
        this.newestFirst = department
                .map(book -> new MergedBooks(new Books(store), book)
                        .history()
                        .rosters()
                        .reversed())
                .orElse(List.of());
    }

    Optional<Trouble.Who> of(BookName book) {
        return listed(book)
                .map(person -> new Trouble.Who(person.name(), unit(person.unit()), true))
                .or(() -> cards.of(book)
                        .map(card -> new Trouble.Who(
                                card.holder().name(), unit(card.holder().unit()), false)));
    }

    /** Whether nobody in any roster has this key, and it is not the department's. */
    boolean isStranger(BookName book) {
        return listed(book).isEmpty() && !department.equals(Optional.of(book));
    }

    private Optional<Person> listed(BookName book) {
        return newestFirst.stream()
                .flatMap(roster -> roster.member(book).stream())
                .map(Roster.Member::person)
                .findFirst();
    }

    private static String unit(String unit) {
        return Units.name(unit).orElse(unit);
    }
}
