package vn.sipas.field.office.report.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.office.report.chart.Chart;
import vn.sipas.field.office.report.chart.Look;
import vn.sipas.field.office.report.chart.Picture;
import vn.sipas.field.office.report.table.Cell;
import vn.sipas.field.office.report.table.Numbers;
import vn.sipas.field.office.report.table.Table;
import vn.sipas.field.office.report.table.TableFiles;
import vn.sipas.field.office.review.progress.SeasonProgress;

class ProgressTablesTest {

    private static final Locale VIETNAMESE = Locale.of("vi");

    @TempDir
    private Path folder = Path.of("");

    private final SeasonProgress season = SampleProgress.of(6);
    private final ProgressTables tables = new ProgressTables(season, VIETNAMESE);

    @Test
    void endsOfEveryUnitAndTheirSumAddUpToTheCasesHandedOut() {
        Table units = tables.units();

        assertThat(units.lines()).hasSize(3).allSatisfy(line -> {
            long released = count(line, 2);
            long sum = 0;
            for (int column = 3; column <= 9; column++) {
                sum += count(line, column);
            }
            assertThat(sum).isEqualTo(released);
        });
        for (int column = 2; column <= 9; column++) {
            assertThat(count(units.lines().get(0), column) + count(units.lines().get(1), column))
                    .isEqualTo(count(units.lines().get(2), column));
        }
        assertThat(shown(units.lines().get(2)))
                .startsWith("", "Cộng", "20", "6", "1", "1", "0", "0", "0", "12", "30,00", "18", "6", "33,33");
    }

    @Test
    void casesOfSomebodyWhoLeftStandInALineOfTheirOwn() {
        SeasonProgress left = new SeasonProgress(
                season.title(),
                season.starts(),
                season.ends(),
                season.now(),
                season.records(),
                true,
                season.progress(),
                season.pace(),
                season.units(),
                season.people().subList(0, 1),
                season.papers(),
                season.noted());

        Table people = new ProgressTables(left, VIETNAMESE).people();

        assertThat(people.lines()).hasSize(3);
        assertThat(shown(people.lines().get(1))).startsWith("Người không còn trong danh sách khoá");
        assertThat(count(people.lines().get(0), 5) + count(people.lines().get(1), 5))
                .isEqualTo(count(people.lines().get(2), 5));
    }

    @Test
    void daysWithoutAFormStandThereToo() {
        Table days = new ProgressTables(SampleProgress.of(2), VIETNAMESE).days();

        assertThat(days.lines()).hasSize(9);
        assertThat(days.lines()).extracting(this::shown).contains(List.of("02/11/2026", "1", "1"));
        assertThat(days.lines()).extracting(this::shown).contains(List.of("06/11/2026", "0", "2"));
        assertThat(days.remarks()).first().asString().startsWith("Cần 3 phiếu một ngày đến 14/11/2026; 7 ngày");
    }

    @Test
    void papersAddUpAndStrangeSerialsAreNamed() {
        Table papers = tables.papers();

        assertThat(papers.lines().subList(0, 6).stream()
                        .mapToLong(line -> count(line, 1))
                        .sum())
                .isEqualTo(count(papers.lines().getLast(), 1))
                .isEqualTo(21);
        assertThat(papers.remarks().getFirst()).contains("009999");
    }

    @Test
    void callListNamesWhoIsSilentSinceWhenAndWithHowManyForms() {
        assertThat(tables.calls().lines())
                .extracting(this::shown)
                .containsExactly(List.of("Hoàng Thị Mai", "Xã Định Quán", "7", "chưa lần nào", "1", "10"));
    }

    @Test
    void everyTableBecomesASheetAndAFile() throws IOException {
        TableFiles.folder(folder, tables.all());
        ByteArrayOutputStream workbook = new ByteArrayOutputStream();
        TableFiles.workbook(workbook, tables.all(), season.title());

        assertThat(workbook.size()).isPositive();
        assertThat(Files.readString(folder.resolve("units.csv"))).contains("Phường Trấn Biên");
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder(
                        "units.csv",
                        "people.csv",
                        "days.csv",
                        "modes.csv",
                        "papers.csv",
                        "papers-noted.csv",
                        "calls.csv");
    }

    @Test
    void axisOfCountsHasWholeStepsUpToThousands() {
        for (int most : List.of(1, 3, 41, 900, 74_000)) {
            Chart chart = new Chart.Bars(
                    "Phiếu",
                    "Số phiếu",
                    List.of(new Chart.Bar("02/11", Optional.of(BigDecimal.valueOf(most)), "" + most)),
                    List.of(),
                    "Nguồn");

            String svg = new Picture(chart, VIETNAMESE, Look.LIGHT, true, 13).svg(640);

            assertThat(svg.split("<text", -1).length).as("%s", most).isLessThan(20);
            assertThat(svg).doesNotContain(">0,5<");
        }
    }

    @Test
    void chartOfDaysShowsTheLastOnes() {
        ProgressCharts charts = new ProgressCharts(season, VIETNAMESE);

        assertThat(charts.days(3).lines()).isEqualTo(3);
        assertThat(charts.days(3).title()).isEqualTo("Phiếu đủ theo ngày, 3 ngày gần nhất");
        assertThat(charts.days(90).title()).isEqualTo("Phiếu đủ theo ngày");
        assertThat(((Chart.Bars) charts.units()).bars().getLast().value()).isEqualTo("6 / 10");
    }

    @Test
    void bothLanguagesHaveTheSameWords() {
        assertThat(words("vi").keySet()).isEqualTo(words("en").keySet());
        assertThat(new ProgressTables(season, Locale.of("en")).units().title()).isEqualTo("Progress by unit");
    }

    private static ResourceBundle words(String language) {
        return ResourceBundle.getBundle(ProgressTables.class.getPackageName() + ".messages", Locale.of(language));
    }

    private List<String> shown(Table.Line line) {
        return line.cells().stream()
                .map(cell -> cell.shown(new Numbers(VIETNAMESE)))
                .toList();
    }

    private static long count(Table.Line line, int column) {
        return ((Cell.Count) line.cells().get(column)).number();
    }
}
