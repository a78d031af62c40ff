package vn.sipas.field.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How far a small season is, by command: three cases with An, one of them interviewed and handed over. */
class ProgressCommandTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private PlayedSeason season;

    @BeforeEach
    void play() {
        season = new PlayedSeason(folder);
        String fingerprint = season.begun();
        season.made("an", "Nguyễn Văn An", "enumerator", "Đội 1");
        season.made("cuc", "Lê Thị Cúc", "enumerator", "Đội 1");
        season.made("binh", "Trần Thị Bình", "supervisor", "Đội 1");
        season.good("season", "roster", season.card("an"), season.card("cuc"), season.card("binh"))
                .by("department");
        season.good("assign", "--cases", season.at("cases.csv"), "--to", "Nguyễn Văn An")
                .by("department");
        String pack = season.pack("pack");
        for (String who : List.of("an", "cuc", "binh")) {
            season.good("join", pack, "--fingerprint", fingerprint).by(who);
        }
        season.enter("an", "M-1");
        season.good("merge", season.exported("an", "--plain")).by("binh");
    }

    @Test
    void supervisorReadsUnitsSumsAndWhoIsSilent() {
        List<String> out = season.good("progress").by("binh").out();

        assertThat(out.getFirst()).startsWith("Tiến độ: 1 / 3 phiếu đủ");
        assertThat(out).anyMatch(line -> line.startsWith("Máy quá hạn bàn giao: ") && line.endsWith(" trong 2 máy"));
        assertThat(out).anyMatch(line -> line.strip().startsWith("Cộng") && line.contains("33,33"));
        assertThat(out.getLast()).startsWith("Nguồn: ");
    }

    @Test
    void everyTableCanBeReadAndWritten() {
        for (String by : List.of("unit", "person", "day", "mode", "papers")) {
            assertThat(season.good("progress", "--by", by).by("department").out())
                    .as(by)
                    .hasSizeGreaterThan(5);
        }
        season.good("progress", "--out", season.at("bang.xlsx")).by("binh");
        assertThat(season.good("progress", "--out", season.at("bang"))
                        .by("binh")
                        .out())
                .hasSize(7);

        assertThat(folder.resolve("bang.xlsx")).isNotEmptyFile();
        assertThat(folder.resolve("bang/units.csv")).content().contains("Phường Trấn Biên");
        assertThat(season.run("binh", "progress", "--out", season.at("bang.pdf"))
                        .err())
                .singleElement()
                .asString()
                .startsWith("table-kind-unknown: ");
        assertThat(Files.exists(folder.resolve("bang.pdf"))).isFalse();
    }

    @Test
    void programsReadEveryNumber() {
        String json = season.good("progress", "--json").by("binh").out().getFirst();

        assertThat(json)
                .contains("\"planned\":3", "\"done\":1", "\"rr1\":33.33", "\"laptop\":1", "\"unit\":\"26041\"")
                .contains("\"name\":\"Lê Thị Cúc\"");
        assertThat(season.good("status", "--json").by("binh").out().getFirst())
                .contains("\"progress\":[{\"unit\":\"26041\"");
    }

    @Test
    void statusOfASupervisorTellsTheSumsByUnit() {
        assertThat(season.good("status").by("binh").out())
                .contains("26041 Phường Trấn Biên")
                .contains(
                        "  đã phát 3 = đủ 1 + một phần 0 + từ chối 0 + không gặp 0 + lý do khác 0 + ngoài đối tượng 0 + còn 2");
        assertThat(season.good("status").by("an").out()).noneMatch(line -> line.startsWith("Cộng"));
    }

    @Test
    void supervisorPassesEverythingOnInOneFile() {
        List<String> out = season.good("export", "--merged", "--out", season.at("so"))
                .by("binh")
                .out();

        assertThat(out.getFirst()).contains("_merged_", ": 2 sổ, ");
        assertThat(out).anyMatch(line -> line.startsWith("Biên nhận: "));
        assertThat(season.good("merge", season.only("so", ".age"))
                        .by("department")
                        .out())
                .isNotEmpty();
        assertThat(season.good("status", "--json").by("department").out().getFirst())
                .contains("\"complete\":1");
    }

    @Test
    void withoutASeasonItIsRefused() {
        season.made("moi", "Người Mới", "supervisor", "Đội 1");

        assertThat(season.run("moi", "progress").err())
                .singleElement()
                .asString()
                .startsWith("form-missing: ");
    }
}
