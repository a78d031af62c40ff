package vn.sipas.field.office.report.progress;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.report.chart.Chart;
import vn.sipas.field.office.report.table.Numbers;
import vn.sipas.field.office.review.progress.SeasonProgress;

/** The progress of one season as charts in one language. */
public final class ProgressCharts {

    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd/MM", Locale.ROOT);

    private final SeasonProgress season;
    private final ProgressTables tables;
    private final Messages words;
    private final Numbers numbers;

    public ProgressCharts(SeasonProgress season, Locale language) {
        this.season = season;
        this.tables = new ProgressTables(season, language);
        this.words = Messages.of(ProgressCharts.class, language);
        this.numbers = new Numbers(language);
    }

    /** Complete interviews by day, the last {@code most} days of them. */
    public Chart days(int most) {
        List<ProgressTables.Day> all = ProgressTables.Day.of(season);
        List<Chart.Bar> bars = all.subList(Math.max(0, all.size() - most), all.size()).stream()
                .map(day -> bar(SHORT.format(day.day()), day.complete(), numbers.count(day.complete())))
                .toList();
        String title = bars.size() < all.size() ? words.text("days.last", most) : words.text("days.title");
        return new Chart.Bars(
                title, words.text("days.axis"), bars, tables.pace().stream().toList(), tables.source());
    }

    /** Complete interviews by unit, what lags most first. */
    public Chart units() {
        List<Chart.Bar> bars = season.units().stream()
                .map(unit -> bar(
                        unit.name(),
                        unit.row().all().complete(),
                        words.text(
                                "of",
                                numbers.count(unit.row().all().complete()),
                                numbers.count(unit.row().all().released()))))
                .toList();
        return new Chart.Bars(words.text("units.chart"), words.text("units.axis"), bars, List.of(), tables.source());
    }

    private static Chart.Bar bar(String label, int count, String value) {
        return new Chart.Bar(label, Optional.of(BigDecimal.valueOf(count)), value);
    }
}
