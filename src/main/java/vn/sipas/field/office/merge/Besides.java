package vn.sipas.field.office.merge;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.record.Envelope;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;

/**
 * The records on those branches of forked books that are not the book: they stand aside, and count only by the department's ruling
 * (design, section 4). What the copies and the sections aside hold is a function of what came, so this is, too.
 */
public final class Besides {

    private final Books books;
    private final AsideTable table;

    /** Those in {@code store}. */
    public Besides(Store store) {
        this.books = new Books(store);
        this.table = new AsideTable(store);
    }

    /** One of them, at the position it has on its branch. */
    public record Beside(BookName book, long position, RecordLine line) {}

    /**
     * Those of one kind, each once, by book, position and leaf; none that lies in the copy of its book, too. Of several forms of
     * one record the one with the body.
     */
    public List<Beside> ofKind(Kind kind) {
        List<Beside> found = new ArrayList<>();
        for (BookName book : table.books(Aside.Why.FORK)) {
            Map<LeafHash, Beside> first = new LinkedHashMap<>();
            for (Aside aside : table.ofBook(book, Aside.Why.FORK)) {
                if (aside.count() > 0) {
                    read(aside, kind)
                            .forEach(beside -> first.merge(beside.line().leaf(), beside, Besides::better));
                }
            }
            Set<LeafHash> copied = first.isEmpty() ? Set.of() : copied(book);
            first.forEach((leaf, beside) -> {
                if (!copied.contains(leaf)) {
                    found.add(beside);
                }
            });
        }
        found.sort(Comparator.comparing((Beside beside) -> beside.book().text())
                .thenComparingLong(Beside::position)
                .thenComparing(beside -> beside.line().leaf().base64()));
        return List.copyOf(found);
    }

    private Set<LeafHash> copied(BookName book) {
        return books.find(book).map(Book::hashes).orElse(List.of()).stream()
                .map(LeafHash::new)
                .collect(Collectors.toCollection(HashSet::new));
    }

    private List<Beside> read(Aside aside, Kind kind) {
        List<RecordLine> lines =
                ReadSection.read(aside.book(), table.section(aside)).lines();
        List<Beside> found = new ArrayList<>();
        for (int at = 0; at < lines.size(); at++) {
            RecordLine line = lines.get(at);
            if (line.envelope().flatMap(Envelope::known).filter(kind::equals).isPresent()) {
                found.add(new Beside(aside.book(), aside.from() + at, line));
            }
        }
        return found;
    }

    private static Beside better(Beside one, Beside other) {
        RecordLine line = other.line().hasBody() && !one.line().hasBody() ? other.line() : one.line();
        return new Beside(one.book(), Math.min(one.position(), other.position()), line);
    }
}
