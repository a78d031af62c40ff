package vn.sipas.field.office.estimate.design;

/** A known population by cell: each row's cell, from 0, and each cell's population. Immutable. */
public final class Margin {

    private final int[] cellOf;
    private final double[] population;

    public Margin(int[] cellOf, double[] population) {
        this.cellOf = cellOf.clone();
        this.population = population.clone();
    }

    int rows() {
        return cellOf.length;
    }

    int cellOf(int row) {
        return cellOf[row];
    }

    int cells() {
        return population.length;
    }

    double population(int cell) {
        return population[cell];
    }

    double total() {
        return Sum.of(population);
    }
}
