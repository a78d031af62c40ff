package vn.sipas.field.office.estimate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.IntStream;

/** A made-up two-stage sample: strata, villages numbered anew in each, households, people; some without an answer. */
final class PeerSample {

    static final double[] AGES = {2100, 1800, 1500, 900};
    static final double[] SEXES = {3000, 3300};

    private static final List<String> COLUMNS = List.of(
            "stratum",
            "psu",
            "village",
            "house",
            "villages",
            "houses",
            "lonely",
            "lonelyvillages",
            "collapsed",
            "collapsedvillages",
            "people",
            "one",
            "w",
            "y",
            "x",
            "yes",
            "domain",
            "sex",
            "age");

    private final double[][] columns;

    PeerSample(long seed) {
        Random random = new Random(seed);
        List<double[]> rows = new ArrayList<>();
        int strata = 4;
        int village = 0;
        for (int h = 0; h < strata; h++) {
            int drawn = 2 + random.nextInt(5);
            int villages = drawn + 1 + random.nextInt(20);
            for (int j = 0; j < drawn; j++) {
                // In the lonely design the first two villages of stratum 0 make a stratum of their own each.
                int lonely = h == 0 && j < 2 ? j : h + 2;
                village++;
                int houses = 2 + random.nextInt(6);
                int listed = houses + random.nextInt(30);
                double mood = random.nextGaussian();
                for (int k = 0; k < houses; k++) {
                    int people = 1 + random.nextInt(3);
                    for (int p = 0; p < people; p++) {
                        double w = 5 + 20 * random.nextDouble();
                        double x = 1 + random.nextInt(39);
                        int sex = random.nextInt(2);
                        int age = random.nextInt(AGES.length);
                        double y = 3 + h + mood + 0.5 * age + 0.1 * x + random.nextGaussian();
                        rows.add(new double[] {
                            h,
                            j,
                            village,
                            k,
                            villages,
                            listed,
                            lonely,
                            0,
                            0,
                            0,
                            6300,
                            1,
                            w,
                            random.nextInt(12) == 0 ? Double.NaN : y,
                            x,
                            random.nextDouble() < 0.75 + 0.04 * h ? 1 : 0,
                            random.nextInt(3),
                            sex,
                            age
                        });
                    }
                }
            }
        }
        columns = IntStream.range(0, COLUMNS.size())
                .mapToObj(c -> rows.stream().mapToDouble(row -> row[c]).toArray())
                .toArray(double[][]::new);
        for (int row = 0; row < rows.size(); row++) {
            int lonely = (int) column("lonely")[row];
            // Strata 0 and 1 have one village of 7 and one of 9; 2 is what is left of stratum 0, if anything.
            column("lonelyvillages")[row] = lonely == 0 ? 7 : lonely == 1 ? 9 : column("villages")[row];
            // Joined by hand: 0 with 1, which is alone no more. Codes of villages do not repeat within.
            column("collapsed")[row] = Math.max(lonely, 1);
            column("collapsedvillages")[row] = lonely < 2 ? 16 : column("villages")[row];
        }
        double people = rows.size() * 3.5;
        Arrays.fill(column("people"), Math.ceil(people));
    }

    double[] column(String name) {
        return columns[COLUMNS.indexOf(name)];
    }

    int[] codes(String name) {
        return Arrays.stream(column(name)).mapToInt(value -> (int) value).toArray();
    }

    int rows() {
        return columns[0].length;
    }

    String csv() {
        StringBuilder text = new StringBuilder(String.join(",", COLUMNS)).append('\n');
        for (int row = 0; row < rows(); row++) {
            int at = row;
            text.append(String.join(
                            ",",
                            Arrays.stream(columns)
                                    .map(column -> text(column[at]))
                                    .toList()))
                    .append('\n');
        }
        return text.toString();
    }

    private static String text(double value) {
        if (Double.isNaN(value)) {
            return "NA";
        }
        return value == Math.rint(value) ? String.format(Locale.ROOT, "%.0f", value) : Double.toString(value);
    }
}
