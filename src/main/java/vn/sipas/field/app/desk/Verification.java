package vn.sipas.field.app.desk;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.ledger.batch.BatchCheck;
import vn.sipas.field.ledger.batch.BatchFile;
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
import vn.sipas.field.ledger.trust.Reading;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.ledger.trust.VerifierKey;

/**
 * Checks batch files without a store, and says of each section what could be said: from the lines alone {@code intact};
 * with the department's key and a roster in the files {@code known} and {@code received}; with pinned keys {@code witnessed}.
 */
public final class Verification {

    private final List<VerifierKey> department;
    private final List<VerifierKey> witnesses;
    private final List<FileCheck> files = new ArrayList<>();
    private Optional<Roster> roster = Optional.empty();

    /** What can be said of a section. */
    public enum Level {
        INTACT,
        KNOWN,
        RECEIVED,
        WITNESSED
    }

    /** A file and what came of checking it. */
    public record FileCheck(Path file, BatchCheck check) {}

    /** A verification that relies on these keys; without any only {@code intact} can be reached. */
    public Verification(List<VerifierKey> department, List<VerifierKey> witnesses) {
        this.department = List.copyOf(department);
        this.witnesses = List.copyOf(witnesses);
    }

    /** Checks a file. Rosters in the department's own sections are remembered; the highest version is used. */
    public FileCheck check(Path file) {
        Rosters rosters = new Rosters();
        BatchCheck check = BatchFile.check(file, rosters);
        FileCheck checked = new FileCheck(file, check);
        files.add(checked);
        return checked;
    }

    /** The files checked so far, in their order. */
    public List<FileCheck> files() {
        return List.copyOf(files);
    }

    /** What can be said of an intact section, now that all files were checked. */
    public Set<Level> levels(SectionCheck.Intact section) {
        Set<Level> levels = EnumSet.of(Level.INTACT);
        SignedHead head = section.header().head();
        if (isDepartment(section.header()) || roster.map(r -> known(r, section)).orElse(false)) {
            levels.add(Level.KNOWN);
        }
        boolean received = roster.stream()
                .flatMap(r -> r.keys(Role.SUPERVISOR, Role.DEPARTMENT).stream())
                .anyMatch(key -> head.cosignaturesBy(key).stream().anyMatch(Reading.Good.class::isInstance));
        if (received) {
            levels.add(Level.RECEIVED);
        }
        boolean witnessed = witnesses.stream()
                .anyMatch(key ->
                        head.cosignaturesBy(key.name(), key.key()).stream().anyMatch(Reading.Good.class::isInstance));
        if (witnessed) {
            levels.add(Level.WITNESSED);
        }
        return levels;
    }

    private boolean isDepartment(SectionHeader header) {
        return department.stream()
                .anyMatch(key ->
                        key.name().equals(header.book().text()) && key.key().equals(header.key()));
    }

    private static boolean known(Roster roster, SectionCheck.Intact section) {
        return roster.member(section.header().book())
                .map(member -> section.kinds().keySet().stream()
                        .flatMap(code -> Kind.of(code).stream())
                        .allMatch(kind -> Permissions.mayWrite(member.role(), kind)))
                .orElse(false);
    }

    /** Listens for rosters in sections under the department's key; one counts once its section turns out intact. */
    private final class Rosters implements SectionReader {
        private Optional<SectionHeader> section = Optional.empty();
        private Optional<Roster> found = Optional.empty();

        @Override
        public void begin(SectionHeader header) {
            section = Optional.of(header).filter(Verification.this::isDepartment);
            found = Optional.empty();
        }

        @Override
        public void record(long position, RecordLine line) {
            boolean isRoster = line.envelope()
                    .map(envelope -> envelope.kind().equals(Kind.ROSTER.code()))
                    .orElse(false);
            if (section.isPresent()
                    && isRoster
                    && RecordReader.read(line.bytes()) instanceof RecordCheck.Valid valid
                    && valid.content() instanceof BookRecord.Roster listed) {
                found = Optional.of(Roster.of(section.get().book().season(), listed));
            }
        }

        @Override
        public void end(SectionCheck check) {
            boolean higher = found.isPresent()
                    && roster.map(r -> r.version() < found.get().version()).orElse(true);
            if (check instanceof SectionCheck.Intact && higher) {
                roster = found;
            }
        }
    }
}
