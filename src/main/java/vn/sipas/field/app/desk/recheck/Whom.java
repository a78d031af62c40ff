package vn.sipas.field.app.desk.recheck;

import java.util.List;
import java.util.Optional;
import vn.sipas.field.base.language.Folding;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.Roster;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.season.SeasonBook;

/** Somebody in the roster, who may be called by name, book or fingerprint. */
public record Whom(BookName book, String name, String unit, String fingerprint) {

    private static final int FINGERPRINT = 32;

    static List<Whom> all(Store store, OwnBook own, Role role) {
        Optional<Roster> roster = SeasonBook.find(store, own).flatMap(SeasonBook::roster);
        return roster.map(known -> known.keys(role)).orElse(List.of()).stream()
                .flatMap(key -> {
                    BookName book = BookName.of(own.book().name().season(), key);
                    return roster.orElseThrow().member(book).stream()
                            .map(member -> new Whom(
                                    book,
                                    member.person().name(),
                                    member.person().unit(),
                                    key.fingerprint()));
                })
                .toList();
    }

    /** Whether {@code whom} is the book, the fingerprint, or the name as it is read without accents. */
    public boolean isCalled(String whom) {
        String digits = whom.replaceAll("[^0-9]", "");
        return book.text().equals(whom)
                || Folding.fold(name).equals(Folding.fold(whom))
                || (digits.length() == FINGERPRINT
                        && fingerprint.replace(" ", "").equals(digits));
    }
}
