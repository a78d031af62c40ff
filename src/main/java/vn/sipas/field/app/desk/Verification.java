package vn.sipas.field.app.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.sipas.field.ledger.batch.BatchCheck;
import vn.sipas.field.ledger.batch.SectionCheck;
import vn.sipas.field.ledger.batch.SectionHeader;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.BookStretch;
import vn.sipas.field.ledger.roster.DepartmentStretch;
import vn.sipas.field.ledger.roster.Judgement;
import vn.sipas.field.ledger.roster.Judging;
import vn.sipas.field.ledger.roster.Roster;
import vn.sipas.field.ledger.roster.RosterFault;
import vn.sipas.field.ledger.roster.RosterHistory;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.trust.Reading;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.ledger.trust.VerifierKey;

/**
 * Checks batch files without a store, and says of each section what could be said: from the lines alone {@code intact};
 * with the department's key and its book among the files {@code known}, or why not, and {@code received}; with pinned keys
 * {@code witnessed}. Files and sections may come in any order: all are read first and judged afterwards.
 *
 * <p>Of each section only packs, roots and counts are kept. Where a section must be looked at in the middle, since another
 * begins there or a key ends there, its file is read and checked a second time, and only that reading is used.
 */
public final class Verification {

    /** A file that is another one at each of so many readings is being written to. */
    private static final int MOST_READINGS = 4;

    private final List<VerifierKey> departments;
    private final List<VerifierKey> witnesses;
    private final List<FileReading> readings = new ArrayList<>();
    private final IdentityHashMap<SectionCheck.Intact, Judgement> judgements = new IdentityHashMap<>();
    private final List<RosterHistory> histories;

    /** What can be said of a section. */
    public enum Level {
        INTACT,
        KNOWN,
        RECEIVED,
        WITNESSED
    }

    /** A file and what came of checking it. */
    public record FileCheck(Path file, BatchCheck check) {}

    private Verification(List<Path> files, List<VerifierKey> departments, List<VerifierKey> witnesses) {
        this.departments = List.copyOf(departments);
        this.witnesses = List.copyOf(witnesses);
        for (Path file : files) {
            readings.add(FileReading.of(file, this::isDepartment, Map.of()));
        }
        this.histories = settle();
        judge();
    }

    /** Checks {@code files}, relying on these keys; without any only {@code intact} can be reached. */
    public static Verification of(List<Path> files, List<VerifierKey> departments, List<VerifierKey> witnesses) {
        return new Verification(files, departments, witnesses);
    }

    /** Reads again, with more marks, those files whose sections could not be judged yet; the departments' rosters then. */
    private List<RosterHistory> settle() {
        Map<BookName, Set<Long>> marks = new HashMap<>();
        for (int round = 0; round < MOST_READINGS; round++) {
            List<RosterHistory> found = histories();
            Set<FileReading> again = missing(new Judging(found), marks);
            if (again.isEmpty()) {
                return found;
            }
            readings.replaceAll(reading ->
                    again.contains(reading) ? FileReading.of(reading.file(), this::isDepartment, marks) : reading);
        }
        throw new UncheckedIOException(new IOException("a file changes while it is checked"));
    }

    private Set<FileReading> missing(Judging judging, Map<BookName, Set<Long>> marks) {
        Map<BookName, List<BookStretch>> books = books();
        Set<FileReading> again = new HashSet<>();
        for (FileReading reading : readings) {
            for (BookStretch stretch : reading.stretches().values()) {
                Set<Long> missing = judging.missingMarks(stretch, books.getOrDefault(stretch.book(), List.of()));
                if (!missing.isEmpty()) {
                    again.add(reading);
                }
                marks.computeIfAbsent(stretch.book(), _ -> new TreeSet<>()).addAll(missing);
            }
        }
        return again;
    }

    private List<RosterHistory> histories() {
        List<DepartmentStretch> stretches =
                readings.stream().flatMap(r -> r.departments().stream()).toList();
        return departments.stream()
                .flatMap(key -> BookName.read(key.name()).stream())
                .distinct()
                .map(book -> RosterHistory.of(book, stretches))
                .toList();
    }

    private Map<BookName, List<BookStretch>> books() {
        Map<BookName, List<BookStretch>> books = new HashMap<>();
        for (FileReading reading : readings) {
            for (BookStretch stretch : reading.stretches().values()) {
                books.computeIfAbsent(stretch.book(), _ -> new ArrayList<>()).add(stretch);
            }
        }
        return books;
    }

    private void judge() {
        Judging judging = new Judging(histories);
        Map<BookStretch, Judgement> all = new HashMap<>();
        books().values().forEach(book -> all.putAll(judging.judge(book)));
        for (FileReading reading : readings) {
            reading.stretches()
                    .forEach((section, stretch) ->
                            Optional.ofNullable(all.get(stretch)).ifPresent(found -> judgements.put(section, found)));
        }
    }

    /** The files in the order given. */
    public List<FileCheck> files() {
        return readings.stream()
                .map(reading -> new FileCheck(reading.file(), reading.check()))
                .toList();
    }

    /** Who wrote an intact section, and why that can't be said. */
    public Judgement judgement(SectionCheck.Intact section) {
        return Optional.ofNullable(judgements.get(section))
                .orElseThrow(() -> new IllegalArgumentException("a section of another verification"));
    }

    /** What is odd in an intact section and yet no objection: packs that go back, rosters whose version does not rise. */
    public List<Judgement.Objection> shown(SectionCheck.Intact section) {
        SectionHeader header = section.header();
        Stream<Judgement.Objection> rosters = histories.stream()
                .filter(history -> history.department().equals(header.book()))
                .flatMap(history -> history.ignored().stream())
                .filter(ignored -> header.from() <= ignored.position() && ignored.position() < header.to())
                .map(ignored -> new Judgement.Objection(
                        RosterFault.ROSTER_VERSION_NOT_HIGHER, ignored.position(), 1, Optional.of(Kind.ROSTER)));
        return Stream.concat(judgement(section).shown().stream(), rosters)
                .sorted(Comparator.comparingLong(Judgement.Objection::first))
                .toList();
    }

    /** What can be said of an intact section. */
    public Set<Level> levels(SectionCheck.Intact section) {
        Set<Level> levels = signed(section.header().head());
        levels.add(Level.INTACT);
        if (judgement(section).known()) {
            levels.add(Level.KNOWN);
        }
        return levels;
    }

    /** Whether receivers and pinned witnesses signed under a head. */
    public Set<Level> signed(SignedHead head) {
        Set<Level> levels = EnumSet.noneOf(Level.class);
        if (receivers().anyMatch(key -> head.cosignaturesBy(key).stream().anyMatch(Reading.Good.class::isInstance))) {
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

    /** The key of a book, from the key files, the files checked or the rosters in them. */
    public Optional<PublicKey> keyOf(BookName book) {
        return Stream.of(
                        Stream.concat(departments.stream(), witnesses.stream())
                                .filter(key -> key.name().equals(book.text()))
                                .map(VerifierKey::key),
                        readings.stream()
                                .flatMap(reading -> reading.check().intactSections().stream())
                                .map(SectionCheck.Intact::header)
                                .filter(header -> header.book().equals(book))
                                .map(SectionHeader::key),
                        histories.stream()
                                .flatMap(history -> history.rosters().stream())
                                .flatMap(roster -> roster.member(book).stream())
                                .map(Roster.Member::key))
                .flatMap(keys -> keys)
                .findFirst();
    }

    /** The keys whose cosignature is a receipt: of supervisors and departments, by the newest roster of each season. */
    private Stream<PublicKey> receivers() {
        return histories.stream()
                .flatMap(history -> history.newest().stream())
                .flatMap(roster -> roster.keys(Role.SUPERVISOR, Role.DEPARTMENT).stream());
    }

    private boolean isDepartment(SectionHeader header) {
        return departments.stream()
                .anyMatch(key ->
                        key.name().equals(header.book().text()) && key.key().equals(header.key()));
    }
}
