package vn.sipas.field.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import vn.sipas.field.office.estimate.Domains;
import vn.sipas.field.office.estimate.Estimator;
import vn.sipas.field.office.estimate.design.Design;
import vn.sipas.field.office.estimate.design.DesignCheck;
import vn.sipas.field.office.estimate.design.DesignPlan;
import vn.sipas.field.office.estimate.design.Margin;

/**
 * What the arithmetic of the index takes: shares of 60 items in 30 units with their errors, over so many interviews
 * (100,000) in 30 strata and 1,200 villages; once with design weights, once raked to three margins. The design's aim for the
 * whole index is under two seconds.
 *
 * <p>Arguments: interviews, and how many runs are counted (5); two go before.
 */
public final class EstimateBenchmark {

    private static final int ITEMS = 60;
    private static final int UNITS = 30;
    private static final int VILLAGES = 40;

    private EstimateBenchmark() {}

    public static void main(String[] arguments) {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 100_000;
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
        Random random = new Random(2026);
        int[] unit = random.ints(rows, 0, UNITS).toArray();
        int[] village = random.ints(rows, 0, VILLAGES).toArray();
        double[] weight = random.doubles(rows, 5, 50).toArray();
        double[][] items = new double[ITEMS][];
        Arrays.setAll(
                items, _ -> random.doubles(rows).map(u -> u < 0.85 ? 1 : 0).toArray());
        Design plain = accepted(DesignPlan.of(rows)
                .weights(weight)
                .strata(unit)
                .clusters(village)
                .check());
        long before = System.nanoTime();
        Design raked = accepted(
                plain.raked(List.of(margin(random, rows, 2), margin(random, rows, 6), margin(random, rows, 5))));
        System.out.printf(
                Locale.ROOT, "raking %d rows to 3 margins: %.3f s%n", rows, (System.nanoTime() - before) / 1e9);
        Domains units = Domains.of(unit, UNITS);
        for (int run = -2; run < runs; run++) {
            double[] took = {took(plain, items, units), took(raked, items, units)};
            if (run >= 0) {
                System.out.printf(
                        Locale.ROOT,
                        "%d items x (all + %d units), %d rows: weighted %.3f s, raked %.3f s%n",
                        ITEMS,
                        UNITS,
                        rows,
                        took[0],
                        took[1]);
            }
        }
    }

    private static double took(Design design, double[][] items, Domains units) {
        long before = System.nanoTime();
        Estimator estimator = new Estimator(design);
        double sum = 0;
        for (double[] item : items) {
            sum += estimator.mean(item).orElseThrow().estimate().standardError();
            sum += estimator.means(item, units).stream()
                    .mapToDouble(mean -> mean.orElseThrow().estimate().standardError())
                    .sum();
        }
        if (!(sum > 0)) {
            throw new IllegalStateException("no errors at all");
        }
        return (System.nanoTime() - before) / 1e9;
    }

    private static Margin margin(Random random, int rows, int cells) {
        double[] population = new double[cells];
        Arrays.fill(population, 3_000_000.0 / cells);
        return new Margin(random.ints(rows, 0, cells).toArray(), population);
    }

    private static Design accepted(DesignCheck check) {
        return switch (check) {
            case DesignCheck.Accepted(Design design) -> design;
            case DesignCheck.Refused(var reasons) -> throw new IllegalStateException(reasons.toString());
        };
    }
}
