package vn.sipas.field.app.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import vn.sipas.field.ledger.batch.BatchCheck;
import vn.sipas.field.ledger.batch.BatchFile;
import vn.sipas.field.ledger.batch.SectionCheck;
import vn.sipas.field.ledger.batch.SectionHeader;
import vn.sipas.field.ledger.batch.SectionReader;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.roster.BookStretch;
import vn.sipas.field.ledger.roster.DepartmentStretch;
import vn.sipas.field.ledger.trust.BookName;

/** One reading of one batch file: the verdict, and what its intact sections tell about who wrote them. */
final class FileReading {

    private final Path file;
    private final BatchCheck check;
    private final Notes notes;

    private FileReading(Path file, BatchCheck check, Notes notes) {
        this.file = file;
        this.check = check;
        this.notes = notes;
    }

    /** Reads {@code file}; {@code marks} are sizes of books whose roots will be asked for. */
    static FileReading of(Path file, Predicate<SectionHeader> isDepartment, Map<BookName, Set<Long>> marks) {
        Notes notes = new Notes(isDepartment, marks);
        return new FileReading(file, BatchFile.check(file, notes), notes);
    }

    Path file() {
        return file;
    }

    BatchCheck check() {
        return check;
    }

    /** What each intact section tells; the keys are the very objects in {@link #check}, since two sections may be equal. */
    IdentityHashMap<SectionCheck.Intact, BookStretch> stretches() {
        return notes.stretches;
    }

    /** What the intact sections of pinned departments tell. */
    List<DepartmentStretch> departments() {
        return notes.departments;
    }

    /** Takes notes while the sections pass by; those of a section count once it turns out intact. */
    private static final class Notes implements SectionReader {
        private final Predicate<SectionHeader> isDepartment;
        private final Map<BookName, Set<Long>> marks;
        private final IdentityHashMap<SectionCheck.Intact, BookStretch> stretches = new IdentityHashMap<>();
        private final List<DepartmentStretch> departments = new ArrayList<>();
        private Optional<BookStretch> open = Optional.empty();
        private Optional<DepartmentStretch> openDepartment = Optional.empty();

        Notes(Predicate<SectionHeader> isDepartment, Map<BookName, Set<Long>> marks) {
            this.isDepartment = isDepartment;
            this.marks = marks;
        }

        @Override
        public void begin(SectionHeader header) {
            // A section whose peaks don't fit will be refused at its end.
            Optional<SectionHeader> good = Optional.of(header)
                    .filter(h -> Long.bitCount(h.from()) == h.peaks().size());
            open = good.map(
                    h -> new BookStretch(h.book(), h.from(), h.peaks(), marks.getOrDefault(h.book(), Set.of())));
            openDepartment = good.filter(isDepartment).map(h -> new DepartmentStretch(h.book(), h.from(), h.peaks()));
        }

        @Override
        public void record(long position, RecordLine line) {
            open.ifPresent(stretch -> stretch.add(line));
            openDepartment.ifPresent(stretch -> stretch.add(line));
        }

        @Override
        public void end(SectionCheck check) {
            switch (check) {
                case SectionCheck.Intact intact -> {
                    open.ifPresent(stretch -> stretches.put(intact, stretch));
                    openDepartment.ifPresent(departments::add);
                }
                case SectionCheck.Refused _ -> {
                    // Nothing in it is to be believed.
                }
            }
        }
    }
}
