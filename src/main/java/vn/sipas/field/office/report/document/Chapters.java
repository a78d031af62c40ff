package vn.sipas.field.office.report.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.index.Breakdown;
import vn.sipas.field.office.index.Distribution;
import vn.sipas.field.office.index.Figure;
import vn.sipas.field.office.index.Figures;
import vn.sipas.field.office.index.Measure;
import vn.sipas.field.office.index.MeasureRow;
import vn.sipas.field.office.index.SeasonIndex;
import vn.sipas.field.office.report.chart.SeasonCharts;
import vn.sipas.field.office.report.page.Faces;
import vn.sipas.field.office.report.table.FigureNote;
import vn.sipas.field.office.report.table.Grouped;
import vn.sipas.field.office.report.table.Numbers;
import vn.sipas.field.office.report.table.SeasonTables;
import vn.sipas.field.office.report.table.Table;
import vn.sipas.field.office.report.table.Topic;

/** What the report says, chapter by chapter. */
final class Chapters {

    /** So many items are named as those that could raise the index most. */
    private static final int MOVES = 10;

    private static final int NAMED = 5;

    /** More questions than this in one chart would not fit a page. */
    private static final int MOST_QUESTIONS = 12;

    private final SeasonIndex index;
    private final Locale language;
    private final Manuscript paper;
    private final Messages words;
    private final Numbers numbers;
    private final SeasonTables tables;
    private final SeasonCharts charts;
    private final List<Table> all;
    private final Faces faces;
    private final float width;

    Chapters(SeasonIndex index, Locale language, Manuscript paper, Faces faces, float width) {
        this.index = index;
        this.language = language;
        this.paper = paper;
        this.faces = faces;
        this.width = width;
        this.words = Messages.of(Chapters.class, language);
        this.numbers = new Numbers(language);
        this.tables = new SeasonTables(index, language);
        this.charts = new SeasonCharts(index, language);
        this.all = tables.all();
    }

    /** To be run in this order. */
    List<Runnable> all() {
        return List.of(
                this::opening,
                this::basis,
                this::contents,
                this::method,
                this::carryingOut,
                this::whole,
                this::units,
                this::groups,
                this::answers,
                this::comparison,
                this::recommendations,
                this::formulas,
                this::verification);
    }

    private void opening() {
        new Letterhead(index.heading(), words, faces, width).write(paper);
        paper.strong(verdict());
    }

    /** The whole index and what can be said of the target, in one sentence each. */
    private String verdict() {
        Optional<Figure> figure = index.overall().map(MeasureRow::figures).map(Figures::headline);
        String target = numbers.roundPercent(index.heading().target());
        if (figure.isEmpty()) {
            return words.text("verdict.nobody");
        }
        if (!figure.get().publication().allowed()) {
            return words.text("verdict.withheld", FigureNote.of(figure.get(), language));
        }
        String percent = numbers.percent(figure.get().percent());
        if (figure.get().low().isEmpty() || figure.get().high().isEmpty()) {
            return words.text("verdict.no-margin", percent);
        }
        return words.text(
                "verdict." + index.verdict().code(),
                percent,
                numbers.percent(figure.get().low().get()),
                numbers.percent(figure.get().high().get()),
                target);
    }

    private void basis() {
        paper.chapter("basis.title");
        paper.paragraph(words.text("basis.law"));
        paper.paragraph(words.text("basis.purpose"));
        paper.bullet(words.text("basis.purpose.one"));
        paper.bullet(words.text("basis.purpose.two"));
        paper.bullet(words.text("basis.purpose.three"));
    }

    private void contents() {
        paper.chapter("contents.title");
        paper.paragraph(words.text(
                "contents.words",
                numbers.count(count(Measure.Level.CONTENT)),
                numbers.count(count(Measure.Level.FACTOR)),
                numbers.count(count(Measure.Level.ITEM))));
        for (MeasureRow row : index.rows()) {
            if (row.measure().level() == Measure.Level.CONTENT) {
                paper.bullet(words.text(
                        "contents.content",
                        row.measure().label(),
                        numbers.count(row.measure().items())));
            }
        }
        paper.paragraph(words.text("contents.scale"));
    }

    private long count(Measure.Level level) {
        return index.rows().stream()
                .filter(row -> row.measure().level() == level)
                .count();
    }

    private void method() {
        SeasonIndex.Sample sample = index.sample();
        paper.chapter("method.title");
        paper.paragraph(words.text("method.respondents"));
        paper.paragraph(words.text(
                sample.described() ? "method.sample" : "method.sample-unknown",
                numbers.count(sample.strata()),
                numbers.count(sample.clusters())));
        if (!sample.joined().isEmpty()) {
            paper.paragraph(words.text(
                    "method.joined",
                    sample.joined().stream()
                            .map(pair -> pair.stratum() + " + " + pair.with())
                            .collect(Collectors.joining("; "))));
        }
        paper.paragraph(
                words.text("method.form", String.join(", ", index.heading().formVersions())));
        paper.paragraph(words.text("method.mode"));
        paper.paragraph(words.text(
                "method.rule",
                index.rule().text(),
                words.text("rule." + index.rule().rule().name())));
        paper.paragraph(words.text("weighting." + index.rule().weighting().name(), String.join(", ", sample.raked())));
        besideEachOther().ifPresent(paper::paragraph);
        paper.paragraph(words.text("method.margin"));
        paper.paragraph(words.text(
                "method.basis", words.text("basis." + index.heading().basis().name())));
    }

    /** Unweighted and weighted in one sentence, where both may be said. */
    private Optional<String> besideEachOther() {
        Optional<Figures> figures = index.overall().map(MeasureRow::figures);
        Optional<Figure> weighted = figures.flatMap(Figures::weighted);
        if (weighted.isEmpty()
                || !weighted.get().publication().allowed()
                || !figures.orElseThrow().unweighted().publication().allowed()) {
            return Optional.empty();
        }
        return Optional.of(words.text(
                "method.beside",
                numbers.percent(figures.orElseThrow().unweighted().percent()),
                numbers.percent(weighted.get().percent())));
    }

    private void carryingOut() {
        paper.chapter("carrying.title");
        paper.paragraph(words.text(
                "carrying.words",
                numbers.day(index.heading().starts()),
                numbers.day(index.heading().ends()),
                numbers.count(index.reconciliation().books()),
                numbers.count(index.reconciliation().leaves()),
                numbers.count(index.reconciliation().counted())));
        paper.table(table("reconciliation"));
        if (index.response().isPresent()) {
            Optional<BigDecimal> rate = index.response().get().rr1();
            rate.ifPresent(percent -> paper.paragraph(words.text("carrying.rr1", numbers.percent(percent))));
            paper.table(table("response"));
        } else {
            paper.paragraph(words.text("carrying.no-list"));
        }
    }

    private void whole() {
        paper.chapter("results.title");
        paper.section(words.text("results.whole"));
        paper.paragraph(verdict());
        paper.table(tables.summary());
        if (index.bases().size() > 1) {
            paper.table(tables.bases());
        }
        if (index.rows().isEmpty()) {
            return;
        }
        paper.section(words.text("results.measures"));
        paper.chart(charts.measures());
        paper.table(tables.measures());
        paper.section(words.text("results.items"));
        paper.table(tables.items());
    }

    private void units() {
        index.breakdowns().stream()
                .filter(breakdown -> breakdown.code().equals(Breakdown.UNIT))
                .forEach(breakdown -> {
                    paper.section(words.text("results.units"));
                    paper.paragraph(words.text("results.units.words"));
                    breakdown(breakdown);
                });
    }

    private void groups() {
        index.breakdowns().stream()
                .filter(breakdown -> !breakdown.code().equals(Breakdown.UNIT))
                .forEach(breakdown -> {
                    paper.section(words.text("results.by", breakdown.label()));
                    breakdown(breakdown);
                });
    }

    private void breakdown(Breakdown breakdown) {
        paper.chart(charts.breakdown(breakdown));
        paper.table(tables.breakdown(breakdown));
    }

    private void answers() {
        for (Topic topic : Topic.values()) {
            List<List<Distribution>> groups = Grouped.of(index.distributions()).stream()
                    .filter(group -> Topic.of(group.getFirst().topic()) == topic)
                    .toList();
            if (!groups.isEmpty()) {
                paper.section(words.text("results." + topic.key()));
            }
            for (List<Distribution> group : groups) {
                for (int from = 0; from < group.size(); from += MOST_QUESTIONS) {
                    paper.chart(
                            charts.distribution(group.subList(from, Math.min(group.size(), from + MOST_QUESTIONS))));
                }
                paper.table(tables.distribution(group));
            }
        }
    }

    private void comparison() {
        paper.chapter("comparison.title");
        paper.paragraph(verdict());
        if (index.comparisons().isEmpty()) {
            paper.paragraph(words.text("comparison.none"));
        } else {
            paper.paragraph(words.text("comparison.words"));
        }
        charts.comparisons().ifPresent(paper::chart);
        tables.comparisons().ifPresent(paper::table);
    }

    private void recommendations() {
        paper.chapter("recommendations.title");
        List<MeasureRow> first = tables.byPointsLost().stream()
                .filter(row -> row.figures().headline().publication().allowed())
                .limit(NAMED)
                .toList();
        if (first.isEmpty()) {
            paper.paragraph(words.text("recommendations.none"));
            return;
        }
        paper.paragraph(words.text("recommendations.words"));
        for (MeasureRow row : first) {
            paper.bullet(words.text(
                    "recommendations.item",
                    row.measure().label(),
                    numbers.percent(row.figures().headline().percent()),
                    numbers.points(row.pointsLost())));
        }
        paper.chart(charts.moves(MOVES));
        paper.table(tables.moves());
        paper.paragraph(words.text("recommendations.neutral"));
    }

    private void formulas() {
        paper.chapter("formulas.title");
        paper.paragraph(words.text("formulas.rule", index.rule().text()));
        paper.paragraph(words.text("formulas." + index.rule().rule().name()));
        paper.paragraph(words.text("formulas.rounding"));
        paper.paragraph(words.text("formulas.variance"));
        paper.paragraph(words.text("formulas.interval"));
        paper.paragraph(words.text("formulas.effect"));
        paper.paragraph(words.text("formulas.apart"));
        paper.paragraph(words.text("formulas.response"));
        paper.paragraph(words.text("formulas.suppression"));
        for (String rule : List.of("cases", "wide", "relative", "degrees")) {
            paper.bullet(words.text("formulas.suppression." + rule));
        }
        paper.paragraph(words.text("formulas.sources"));
    }

    private void verification() {
        paper.chapter("verification.title");
        paper.paragraph(words.text("verification.words"));
        paper.bullet(words.text("verification.season", index.heading().season()));
        paper.bullet(words.text("verification.key", index.heading().fingerprint()));
        paper.bullet(words.text("verification.rule", index.rule().text()));
        paper.bullet(words.text(
                "verification.sum",
                numbers.count(index.reconciliation().books()),
                numbers.count(index.reconciliation().leaves()),
                numbers.count(index.reconciliation().counted())));
        paper.bullet(
                words.text("verification.made", numbers.moment(index.heading().made())));
        paper.paragraph(words.text("verification.steps"));
        paper.code("sipas verify *.sipas.jsonl --department department.vkey");
        paper.code("python3 assets/verify/verify_batch.py *.sipas.jsonl");
        paper.code("sipas merge --store DIR *.sipas.jsonl");
        paper.code("sipas index --store DIR --rule " + index.rule().text() + " --basis "
                + index.heading().basis().code());
        paper.paragraph(words.text("verification.end"));
    }

    private Table table(String id) {
        return all.stream().filter(table -> table.id().equals(id)).findFirst().orElseThrow();
    }
}
