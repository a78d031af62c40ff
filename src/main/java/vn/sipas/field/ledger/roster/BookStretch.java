package vn.sipas.field.ledger.roster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.book.Frontier;
import vn.sipas.field.ledger.record.BookPoint;
import vn.sipas.field.ledger.record.Envelope;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.record.RecordReader;
import vn.sipas.field.ledger.trust.BookName;

/**
 * What a stretch of somebody's book tells about who might write it: its packs, what it continues, and between packs how
 * often each kind occurs. Takes memory by packs, not by records. Fed record by record; it counts once whoever feeds it has
 * verified the stretch.
 */
public final class BookStretch {

    private final BookName book;
    private final long from;
    private final Set<Long> marks;
    private final Frontier frontier;
    private final Map<Long, Hash> roots = new HashMap<>();
    private final List<Pointing> packs = new ArrayList<>();
    private final List<Pointing> continues = new ArrayList<>();
    private final List<Segment> segments = new ArrayList<>();

    /** A {@code pack} or {@code continues} and where it stands. */
    public record Pointing(long position, BookPoint point) {}

    /** How often a kind occurs in a segment, and where first. */
    record Occurrence(long first, long count) {}

    /** Records from one pack or mark to the next; a segment that begins with a pack has it as its first record. */
    record Segment(long from, Map<Kind, Occurrence> kinds) {}

    /**
     * A stretch of {@code book} that follows the {@code from} records under {@code peaks}, which fit that number.
     *
     * @param marks sizes at which the root will be asked for, see {@link Judging#missingMarks}
     */
    public BookStretch(BookName book, long from, List<Hash> peaks, Set<Long> marks) {
        this.book = book;
        this.from = from;
        this.marks = Set.copyOf(marks);
        this.frontier = Frontier.of(from, peaks).orElseThrow(() -> new IllegalArgumentException("no peaks of " + from));
        roots.put(from, frontier.root());
        begin();
    }

    /** Takes the next record. */
    public void add(RecordLine line) {
        long position = frontier.size();
        if (marks.contains(position) && position > from) {
            roots.put(position, frontier.root());
            begin();
        }
        // What has a wrong form or needs a newer version counts for nothing, so anybody may write it.
        Optional<Kind> kind = line.envelope().flatMap(Envelope::known);
        if (kind.isPresent()) {
            point(kind.get(), line, position);
            segments.getLast()
                    .kinds()
                    .merge(
                            kind.get(),
                            new Occurrence(position, 1),
                            (known, more) -> new Occurrence(known.first(), known.count() + 1));
        }
        frontier.append(line.leaf().hash());
    }

    private void point(Kind kind, RecordLine line, long position) {
        if (kind != Kind.PACK && kind != Kind.CONTINUES) {
            return;
        }
        Optional<Pointing> pointing = RecordReader.point(line).map(point -> new Pointing(position, point));
        if (kind == Kind.CONTINUES) {
            pointing.ifPresent(continues::add);
        } else if (pointing.isPresent()) {
            packs.add(pointing.get());
            begin();
        }
    }

    private void begin() {
        if (!segments.isEmpty() && segments.getLast().from() == frontier.size()) {
            return;
        }
        segments.add(new Segment(frontier.size(), new EnumMap<>(Kind.class)));
    }

    /** Whose book it is. */
    public BookName book() {
        return book;
    }

    /** The first position. */
    public long from() {
        return from;
    }

    /** The position after the last, so far. */
    public long to() {
        return frontier.size();
    }

    /** What this stretch says it continues, in order. */
    public List<Pointing> continues() {
        return List.copyOf(continues);
    }

    /** Its packs, in order. */
    public List<Pointing> packs() {
        return List.copyOf(packs);
    }

    List<Segment> segments() {
        return segments;
    }

    /** Whether the root at that size is known: at both ends, and at marks. */
    public boolean knowsRootAt(long size) {
        return size == to() || roots.containsKey(size);
    }

    /** The root when the book had {@code size} records, if it is known. */
    public Optional<Hash> rootAt(long size) {
        return size == to() ? Optional.of(frontier.root()) : Optional.ofNullable(roots.get(size));
    }
}
