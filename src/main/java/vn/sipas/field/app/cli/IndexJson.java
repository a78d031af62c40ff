package vn.sipas.field.app.cli;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.office.index.Basis;
import vn.sipas.field.office.index.Breakdown;
import vn.sipas.field.office.index.Comparison;
import vn.sipas.field.office.index.Distribution;
import vn.sipas.field.office.index.Figure;
import vn.sipas.field.office.index.Figures;
import vn.sipas.field.office.index.Measure;
import vn.sipas.field.office.index.MeasureRow;
import vn.sipas.field.office.index.SeasonIndex;
import vn.sipas.field.office.review.progress.Response;

/**
 * An index for programs: shares from 0 to 1 with all digits, percentages as printed. What may not be published is there too, with
 * {@code "publish":false} and the reasons.
 */
final class IndexJson {

    private final JsonWriter object = new JsonWriter();

    private IndexJson() {}

    static JsonWriter of(SeasonIndex index) {
        IndexJson json = new IndexJson();
        json.write(index);
        return json.object;
    }

    private void write(SeasonIndex index) {
        object.beginObject()
                .member("season", index.heading().season())
                .member("rule", index.rule().text())
                .member("basis", index.heading().basis().code())
                .member("department", index.heading().fingerprint());
        number("target", index.heading().target());
        object.member("verdict", index.verdict().code())
                .member("books", index.reconciliation().books())
                .member("leaves", index.reconciliation().leaves())
                .member("counted", index.reconciliation().counted())
                .name("leftOut")
                .beginObject();
        index.reconciliation().leftOut().forEach((why, count) -> object.member(why.code(), count));
        object.endObject()
                .name("sample")
                .beginObject()
                .member("described", index.sample().described())
                .member("strata", index.sample().strata())
                .member("clusters", index.sample().clusters())
                .member("joined", index.sample().joined().size());
        number("kish", index.sample().kish());
        object.endObject();
        index.response().ifPresent(this::response);
        object.name("bases").beginObject();
        for (Basis basis : Basis.values()) {
            Optional.ofNullable(index.bases().get(basis))
                    .ifPresent(figures -> figures(basis.code(), Optional.of(figures)));
        }
        object.endObject().name("measures").beginArray();
        index.rows().forEach(this::row);
        object.endArray().name("breakdowns").beginArray();
        index.breakdowns().forEach(breakdown -> breakdown(breakdown, index.measures()));
        object.endArray().name("distributions").beginArray();
        index.distributions().forEach(this::distribution);
        object.endArray().name("comparisons").beginArray();
        index.comparisons().forEach(this::comparison);
        object.endArray().endObject();
    }

    private void response(Response response) {
        object.name("response")
                .beginObject()
                .member("released", response.released())
                .member("complete", response.complete())
                .member("partial", response.partial())
                .member("refused", response.refused())
                .member("notReached", response.notReached())
                .member("other", response.other())
                .member("outside", response.outside())
                .member("unknown", response.unknown());
        response.rr1().ifPresent(rate -> number("rr1", rate));
        object.endObject();
    }

    private void row(MeasureRow row) {
        object.beginObject();
        measure(row.measure());
        object.member("items", row.measure().items()).member("without", row.without());
        number("missing", row.answersMissing());
        number("pointsLost", row.pointsLost());
        figures("figures", Optional.of(row.figures()));
        object.endObject();
    }

    private void measure(Measure measure) {
        object.member("level", measure.level().name().toLowerCase(Locale.ROOT))
                .member("code", measure.code())
                .member("label", measure.label());
    }

    private void breakdown(Breakdown breakdown, List<Measure> measures) {
        object.beginObject()
                .member("by", breakdown.code())
                .member("label", breakdown.label())
                .member("overlapping", breakdown.overlapping())
                .member("unknown", breakdown.unknown())
                .name("groups")
                .beginArray();
        for (Breakdown.Group group : breakdown.groups()) {
            object.beginObject()
                    .member("code", group.code())
                    .member("label", group.label())
                    .member("interviews", group.interviews())
                    .name("notApart")
                    .beginArray();
            group.notApart()
                    .forEach(place -> object.text(breakdown.groups().get(place).code()));
            object.endArray().name("measures").beginArray();
            for (int place = 0; place < measures.size(); place++) {
                object.beginObject();
                object.member("code", measures.get(place).code());
                figures("figures", group.figures().get(place));
                object.endObject();
            }
            object.endArray().endObject();
        }
        object.endArray().endObject();
    }

    private void distribution(Distribution distribution) {
        object.beginObject()
                .member("topic", distribution.topic())
                .member("question", distribution.question())
                .member("several", distribution.several())
                .member("answered", distribution.answered())
                .member("silent", distribution.silent())
                .name("reasons")
                .beginObject();
        distribution.reasons().entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(reason -> object.member(reason.getKey().code(), reason.getValue()));
        object.endObject().name("choices").beginArray();
        for (Distribution.Bar bar : distribution.bars()) {
            object.beginObject().member("code", bar.code()).member("count", bar.count());
            figures("figures", bar.figures());
            object.endObject();
        }
        object.endArray().endObject();
    }

    private void comparison(Comparison comparison) {
        object.beginObject().member("earlierSeason", comparison.season());
        measure(comparison.measure());
        number("earlier", comparison.earlier());
        number("difference", comparison.difference());
        comparison.interval().ifPresent(interval -> {
            number("low", interval.low());
            number("high", interval.high());
        });
        number("probability", comparison.probability());
        object.endObject();
    }

    private void figures(String name, Optional<Figures> figures) {
        if (figures.isEmpty()) {
            return;
        }
        object.name(name).beginObject();
        figure("unweighted", figures.get().unweighted());
        figures.get().weighted().ifPresent(weighted -> figure("weighted", weighted));
        object.endObject();
    }

    private void figure(String name, Figure figure) {
        object.name(name)
                .beginObject()
                .member("n", figure.cases())
                .member("chosen", figure.chosen())
                .member("answers", figure.answers());
        number("percent", figure.percent());
        number("share", figure.share());
        number("se", figure.standardError());
        figure.interval().ifPresent(interval -> {
            number("low", interval.low());
            number("high", interval.high());
        });
        number("deff", figure.effect());
        number("effectiveN", figure.effectiveCases());
        object.member("df", figure.degrees())
                .member("publish", figure.publication().allowed())
                .name("withheld")
                .beginArray();
        figure.publication().withheld().stream().sorted().forEach(why -> object.text(why.code()));
        object.endArray().endObject();
    }

    private void number(String name, OptionalDouble value) {
        if (value.isPresent()) {
            number(name, value.getAsDouble());
        }
    }

    private void number(String name, double value) {
        written(name, Double.toString(value));
    }

    private void number(String name, BigDecimal value) {
        written(name, value.toPlainString());
    }

    private void written(String name, String number) {
        object.name(name).written(number.getBytes(StandardCharsets.US_ASCII));
    }
}
