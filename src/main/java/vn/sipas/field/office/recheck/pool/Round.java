package vn.sipas.field.office.recheck.pool;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.MonitorRecord;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.office.recheck.pool.PoolRule.Listed;
import vn.sipas.field.office.sampling.Cosigned;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.Ticketed;

/**
 * One pool that a monitor committed to, with what was drawn from it, as the monitor's book tells. A draw counts only if the pool lay
 * under a head that the department had signed under before the draw was written, only the first one, and only if its tickets are those
 * that the seed gives.
 *
 * @param position where the {@code pool} record stands
 * @param listed what the pool consists of, from the books it names; nothing where they are not here as they were
 * @param signed how many records the smallest head over it has that the department signed under
 */
public record Round(
        LeafHash leaf,
        long position,
        MonitorRecord.Pool pool,
        Purpose purpose,
        String event,
        Optional<Listed> listed,
        Optional<Long> signed,
        List<Drawing> drawings) {

    /**
     * How many tickets a {@code draw} record names at the most, smallest first; all of them follow from the seed and the list. So many
     * fit into a line, and nobody reads more.
     */
    public static final int MOST_TICKETS = 2000;

    public Round {
        drawings = List.copyOf(drawings);
    }

    /** How a draw stands. */
    public enum Standing {
        /** It counts. */
        COUNTS,
        /** The department had not signed for the pool before. */
        NOT_SIGNED_BEFORE,
        /** There was a draw from this pool before. */
        SECOND,
        /** Its tickets are not those that its seed gives. */
        TICKETS_WRONG
    }

    /** One draw and how it stands. */
    public record Drawing(LeafHash leaf, long position, BookRecord.Draw draw, Standing standing) {}

    /** Every pool in {@code monitor}'s book, in its order; {@code department} are the keys whose signature is the other party's. */
    public static List<Round> of(Book monitor, PoolRule rule, Collection<PublicKey> department) {
        Cosigned signed = Cosigned.of(monitor, department);
        List<Book.Held> draws = monitor.ofKind(Kind.DRAW.code());
        Set<String> earlier = new HashSet<>();
        List<Round> rounds = new ArrayList<>();
        for (Book.Held held : monitor.ofKind(Kind.POOL.code())) {
            if (held.content() instanceof MonitorRecord.Pool pool) {
                Purpose.Read source = Purpose.read(pool.source());
                List<Book.Held> of = draws.stream()
                        .filter(draw -> draw.content() instanceof BookRecord.Draw drawn
                                && drawn.ref().equals(held.leaf()))
                        .toList();
                Optional<Listed> listed = listed(rule, pool, source.purpose(), earlier, named(of));
                if (source.purpose() instanceof Purpose.Province) {
                    listed.ifPresent(all -> earlier.addAll(all.ids().ids()));
                }
                Optional<Long> over = signed.over(held.position());
                rounds.add(new Round(
                        held.leaf(),
                        held.position(),
                        pool,
                        source.purpose(),
                        source.event(),
                        listed,
                        over,
                        drawings(of, listed, over)));
            }
        }
        return List.copyOf(rounds);
    }

    /** Which interviews were named is told by their tickets alone. */
    private static List<CaseId> named(List<Book.Held> draws) {
        return draws.stream()
                .limit(1)
                .flatMap(held -> held.content() instanceof BookRecord.Draw draw
                        ? draw.tickets().keySet().stream().map(CaseId::new)
                        : Stream.<CaseId>empty())
                .toList();
    }

    private static Optional<Listed> listed(
            PoolRule rule, MonitorRecord.Pool pool, Purpose purpose, Set<String> earlier, List<CaseId> named) {
        if (!rule.hasBooks(pool)) {
            return Optional.empty();
        }
        Listed listed = switch (purpose) {
            case Purpose.Province _ -> rule.all(pool.books(), earlier);
            case Purpose.Enumerator whose -> rule.of(pool.books(), whose);
            case Purpose.Named _ -> rule.named(pool.books(), named);
        };
        return Optional.of(listed).filter(all -> all.isOf(pool));
    }

    private static List<Drawing> drawings(List<Book.Held> draws, Optional<Listed> listed, Optional<Long> signed) {
        List<Drawing> drawings = new ArrayList<>();
        for (Book.Held held : draws) {
            if (held.content() instanceof BookRecord.Draw draw) {
                Standing standing = signed.filter(size -> size <= held.position())
                                .isEmpty()
                        ? Standing.NOT_SIGNED_BEFORE
                        : !drawings.isEmpty()
                                ? Standing.SECOND
                                : listed.filter(all -> !isRight(draw, all)).isPresent()
                                        ? Standing.TICKETS_WRONG
                                        : Standing.COUNTS;
                drawings.add(new Drawing(held.leaf(), held.position(), draw, standing));
            }
        }
        return drawings;
    }

    private static boolean isRight(BookRecord.Draw draw, Listed listed) {
        if (!Seed.isSeed(draw.seed())) {
            return false;
        }
        List<String> tickets = smallest(new Seed(draw.seed()), listed).stream()
                .map(one -> one.id() + " " + one.ticket().text())
                .toList();
        return draw.tickets().entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .toList()
                .equals(tickets);
    }

    /** What a {@code draw} record names: the smallest tickets, smallest first. */
    static List<Ticketed> smallest(Seed seed, Listed listed) {
        return Ticketed.smallest(
                seed,
                listed.ids().ids(),
                Math.min(MOST_TICKETS, listed.ids().sizes().size()));
    }

    /** The draw that counts. */
    public Optional<Drawing> counting() {
        return drawings.stream()
                .filter(drawing -> drawing.standing() == Standing.COUNTS)
                .findFirst();
    }

    /** Every ticket of the draw that counts, smallest first; none before there is one, or where the list is not known here. */
    public List<Ticketed> tickets() {
        return counting()
                .flatMap(drawing -> listed.map(all -> Ticketed.smallest(
                        new Seed(drawing.draw().seed()),
                        all.ids().ids(),
                        all.ids().sizes().size())))
                .orElse(List.of());
    }
}
