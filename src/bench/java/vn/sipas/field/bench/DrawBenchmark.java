package vn.sipas.field.bench;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.IntSupplier;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.SizedDraw;
import vn.sipas.field.survey.sample.Ticketed;
import vn.sipas.field.survey.sample.draw.DrawCheck;
import vn.sipas.field.survey.sample.draw.DrawPlan;
import vn.sipas.field.survey.sample.draw.DrawnSample;
import vn.sipas.field.survey.sample.draw.PlannedStratum;
import vn.sipas.field.survey.sample.draw.RuleReading;
import vn.sipas.field.survey.sample.draw.SamplingRule;

/**
 * Whether draws come out as often as is stated: over so many seeds (20,000) how often each commune, village and case of a sample in
 * stages was drawn, against its exact chance; the design's aim is that none lies more than 4 standard errors off. Beside it how far
 * off the usual k·size ÷ S would be, and what single draws take.
 *
 * <p>Argument: seeds.
 */
public final class DrawBenchmark {

    private static final double ALLOWED = 4;

    /** Whoever is expected to be drawn, or left out, fewer times than this is too rare for a standard error to mean anything. */
    private static final double OFTEN = 25;

    private static final String RULE = "area/1 communes=5 villages=2 cases=6 reserves=6 of=persons";
    private static final int COMMUNES = 5;
    private static final long[][] LISTED = {
        {20, 35, 8}, {60, 12, 41, 90}, {15, 15}, {200, 340, 120, 75, 33}, {2, 9, 30}, {55, 60, 21},
        {48, 3}, {18}, {25, 25, 25, 25}, {70, 10, 40}, {5, 6, 7, 8, 9}, {31, 62}
    };

    private DrawBenchmark() {}

    public static void main(String[] arguments) {
        int seeds = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 20_000;
        boolean held = stages(seeds);
        times();
        if (!held) {
            System.exit(1);
        }
    }

    private static boolean stages(int seeds) {
        Map<String, Long> strata = new LinkedHashMap<>();
        for (int commune = 0; commune < LISTED.length; commune++) {
            for (int village = 0; village < LISTED[commune].length; village++) {
                strata.put((25195 + commune) + "/Ấp " + (village + 1), LISTED[commune][village]);
            }
        }
        DrawPlan plan = plan(strata);
        Map<String, List<String>> ids = new HashMap<>();
        strata.forEach((stratum, listed) -> ids.put(stratum, ids(stratum, listed)));
        Map<String, Integer> counts = new HashMap<>();
        long before = System.nanoTime();
        for (int seed = 0; seed < seeds; seed++) {
            DrawnSample sample =
                    drawn(plan.draw(new Seed("gieo lần " + seed), name -> ids.getOrDefault(name, List.of())));
            sample.communes().forEach(one -> counts.merge(one.id(), 1, Integer::sum));
            sample.villages().forEach(one -> counts.merge(one.id(), 1, Integer::sum));
            sample.strata().forEach(stratum -> stratum.cases().forEach(one -> counts.merge(one.id(), 1, Integer::sum)));
        }
        double took = (System.nanoTime() - before) / 1e9;
        Map<String, Double> cases = new LinkedHashMap<>();
        Map<String, Double> villages = new LinkedHashMap<>();
        for (PlannedStratum stratum : plan.strata()) {
            villages.put(stratum.name(), stratum.placeProbability());
            ids.getOrDefault(stratum.name(), List.of()).forEach(id -> cases.put(id, stratum.probability()));
        }
        System.out.printf(
                Locale.ROOT,
                "%s%nfrom %d communes, %d villages, %d people; %d seeds in %.1f s%n",
                RULE,
                LISTED.length,
                strata.size(),
                cases.size(),
                seeds,
                took);
        double worst = Math.max(
                tell("communes", plan.communes(), counts, seeds),
                Math.max(tell("villages", villages, counts, seeds), tell("cases", cases, counts, seeds)));
        System.out.printf(
                Locale.ROOT,
                "largest |z| %.2f, allowed %.0f: %s%n",
                worst,
                ALLOWED,
                worst <= ALLOWED ? "held" : "MISSED");
        System.out.printf(
                Locale.ROOT,
                "with k*size/S instead of the exact chances the communes' largest |z| would be %.1f%n",
                largest(usual(strata), counts, seeds));
        return worst <= ALLOWED;
    }

    /** Prints a line about one stage; returns its largest |z|. */
    private static double tell(String what, Map<String, Double> chances, Map<String, Integer> counts, int seeds) {
        double largest = largest(chances, counts, seeds);
        System.out.printf(
                Locale.ROOT,
                "%s: %d, of them certain %d, too rare for so few seeds %d, largest |z| %.2f%n",
                what,
                chances.size(),
                chances.values().stream().filter(p -> p == 1).count(),
                chances.values().stream().filter(p -> isRare(p, seeds)).count(),
                largest);
        return largest;
    }

    /** Whatever is certain must come every time, whatever can't be never: off by one is infinitely far off. */
    private static double largest(Map<String, Double> chances, Map<String, Integer> counts, int seeds) {
        double largest = 0;
        for (Map.Entry<String, Double> one : chances.entrySet()) {
            double p = one.getValue();
            double off = Math.abs(counts.getOrDefault(one.getKey(), 0) - p * seeds);
            double error = Math.sqrt(p * (1 - p) * seeds);
            if (off > 1e-9 * seeds && !isRare(p, seeds)) {
                largest = Math.max(largest, error > 0 ? off / error : Double.POSITIVE_INFINITY);
            }
        }
        return largest;
    }

    private static boolean isRare(double p, int seeds) {
        return p > 0 && p < 1 && Math.min(p, 1 - p) * seeds < OFTEN;
    }

    private static Map<String, Double> usual(Map<String, Long> strata) {
        Map<String, Long> sizes = new LinkedHashMap<>();
        strata.forEach((name, listed) -> sizes.merge(name.substring(0, name.indexOf('/')), listed, Long::sum));
        List<String> certain = new SizedDraw(sizes, COMMUNES).certain();
        certain.forEach(sizes::remove);
        double sum = sizes.values().stream().mapToLong(Long::longValue).sum();
        Map<String, Double> chances = new LinkedHashMap<>();
        sizes.forEach((id, size) -> chances.put(id, (COMMUNES - certain.size()) * size / sum));
        return chances;
    }

    /** Each after one run that isn't counted. */
    private static void times() {
        List<String> people = ids("25195", 500_000);
        Map<String, Long> communes = new LinkedHashMap<>();
        LongStream.range(0, 95).forEach(i -> communes.put("commune " + i, 500 + i * i));
        Map<String, Long> many = new LinkedHashMap<>();
        LongStream.range(0, 2000).forEach(i -> many.put("village " + i, 50 + i % 977));
        time(
                "560 of 500,000 ids",
                () -> Ticketed.smallest(new Seed("41"), people, 560).size());
        time(
                "all 500,000 ids in order",
                () -> Ticketed.smallest(new Seed("41"), people, people.size()).size());
        time("exact chances of 6 of 95 communes", () -> new SizedDraw(communes, 6).taken());
        time("exact chances of 60 of 2,000 villages", () -> new SizedDraw(many, 60).taken());
    }

    private static void time(String what, IntSupplier job) {
        List<Double> took = new ArrayList<>();
        for (int run = -1; run < 5; run++) {
            long before = System.nanoTime();
            if (job.getAsInt() < 1) {
                throw new IllegalStateException("nothing was done");
            }
            if (run >= 0) {
                took.add((System.nanoTime() - before) / 1e9);
            }
        }
        took.sort(null);
        System.out.printf(Locale.ROOT, "%s: %.3f s (median of 5)%n", what, took.get(2));
    }

    private static List<String> ids(String stratum, long listed) {
        return IntStream.range(0, Math.toIntExact(listed))
                .mapToObj(line -> String.format(Locale.ROOT, "%s-%06d", stratum, line))
                .toList();
    }

    private static DrawPlan plan(Map<String, Long> strata) {
        if (SamplingRule.read(RULE) instanceof RuleReading.Accepted(SamplingRule rule)
                && DrawPlan.of(rule, strata) instanceof DrawPlan.Check.Accepted(DrawPlan plan)) {
            return plan;
        }
        throw new IllegalStateException(RULE);
    }

    private static DrawnSample drawn(DrawCheck check) {
        return switch (check) {
            case DrawCheck.Drawn(DrawnSample sample) -> sample;
            case DrawCheck.Refused(var faults) -> throw new IllegalStateException(faults.toString());
        };
    }
}
