package vn.sipas.field.office.recheck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.survey.interview.recheck.RecheckOutcome;

/**
 * The re-interviews in a monitor's book that were held, whole or for the most part, as the contacts written with them tell; bodies are not
 * needed. One that was broken off closes nothing: the person is asked again, and until then the original stays closed.
 */
final class Reinterviewed {

    private final Book monitor;
    private final Map<CaseId, TreeSet<Long>> contacts = new HashMap<>();

    Reinterviewed(Book monitor) {
        this.monitor = monitor;
        for (Book.Seen contact : monitor.sound(Kind.CONTACT.code())) {
            contact.envelope()
                    .caseId()
                    .ifPresent(id ->
                            contacts.computeIfAbsent(id, _ -> new TreeSet<>()).add(contact.position()));
        }
    }

    /** In the order of the book. */
    List<Book.Seen> whole() {
        return monitor.sound(Kind.RECHECK.code()).stream().filter(this::isWhole).toList();
    }

    private boolean isWhole(Book.Seen recheck) {
        Optional<Long> contact = recheck.envelope()
                .caseId()
                .flatMap(id -> Optional.ofNullable(contacts.get(id)))
                .flatMap(positions -> Optional.ofNullable(positions.lower(recheck.position())));
        return contact.flatMap(position -> monitor.word(position, "outcome"))
                .flatMap(RecheckOutcome::of)
                .filter(outcome -> outcome == RecheckOutcome.INTERVIEWED || outcome == RecheckOutcome.PARTIAL)
                .isPresent();
    }
}
