package vn.sipas.field.office.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sipas.field.PeerProgram;
import vn.sipas.field.office.estimate.design.Design;
import vn.sipas.field.office.estimate.design.DesignCheck;
import vn.sipas.field.office.estimate.design.DesignPlan;
import vn.sipas.field.office.estimate.design.Lonely;
import vn.sipas.field.office.estimate.design.Margin;

/** Holds every figure to the package survey for R ({@code apt install r-cran-survey}) on samples made from seeds. */
@Tag("peer")
class RSurveyTest {

    /** Relative; what is asked for is 1e-9. */
    private static final double CLOSE = 1e-10;

    private static final List<String> DESIGNS = List.of(
            "simple",
            "stratified",
            "clustered",
            "both",
            "fpc",
            "twostage",
            "implied",
            "adjust",
            "average",
            "certainty",
            "collapse",
            "poststratified",
            "poststratifiedtwostage",
            "raked");

    private final PeerProgram r = PeerProgram.named("Rscript");

    @TempDir
    Path folder;

    static Stream<Arguments> designs() {
        return DESIGNS.stream().flatMap(kind -> LongStream.of(1, 41, 2026).mapToObj(seed -> Arguments.of(kind, seed)));
    }

    @ParameterizedTest
    @MethodSource("designs")
    void everyFigureIsThatOfR(String kind, long seed) throws IOException {
        PeerSample sample = new PeerSample(seed);
        Files.writeString(folder.resolve("data.csv"), sample.csv());
        Path script = Path.of("src/test/resources/vn/sipas/field/office/estimate/survey.R");
        PeerProgram.Outcome outcome =
                r.run(folder, List.of(script.toAbsolutePath().toString(), "data.csv", kind));
        assertThat(outcome.exitCode()).as(outcome.errors()).isZero();
        Map<String, Double> theirs = new HashMap<>();
        outcome.output().lines().map(line -> line.split(" +")).forEach(word -> theirs.put(word[0], number(word[1])));

        Map<String, Double> ours = figures(sample, design(sample, kind));

        assertThat(ours.keySet()).isEqualTo(theirs.keySet());
        assertThat(theirs).hasSizeGreaterThan(90);
        List<String> apart = new ArrayList<>();
        ours.forEach((name, value) -> {
            double their = theirs.getOrDefault(name, Double.NaN);
            if (!close(value, their)) {
                apart.add(name + ": " + value + ", R " + their);
            }
        });
        assertThat(apart).isEmpty();
    }

    private static boolean close(double our, double their) {
        if (Double.isNaN(our)) {
            return !Double.isFinite(their) || their < 0;
        }
        return Math.abs(our - their) <= CLOSE * Math.abs(their) || Math.abs(our - their) < 1e-13;
    }

    private static double number(String text) {
        return switch (text) {
            case "Inf" -> Double.POSITIVE_INFINITY;
            case "-Inf" -> Double.NEGATIVE_INFINITY;
            case "NA", "NaN" -> Double.NaN;
            default -> Double.parseDouble(text);
        };
    }

    private static Design design(PeerSample sample, String kind) {
        DesignPlan plan = DesignPlan.of(sample.rows());
        if (!kind.equals("implied")) {
            plan.weights(sample.column(kind.equals("simple") ? "one" : "w"));
        }
        DesignPlan villages = kind.equals("simple") || kind.equals("stratified")
                ? plan
                : plan.clusters(sample.codes(kind.equals("clustered") ? "village" : "psu"));
        boolean lonely = List.of("adjust", "average", "certainty", "collapse").contains(kind);
        if (lonely) {
            villages.strata(sample.codes("lonely"))
                    .fpc(sample.column("lonelyvillages"))
                    .lonely(Lonely.valueOf(kind.toUpperCase(Locale.ROOT)));
        } else if (!kind.equals("simple") && !kind.equals("clustered")) {
            villages.strata(sample.codes("stratum"));
        }
        if (kind.equals("fpc") || kind.endsWith("twostage") || kind.equals("implied")) {
            villages.fpc(sample.column("villages"));
        }
        if (kind.endsWith("twostage") || kind.equals("implied")) {
            villages.secondStage(sample.codes("house")).secondFpc(sample.column("houses"));
        }
        if (kind.equals("simple")) {
            villages.fpc(sample.column("people"));
        }
        Design design = accepted(villages.check());
        if (kind.startsWith("poststratified")) {
            return accepted(design.postStratified(new Margin(sample.codes("age"), PeerSample.AGES)));
        }
        return kind.equals("raked")
                ? accepted(design.raked(List.of(
                        new Margin(sample.codes("age"), PeerSample.AGES),
                        new Margin(sample.codes("sex"), PeerSample.SEXES))))
                : design;
    }

    private static Design accepted(DesignCheck check) {
        assertThat(check).isInstanceOf(DesignCheck.Accepted.class);
        return ((DesignCheck.Accepted) check).design();
    }

    private static Map<String, Double> figures(PeerSample sample, Design design) {
        Map<String, Double> figures = new HashMap<>();
        Estimator estimator = new Estimator(design);
        judge("all", estimator, sample, Domains.whole(sample.rows()), 0, figures);
        Domains domains = Domains.of(sample.codes("domain"), 3);
        for (int d = 0; d < 3; d++) {
            judge("domain" + d, estimator, sample, domains, d, figures);
        }
        KornGraubard whole = KornGraubard.of(
                        estimator.mean(sample.column("yes")).orElseThrow().estimate(), 0.95)
                .orElseThrow();
        figures.put("svyciprop.low", whole.interval().low());
        figures.put("svyciprop.high", whole.interval().high());
        List<Optional<Statistic>> means = estimator.means(sample.column("y"), domains);
        Statistic difference =
                estimator.difference(means.get(0).orElseThrow(), means.get(1).orElseThrow());
        figures.put("difference.value", difference.value());
        figures.put("difference.se", difference.estimate().standardError());
        figures.put("difference.df", (double) difference.estimate().degrees());
        return figures;
    }

    private static void judge(
            String name,
            Estimator estimator,
            PeerSample sample,
            Domains domains,
            int domain,
            Map<String, Double> figures) {
        double[] y = sample.column("y");
        double[] x = sample.column("x");
        tell(name + ".mean", estimator.means(y, domains).get(domain), figures);
        tell(name + ".total", estimator.totals(y, domains).get(domain), figures);
        tell(name + ".ratio", estimator.ratios(y, x, domains).get(domain), figures);
        Estimate share = estimator
                .means(sample.column("yes"), domains)
                .get(domain)
                .orElseThrow()
                .estimate();
        KornGraubard beta = KornGraubard.of(share, 0.95).orElseThrow();
        figures.put(name + ".beta.low", beta.interval().low());
        figures.put(name + ".beta.high", beta.interval().high());
        figures.put(name + ".beta.cases", beta.effectiveCases());
    }

    private static void tell(String name, Optional<Statistic> statistic, Map<String, Double> figures) {
        Estimate estimate = statistic.orElseThrow().estimate();
        Interval interval = estimate.interval(0.95).orElseThrow();
        figures.put(name + ".value", estimate.value());
        figures.put(name + ".se", estimate.standardError());
        figures.put(name + ".df", (double) estimate.degrees());
        figures.put(name + ".low", interval.low());
        figures.put(name + ".high", interval.high());
        figures.put(name + ".deff", estimate.effectWithoutReplacement().orElse(Double.NaN));
        figures.put(name + ".deffreplace", estimate.effect().orElse(Double.NaN));
    }
}
