package vn.sipas.field.office.merge.branch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.book.CopiedBooks.Stretch;
import vn.sipas.field.ledger.book.PartialTree;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.trust.Checkpoint;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.trust.SignedHead;

/**
 * All that is known of one book: its histories, none of which begins another, each up to a head; every head over them, with all
 * signatures under it; the records that sections brought; and the sections that join none of the histories because records
 * before them are missing. The same for the same copy and sections, in whatever order.
 */
public final class Histories {

    private final PublicKey key;
    private final List<History> histories = new ArrayList<>();
    private final SortedMap<Point, SignedHead> heads = new TreeMap<>();

    /** Each by the root of the tree that ends with it, which no other record of any history has. */
    private final Map<Hash, RecordLine> lines = new HashMap<>();

    private final List<Stretch> apart = new ArrayList<>();

    /** Where a head stands. */
    private record Point(long size, Hash root) implements Comparable<Point> {

        static Point of(SignedHead head) {
            Checkpoint checkpoint = head.checkpoint();
            return new Point(checkpoint.size(), checkpoint.root());
        }

        @Override
        public int compareTo(Point other) {
            return Comparator.comparingLong(Point::size)
                    .thenComparing(Point::root)
                    .compare(this, other);
        }
    }

    /** What a copy with these leaves and heads, signed by {@code key}, and verified sections of the same book say together. */
    public Histories(PublicKey key, List<Hash> copy, Collection<SignedHead> heads, Collection<Stretch> sections) {
        this.key = key;
        histories.add(History.of(copy));
        heads.forEach(this::keep);
        apart.addAll(sections);
        boolean more = true;
        while (more) {
            more = apart.removeIf(this::join);
        }
        histories.sort(Comparator.comparing(history -> history.rootAt(history.size())));
        apart.sort(Comparator.comparing(section -> Point.of(section.head())));
    }

    private boolean join(Stretch section) {
        Optional<History> before = histories.stream()
                .filter(history -> section.from() <= history.size()
                        && history.rootAt(section.from())
                                .equals(tree(section).frontierAt(section.from()).root()))
                .findFirst();
        before.ifPresent(history -> join(section, history));
        return before.isPresent();
    }

    private void join(Stretch section, History before) {
        History whole = before.with(section.from(), leaves(section));
        add(whole, section.from(), section.lines());
        keep(section.head());
        if (histories.stream().noneMatch(known -> known.shared(whole) == whole.size())) {
            histories.removeIf(known -> known.shared(whole) == known.size());
            histories.add(whole);
        }
    }

    private void keep(SignedHead head) {
        if (head.checkpoint().size() > 0) {
            heads.merge(Point.of(head), head.with(head, key), (one, other) -> one.with(other, key));
        }
    }

    /** Of two forms of one record the one with the body, and as the copy keeps it if there are several such. */
    private static RecordLine better(RecordLine one, RecordLine other) {
        if (one.withheldSize() == 0 || other.withheldSize() == 0) {
            return one.withheldSize() == 0 ? other : one;
        }
        return Comparator.comparingInt(RecordLine::withheldSize)
                                .thenComparing(line -> line.withheld().orElseThrow(), Arrays::compareUnsigned)
                                .compare(one, other)
                        <= 0
                ? one
                : other;
    }

    private static List<Hash> leaves(Stretch section) {
        return section.lines().stream().map(line -> line.leaf().hash()).toList();
    }

    static PartialTree tree(Stretch section) {
        return new PartialTree(section.from(), section.peaks(), leaves(section));
    }

    PublicKey key() {
        return key;
    }

    /** Every history, none of which begins another; in an order of their own. */
    public List<History> histories() {
        return List.copyOf(histories);
    }

    /** Every head over one of the histories, smallest first. */
    public List<SignedHead> heads() {
        return List.copyOf(heads.values());
    }

    /** Whether a head at this point is one of the histories', or of a section that joins none yet. */
    public boolean knows(Checkpoint point) {
        return heads.containsKey(new Point(point.size(), point.root()))
                || apart.stream()
                        .anyMatch(section -> section.head().checkpoint().equals(point));
    }

    /** The heads over {@code history}, smallest first. */
    public List<SignedHead> heads(History history) {
        return heads.values().stream()
                .filter(head -> history.has(head.checkpoint()))
                .toList();
    }

    /** The record of {@code history} at {@code position}, with its body if it came with one; nothing if no section had it. */
    public Optional<RecordLine> line(History history, long position) {
        return Optional.ofNullable(lines.get(history.rootAt(position + 1)));
    }

    /** The sections that join none of the histories yet. */
    public List<Stretch> apart() {
        return List.copyOf(apart);
    }

    /** Whether {@code section}, one that joins no history yet, contradicts one that is large enough to tell. */
    public boolean contradicts(Stretch section) {
        return histories.stream().anyMatch(history -> section.from() <= history.size());
    }

    /** Takes the records of {@code history} from position {@code from} on, as another place has them. */
    public void add(History history, long from, List<RecordLine> more) {
        for (int at = 0; at < more.size(); at++) {
            lines.merge(history.rootAt(from + at + 1), more.get(at), Histories::better);
        }
    }
}
