package vn.sipas.field.office.estimate.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How a sample was drawn, column by column; a column that is not given is not part of the design. Clusters are nested: one
 * code in two strata is two clusters. One thread.
 */
public final class DesignPlan {

    private final int rows;
    private Lonely lonely = Lonely.REFUSE;
    private int @Nullable [] strata;
    private int @Nullable [] clusters;
    private int @Nullable [] seconds;
    private double @Nullable [] weights;
    private double @Nullable [] fpc;
    private double @Nullable [] secondFpc;

    private DesignPlan(int rows) {
        this.rows = rows;
    }

    /** A simple random sample of so many rows, until more is said. */
    public static DesignPlan of(int rows) {
        return new DesignPlan(rows);
    }

    /**
     * The weight of each row; a row of weight 0 belongs to its cluster and counts for nothing else. Without weights they
     * follow from the finite populations, else all are 1.
     */
    public DesignPlan weights(double[] column) {
        weights = sized(column.length, column.clone());
        return this;
    }

    /** The stratum of each row. */
    public DesignPlan strata(int[] column) {
        strata = sized(column.length, column.clone());
        return this;
    }

    /** The cluster (primary sampling unit) of each row; without it every row is one. */
    public DesignPlan clusters(int[] column) {
        clusters = sized(column.length, column.clone());
        return this;
    }

    /** The unit of the second stage, within its cluster. It matters only where finite populations are given. */
    public DesignPlan secondStage(int[] column) {
        seconds = sized(column.length, column.clone());
        return this;
    }

    /** Clusters in the population of the row's stratum, or the fraction of them that was drawn. */
    public DesignPlan fpc(double[] column) {
        fpc = sized(column.length, column.clone());
        return this;
    }

    /** Units in the population of the row's cluster, or the fraction of them that was drawn. */
    public DesignPlan secondFpc(double[] column) {
        secondFpc = sized(column.length, column.clone());
        return this;
    }

    /** What is done about strata of one cluster; the design is refused if nothing is said. */
    public DesignPlan lonely(Lonely rule) {
        lonely = rule;
        return this;
    }

    /** The design, or everything that speaks against it. */
    public DesignCheck check() {
        if (rows == 0) {
            return new DesignCheck.Refused(List.of(Refusal.of(DesignFault.NO_ROWS)));
        }
        List<Refusal> refusals = new ArrayList<>();
        Groups stratum = strata == null ? Groups.one(rows) : Groups.byCode(strata);
        Groups cluster = clusters == null ? Groups.single(rows) : Groups.within(stratum, clusters);
        if (cluster.count() == 1) {
            refusals.add(Refusal.of(DesignFault.ONE_CLUSTER));
        }
        int[] clusterStratum = cluster.parents(stratum);
        double[] population = Populations.of(fpc, stratum, Stage.drawn(clusterStratum, stratum.count()), 0, refusals);
        Strata first = Strata.of(stratum, clusterStratum, population, strataCodes(), lonely, refusals);
        Optional<SecondStage> second = (fpc == null && secondFpc == null) || seconds == null
                ? Optional.empty()
                : Optional.of(
                        SecondStage.of(Groups.within(cluster, seconds), cluster, first, secondFpc, lonely, refusals));
        double[] weight = weights == null ? implied(first, cluster, second) : weights;
        judge(weight, refusals);
        if (!refusals.isEmpty()) {
            return new DesignCheck.Refused(refusals);
        }
        List<Stage> stages = new ArrayList<>();
        stages.add(first.stage(lonely));
        second.ifPresent(s -> stages.add(s.stage()));
        int[] unitOf = second.map(SecondStage::unitOf).orElse(cluster.ofRows());
        return new DesignCheck.Accepted(new Design(weight, unitOf, stages, first.joined(), Optional.empty()));
    }

    private int[] strataCodes() {
        return strata == null ? new int[] {0} : Groups.distinct(strata);
    }

    private static void judge(double[] weights, List<Refusal> refusals) {
        boolean any = false;
        for (int row = 0; row < weights.length; row++) {
            if (!(weights[row] >= 0) || Double.isInfinite(weights[row])) {
                refusals.add(Refusal.at(DesignFault.WEIGHT_BAD, row));
            }
            any |= weights[row] != 0;
        }
        if (!any) {
            refusals.add(Refusal.of(DesignFault.WEIGHTS_ZERO));
        }
    }

    /** One over the fractions drawn, as far as populations are finite at every stage; else 1. */
    private double[] implied(Strata first, Groups cluster, Optional<SecondStage> second) {
        double[] implied = new double[rows];
        boolean finite = fpc != null && (second.isEmpty() || secondFpc != null);
        for (int row = 0; row < rows; row++) {
            int group = cluster.of(row);
            double drawn =
                    first.fraction(group) * second.map(s -> s.fraction(group)).orElse(1.0);
            implied[row] = finite && drawn > 0 ? 1 / drawn : 1;
        }
        return implied;
    }

    private <T> T sized(int length, T column) {
        if (length != rows) {
            throw new IllegalArgumentException("a column of " + length + " for " + rows + " rows");
        }
        return column;
    }
}
