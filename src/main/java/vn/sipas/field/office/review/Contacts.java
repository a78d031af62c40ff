package vn.sipas.field.office.review;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.roster.Judgement;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.merge.MergedBooks;
import vn.sipas.field.survey.interview.CaseStanding;
import vn.sipas.field.survey.interview.Outcome;

/**
 * How each case ended by its contacts in all books, in the order of their times, and of one time in the order of the books' names;
 * only contacts by enumerators the roster knows: a monitor's are about re-interviews.
 */
public final class Contacts {

    private final Map<CaseId, List<Book.Held>> byCase = new TreeMap<>();

    /** The contacts in the books of a store, by the roster of {@code department}. */
    public Contacts(Books books, BookName department) {
        MergedBooks merged = new MergedBooks(books, department);
        List<Book> byName = books.all().stream()
                .sorted(Comparator.comparing(book -> book.name().text()))
                .toList();
        for (Book book : byName) {
            List<Book.Held> contacts = book.ofKind(Kind.CONTACT.code());
            if (!contacts.isEmpty()) {
                merged.judge(book.name()).ifPresent(judgement -> take(contacts, judgement));
            }
        }
        byCase.values()
                .forEach(contacts -> contacts.sort(
                        Comparator.comparing(held -> held.record().envelope().at())));
    }

    private void take(List<Book.Held> contacts, Judgement judgement) {
        for (Book.Held held : contacts) {
            if (held.content() instanceof BookRecord.Contact contact
                    && judgement.knownAt(held.position(), Kind.INTERVIEW)) {
                byCase.computeIfAbsent(contact.caseId(), _ -> new ArrayList<>()).add(held);
            }
        }
    }

    /** How the case ended so far; nothing if nobody was there. */
    public Optional<Outcome> outcome(CaseId caseId) {
        List<Book.Held> contacts = byCase.getOrDefault(caseId, List.of());
        return CaseStanding.of(contacts, false).finalOutcome();
    }
}
