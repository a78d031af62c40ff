package vn.sipas.field.office.estimate.design;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The second stage: units within clusters. */
final class SecondStage {

    private final int[] unitOf;
    private final int[] drawn;
    private final double[] population;
    private final Stage stage;

    private SecondStage(int[] unitOf, int[] drawn, double[] population, Stage stage) {
        this.unitOf = unitOf;
        this.drawn = drawn;
        this.population = population;
        this.stage = stage;
    }

    static SecondStage of(
            Groups units,
            Groups clusters,
            Strata first,
            double @Nullable [] fpc,
            Lonely lonely,
            List<Refusal> refusals) {
        int[] clusterOf = units.parents(clusters);
        int[] drawn = Stage.drawn(clusterOf, clusters.count());
        double[] population = Populations.of(fpc, clusters, drawn, 1, refusals);
        double[] factor = new double[drawn.length];
        boolean answered = lonely == Lonely.ADJUST || lonely == Lonely.CERTAINTY;
        boolean[] alone = new boolean[drawn.length];
        for (int c = 0; c < drawn.length; c++) {
            factor[c] = first.fraction(c);
            alone[c] =
                    !answered && factor[c] > 0 && drawn[c] == 1 && Stage.left(1, population[c]) >= Stage.NOTHING_LEFT;
        }
        for (int row = 0; row < units.ofRows().length; row++) {
            int cluster = clusters.of(row);
            if (alone[cluster]) {
                alone[cluster] = false;
                refusals.add(Refusal.at(DesignFault.LONELY_CLUSTER, row));
            }
        }
        return new SecondStage(units.ofRows(), drawn, population, Stage.of(clusterOf, population, factor, lonely));
    }

    int[] unitOf() {
        return unitOf;
    }

    Stage stage() {
        return stage;
    }

    /** The fraction of a cluster's units that was drawn; 0 where the population is not finite. */
    double fraction(int cluster) {
        return drawn[cluster] / population[cluster];
    }
}
