package vn.sipas.field.office.estimate;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.office.estimate.design.Design;
import vn.sipas.field.office.estimate.design.Influence;
import vn.sipas.field.office.estimate.design.Influences;
import vn.sipas.field.office.estimate.design.Sum;

/**
 * Estimates from one design. A value that is NaN is missing: its row is outside every domain. Outside a domain influences are
 * zero, and all clusters stay in the variance (Särndal, Swensson, Wretman 1992, chapter 10; Lumley 2010, chapter 2). A domain
 * without cases has no estimate. One thread; arrays are reused from one estimate to the next.
 */
public final class Estimator {

    private final Design design;
    private final Influences influences;
    private final int[] kept;
    private final double[] influence;

    public Estimator(Design design) {
        this.design = design;
        this.influences = design.influences();
        this.kept = new int[design.rows()];
        this.influence = new double[design.rows()];
    }

    /** The weighted mean of all rows: Σ w y / Σ w, influence (y − ȳ) / Σ w (SSW 1992, result 5.7.1). */
    public Optional<Statistic> mean(double[] y) {
        return means(y, Domains.whole(design.rows())).getFirst();
    }

    /** The weighted mean of each domain. */
    public List<Optional<Statistic>> means(double[] y, Domains domains) {
        List<Optional<Statistic>> means = new ArrayList<>(domains.count());
        for (int domain = 0; domain < domains.count(); domain++) {
            means.add(mean(y, domains.rows(domain)));
        }
        return means;
    }

    /** The total of all rows: Σ w y, influence y. */
    public Optional<Statistic> total(double[] y) {
        return totals(y, Domains.whole(design.rows())).getFirst();
    }

    /** The total of each domain. */
    public List<Optional<Statistic>> totals(double[] y, Domains domains) {
        List<Optional<Statistic>> totals = new ArrayList<>(domains.count());
        for (int domain = 0; domain < domains.count(); domain++) {
            totals.add(total(y, domains.rows(domain)));
        }
        return totals;
    }

    /** The ratio of two totals: R = Σ w y / Σ w x, influence (y − R x) / Σ w x (SSW 1992, result 5.6.2). */
    public Optional<Statistic> ratio(double[] y, double[] x) {
        return ratios(y, x, Domains.whole(design.rows())).getFirst();
    }

    /** The ratio in each domain; none where the denominator's total is zero. */
    public List<Optional<Statistic>> ratios(double[] y, double[] x, Domains domains) {
        List<Optional<Statistic>> ratios = new ArrayList<>(domains.count());
        for (int domain = 0; domain < domains.count(); domain++) {
            ratios.add(ratio(y, x, domains.rows(domain)));
        }
        return ratios;
    }

    /**
     * {@code first − second}, with the covariance that shared clusters bring. Cases and weights are those of both added (a
     * case of both counts twice); clusters and strata are those that hold cases of either; a design effect is not given.
     */
    public Statistic difference(Statistic first, Statistic second) {
        influences.add(first.influence(), 1);
        influences.add(second.influence(), -1);
        Influence difference = influences.take();
        Estimate a = first.estimate();
        Estimate b = second.estimate();
        Estimate estimate = new Estimate(
                a.value() - b.value(),
                Math.sqrt(design.variance(difference)),
                a.cases() + b.cases(),
                a.weight() + b.weight(),
                Double.NaN,
                design.span(difference));
        return new Statistic(estimate, difference);
    }

    /**
     * The plain mean of several statistics, with the covariances that shared clusters bring. Cases and weight are the most that
     * any of them has; a design effect is not given. There is at least one.
     */
    public Statistic average(List<Statistic> parts) {
        double share = 1.0 / parts.size();
        Sum sum = new Sum();
        int cases = 0;
        double weight = 0;
        for (Statistic part : parts) {
            influences.add(part.influence(), share);
            sum.add(part.value() * share);
            cases = Math.max(cases, part.estimate().cases());
            weight = Math.max(weight, part.estimate().weight());
        }
        Influence average = influences.take();
        Estimate estimate = new Estimate(
                sum.value(), Math.sqrt(design.variance(average)), cases, weight, Double.NaN, design.span(average));
        return new Statistic(estimate, average);
    }

    private Optional<Statistic> mean(double[] y, int[] rows) {
        int cases = keep(y, rows);
        double weights = weights(cases);
        double mean = weighted(y, cases) / weights;
        for (int i = 0; i < cases; i++) {
            influence[i] = (y[kept[i]] - mean) / weights;
        }
        return statistic(mean, cases, weights);
    }

    private Optional<Statistic> total(double[] y, int[] rows) {
        int cases = keep(y, rows);
        for (int i = 0; i < cases; i++) {
            influence[i] = y[kept[i]];
        }
        return statistic(weighted(y, cases), cases, weights(cases));
    }

    private Optional<Statistic> ratio(double[] y, double[] x, int[] rows) {
        int cases = keep(y, rows);
        int both = 0;
        for (int i = 0; i < cases; i++) {
            if (!Double.isNaN(x[kept[i]])) {
                kept[both++] = kept[i];
            }
        }
        double below = weighted(x, both);
        if (below == 0) {
            return Optional.empty();
        }
        double ratio = weighted(y, both) / below;
        for (int i = 0; i < both; i++) {
            influence[i] = (y[kept[i]] - ratio * x[kept[i]]) / below;
        }
        return statistic(ratio, both, weights(both));
    }

    /** Keeps the rows that have a weight and an answer; their number. */
    private int keep(double[] y, int[] rows) {
        if (y.length != design.rows()) {
            throw new IllegalArgumentException("a column of " + y.length + " for " + design.rows() + " rows");
        }
        int cases = 0;
        for (int row : rows) {
            if (!Double.isNaN(y[row]) && design.weight(row) != 0) {
                kept[cases++] = row;
            }
        }
        return cases;
    }

    private Optional<Statistic> statistic(double value, int cases, double weights) {
        if (cases == 0) {
            return Optional.empty();
        }
        double spread = spread(cases, weights);
        for (int i = 0; i < cases; i++) {
            influences.add(kept[i], influence[i]);
        }
        Influence taken = influences.take();
        Estimate estimate =
                new Estimate(value, Math.sqrt(design.variance(taken)), cases, weights, spread, design.span(taken));
        return Optional.of(new Statistic(estimate, taken));
    }

    private double spread(int cases, double weights) {
        Sum sum = new Sum();
        for (int i = 0; i < cases; i++) {
            sum.add(design.weight(kept[i]) * influence[i]);
        }
        double mean = sum.value() / weights;
        Sum squares = new Sum();
        for (int i = 0; i < cases; i++) {
            double deviation = influence[i] - mean;
            squares.add(design.weight(kept[i]) * deviation * deviation);
        }
        return cases > 1 ? squares.value() * weights * cases / (cases - 1.0) : Double.NaN;
    }

    private double weights(int cases) {
        Sum sum = new Sum();
        for (int i = 0; i < cases; i++) {
            sum.add(design.weight(kept[i]));
        }
        return sum.value();
    }

    private double weighted(double[] y, int cases) {
        Sum sum = new Sum();
        for (int i = 0; i < cases; i++) {
            sum.add(design.weight(kept[i]) * y[kept[i]]);
        }
        return sum.value();
    }
}
