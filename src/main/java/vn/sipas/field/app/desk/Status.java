package vn.sipas.field.app.desk;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.SignatureType;
import vn.sipas.field.ledger.trust.VerifierKey;
import vn.sipas.field.survey.interview.CaseStanding;

/**
 * What a store holds and how far the work is.
 *
 * @param verifierKey the owner's key as a line of a key file
 * @param copied how many of the own book's records lie in a file that was read back
 * @param kinds the own book's records by kind
 * @param units the listed cases by unit and by how they stand
 */
public record Status(
        String season,
        String name,
        String role,
        String fingerprint,
        String verifierKey,
        List<BookSize> books,
        long copied,
        Map<String, Long> kinds,
        List<UnitProgress> units,
        int drafts) {

    public Status {
        books = List.copyOf(books);
        kinds = new TreeMap<>(kinds);
        units = List.copyOf(units);
    }

    /** One book and how many records of it are held. */
    public record BookSize(String book, boolean own, long size) {}

    /** The cases of one unit by how they stand. */
    public record UnitProgress(String unit, String name, Map<CaseStanding.State, Long> cases) {}

    static Status of(Store store, Book own, List<Book> books, List<CaseRow> cases, int drafts) {
        Map<String, Long> kinds = new TreeMap<>();
        own.lines(0, own.size(), (_, line) -> line.envelope().ifPresent(e -> kinds.merge(e.kind(), 1L, Long::sum)));
        Map<String, UnitProgress> units = new TreeMap<>();
        for (CaseRow row : cases) {
            units.computeIfAbsent(
                            row.listed().unit(),
                            unit -> new UnitProgress(
                                    unit, row.listed().unitName(), new EnumMap<>(CaseStanding.State.class)))
                    .cases()
                    .merge(row.standing().state(), 1L, Long::sum);
        }
        return new Status(
                store.owner().season(),
                store.owner().name(),
                store.owner().role(),
                own.key().fingerprint(),
                new VerifierKey(own.name().text(), SignatureType.ED25519, own.key()).line(),
                books.stream()
                        .map(b -> new BookSize(b.name().text(), b.name().equals(own.name()), b.size()))
                        .toList(),
                own.copiedSize(),
                kinds,
                List.copyOf(units.values()),
                drafts);
    }
}
