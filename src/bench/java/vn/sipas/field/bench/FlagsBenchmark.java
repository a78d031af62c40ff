package vn.sipas.field.bench;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import vn.sipas.field.app.practice.Practice;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.answers.Questionnaire;
import vn.sipas.field.office.estimate.ClopperPearson;
import vn.sipas.field.office.estimate.Interval;
import vn.sipas.field.office.quality.Flag;
import vn.sipas.field.office.quality.QualityCode;
import vn.sipas.field.office.quality.QualityFlags;
import vn.sipas.field.office.quality.QualityRow;
import vn.sipas.field.office.quality.RowSummary;
import vn.sipas.field.office.quality.SimulatedSeason;
import vn.sipas.field.office.quality.SimulatedSeason.Cheat;
import vn.sipas.field.office.quality.SimulatedSeason.Honest;

/** {@code installer/bench flags [SEASONS]}: how often honest work is flagged, and how often a cheat is, over simulated seasons. */
public final class FlagsBenchmark {

    private static final double LEVEL = 0.95;

    /** Of each kind of cheat, share and load so many seasons at most: there are 36 of them. */
    private static final int MOST_DETECTION = 40;

    private static final double[] SHARES = {0.2, 0.3, 0.5};
    private static final int[] LOADS = {30, 60};

    private FlagsBenchmark() {}

    public static void main(String[] arguments) {
        int seasons = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 200;
        Questionnaire form = Questionnaire.of(Practice.shippedForm(), "vi");
        Map<String, Honest> kinds =
                Map.of("as practice seasons", Honest.PRACTICE, "as alike as real ones", Honest.ALIKE);
        for (String name : kinds.keySet().stream().sorted().toList()) {
            Honest honest = kinds.getOrDefault(name, Honest.PRACTICE);
            System.out.printf(Locale.ROOT, "%n# Answers %s%n", name);
            SimulatedSeason example = new SimulatedSeason(form, honest, 0);
            System.out.printf(
                    Locale.ROOT,
                    "forms more than 85 %% like another: %.0f %%%n",
                    100 * RowSummary.of(example.shape(), example.rows()).alike());
            honest(form, honest, seasons);
            detection(form, honest, Math.min(seasons, MOST_DETECTION));
        }
    }

    private static void honest(Questionnaire form, Honest honest, int seasons) {
        long before = System.nanoTime();
        Count first = new Count();
        Count noted = new Count();
        Count interviews = new Count();
        Count interviewsNoted = new Count();
        Count anySeason = new Count();
        Map<QualityCode, Count> byCode = new EnumMap<>(QualityCode.class);
        for (int seed = 0; seed < seasons; seed++) {
            SimulatedSeason season = new SimulatedSeason(form, honest, seed);
            QualityFlags flags = QualityFlags.of(season.shape(), season.rows());
            boolean any = false;
            for (BookName enumerator : season.enumerators()) {
                List<Flag> own = flags.of(enumerator);
                first.add(QualityFlags.isLookedAtFirst(own));
                any |= QualityFlags.isLookedAtFirst(own);
                noted.add(!own.isEmpty());
                for (QualityCode code : QualityCode.values()) {
                    byCode.computeIfAbsent(code, _ -> new Count())
                            .add(own.stream()
                                    .anyMatch(flag -> flag.code() == code && flag.level() == Flag.Level.LOOK_FIRST));
                }
            }
            anySeason.add(any);
            long all = season.rows().filter(QualityRow.Filled.class::isInstance).count();
            interviews.add(
                    flags.interviews().values().stream()
                            .filter(QualityFlags::isLookedAtFirst)
                            .count(),
                    all);
            interviewsNoted.add(flags.interviews().size(), all);
        }
        System.out.printf(Locale.ROOT, "honest, %d seasons, %.1f s%n", seasons, (System.nanoTime() - before) / 1e9);
        System.out.println("  enumerators with a \"look first\": " + first);
        byCode.forEach((code, count) -> System.out.println("    of them " + code.code() + ": " + count));
        System.out.println("  enumerators with any flag: " + noted);
        System.out.println("  seasons with a \"look first\": " + anySeason);
        System.out.println("  interviews with a \"look first\": " + interviews);
        System.out.println("  interviews with any flag: " + interviewsNoted);
    }

    private static void detection(Questionnaire form, Honest honest, int seasons) {
        long before = System.nanoTime();
        for (Cheat cheat : Cheat.values()) {
            for (int load : LOADS) {
                List<String> cells = new ArrayList<>();
                for (double share : SHARES) {
                    Count seen = new Count();
                    for (int seed = 0; seed < seasons; seed++) {
                        SimulatedSeason season = new SimulatedSeason(form, honest, 1_000_000L + seed);
                        BookName who = season.cheat(cheat, share, load);
                        QualityFlags flags = QualityFlags.of(season.shape(), season.rows());
                        seen.add(QualityFlags.isLookedAtFirst(flags.of(who)));
                    }
                    cells.add(String.format(Locale.ROOT, "%.0f %%: %s", 100 * share, seen));
                }
                System.out.printf(
                        Locale.ROOT,
                        "%s, by one with %d forms, of them %s%n",
                        cheat.name().toLowerCase(Locale.ROOT),
                        load,
                        String.join("; ", cells));
            }
        }
        System.out.printf(
                Locale.ROOT,
                "each share in %d seasons; detection took %.1f s%n",
                seasons,
                (System.nanoTime() - before) / 1e9);
    }

    /** Hits and trials. */
    private static final class Count {

        private long hits;
        private long trials;

        void add(boolean hit) {
            add(hit ? 1 : 0, 1);
        }

        void add(long more, long of) {
            hits += more;
            trials += of;
        }

        @Override
        public String toString() {
            Interval interval = ClopperPearson.of((int) hits, (int) trials, LEVEL);
            Function<Double, String> percent = share -> String.format(Locale.ROOT, "%.1f", 100 * share);
            return percent.apply((double) hits / trials) + " % (" + percent.apply(interval.low()) + "–"
                    + percent.apply(interval.high()) + "; " + hits + " of " + trials + ")";
        }
    }
}
