package vn.sipas.field.office.quality;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One measure of one enumerator's forms: how many, their mean, and the squares within and between clusters. Values come in an order of
 * their own, so that sums are the same whatever order rows came in.
 *
 * @param effective Σ m² ÷ n over the cluster sizes m: the clusters' weight in the variance of the mean
 */
record Sample(
        int count,
        double mean,
        double within,
        int withinDegrees,
        double between,
        int betweenDegrees,
        double effective) {

    /** One form's value and the cluster it was held in. */
    record Value(String cluster, double value) {}

    static Sample of(List<Value> values) {
        Map<String, double[]> clusters = new LinkedHashMap<>();
        double sum = 0;
        for (Value value : values) {
            double[] cluster = clusters.computeIfAbsent(value.cluster(), _ -> new double[2]);
            cluster[0]++;
            cluster[1] += value.value();
            sum += value.value();
        }
        double mean = values.isEmpty() ? 0 : sum / values.size();
        double all = 0;
        for (Value value : values) {
            all += (value.value() - mean) * (value.value() - mean);
        }
        double between = 0;
        double sizes = 0;
        for (double[] cluster : clusters.values()) {
            double off = cluster[1] / cluster[0] - mean;
            between += cluster[0] * off * off;
            sizes += cluster[0] * cluster[0];
        }
        int count = values.size();
        return new Sample(
                count,
                mean,
                Math.max(0, all - between),
                count - clusters.size(),
                between,
                Math.max(0, clusters.size() - 1),
                count == 0 ? 0 : sizes / count);
    }

    /** A count of trials that have no clusters. */
    static Sample share(int hits, int trials) {
        return new Sample(trials, trials == 0 ? 0 : (double) hits / trials, 0, 0, 0, 0, 1);
    }
}
