package vn.sipas.field.app.ui.progress;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Columns;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.ShortTable;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.report.table.Numbers;
import vn.sipas.field.office.review.progress.Progress;
import vn.sipas.field.office.review.progress.Response;
import vn.sipas.field.office.review.progress.SeasonProgress;

/** Every unit with a bar of how its cases ended, what lags most first; the sum stands above them, where it is always in sight. FX thread. */
final class UnitTable {

    private static final double BAR = 90;
    private static final double BAR_HEIGHT = 12;

    private final Messages words;
    private final Numbers numbers;
    private final ShortTable<Line> table;

    /** A unit, or all of them. */
    private record Line(String name, Progress.Row row, int overdue, int due) {}

    UnitTable(Locale language) {
        this.words = Messages.of(UnitTable.class, language);
        this.numbers = new Numbers(language);
        this.table = new ShortTable<>(words.text("units.title"));
        table.words(words.text("column.unit"), 136, Line::name);
        number("released", 72, Response::released);
        table.getColumns().add(Columns.of(words.text("column.ends"), BAR + 12, this::bar));
        number("complete", 48, Response::complete);
        number("partial", 84, Response::partial);
        number("refused", 74, Response::refused);
        number("not-reached", 94, Response::notReached);
        number("other", 60, response -> response.other() + response.outside());
        number("unknown", 48, Response::unknown);
        table.figure(words.text("column.rr1"), 64, line -> rate(line.row().all()));
        table.figure(
                words.text("column.originals"),
                116,
                line -> originals(line.row().originals()));
        table.getColumns().add(Columns.of(words.text("column.laptops"), 124, this::laptops));
        table.leavingOut(
                        words.text("column.other"),
                        words.text("column.not-reached"),
                        words.text("column.refused"),
                        words.text("column.partial"),
                        words.text("column.originals"),
                        words.text("column.ends"))
                .ready();
    }

    private interface Count {
        int of(Response response);
    }

    private void number(String key, double width, Count count) {
        table.figure(
                words.text("column." + key),
                width,
                line -> numbers.count(count.of(line.row().all())));
    }

    private String rate(Response response) {
        return response.rr1().map(numbers::decimal).orElse("–");
    }

    private String originals(Response response) {
        return words.text("originals", rate(response), numbers.count(response.released()));
    }

    private Label bar(Line line) {
        Response all = line.row().all();
        HBox bar = new HBox();
        bar.getStyleClass().add("unit-bar");
        bar.setMinSize(BAR, BAR_HEIGHT);
        bar.setMaxSize(BAR, BAR_HEIGHT);
        segment(bar, all.complete(), all, "bar-complete");
        segment(bar, all.partial(), all, "bar-partial");
        segment(bar, all.refused(), all, "bar-refused");
        Label label = new Label("", bar);
        label.setAccessibleText(words.text("bar.said", all.complete(), all.partial(), all.refused(), all.released()));
        return label;
    }

    private static void segment(HBox bar, int count, Response all, String style) {
        if (count > 0) {
            Region segment = new Region();
            segment.getStyleClass().add(style);
            double wide = BAR * count / all.released();
            segment.setMinSize(wide, BAR_HEIGHT);
            segment.setMaxSize(wide, BAR_HEIGHT);
            bar.getChildren().add(segment);
        }
    }

    private Label laptops(Line line) {
        if (line.overdue() > 0) {
            return Part.badge(
                    Material2OutlinedAL.ERROR_OUTLINE, words.text("laptops.overdue", line.overdue()), Tone.DANGER);
        }
        return line.due() > 0
                ? Part.badge(Material2OutlinedMZ.SCHEDULE, words.text("laptops.due", line.due()), Tone.WARNING)
                : Part.badge(Material2OutlinedAL.CHECK_CIRCLE, words.text("laptops.good"), Tone.SUCCESS);
    }

    ShortTable<?> of(SeasonProgress season) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(
                words.text("sum"),
                season.progress().all(),
                season.overdue().size(),
                season.due().size()));
        season.units().forEach(unit -> lines.add(new Line(unit.name(), unit.row(), unit.overdue(), unit.due())));
        table.rows(lines);
        return table;
    }

    /** What the colours of the bars mean. */
    HBox legend() {
        HBox legend = Part.row(12);
        Stream.of("complete", "partial", "refused").forEach(part -> {
            Region mark = new Region();
            mark.getStyleClass().add("bar-" + part);
            mark.setMinSize(BAR_HEIGHT, BAR_HEIGHT);
            mark.setMaxSize(BAR_HEIGHT, BAR_HEIGHT);
            legend.getChildren().add(Part.row(4, mark, Part.text(words.text("bar." + part), "caption")));
        });
        return legend;
    }
}
