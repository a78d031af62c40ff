package vn.sipas.field.office.estimate.design;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Weights fitted to known populations. */
final class Weighting {

    /** Relative distance from a population within which a margin is met. */
    private static final double MET = 1e-12;

    /** Relative distance between two margins' totals that rounding in a file explains. */
    private static final double SAME_TOTAL = 1e-9;

    private static final int MOST_ROUNDS = 2_000;

    private final Design design;

    Weighting(Design design) {
        if (design.calibration().isPresent()) {
            throw new IllegalStateException("the design is calibrated already");
        }
        this.design = design;
    }

    DesignCheck postStratified(Margin margin) {
        List<Refusal> refusals = faults(margin, 0);
        if (!refusals.isEmpty()) {
            return new DesignCheck.Refused(refusals);
        }
        double[] before = design.weights();
        double[] after = before.clone();
        fit(after, margin);
        return new DesignCheck.Accepted(
                design.reweighted(after, Calibration.postStratified(margin, before, after, design)));
    }

    DesignCheck raked(List<Margin> margins, Caps caps) {
        if (margins.isEmpty()) {
            throw new IllegalArgumentException("no margins to rake to");
        }
        List<Refusal> refusals = new ArrayList<>();
        for (int m = 0; m < margins.size(); m++) {
            refusals.addAll(faults(margins.get(m), m));
            double total = margins.get(m).total();
            double wanted = margins.getFirst().total();
            if (Math.abs(total - wanted) > SAME_TOTAL * Math.abs(wanted)) {
                refusals.add(new Refusal(DesignFault.MARGINS_DISAGREE, -1, m));
            }
        }
        if (!refusals.isEmpty()) {
            return new DesignCheck.Refused(refusals);
        }
        double[] weights = design.weights();
        for (int round = 0; round < MOST_ROUNDS; round++) {
            margins.forEach(margin -> fit(weights, margin));
            boolean within = cut(weights, caps);
            if (within && margins.stream().allMatch(margin -> distance(weights, margin) <= MET)) {
                return new DesignCheck.Accepted(
                        design.reweighted(weights, Calibration.raked(margins, weights, design)));
            }
        }
        DesignFault why = caps.equals(Caps.NONE) ? DesignFault.RAKING_STUCK : DesignFault.CAPS_TOO_TIGHT;
        return new DesignCheck.Refused(List.of(Refusal.of(why)));
    }

    private List<Refusal> faults(Margin margin, int m) {
        if (margin.rows() != design.rows()) {
            throw new IllegalArgumentException("a margin of " + margin.rows() + " rows for " + design.rows());
        }
        List<Refusal> faults = new ArrayList<>();
        boolean[] filled = new boolean[margin.cells()];
        for (int row = 0; row < design.rows(); row++) {
            int cell = margin.cellOf(row);
            if (cell < 0 || cell >= filled.length) {
                faults.add(new Refusal(DesignFault.CELL_UNKNOWN, row, m));
            } else {
                filled[cell] |= design.weight(row) > 0;
            }
        }
        for (int cell = 0; cell < filled.length; cell++) {
            double population = margin.population(cell);
            if (!(population > 0) || Double.isInfinite(population)) {
                faults.add(new Refusal(DesignFault.POPULATION_BAD, cell, m));
            } else if (!filled[cell]) {
                faults.add(new Refusal(DesignFault.CELL_EMPTY, cell, m));
            }
        }
        return faults;
    }

    private static void fit(double[] weights, Margin margin) {
        double[] factor = sums(weights, margin);
        for (int cell = 0; cell < factor.length; cell++) {
            factor[cell] = margin.population(cell) / factor[cell];
        }
        for (int row = 0; row < weights.length; row++) {
            weights[row] *= factor[margin.cellOf(row)];
        }
    }

    /** Cuts weights back to the caps; whether none had to be moved by more than rounding. */
    private static boolean cut(double[] weights, Caps caps) {
        long cases = Arrays.stream(weights).filter(w -> w > 0).count();
        double mean = Sum.of(weights) / cases;
        double least = caps.least() * mean;
        double most = caps.most() * mean;
        boolean within = true;
        for (int row = 0; row < weights.length; row++) {
            double weight = weights[row];
            double cut = weight == 0 ? 0 : Math.clamp(weight, least, most);
            within &= Math.abs(cut - weight) <= MET * mean;
            weights[row] = cut;
        }
        return within;
    }

    private static double distance(double[] weights, Margin margin) {
        double[] sums = sums(weights, margin);
        double largest = 0;
        for (int cell = 0; cell < sums.length; cell++) {
            largest = Math.max(largest, Math.abs(sums[cell] / margin.population(cell) - 1));
        }
        return largest;
    }

    private static double[] sums(double[] weights, Margin margin) {
        Sum[] sums = new Sum[margin.cells()];
        Arrays.setAll(sums, _ -> new Sum());
        for (int row = 0; row < weights.length; row++) {
            sums[margin.cellOf(row)].add(weights[row]);
        }
        return Arrays.stream(sums).mapToDouble(Sum::value).toArray();
    }
}
