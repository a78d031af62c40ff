package vn.sipas.field.office.recheck.pool;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookPoint;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.MonitorRecord;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.office.recheck.pool.PoolRule.Listed;
import vn.sipas.field.office.sampling.SeedSource;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.Ticketed;

/** A monitor's commitments and draws, written into his book; each step is refused before the one it needs. */
public final class RoundSteps {

    private final OwnBook own;
    private final PoolRule rule;
    private final Collection<PublicKey> department;

    /** {@code department}: the keys whose signature under a head of {@code own} is the other party's. */
    public RoundSteps(OwnBook own, PoolRule rule, Collection<PublicKey> department) {
        this.own = own;
        this.rule = rule;
        this.department = List.copyOf(department);
    }

    /** What came of a step. */
    public sealed interface Outcome<T> {
        record Done<T>(T result) implements Outcome<T> {}

        /** Nothing was written. */
        record Refused<T>(Reason why) implements Outcome<T> {}

        /** Nothing was written: the seed does not go with what was committed to. */
        record Unfit<T>(SeedSource.Misfit why) implements Outcome<T> {}
    }

    /** Every pool so far, oldest first. */
    public List<Round> rounds() {
        return Round.of(own.book(), rule, department);
    }

    /** What a pool of this purpose would consist of now; {@code named} where interviews are named. */
    public Listed offered(Purpose purpose, Collection<CaseId> named) {
        return listed(rule.points(), purpose, named);
    }

    private Listed listed(List<BookPoint> points, Purpose purpose, Collection<CaseId> named) {
        return switch (purpose) {
            case Purpose.Province _ -> rule.all(points, earlier());
            case Purpose.Enumerator whose -> rule.of(points, whose);
            case Purpose.Named _ -> rule.named(points, named);
        };
    }

    private Set<String> earlier() {
        return rounds().stream()
                .filter(round -> round.purpose() instanceof Purpose.Province)
                .flatMap(round -> round.listed().stream())
                .flatMap(listed -> listed.ids().ids().stream())
                .collect(Collectors.toCollection(HashSet::new));
    }

    /** Commits to what there is of this purpose, with the public event of the future that the seed will come from. */
    public Outcome<MonitorRecord.Pool> commit(
            Purpose purpose, Collection<CaseId> named, SeedSource source, LocalDate today) {
        Optional<Reason> fault = source.fault();
        if (fault.isPresent()) {
            return new Outcome.Refused<>(fault.get());
        }
        if (source.day().isBefore(today)) {
            return new Outcome.Refused<>(RoundFault.EVENT_OVER);
        }
        List<BookPoint> points = rule.points();
        Listed listed = listed(points, purpose, named);
        if (listed.ids().sizes().isEmpty()) {
            return new Outcome.Refused<>(RoundFault.NOTHING_TO_DRAW_FROM);
        }
        MonitorRecord.Pool pool = new MonitorRecord.Pool(
                listed.ids().sizes().size(), listed.ids().hash().hex(), purpose.source(source.text()), points);
        own.append(pool);
        return new Outcome.Done<>(pool);
    }

    /** Draws from a pool once the department has signed for it; once only. Named interviews are named again. */
    public Outcome<Round> draw(LeafHash pool, Collection<CaseId> named, Seed seed, LocalDate today) {
        Optional<Round> found =
                rounds().stream().filter(round -> round.leaf().equals(pool)).findFirst();
        if (found.isEmpty()) {
            return new Outcome.Refused<>(RoundFault.NO_SUCH_POOL);
        }
        Round round = found.get();
        if (!round.drawings().isEmpty()) {
            return new Outcome.Refused<>(RoundFault.DRAWN_ALREADY);
        }
        if (round.signed().isEmpty()) {
            return new Outcome.Refused<>(RoundFault.NOT_SIGNED_FOR);
        }
        Optional<Listed> listed = round.purpose() instanceof Purpose.Named
                ? Optional.of(rule.named(round.pool().books(), named)).filter(all -> all.isOf(round.pool()))
                : round.listed();
        if (listed.isEmpty()) {
            return new Outcome.Refused<>(RoundFault.LIST_NOT_AS_IT_WAS);
        }
        Optional<SeedSource.Misfit> misfit = SeedSource.misfit(round.event(), seed, today);
        if (misfit.isPresent()) {
            return new Outcome.Unfit<>(misfit.get());
        }
        own.append(new BookRecord.Draw(
                pool,
                seed.text(),
                Round.smallest(seed, listed.get()).stream()
                        .collect(Collectors.toMap(
                                Ticketed::id, one -> one.ticket().text(), (first, _) -> first, LinkedHashMap::new))));
        return new Outcome.Done<>(rounds().stream()
                .filter(drawn -> drawn.leaf().equals(pool))
                .findFirst()
                .orElseThrow());
    }
}
