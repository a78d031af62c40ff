package vn.sipas.field.office.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.ledger.batch.SectionCheck;
import vn.sipas.field.ledger.batch.SectionHeader;
import vn.sipas.field.ledger.batch.SectionReader;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.RecordCheck;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.record.RecordReader;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.Permissions;
import vn.sipas.field.ledger.roster.Roster;

/**
 * Looks for the department's section in a file: one that begins with the book's first record, has a season and a roster in which
 * this very book is the department's. A section with a record that no department may write is let go at once, so that a large
 * file of interviews is not kept in memory.
 */
final class DepartmentSection implements SectionReader {

    private Optional<Gathered> found = Optional.empty();
    private Optional<Gathered> gathering = Optional.empty();

    /** One section as it is read. */
    static final class Gathered {
        private final SectionHeader header;
        private final List<RecordLine> lines = new ArrayList<>();
        private Optional<BookRecord.Season> season = Optional.empty();
        private Optional<BookRecord.Roster> roster = Optional.empty();
        private Optional<BookRecord.Form> form = Optional.empty();

        private Gathered(SectionHeader header) {
            this.header = header;
        }

        SectionHeader header() {
            return header;
        }

        List<RecordLine> lines() {
            return lines;
        }

        private void add(RecordLine line) {
            lines.add(line);
            if (RecordReader.read(line.bytes()) instanceof RecordCheck.Valid valid) {
                if (valid.content() instanceof BookRecord.Season later) {
                    season = Optional.of(later);
                }
                if (valid.content() instanceof BookRecord.Form later) {
                    form = Optional.of(later);
                }
                if (valid.content() instanceof BookRecord.Roster later
                        && roster.map(BookRecord.Roster::version).orElse(0L) < later.version()) {
                    roster = Optional.of(later);
                }
            }
        }

        private boolean isDepartments() {
            return season.isPresent()
                    && roster.map(listed -> Roster.of(header.book().season(), listed))
                            .flatMap(known -> known.member(header.book()))
                            .map(member -> member.role() == Role.DEPARTMENT)
                            .orElse(false);
        }

        PackLook.Pack look() {
            return new PackLook.Pack(
                    header.book(), header.key().fingerprint(), season.orElseThrow(), roster.orElseThrow(), form);
        }
    }

    /** The section, if the file read had one. */
    Optional<Gathered> found() {
        return found;
    }

    @Override
    public void begin(SectionHeader header) {
        gathering = found.isEmpty() && header.from() == 0 ? Optional.of(new Gathered(header)) : Optional.empty();
    }

    @Override
    public void record(long position, RecordLine line) {
        boolean strange = line.envelope()
                .flatMap(envelope -> Kind.of(envelope.kind()))
                .map(kind -> !Permissions.mayWrite(Role.DEPARTMENT, kind))
                .orElse(false);
        if (strange) {
            gathering = Optional.empty();
        }
        gathering.ifPresent(section -> section.add(line));
    }

    @Override
    public void end(SectionCheck check) {
        if (check instanceof SectionCheck.Intact) {
            gathering.filter(Gathered::isDepartments).ifPresent(section -> found = Optional.of(section));
        }
        gathering = Optional.empty();
    }
}
