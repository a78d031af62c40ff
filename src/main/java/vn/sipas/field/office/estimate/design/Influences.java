package vn.sipas.field.office.estimate.design;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Sums rows' influences into units, one estimate after another. One thread. */
public final class Influences {

    private final Design design;
    private final @Nullable Calibration calibration;
    private final double[] sums;
    private final boolean[] seen;
    private final int[] touched;
    private int count;
    private double[] cells;

    Influences(Design design) {
        this.design = design;
        this.calibration = design.calibration().orElse(null);
        this.sums = new double[design.units()];
        this.seen = new boolean[design.units()];
        this.touched = new int[design.units()];
        this.cells = new double[design.cells()];
    }

    /** Adds {@code weight · influence} of a row; a row of no weight changes nothing. */
    public void add(int row, double influence) {
        double weight = design.weight(row);
        if (weight == 0) {
            return;
        }
        put(design.unitOf(row), weight * influence);
        if (calibration != null) {
            calibration.addToCells(row, influence, cells);
        }
    }

    /** Adds {@code factor} times what another estimate had. */
    public void add(Influence other, double factor) {
        int[] units = other.units();
        double[] totals = other.totals();
        for (int i = 0; i < units.length; i++) {
            put(units[i], factor * totals[i]);
        }
        double[] theirs = other.cells();
        for (int cell = 0; cell < theirs.length; cell++) {
            cells[cell] += factor * theirs[cell];
        }
    }

    /** What was added since the last time. */
    public Influence take() {
        int[] units = Arrays.copyOf(touched, count);
        double[] totals = new double[count];
        for (int i = 0; i < count; i++) {
            totals[i] = sums[units[i]];
            sums[units[i]] = 0;
            seen[units[i]] = false;
        }
        Influence taken = new Influence(units, totals, cells);
        count = 0;
        cells = new double[design.cells()];
        return taken;
    }

    private void put(int unit, double value) {
        if (!seen[unit]) {
            seen[unit] = true;
            touched[count++] = unit;
        }
        sums[unit] += value;
    }
}
