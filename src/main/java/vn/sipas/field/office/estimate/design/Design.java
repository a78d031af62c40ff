package vn.sipas.field.office.estimate.design;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A sample with its strata, clusters and weights, as {@link DesignPlan} accepted it; after {@link #postStratified} or
 * {@link #raked} with the new weights. Immutable, any thread.
 */
public final class Design {

    private final double[] weights;
    private final int[] unitOf;
    private final List<Stage> stages;
    private final List<Joined> collapsed;
    private final Optional<Calibration> calibration;

    Design(
            double[] weights,
            int[] unitOf,
            List<Stage> stages,
            List<Joined> collapsed,
            Optional<Calibration> calibration) {
        this.weights = weights;
        this.unitOf = unitOf;
        this.stages = List.copyOf(stages);
        this.collapsed = List.copyOf(collapsed);
        this.calibration = calibration;
    }

    /** A stratum of one cluster, by its code, and the stratum it was joined with. */
    public record Joined(int stratum, int with) {}

    /** Where an estimate's cases lie. */
    public record Span(int clusters, int strata) {
        /** Degrees of freedom: clusters with cases less strata with cases (as {@code degf} of R's survey). */
        public int degrees() {
            return clusters - strata;
        }
    }

    public int rows() {
        return weights.length;
    }

    public double weight(int row) {
        return weights[row];
    }

    public double[] weights() {
        return weights.clone();
    }

    /** The strata of one cluster that were joined with others. */
    public List<Joined> collapsed() {
        return collapsed;
    }

    /** Clusters and strata of all rows that have a weight. */
    public Span span() {
        Influences all = influences();
        for (int row = 0; row < rows(); row++) {
            all.add(row, 0);
        }
        return span(all.take());
    }

    /** Clusters and strata that hold cases of an estimate. */
    public Span span(Influence influence) {
        int[] units = influence.units();
        for (int s = stages.size() - 1; s > 0; s--) {
            units = groups(stages.get(s), units);
        }
        return new Span(units.length, groups(stages.getFirst(), units).length);
    }

    /** A place to sum influences for this design. */
    public Influences influences() {
        return new Influences(this);
    }

    /** The variance of the estimate that has this influence. */
    public double variance(Influence influence) {
        int[] units = influence.units();
        double[] totals = influence.totals();
        if (calibration.isPresent()) {
            totals = calibration.get().residuals(influence, units());
            units = IntStream.range(0, units()).toArray();
        }
        double variance = 0;
        for (int s = stages.size() - 1; s >= 0; s--) {
            Stage.Part part = stages.get(s).part(units, totals);
            variance += part.variance();
            units = part.groups();
            totals = part.totals();
        }
        return variance;
    }

    /**
     * The weights multiplied in each cell so that they sum to its known population; variances are those of the residuals from
     * the cells' means (Särndal, Swensson, Wretman 1992, section 7.6). Not after another calibration.
     */
    public DesignCheck postStratified(Margin margin) {
        return new Weighting(this).postStratified(margin);
    }

    /** As {@link #raked(List, Caps)}, without caps. */
    public DesignCheck raked(List<Margin> margins) {
        return raked(margins, Caps.NONE);
    }

    /**
     * The weights multiplied margin by margin until they sum to all known populations (Deming and Stephan 1940; Deville and
     * Särndal 1992, case 2), with weights beyond the caps cut back in every round. Variances are those of the residuals from
     * ten rounds of taking the margins' means away, as R's survey has it. Not after another calibration.
     */
    public DesignCheck raked(List<Margin> margins, Caps caps) {
        return new Weighting(this).raked(margins, caps);
    }

    Design reweighted(double[] newWeights, Calibration by) {
        return new Design(newWeights, unitOf, stages, collapsed, Optional.of(by));
    }

    Optional<Calibration> calibration() {
        return calibration;
    }

    int units() {
        return stages.getLast().units();
    }

    int unitOf(int row) {
        return unitOf[row];
    }

    int cells() {
        return calibration.map(Calibration::cells).orElse(0);
    }

    private static int[] groups(Stage stage, int[] units) {
        boolean[] seen = new boolean[stage.groups()];
        int[] groups = new int[Math.min(stage.groups(), units.length)];
        int count = 0;
        for (int unit : units) {
            int group = stage.groupOf(unit);
            if (!seen[group]) {
                seen[group] = true;
                groups[count++] = group;
            }
        }
        return Arrays.copyOf(groups, count);
    }
}
