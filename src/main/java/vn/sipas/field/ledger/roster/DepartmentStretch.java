package vn.sipas.field.ledger.roster;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.book.Frontier;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.RecordCheck;
import vn.sipas.field.ledger.record.RecordFault;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.record.RecordReader;
import vn.sipas.field.ledger.trust.BookName;

/**
 * What a stretch of the department's book tells about rosters: every roster in it, and its root at every size, 32 bytes a
 * record. Fed record by record; it counts once whoever feeds it has verified the stretch.
 */
public final class DepartmentStretch {

    private final BookName book;
    private final long from;
    private final Frontier frontier;
    private final List<Hash> roots = new ArrayList<>();
    private final List<Listed> listed = new ArrayList<>();

    /** A roster's place; without roster where its body is withheld or of a newer version. */
    record Listed(long position, Optional<Roster> roster) {}

    /** A stretch of {@code book} that follows the {@code from} records under {@code peaks}, which fit that number. */
    public DepartmentStretch(BookName book, long from, List<Hash> peaks) {
        this.book = book;
        this.from = from;
        this.frontier = Frontier.of(from, peaks).orElseThrow(() -> new IllegalArgumentException("no peaks of " + from));
        roots.add(frontier.root());
    }

    /** Takes the next record. */
    public void add(RecordLine line) {
        boolean isRoster = line.envelope()
                .map(envelope -> envelope.kind().equals(Kind.ROSTER.code()))
                .orElse(false);
        if (isRoster) {
            roster(line);
        }
        frontier.append(line.leaf().hash());
        roots.add(frontier.root());
    }

    private void roster(RecordLine line) {
        switch (RecordReader.read(line.bytes())) {
            case RecordCheck.Valid valid -> {
                if (valid.content() instanceof BookRecord.Roster content) {
                    listed.add(new Listed(frontier.size(), Optional.of(Roster.of(book.season(), content))));
                }
            }
            case RecordCheck.Bodiless _ -> listed.add(new Listed(frontier.size(), Optional.empty()));
            case RecordCheck.Kept kept -> {
                if (kept.why() == RecordFault.NEEDS_NEWER_VERSION) {
                    listed.add(new Listed(frontier.size(), Optional.empty()));
                }
            }
            case RecordCheck.Refused _ -> throw new IllegalArgumentException("a line that was read reads");
        }
    }

    /** Whose book it is. */
    public BookName book() {
        return book;
    }

    long from() {
        return from;
    }

    long to() {
        return frontier.size();
    }

    /** The root when the book had {@code size} records, between {@link #from} and {@link #to}. */
    Hash rootAt(long size) {
        return roots.get(Math.toIntExact(size - from));
    }

    List<Listed> listed() {
        return listed;
    }
}
