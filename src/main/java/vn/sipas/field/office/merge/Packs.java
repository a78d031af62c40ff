package vn.sipas.field.office.merge;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.batch.BatchFile;
import vn.sipas.field.ledger.batch.SectionHeader;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.CopiedBooks;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookPoint;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;

/** Opens the department's pack (gói đợt điều tra): its book is copied, and the own book says "I opened this". */
public final class Packs {

    private final Store store;
    private final OwnBook own;

    /** Opens packs into {@code store}. */
    public Packs(Store store, OwnBook own) {
        this.store = store;
        this.own = own;
    }

    /** What a file says it is the pack of; nothing is stored. */
    public static PackLook look(Path file) {
        DepartmentSection reader = new DepartmentSection();
        if (!BatchFile.check(file, reader).intact()) {
            return new PackLook.Refused(PackFault.PACK_NOT_INTACT);
        }
        return reader.found()
                .<PackLook>map(DepartmentSection.Gathered::look)
                .orElseGet(() -> new PackLook.Refused(PackFault.PACK_WITHOUT_DEPARTMENT));
    }

    /**
     * Opens a pack of the department whose fingerprint was compared; why not, or nothing if it is open. A pack that brings
     * nothing new is open already, and nothing is written.
     */
    public Optional<Reason> open(Path file, BookName department) {
        DepartmentSection reader = new DepartmentSection();
        if (!BatchFile.check(file, reader).intact()) {
            return Optional.of(PackFault.PACK_NOT_INTACT);
        }
        return reader.found()
                .filter(section -> section.header().book().equals(department))
                .map(section -> join(section.header(), section.lines()))
                .orElse(Optional.of(PackFault.PACK_WITHOUT_DEPARTMENT));
    }

    private Optional<Reason> join(SectionHeader header, List<RecordLine> lines) {
        return store.database().inTransaction(() -> {
            Book book = new Books(store).findOrAdd(header.book(), header.key());
            long held = book.size();
            if (held > header.to()) {
                return Optional.<Reason>of(PackFault.PACK_OLDER);
            }
            if (!sameBeginning(book, lines, held)) {
                return Optional.<Reason>of(PackFault.PACK_FORKED);
            }
            if (held < header.to()) {
                new CopiedBooks(store).append(book, lines.subList(Math.toIntExact(held), lines.size()), header.head());
            }
            BookPoint point = new BookPoint(
                    header.book(), header.to(), header.head().checkpoint().root());
            if (!isOpened(point)) {
                own.append(new BookRecord.Pack(point));
            }
            return Optional.<Reason>empty();
        });
    }

    private boolean isOpened(BookPoint point) {
        return own.book().ofKind(Kind.PACK.code()).stream()
                .anyMatch(held -> held.content().equals(new BookRecord.Pack(point)));
    }

    /** Whether the pack's first {@code held} records are the ones held here. */
    private static boolean sameBeginning(Book book, List<RecordLine> lines, long held) {
        var hashes = book.hashes();
        for (int place = 0; place < held; place++) {
            if (!hashes.get(place).equals(lines.get(place).leaf().hash())) {
                return false;
            }
        }
        return true;
    }
}
