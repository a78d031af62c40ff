package vn.sipas.field.office.report.table;

import java.util.ArrayList;
import java.util.List;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.index.Breakdown;
import vn.sipas.field.office.index.Distribution;
import vn.sipas.field.office.index.MeasureRow;
import vn.sipas.field.office.index.SeasonIndex;

/** What every code and every column of the other tables means. */
final class Codebook {

    private static final List<String> TERMS = List.of(
            "percent",
            "low",
            "high",
            "margin",
            "cases",
            "unweighted",
            "without",
            "answers-missing",
            "effect",
            "effective",
            "degrees",
            "points-lost",
            "not-apart");

    private final SeasonIndex index;
    private final Messages words;
    private final List<Table.Line> lines = new ArrayList<>();

    Codebook(SeasonIndex index, Messages words) {
        this.index = index;
        this.words = words;
    }

    Table table() {
        add(
                "codebook.rule",
                index.rule().text(),
                words.text("rule." + index.rule().rule().name()));
        for (String term : TERMS) {
            add("codebook.term", words.text("column." + term), words.text("term." + term));
        }
        for (MeasureRow row : index.rows()) {
            add(
                    "codebook." + row.measure().level().name(),
                    row.measure().code(),
                    row.measure().label());
        }
        for (Breakdown breakdown : index.breakdowns()) {
            add("codebook.breakdown", breakdown.code(), breakdown.label());
            for (Breakdown.Group group : breakdown.groups()) {
                add("codebook.group", breakdown.code() + "=" + group.code(), group.label());
            }
        }
        for (Distribution distribution : index.distributions()) {
            add("codebook.question", distribution.question(), distribution.label());
            for (Distribution.Bar bar : distribution.bars()) {
                add("codebook.choice", distribution.question() + "=" + bar.code(), bar.label());
            }
        }
        return new Table(
                "codebook",
                words.text("codebook.title"),
                List.of(
                        Table.Column.text(words.text("column.kind"), 20),
                        Table.Column.text(words.text("column.code"), 20),
                        Table.Column.text(words.text("column.meaning"), 60)),
                lines,
                List.of());
    }

    private void add(String kind, String code, String meaning) {
        lines.add(new Table.Line(
                1, List.of(new Cell.Text(words.text(kind)), new Cell.Text(code), new Cell.Text(meaning))));
    }
}
