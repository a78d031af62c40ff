package vn.sipas.field.office.review;

import java.util.List;
import java.util.Optional;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.Roster;
import vn.sipas.field.ledger.roster.RosterHistory;
import vn.sipas.field.ledger.trust.BookName;

/** Who writes which book, by the newest roster that has it: one whose key has ended stands in none after that. */
final class People {

    private final List<Roster> newestFirst;

    People(RosterHistory history) {
        this.newestFirst = history.rosters().reversed();
    }

    private Optional<Roster.Member> member(BookName book) {
        return newestFirst.stream()
                .flatMap(roster -> roster.member(book).stream())
                .findFirst();
    }

    /** The name, or the book's where no roster has it. */
    String name(BookName book) {
        return member(book).map(member -> member.person().name()).orElse(book.text());
    }

    /** The unit; empty where no roster has the book. */
    String unit(BookName book) {
        return member(book).map(member -> member.person().unit()).orElse("");
    }

    boolean is(BookName book, Role role) {
        return member(book).map(Roster.Member::role).filter(role::equals).isPresent();
    }
}
