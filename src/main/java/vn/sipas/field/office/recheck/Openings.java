package vn.sipas.field.office.recheck;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.record.BookPoint;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.MonitorRecord;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.office.recheck.pool.Round;
import vn.sipas.field.office.review.Judged;
import vn.sipas.field.office.sampling.Cosigned;
import vn.sipas.field.survey.sample.Ticketed;

/**
 * Which originals may be opened to a monitor (mở phiếu gốc): those of cases that a draw which counts has drawn and that he interviewed
 * again, once the re-interview lies under a head of his book that the department has signed under. Until then he can't have known what
 * he should have heard, and afterwards he can't change what he did.
 */
public final class Openings {

    private final Book monitor;
    private final Cosigned signed;
    private final Map<LeafHash, Long> due = new HashMap<>();

    /**
     * As the monitor's book and the draws in it tell, at the monitor's desk or at the department's.
     *
     * @param department the keys whose signature under his heads counts
     */
    public Openings(Book monitor, List<Round> rounds, Collection<PublicKey> department) {
        this.monitor = monitor;
        this.signed = Cosigned.of(monitor, department);
        Map<LeafHash, List<Judged>> drawn = originals(rounds);
        Reinterviewed reinterviewed = new Reinterviewed(monitor);
        for (Book.Seen recheck : reinterviewed.whole()) {
            recheck.envelope()
                    .ref()
                    .ifPresent(draw -> drawn.getOrDefault(draw, List.of()).stream()
                            .filter(original -> original.seen()
                                    .envelope()
                                    .caseId()
                                    .equals(recheck.envelope().caseId()))
                            .forEach(original -> due.merge(original.seen().leaf(), recheck.position(), Math::min)));
        }
    }

    private static Map<LeafHash, List<Judged>> originals(List<Round> rounds) {
        Map<LeafHash, List<Judged>> originals = new HashMap<>();
        for (Round round : rounds) {
            round.counting()
                    .ifPresent(drawing -> round.listed().ifPresent(listed -> {
                        List<Judged> drawn = new ArrayList<>();
                        for (Ticketed ticket : round.tickets()) {
                            Optional.ofNullable(listed.interviews().get(ticket.id()))
                                    .ifPresent(drawn::add);
                        }
                        originals.put(drawing.leaf(), drawn);
                    }));
        }
        return originals;
    }

    /** The originals that were interviewed again, signed for or not. */
    public Set<LeafHash> again() {
        return Set.copyOf(due.keySet());
    }

    /** The originals that were interviewed again under a signed head; the department may open them. */
    public Set<LeafHash> allowed() {
        Set<LeafHash> allowed = new HashSet<>();
        due.forEach((leaf, position) -> {
            if (position < signed.largest()) {
                allowed.add(leaf);
            }
        });
        return allowed;
    }

    /** The record in {@code department}'s book that opens what is {@link #allowed} and was not opened before; nothing if there is none. */
    public Optional<MonitorRecord.Opening> next(Book department) {
        Set<LeafHash> leaves = allowed();
        leaves.removeAll(opened(department));
        long size = signed.largest();
        return leaves.isEmpty()
                ? Optional.empty()
                : Optional.of(new MonitorRecord.Opening(
                        new BookPoint(
                                monitor.name(), size, monitor.frontierAt(size).root()),
                        leaves.stream()
                                .sorted(Comparator.comparing(LeafHash::base64))
                                .toList()));
    }

    /**
     * What {@code department}'s book has opened to this monitor and may: an opening that names another history of his book, or a
     * re-interview beyond the size it names, opens nothing.
     */
    public Set<LeafHash> opened(Book department) {
        Set<LeafHash> allowed = allowed();
        Set<LeafHash> opened = new HashSet<>();
        for (Book.Held held : department.ofKind(Kind.OPENING.code())) {
            if (held.content() instanceof MonitorRecord.Opening(BookPoint point, List<LeafHash> leaves)
                    && isHis(point)) {
                leaves.stream()
                        .filter(leaf -> allowed.contains(leaf) && due.getOrDefault(leaf, Long.MAX_VALUE) < point.size())
                        .forEach(opened::add);
            }
        }
        return opened;
    }

    private boolean isHis(BookPoint point) {
        return point.book().equals(monitor.name())
                && point.size() <= monitor.size()
                && monitor.frontierAt(point.size()).root().equals(point.root());
    }
}
