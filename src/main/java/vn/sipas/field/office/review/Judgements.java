package vn.sipas.field.office.review;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.record.BookPoint;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.roster.Continuations;
import vn.sipas.field.ledger.roster.Judgement;
import vn.sipas.field.ledger.roster.RosterHistory;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.merge.MergedBooks;

/** Who wrote the copies of books, each judged once, and which of them go on from which. */
final class Judgements {

    private final MergedBooks merged;
    private final Map<BookName, Optional<Judgement>> judged = new HashMap<>();

    Judgements(MergedBooks merged) {
        this.merged = merged;
    }

    RosterHistory history() {
        return merged.history();
    }

    Optional<Judgement> of(Book book) {
        return judged.computeIfAbsent(book.name(), merged::judge);
    }

    /** Whether the record at {@code position}, of that kind, is by somebody known who might write it. */
    boolean knownAt(Book book, long position, Kind kind) {
        return of(book).map(judgement -> judgement.knownAt(position, kind)).orElse(false);
    }

    /** What the {@code continues} records of {@code books} say that holds. */
    Continuations continuations(List<Book> books) {
        List<Continuations.Claim> claims = new ArrayList<>();
        for (Book book : books) {
            for (Book.Held held : book.ofKind(Kind.CONTINUES.code())) {
                if (held.content() instanceof BookRecord.Continues(BookPoint point)
                        && knownAt(book, held.position(), Kind.CONTINUES)) {
                    claims.add(new Continuations.Claim(book.name(), held.position(), point));
                }
            }
        }
        return new Continuations(merged.history(), claims);
    }
}
