package vn.sipas.field.office.index.making;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.base.language.Percent;
import vn.sipas.field.office.answers.Interviews;
import vn.sipas.field.office.estimate.Interval;
import vn.sipas.field.office.estimate.Ranking;
import vn.sipas.field.office.estimate.Statistic;
import vn.sipas.field.office.index.Basis;
import vn.sipas.field.office.index.Breakdown;
import vn.sipas.field.office.index.Distribution;
import vn.sipas.field.office.index.Figures;
import vn.sipas.field.office.index.IndexRule;
import vn.sipas.field.office.index.Measure;
import vn.sipas.field.office.index.MeasureRow;
import vn.sipas.field.office.index.SeasonIndex;
import vn.sipas.field.office.index.TargetVerdict;

/**
 * Makes a season's figures. Measures and questions are independent of each other and are computed side by side; the result is the
 * same whatever the number of processors.
 */
public final class IndexMaker {

    /** Of calling any two groups different that are not. */
    private static final double RISK = 0.05;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final IndexSource source;
    private final Messages messages;
    private final Interviews interviews;

    private IndexMaker(IndexSource source, Locale language) {
        this.source = source;
        this.messages = Messages.of(IndexMaker.class, language);
        this.interviews = source.interviews();
    }

    /** The index of {@code source}, its own words in {@code language}; or every reason why there is none. */
    public static IndexMaking make(IndexSource source, Locale language) {
        return new IndexMaker(source, language).make();
    }

    private IndexMaking make() {
        Items items = Items.of(interviews.questions(), source.questionnaire(), messages);
        if (items.isEmpty()) {
            return refused(IndexFault.FORM_WITHOUT_ITEMS);
        }
        if (interviews.count() < 2) {
            return refused(IndexFault.TOO_FEW_INTERVIEWS);
        }
        List<Grouping> groupings = Grouping.all(source, messages);
        Sampling sampling = new Sampling(source);
        Optional<Samples> samples = sampling.make(groupings);
        if (samples.isEmpty()) {
            return new IndexMaking.Refused(sampling.faults());
        }
        List<Measured> measured = items.measures().parallelStream()
                .map(each -> measure(each, items, samples.get(), groupings))
                .toList();
        if (measured.getFirst().whole().isEmpty()) {
            return refused(IndexFault.NOBODY_ANSWERED);
        }
        List<MeasureRow> rows = measured.stream()
                .flatMap(each -> row(each, measured.getFirst()).stream())
                .toList();
        Figures overall = measured.getFirst().whole().get();
        return new IndexMaking.Made(new SeasonIndex(
                source.heading(),
                source.rule(),
                source.reconciliation(),
                verdict(overall),
                samples.get().told(),
                measured.stream().map(Measured::measure).filter(Items::isColumn).toList(),
                rows,
                breakdowns(measured, samples.get(), groupings),
                distributions(samples.get()),
                Comparisons.of(source.earlier(), rows),
                source.response(),
                bases(overall, items)));
    }

    private static IndexMaking refused(IndexFault why) {
        return new IndexMaking.Refused(List.of(new IndexMaking.Fault(why, "")));
    }

    /** What one measure came to: over all, and in every group of every grouping. */
    private record Measured(
            Measure measure,
            Optional<Figures> whole,
            int answered,
            long answers,
            long wanted,
            List<List<Optional<Estimating.Found>>> groups) {}

    private Measured measure(Items.Of each, Items items, Samples samples, List<Grouping> groupings) {
        Estimating estimating = new Estimating(samples);
        Scores scores = scores(interviews, each, items);
        List<List<Optional<Estimating.Found>>> groups = Items.isColumn(each.measure())
                ? groupings.stream()
                        .map(grouping -> estimating.groups(scores, grouping))
                        .toList()
                : List.of();
        return new Measured(
                each.measure(),
                estimating.whole(scores, interviews.count()).map(Estimating.Found::figures),
                scores.answered(),
                scores.allAnswers(),
                scores.allWanted(),
                groups);
    }

    private Scores scores(Interviews rows, Items.Of each, Items items) {
        Scores pooled = Scores.ofItems(rows, each.places());
        boolean mean = source.rule().rule() == IndexRule.MEAN_OF_CONTENTS
                && each.measure().level() == Measure.Level.OVERALL;
        return mean
                ? Scores.meanOf(
                        pooled,
                        items.contents().stream()
                                .map(content -> Scores.ofItems(rows, content.places()))
                                .toList())
                : pooled;
    }

    private Optional<MeasureRow> row(Measured measured, Measured overall) {
        int count = interviews.count();
        long possible = (long) count * measured.measure().items();
        return measured.whole()
                .map(figures -> new MeasureRow(
                        measured.measure(),
                        figures,
                        count - measured.answered(),
                        Percent.of(count - measured.answered(), count),
                        Percent.of(possible - measured.answers(), possible),
                        Percent.of(measured.answers() - measured.wanted(), overall.answers())));
    }

    private TargetVerdict verdict(Figures overall) {
        Optional<Interval> interval = overall.headline().interval();
        if (interval.isEmpty()) {
            return TargetVerdict.NO_MARGIN;
        }
        double target = source.heading().target().divide(HUNDRED).doubleValue();
        if (interval.get().low() >= target) {
            return TargetVerdict.MET;
        }
        return interval.get().high() < target ? TargetVerdict.MISSED : TargetVerdict.OPEN;
    }

    private List<Breakdown> breakdowns(List<Measured> measured, Samples samples, List<Grouping> groupings) {
        List<Measured> columns =
                measured.stream().filter(each -> Items.isColumn(each.measure())).toList();
        return IntStream.range(0, groupings.size())
                .parallel()
                .mapToObj(place -> breakdown(columns, samples, groupings.get(place), place))
                .toList();
    }

    private Breakdown breakdown(List<Measured> columns, Samples samples, Grouping grouping, int place) {
        List<List<Integer>> notApart = grouping.overlapping()
                ? List.of()
                : notApart(samples, columns.getFirst().groups().get(place));
        int[] sizes = grouping.sizes();
        List<Breakdown.Group> groups = new ArrayList<>();
        for (int group = 0; group < grouping.groups().size(); group++) {
            int at = group;
            groups.add(new Breakdown.Group(
                    grouping.groups().get(group).code(),
                    grouping.groups().get(group).label(),
                    sizes[group],
                    columns.stream()
                            .map(column -> column.groups().get(place).get(at).map(Estimating.Found::figures))
                            .toList(),
                    notApart.isEmpty() ? List.of() : notApart.get(group)));
        }
        return new Breakdown(grouping.code(), grouping.label(), grouping.overlapping(), groups, grouping.unknown());
    }

    /** For each group those that can't be told apart from it; only groups whose figure may be published are compared. */
    private static List<List<Integer>> notApart(Samples samples, List<Optional<Estimating.Found>> overall) {
        List<Integer> places = new ArrayList<>();
        List<Statistic> statistics = new ArrayList<>();
        for (int group = 0; group < overall.size(); group++) {
            Optional<Estimating.Found> found = overall.get(group);
            if (found.filter(f -> f.figures().headline().publication().allowed())
                    .isPresent()) {
                places.add(group);
                statistics.add(found.orElseThrow().headline());
            }
        }
        List<List<Integer>> notApart = new ArrayList<>();
        overall.forEach(_ -> notApart.add(List.of()));
        if (statistics.size() > 1) {
            Ranking ranking = Ranking.of(new Estimating(samples).headline(), statistics, RISK);
            for (int i = 0; i < places.size(); i++) {
                notApart.set(
                        places.get(i),
                        ranking.notApart(i).stream().map(places::get).toList());
            }
        }
        return notApart;
    }

    private List<Distribution> distributions(Samples samples) {
        return IntStream.range(0, interviews.questions().size())
                .parallel()
                .boxed()
                .flatMap(q -> Distributions.of(interviews, q, new Estimating(samples)).stream())
                .toList();
    }

    /** Shares of other interviews than the tables' are printed without weights alone: they have no sample of their own. */
    private Map<Basis, Figures> bases(Figures overall, Items items) {
        Map<Basis, Figures> bases = new EnumMap<>(Basis.class);
        source.bases()
                .forEach((basis, rows) -> other(rows, items, overall).ifPresent(figures -> bases.put(basis, figures)));
        bases.put(source.heading().basis(), overall);
        return bases;
    }

    private Optional<Figures> other(Interviews rows, Items items, Figures overall) {
        if (rows.isSame(interviews)) {
            return Optional.of(overall);
        }
        if (rows.count() < 2) {
            return Optional.empty();
        }
        Scores scores = scores(rows, items.measures().getFirst(), items);
        return new Estimating(Samples.alone(rows.count()))
                .whole(scores, rows.count())
                .map(Estimating.Found::figures);
    }
}
