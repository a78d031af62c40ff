package vn.sipas.field.app.desk;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.FieldworkRecord;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.Roster;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.season.SeasonBook;
import vn.sipas.field.survey.frame.Assignments;
import vn.sipas.field.survey.sample.reserve.ReleaseCode;

/** The reserves that {@code release} records opened, by the books held here and the roster in force. */
final class Released {

    private final Store store;

    Released(Store store) {
        this.store = store;
    }

    /** To the owner: by the owner with a code whose check digits are right, or by whoever may hand cases out to the owner. */
    Set<CaseId> toOwner(OwnBook own) {
        Set<CaseId> open = new HashSet<>();
        own.ofKind(Kind.RELEASE).forEach(held -> withCode(held).ifPresent(open::add));
        SeasonBook.find(store, own)
                .flatMap(SeasonBook::roster)
                .ifPresent(roster -> open.addAll(byOthersTo(roster, own.book().name())));
        return open;
    }

    /** To the person {@code to}: by an enumerator with a code that is right in itself, or by whoever may hand cases out to {@code to}. */
    Set<CaseId> to(Roster roster, BookName to) {
        Set<CaseId> open = new HashSet<>(byOthersTo(roster, to));
        for (Book book : new Books(store).all()) {
            if (isEnumerator(roster, book.name())) {
                book.ofKind(Kind.RELEASE.code()).forEach(held -> withCode(held).ifPresent(open::add));
            }
        }
        return open;
    }

    /** Whoever is no longer in the roster was an enumerator who goes on under another key. */
    private static boolean isEnumerator(Roster roster, BookName book) {
        return roster.member(book)
                .map(member -> member.role() == Role.ENUMERATOR)
                .orElse(true);
    }

    private Set<CaseId> byOthersTo(Roster roster, BookName to) {
        Set<CaseId> open = new HashSet<>();
        for (Book book : new Books(store).all()) {
            if (Assignments.mayAssign(roster, book.name(), to)) {
                released(book).forEach(release -> open.add(release.caseId()));
            }
        }
        return open;
    }

    private static List<FieldworkRecord.Release> released(Book book) {
        return book.ofKind(Kind.RELEASE.code()).stream()
                .flatMap(held -> held.content() instanceof FieldworkRecord.Release release
                        ? Optional.of(release).stream()
                        : Optional.<FieldworkRecord.Release>empty().stream())
                .toList();
    }

    private static Optional<CaseId> withCode(Book.Held held) {
        return held.content() instanceof FieldworkRecord.Release release
                ? release.code()
                        .flatMap(code -> ReleaseCode.read(code, release.caseId().text()))
                        .map(_ -> release.caseId())
                : Optional.empty();
    }
}
