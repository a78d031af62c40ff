package vn.sipas.field.office.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.CheckingRecord;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.roster.Continuations;
import vn.sipas.field.ledger.roster.Judgement;
import vn.sipas.field.ledger.roster.Rulings;
import vn.sipas.field.ledger.roster.Standing;
import vn.sipas.field.ledger.trust.BookName;

/**
 * Cases with interviews in more than one book, of which at most one counts. Left out are interviews that count for nothing (beyond
 * the end of their key, unless a ruling says otherwise; ruled out) and those that another one corrects in the same person's next
 * book.
 */
public final class TwiceInterviewed {

    private final Books books;
    private final MergedBooks merged;
    private final Rulings rulings;
    private final Continuations continuations;

    /** Looks through {@code books}, judged by the rosters and rulings of {@code department}. */
    public TwiceInterviewed(Books books, BookName department) {
        this.books = books;
        this.merged = new MergedBooks(books, department);
        this.rulings = new Rulings(
                books.find(department).map(TwiceInterviewed::rulings).orElse(List.of()));
        this.continuations = new Continuations(merged.history(), claims());
    }

    private static List<CheckingRecord.Ruling> rulings(Book department) {
        return department.ofKind(Kind.RULING.code()).stream()
                .flatMap(held -> held.content() instanceof CheckingRecord.Ruling ruling
                        ? Optional.of(ruling).stream()
                        : Optional.<CheckingRecord.Ruling>empty().stream())
                .toList();
    }

    private List<Continuations.Claim> claims() {
        List<Continuations.Claim> claims = new ArrayList<>();
        for (Book book : books.all()) {
            for (Book.Held held : book.ofKind(Kind.CONTINUES.code())) {
                boolean known = merged.judge(book.name())
                        .filter(judgement -> judgement.knownAt(held.position(), Kind.CONTINUES))
                        .isPresent();
                if (known && held.content() instanceof BookRecord.Continues(var earlier)) {
                    claims.add(new Continuations.Claim(book.name(), held.position(), earlier));
                }
            }
        }
        return claims;
    }

    private record Found(BookName book, long position, LeafHash leaf, BookRecord.Interview interview) {}

    /** In whose books every such case was interviewed, in the order of the cases; at least two each. */
    public Map<CaseId, List<BookName>> cases() {
        List<Found> all = counting();
        Map<CaseId, List<BookName>> cases = new TreeMap<>();
        for (Found found : all) {
            if (all.stream().noneMatch(other -> corrects(other, found))) {
                List<BookName> writers = cases.computeIfAbsent(found.interview().caseId(), _ -> new ArrayList<>());
                if (!writers.contains(found.book())) {
                    writers.add(found.book());
                }
            }
        }
        cases.values().removeIf(writers -> writers.size() < 2);
        return cases;
    }

    private List<Found> counting() {
        List<Found> counting = new ArrayList<>();
        for (Book book : books.all()) {
            List<Book.Held> interviews = book.ofKind(Kind.INTERVIEW.code());
            if (!interviews.isEmpty()) {
                Judgement judgement = merged.judge(book.name()).orElseThrow();
                for (Book.Held held : interviews) {
                    if (counts(held, judgement) && held.content() instanceof BookRecord.Interview interview) {
                        counting.add(new Found(book.name(), held.position(), held.leaf(), interview));
                    }
                }
            }
        }
        return counting;
    }

    private boolean counts(Book.Held held, Judgement judgement) {
        boolean aside = judgement.at(held.position()) instanceof Standing.Ended;
        return rulings.on(held.leaf()).orElse(!aside);
    }

    private boolean corrects(Found later, Found earlier) {
        return later.interview().corrects().filter(earlier.leaf()::equals).isPresent()
                && later.interview().caseId().equals(earlier.interview().caseId())
                && !later.book().equals(earlier.book())
                && continuations.mayCorrect(later.book(), earlier.book(), earlier.position());
    }
}
