package vn.sipas.field.survey.sample;

/** Gauss–Legendre's rule of n points: exact for polynomials up to degree 2n − 1 (Abramowitz and Stegun, 25.4.29). */
final class GaussLegendre {

    private final double[] points;
    private final double[] weights;

    /** Finds the zeros of the Legendre polynomial of degree {@code n} by Newton's method. */
    GaussLegendre(int n) {
        points = new double[n];
        weights = new double[n];
        for (int i = 0; i < n; i++) {
            double z = Math.cos(Math.PI * (i + 0.75) / (n + 0.5));
            double slope = 0;
            double step = 1;
            for (int round = 0; round < 100 && Math.abs(step) > 1e-16; round++) {
                double last = 1;
                double value = z;
                for (int degree = 2; degree <= n; degree++) {
                    double next = ((2 * degree - 1) * z * value - (degree - 1) * last) / degree;
                    last = value;
                    value = next;
                }
                slope = n * (z * value - last) / (z * z - 1);
                step = value / slope;
                z -= step;
            }
            points[i] = z;
            weights[i] = 2 / ((1 - z * z) * slope * slope);
        }
    }

    int size() {
        return points.length;
    }

    /** The {@code i}-th point between {@code from} and {@code to}. */
    double point(int i, double from, double to) {
        return (from + to) / 2 + points[i] * (to - from) / 2;
    }

    /** Its weight. */
    double weight(int i, double from, double to) {
        return weights[i] * (to - from) / 2;
    }
}
