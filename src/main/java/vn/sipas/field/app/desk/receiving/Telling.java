package vn.sipas.field.app.desk.receiving;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.age.AgeFault;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.batch.BatchCheck;
import vn.sipas.field.ledger.batch.BatchFault;
import vn.sipas.field.ledger.batch.BatchFile;
import vn.sipas.field.ledger.batch.Finding;
import vn.sipas.field.ledger.batch.SectionCheck;
import vn.sipas.field.ledger.batch.SectionHeader;
import vn.sipas.field.ledger.batch.SectionReader;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.roster.RosterFault;
import vn.sipas.field.ledger.store.AgePurpose;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.merge.MergeFault;
import vn.sipas.field.office.merge.MergeOutcome;

/** Tells what came of a file as people need it. A broken file is read once more, to see which records of whom it should have had. */
final class Telling {

    /** Names as {@link BatchFile#name} gives them, in whatever was put around them. */
    private static final Pattern NAME = Pattern.compile("([a-z0-9-]+)_([0-9a-f]{32})_(\\d{1,15})-(\\d{1,15})");

    private final Store store;
    private final People people;

    Telling(Store store, People people) {
        this.store = store;
        this.people = people;
    }

    FileStory story(MergeOutcome outcome) {
        List<Trouble> troubles = new ArrayList<>();
        if (!outcome.findings().isEmpty()) {
            troubles.addAll(broken(outcome.file(), outcome.findings()));
        }
        for (MergeOutcome.OfBook book : outcome.books()) {
            if (book.reasons().contains(MergeFault.ANOTHER_SEASON)) {
                if (troubles.stream().anyMatch(trouble -> trouble.kind() == Trouble.Kind.OTHER_SEASON)) {
                    continue;
                }
                troubles.add(Trouble.of(
                        Trouble.Kind.OTHER_SEASON,
                        MergeFault.ANOTHER_SEASON,
                        0,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        0));
            } else if (book.judgement().isPresent() && people.isStranger(book.book())) {
                troubles.add(Trouble.of(
                        Trouble.Kind.STRANGER,
                        RosterFault.NOT_IN_ROSTER,
                        0,
                        Optional.of(book.book()),
                        people.of(book.book()),
                        Optional.empty(),
                        0));
            }
        }
        return new FileStory(outcome.file(), outcome.count(), state(outcome, troubles), troubles);
    }

    private static FileStory.State state(MergeOutcome outcome, List<Trouble> troubles) {
        MergeOutcome.Count count = outcome.count();
        if (!outcome.findings().isEmpty() || count.refused() > 0) {
            return FileStory.State.BROKEN;
        }
        if (count.waiting() > 0) {
            return FileStory.State.WAITING;
        }
        return count.aside() > 0 || !troubles.isEmpty() ? FileStory.State.ASIDE : FileStory.State.GOOD;
    }

    private List<Trouble> broken(Path file, List<Finding> findings) {
        Looking looking = new Looking();
        BatchCheck check = look(file, looking);
        List<Trouble> troubles = new ArrayList<>();
        for (SectionCheck section : check.sections()) {
            if (section instanceof SectionCheck.Refused refused) {
                Finding first = refused.findings().getFirst();
                Optional<SectionHeader> header = refused.header();
                long missing = kind(first.reason()) == Trouble.Kind.CUT
                        ? header.map(begun -> begun.count() - looking.read(begun))
                                .orElse(0L)
                        : 0;
                Optional<BookName> book = header.map(SectionHeader::book).or(() -> bookByName(file));
                troubles.add(Trouble.of(
                        kind(first.reason()),
                        first.reason(),
                        first.line(),
                        book,
                        book.flatMap(people::of),
                        header.map(begun -> new Trouble.Stretch(begun.from(), begun.to()))
                                .or(() -> stretchByName(file)),
                        Math.max(0, missing)));
            }
        }
        if (troubles.isEmpty()) {
            // The file as a whole: what merging said of it is plainer than what its lines say.
            Finding first = findings.getFirst();
            troubles.add(Trouble.of(
                    kind(first.reason()),
                    first.reason(),
                    first.line(),
                    bookByName(file),
                    bookByName(file).flatMap(people::of),
                    stretchByName(file),
                    0));
        }
        return troubles;
    }

    private BatchCheck look(Path file, Looking looking) {
        Optional<AgeIdentity> files = store.secrets().identity(AgePurpose.FILES);
        try {
            return BatchFile.check(file, files.map(List::of).orElse(List.of()), looking);
        } finally {
            files.ifPresent(AgeIdentity::close);
        }
    }

    private static Trouble.Kind kind(Reason why) {
        return switch (why) {
            case BatchFault fault -> kind(fault);
            case AgeFault fault -> kind(fault);
            case MergeFault fault when fault == MergeFault.NOT_A_BATCH -> Trouble.Kind.NO_BATCH;
            case MergeFault fault when fault == MergeFault.ANOTHER_SEASON -> Trouble.Kind.OTHER_SEASON;
            default -> Trouble.Kind.CHANGED;
        };
    }

    private static Trouble.Kind kind(BatchFault why) {
        return switch (why) {
            case TRUNCATED, TOO_FEW_LINES, EMPTY_FILE -> Trouble.Kind.CUT;
            case BOM, CRLF, BLANK_LINE -> Trouble.Kind.REWRITTEN;
            case FILE_MISSING, READING_FAILED -> Trouble.Kind.UNREADABLE;
            case NOT_A_FILE -> Trouble.Kind.NO_FILE;
            case FILE_TOO_LARGE, LINE_TOO_LONG, TOO_MANY_SECTIONS -> Trouble.Kind.TOO_LARGE;
            case BATCH_VERSION, HEADER_UNKNOWN_MEMBER -> Trouble.Kind.NEWER;
            case NO_HEADER, HEADER_BAD -> Trouble.Kind.NO_BATCH;
            case SEASON_MISMATCH, SIZE_MISMATCH, PEAKS_BAD, EXTRA_LINES, ROOT_MISMATCH -> Trouble.Kind.CHANGED;
        };
    }

    private static Trouble.Kind kind(AgeFault why) {
        return switch (why) {
            case AGE_TRUNCATED -> Trouble.Kind.CUT;
            case AGE_NOT_FOR_US -> Trouble.Kind.NOT_FOR_US;
            case AGE_VERSION -> Trouble.Kind.NEWER;
            case AGE_ARMOR_BAD -> Trouble.Kind.REWRITTEN;
            case AGE_NOT_A_FILE, AGE_HEADER_BAD -> Trouble.Kind.NO_BATCH;
            case AGE_HEADER_CHANGED,
                    AGE_PAYLOAD_CHANGED,
                    AGE_TRAILING_BYTES,
                    AGE_RECIPIENT_BAD,
                    AGE_RECIPIENT_OTHER,
                    AGE_RECIPIENT_SECRET,
                    AGE_IDENTITY_BAD -> Trouble.Kind.CHANGED;
        };
    }

    private static Optional<BookName> bookByName(Path file) {
        Matcher name = name(file);
        return name.find() ? BookName.read("sipas.vn/" + name.group(1) + "/" + name.group(2)) : Optional.empty();
    }

    private static Optional<Trouble.Stretch> stretchByName(Path file) {
        Matcher name = name(file);
        return name.find()
                ? Optional.of(new Trouble.Stretch(Long.parseLong(name.group(3)), Long.parseLong(name.group(4))))
                : Optional.empty();
    }

    private static Matcher name(Path file) {
        return NAME.matcher(String.valueOf(file.getFileName()));
    }

    /** Counts the records of every section that begins. */
    private static final class Looking implements SectionReader {

        private final List<SectionHeader> headers = new ArrayList<>();
        private final List<Long> counts = new ArrayList<>();

        @Override
        public void begin(SectionHeader header) {
            headers.add(header);
            counts.add(0L);
        }

        @Override
        public void record(long position, RecordLine line) {
            counts.set(counts.size() - 1, counts.getLast() + 1);
        }

        @Override
        public void end(SectionCheck check) {
            // What came of it is told by the check.
        }

        long read(SectionHeader header) {
            int at = headers.indexOf(header);
            return at < 0 ? 0 : counts.get(at);
        }
    }
}
