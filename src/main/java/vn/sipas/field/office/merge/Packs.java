package vn.sipas.field.office.merge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.batch.BatchCheck;
import vn.sipas.field.ledger.batch.BatchFile;
import vn.sipas.field.ledger.batch.SectionCheck;
import vn.sipas.field.ledger.batch.SectionHeader;
import vn.sipas.field.ledger.batch.SectionReader;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.CopiedBooks;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookPoint;
import vn.sipas.field.ledger.record.BookRecord;
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

    /** Opens a pack whose department's book is known, from its fingerprint or otherwise; why not, or nothing if it is open. */
    public Optional<Reason> open(Path file, BookName department) {
        Collected collected = new Collected(department);
        BatchCheck check = BatchFile.check(file, collected);
        if (!check.intact()) {
            return Optional.of(MergeFault.PACK_NOT_INTACT);
        }
        return collected
                .header
                .map(header -> join(header, collected.lines))
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
            return switch (new CopiedBooks(store).join(stretch)) {
                case CopiedBooks.Joining.Joined _ -> {
                    BookPoint point = new BookPoint(
                            header.book(),
                            header.to(),
                            header.head().checkpoint().root());
                    own.append(new BookRecord.Pack(point));
                    yield Optional.<Reason>empty();
                }
                case CopiedBooks.Joining.Fork _ -> Optional.<Reason>of(MergeFault.BOOK_FORKED);
                case CopiedBooks.Joining.Gap _ ->
                    throw new IllegalStateException("a section from the beginning has no gap");
            };
        });
    }

    /** Keeps the department's section; a pack fits in memory, as the limits of its forms and rosters say. */
    private static final class Collected implements SectionReader {
        private final BookName department;
        private final List<RecordLine> lines = new ArrayList<>();
        private Optional<SectionHeader> header = Optional.empty();
        private boolean wanted;

        Collected(BookName department) {
            this.department = department;
        }

        @Override
        public void begin(SectionHeader begun) {
            wanted = header.isEmpty() && begun.book().equals(department) && begun.from() == 0;
            if (wanted) {
                header = Optional.of(begun);
            }
        }

        @Override
        public void record(long position, RecordLine line) {
            if (wanted) {
                lines.add(line);
            }
        }

        @Override
        public void end(SectionCheck check) {
            wanted = false;
        }
    }
}
