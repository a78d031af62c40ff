package vn.sipas.field.office.estimate.design;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The margins that weights were fitted to, and what they take from a variance: influences are replaced by their residuals
 * from the margins' means, margin after margin, in a number of rounds. Everything is computed from sums by cell, which gives
 * the same as going through all rows each time. Immutable.
 */
final class Calibration {

    /** How often R's survey goes through the margins of a raked design ({@code svyrecvar}). */
    private static final int RAKING_ROUNDS = 10;

    private final List<Margin> margins;
    private final int[] first;

    /** Of each row in turn its cell in every margin, counted through all margins. */
    private final int[] cellsOfRows;

    private final double[] share;
    private final double[] mass;
    private final double[][] shared;
    private final int rounds;
    private final List<Cells> units;

    /** The cells of one unit, and its weights in each. */
    private record Cells(
            @SuppressWarnings("ArrayRecordComponent") int[] cell, // read only, never compared
            @SuppressWarnings("ArrayRecordComponent") double[] weight) {}

    private Calibration(List<Margin> margins, double[] share, double[] fitted, Design design, int rounds) {
        this.margins = List.copyOf(margins);
        this.share = share;
        this.rounds = rounds;
        this.first = new int[margins.size()];
        int cells = 0;
        for (int m = 0; m < first.length; m++) {
            first[m] = cells;
            cells += margins.get(m).cells();
        }
        this.cellsOfRows = new int[share.length * first.length];
        for (int m = 0; m < first.length; m++) {
            for (int row = 0; row < share.length; row++) {
                cellsOfRows[row * first.length + m] = first[m] + margins.get(m).cellOf(row);
            }
        }
        this.mass = new double[cells];
        this.shared = margins.size() > 1 ? new double[cells][cells] : new double[0][0];
        for (int row = 0; row < share.length; row++) {
            addToMasses(row);
        }
        this.units = cellsOfUnits(fitted, design);
    }

    /** Means of influences are weighted by the weights from before, as R's survey does. */
    static Calibration postStratified(Margin margin, double[] before, double[] fitted, Design design) {
        return new Calibration(List.of(margin), before, fitted, design, 1);
    }

    /** Means of influences are plain, as R's survey does. */
    static Calibration raked(List<Margin> margins, double[] fitted, Design design) {
        double[] plain = new double[fitted.length];
        for (int row = 0; row < plain.length; row++) {
            plain[row] = fitted[row] == 0 ? 0 : 1;
        }
        return new Calibration(margins, plain, fitted, design, RAKING_ROUNDS);
    }

    int cells() {
        return mass.length;
    }

    void addToCells(int row, double influence, double[] cells) {
        double part = share[row] * influence;
        int end = (row + 1) * first.length;
        for (int i = row * first.length; i < end; i++) {
            cells[cellsOfRows[i]] += part;
        }
    }

    /** The totals of all units once the margins' part is taken away. */
    double[] residuals(Influence influence, int count) {
        double[] totals = new double[count];
        int[] touched = influence.units();
        double[] given = influence.totals();
        for (int i = 0; i < touched.length; i++) {
            totals[touched[i]] = given[i];
        }
        double[] taken = taken(influence.cells());
        for (int unit = 0; unit < count; unit++) {
            int[] cell = units.get(unit).cell();
            double[] weight = units.get(unit).weight();
            double sum = 0;
            for (int i = 0; i < cell.length; i++) {
                sum += weight[i] * taken[cell[i]];
            }
            totals[unit] -= sum;
        }
        return totals;
    }

    /** What is taken from the influence of every row of a cell, all rounds together. */
    private double[] taken(double[] sums) {
        double[] taken = new double[mass.length];
        for (int round = 0; round < rounds; round++) {
            for (int m = 0; m < first.length; m++) {
                int end = first[m] + margins.get(m).cells();
                double[] step = new double[end - first[m]];
                for (int cell = first[m]; cell < end; cell++) {
                    step[cell - first[m]] = (sums[cell] - takenFrom(cell, taken)) / mass[cell];
                }
                for (int cell = first[m]; cell < end; cell++) {
                    taken[cell] += step[cell - first[m]];
                }
            }
        }
        return taken;
    }

    private double takenFrom(int cell, double[] taken) {
        if (shared.length == 0) {
            return mass[cell] * taken[cell];
        }
        double sum = 0;
        double[] common = shared[cell];
        for (int other = 0; other < common.length; other++) {
            sum += common[other] * taken[other];
        }
        return sum;
    }

    private void addToMasses(int row) {
        for (int m = 0; m < first.length; m++) {
            int cell = first[m] + margins.get(m).cellOf(row);
            mass[cell] += share[row];
            for (int other = 0; other < first.length && shared.length > 0; other++) {
                shared[cell][first[other] + margins.get(other).cellOf(row)] += share[row];
            }
        }
    }

    private List<Cells> cellsOfUnits(double[] fitted, Design design) {
        List<Map<Integer, Double>> found = new ArrayList<>();
        for (int unit = 0; unit < design.units(); unit++) {
            found.add(new HashMap<>());
        }
        for (int row = 0; row < fitted.length; row++) {
            Map<Integer, Double> cells = found.get(design.unitOf(row));
            for (int m = 0; m < first.length; m++) {
                cells.merge(first[m] + margins.get(m).cellOf(row), fitted[row], Double::sum);
            }
        }
        return found.stream().map(Calibration::cells).toList();
    }

    private static Cells cells(Map<Integer, Double> weights) {
        int[] cell = weights.keySet().stream().mapToInt(c -> c).sorted().toArray();
        double[] weight = new double[cell.length];
        for (int i = 0; i < cell.length; i++) {
            weight[i] = weights.getOrDefault(cell[i], 0.0);
        }
        return new Cells(cell, weight);
    }
}
