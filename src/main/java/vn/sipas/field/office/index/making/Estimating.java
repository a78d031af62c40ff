package vn.sipas.field.office.index.making;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import vn.sipas.field.base.language.Percent;
import vn.sipas.field.office.estimate.Domains;
import vn.sipas.field.office.estimate.Estimate;
import vn.sipas.field.office.estimate.Estimator;
import vn.sipas.field.office.estimate.Interval;
import vn.sipas.field.office.estimate.KornGraubard;
import vn.sipas.field.office.estimate.Publication;
import vn.sipas.field.office.estimate.Statistic;
import vn.sipas.field.office.index.Figure;
import vn.sipas.field.office.index.Figures;

/** Figures without weights and with the season's, from one sample. One thread; the sample may be shared. */
final class Estimating {

    /** Of every printed interval. */
    static final double LEVEL = 0.95;

    private final Estimator unweighted;
    private final Optional<Estimator> weighted;

    Estimating(Samples samples) {
        this.unweighted = new Estimator(samples.unweighted());
        this.weighted = samples.weighted().map(Estimator::new);
    }

    /** What can be compared: the statistics of the headline. */
    Estimator headline() {
        return weighted.orElse(unweighted);
    }

    /** One domain's figures, and its headline's statistic. */
    record Found(Figures figures, Statistic headline) {}

    /** Over all rows. */
    Optional<Found> whole(Scores scores, int rows) {
        return found(scores, Domains.whole(rows), List.of(new long[] {scores.allWanted(), scores.allAnswers()}))
                .getFirst();
    }

    /** In every group of a grouping. */
    List<Optional<Found>> groups(Scores scores, Grouping grouping) {
        List<long[]> counts = grouping.counts(scores);
        List<Optional<Found>> found = new ArrayList<>();
        for (Domains domains : grouping.domains()) {
            int from = found.size();
            found.addAll(found(scores, domains, counts.subList(from, from + domains.count())));
        }
        return found;
    }

    private List<Optional<Found>> found(Scores scores, Domains domains, List<long[]> counts) {
        List<Optional<Statistic>> plain = scores.statistics(unweighted, domains);
        Optional<List<Optional<Statistic>>> weighty = weighted.map(e -> scores.statistics(e, domains));
        List<Optional<Found>> found = new ArrayList<>();
        for (int domain = 0; domain < domains.count(); domain++) {
            int at = domain;
            Optional<Statistic> heavy = weighty.flatMap(list -> list.get(at));
            found.add(plain.get(domain)
                    .map(statistic -> new Found(
                            new Figures(
                                    figure(statistic, counts.get(at), scores.isPooled()),
                                    heavy.map(s -> figure(s, counts.get(at), false))),
                            heavy.orElse(statistic))));
        }
        return found;
    }

    private static Figure figure(Statistic statistic, long[] counts, boolean exact) {
        Estimate estimate = within(statistic.estimate());
        Optional<Interval> interval = KornGraubard.of(estimate, LEVEL).map(KornGraubard::interval);
        BigDecimal percent = exact ? Percent.of(counts[0], counts[1]) : Percent.of(estimate.value());
        return new Figure(
                estimate.cases(),
                counts[0],
                counts[1],
                estimate.value(),
                percent,
                interval.isPresent() ? OptionalDouble.of(estimate.standardError()) : OptionalDouble.empty(),
                interval,
                estimate.effect(),
                estimate.effectiveCases(),
                Math.max(0, estimate.degrees()),
                Publication.of(estimate, Publication.Shown.SHARE));
    }

    /** A share of weighted answers may come out of the sums a rounding above 1. */
    private static Estimate within(Estimate estimate) {
        double share = Math.clamp(estimate.value(), 0.0, 1.0);
        return share == estimate.value()
                ? estimate
                : new Estimate(
                        share,
                        estimate.standardError(),
                        estimate.cases(),
                        estimate.weight(),
                        estimate.spread(),
                        estimate.span());
    }
}
