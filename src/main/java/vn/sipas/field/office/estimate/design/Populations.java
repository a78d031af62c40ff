package vn.sipas.field.office.estimate.design;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The finite population of each group, read from a column of sizes or of fractions. */
final class Populations {

    private Populations() {}

    /** Infinite where the column is not given or a fault was added. */
    static double[] of(double @Nullable [] column, Groups groups, int[] drawn, int stage, List<Refusal> refusals) {
        double[] population = new double[groups.count()];
        Arrays.fill(population, Double.POSITIVE_INFINITY);
        if (column == null) {
            return population;
        }
        boolean fractions = Arrays.stream(column).allMatch(value -> value <= 1);
        if (!fractions && Arrays.stream(column).anyMatch(value -> value < 1)) {
            refusals.add(new Refusal(DesignFault.FPC_MIXED, -1, stage));
            return population;
        }
        double[] given = new double[groups.count()];
        boolean[] seen = new boolean[groups.count()];
        boolean[] told = new boolean[groups.count()];
        for (int row = 0; row < column.length; row++) {
            int group = groups.of(row);
            double value = column[row];
            double size = fractions ? drawn[group] / value : value;
            DesignFault fault = null;
            if (!(value > 0) || Double.isInfinite(value)) {
                fault = DesignFault.FPC_BAD;
            } else if (seen[group] && given[group] != value) {
                fault = DesignFault.FPC_VARIES;
            } else if (size < drawn[group]) {
                fault = DesignFault.FPC_TOO_SMALL;
            }
            if (fault != null && !told[group]) {
                told[group] = true;
                refusals.add(new Refusal(fault, row, stage));
            }
            seen[group] = true;
            given[group] = value;
            population[group] = size;
        }
        return population;
    }
}
