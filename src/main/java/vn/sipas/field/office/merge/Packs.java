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
            return new PackLook.Refused(MergeFault.PACK_NOT_INTACT);
        }
        return reader.found()
                .<PackLook>map(DepartmentSection.Gathered::look)
                .orElseGet(() -> new PackLook.Refused(MergeFault.PACK_WITHOUT_DEPARTMENT));
    }

    /**
     * Opens a pack of the department whose fingerprint was compared; why not, or nothing if it is open. A pack that brings
     * nothing new is open already, and nothing is written.
     */
    public Optional<Reason> open(Path file, BookName department) {
        DepartmentSection reader = new DepartmentSection();
        if (!BatchFile.check(file, reader).intact()) {
            return Optional.of(MergeFault.PACK_NOT_INTACT);
        }
        return reader.found()
                .filter(section -> section.header().book().equals(department))
                .map(section -> join(section.header(), section.lines()))
                .orElse(Optional.of(MergeFault.PACK_WITHOUT_DEPARTMENT));
    }

    private Optional<Reason> join(SectionHeader header, List<RecordLine> lines) {
        return store.database().inTransaction(() -> {
            long held = new Books(store).find(header.book()).map(Book::size).orElse(0L);
            if (held > header.to()) {
                return Optional.<Reason>of(MergeFault.PACK_OLDER);
            }
            CopiedBooks.Stretch stretch = new CopiedBooks.Stretch(
                    header.book(), header.key(), header.from(), header.peaks(), lines, header.head());
            ReadSection section = ReadSection.of(header, lines);
            Branches branches = new Branches(store, own.book().name(), header.book());
            CopiedBooks.Joining joining = new CopiedBooks(store).join(stretch);
            // A refused pack is not taken in, so it settles nothing: whoever interviews goes on with the pack in use.
            if (joining instanceof CopiedBooks.Joining.Fork) {
                return Optional.<Reason>of(MergeFault.BOOK_FORKED);
            }
            if (branches.isForked(header.book())) {
                branches.settle();
            }
            if (branches.inCopy(section) < header.count()) {
                return Optional.<Reason>of(MergeFault.BOOK_FORKED);
            }
            say(new BookPoint(
                    header.book(), header.to(), header.head().checkpoint().root()));
            return Optional.<Reason>empty();
        });
    }

    private void say(BookPoint point) {
        if (!isOpened(point)) {
            own.append(new BookRecord.Pack(point));
        }
    }

    private boolean isOpened(BookPoint point) {
        return own.book().ofKind(Kind.PACK.code()).stream()
                .anyMatch(held -> held.content().equals(new BookRecord.Pack(point)));
    }
}
