package vn.sipas.field.ledger.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.store.StoreException;
import vn.sipas.field.ledger.trust.Checkpoint;
import vn.sipas.field.ledger.trust.Reading;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.ledger.trust.TrustFault;

/** Recomputes everything a store's books claim: every body, every leaf, every root, every signature. Changes nothing. */
public final class Doctor {

    private final Store store;

    /** A doctor for {@code store}. */
    public Doctor(Store store) {
        this.store = store;
    }

    /**
     * Something wrong.
     *
     * @param book the book's name, or empty for the file as a whole
     * @param position where in the book, or a head's size; −1 where neither fits
     * @param detail a code of a deeper check, or empty
     */
    public record Trouble(Reason reason, String book, long position, String detail) {}

    /** What was looked at, and what is wrong in the order it was found; nothing if all is well. */
    public record Report(int books, long records, long heads, List<Trouble> troubles) {
        public Report {
            troubles = List.copyOf(troubles);
        }
    }

    /** Looks at everything. */
    public Report examine() {
        List<Trouble> troubles = new ArrayList<>();
        Optional<String> fileFault = store.database().integrityFault();
        fileFault.ifPresent(fault -> troubles.add(new Trouble(BookFault.FILE_DAMAGED, "", -1, fault)));
        Report books = whole(troubles, () -> examineBooks(troubles));
        return new Report(books.books(), books.records(), books.heads(), troubles);
    }

    private Report examineBooks(List<Trouble> troubles) {
        long records = 0;
        long heads = 0;
        List<Book> books = new Books(store).all();
        for (Book book : books) {
            Report one = whole(troubles, () -> examine(book, troubles));
            records += one.records();
            heads += one.heads();
        }
        return new Report(books.size(), records, heads, List.of());
    }

    private static Report examine(Book book, List<Trouble> troubles) {
        List<Hash> leaves = recomputedLeaves(book, troubles);
        checkFrontier(book, leaves, troubles);
        List<HeadTable.Row> heads = book.headRows();
        checkHeads(book, leaves, heads, troubles);
        return new Report(1, leaves.size(), heads.size(), List.of());
    }

    /** Where damage is such that nothing more can be read, that is what is wrong, and the rest is still looked at. */
    private static Report whole(List<Trouble> troubles, Supplier<Report> work) {
        try {
            return work.get();
        } catch (StoreException failure) {
            if (failure.trouble() != StoreException.Trouble.DAMAGED) {
                throw failure;
            }
            troubles.add(new Trouble(BookFault.FILE_DAMAGED, "", -1, String.valueOf(failure.getMessage())));
            return new Report(0, 0, 0, List.of());
        }
    }

    private static List<Hash> recomputedLeaves(Book book, List<Trouble> troubles) {
        List<Hash> leaves = new ArrayList<>();
        book.records().range(book.number(), 0, Long.MAX_VALUE, row -> {
            if (row.position() != leaves.size()) {
                troubles.add(trouble(book, BookFault.RECORD_MISSING, leaves.size()));
            }
            book.rowFault(row)
                    .ifPresent(fault -> troubles.add(
                            new Trouble(BookFault.RECORD_DAMAGED, book.name().text(), row.position(), fault)));
            leaves.add(row.hash());
        });
        return leaves;
    }

    private static void checkFrontier(Book book, List<Hash> leaves, List<Trouble> troubles) {
        Frontier claimed = book.frontier();
        if (claimed.size() != leaves.size()) {
            troubles.add(trouble(book, BookFault.RECORD_MISSING, leaves.size()));
        } else if (!claimed.root().equals(Proofs.root(leaves))) {
            troubles.add(trouble(book, BookFault.TREE_MISMATCH, leaves.size()));
        }
    }

    private static void checkHeads(Book book, List<Hash> leaves, List<HeadTable.Row> rows, List<Trouble> troubles) {
        Frontier growing = Frontier.empty();
        long newest = 0;
        for (HeadTable.Row row : rows) {
            Optional<SignedHead> head = readHead(book, row, troubles);
            if (head.isPresent()) {
                Checkpoint point = head.get().checkpoint();
                while (growing.size() < point.size() && growing.size() < leaves.size()) {
                    growing.append(leaves.get(Math.toIntExact(growing.size())));
                }
                if (growing.size() != point.size() || !growing.root().equals(point.root())) {
                    troubles.add(trouble(book, BookFault.HEAD_MISMATCH, point.size()));
                }
                newest = point.size();
            }
        }
        if (newest != leaves.size() && !book.endsAtASplit()) {
            troubles.add(trouble(book, BookFault.HEAD_MISSING, leaves.size()));
        }
    }

    private static Optional<SignedHead> readHead(Book book, HeadTable.Row row, List<Trouble> troubles) {
        return switch (SignedHead.read(row.note())) {
            case Reading.Refused<SignedHead>(TrustFault why) -> {
                troubles.add(new Trouble(BookFault.HEAD_NOT_VALID, book.name().text(), row.size(), why.code()));
                yield Optional.empty();
            }
            case Reading.Good<SignedHead>(SignedHead head) -> {
                head.verifyBy(book.key(), book.name())
                        .ifPresent(why -> troubles.add(new Trouble(
                                BookFault.HEAD_NOT_VALID, book.name().text(), row.size(), why.code())));
                yield Optional.of(head);
            }
        };
    }

    private static Trouble trouble(Book book, Reason reason, long position) {
        return new Trouble(reason, book.name().text(), position, "");
    }
}
