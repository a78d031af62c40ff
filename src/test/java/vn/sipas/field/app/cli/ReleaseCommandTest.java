package vn.sipas.field.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reserves by files and commands alone, from the frame to the enumerator's laptop. */
class ReleaseCommandTest {

    private static final int LISTED = 12;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @Test
    void reserveIsNamedButNeitherInterviewedNorOpenedBeforeACaseIsGivenUp() throws IOException {
        PlayedSeason season = drawn();

        String reserve = next(season);

        assertThat(season.run("an", "enter", "--case", reserve, "--answers", season.at("answers.json"))
                        .err())
                .singleElement()
                .asString()
                .startsWith("reserve-closed: " + reserve);
        assertThat(season.run("an", "release", "--case", reserve, "--code", "1234-56")
                        .err())
                .singleElement()
                .asString()
                .startsWith("reserve-nobody-given-up: ");
        assertThat(season.run("an", "release", "--case", "M 1").err())
                .singleElement()
                .asString()
                .startsWith("no-reserve: ");
        assertThat(season.good("release").by("an").out())
                .hasSize(2)
                .anyMatch(line -> line.contains("Xã Phú Lý") && line.contains("còn 3"))
                .noneMatch(line -> line.contains("Nguyễn Thị"));
    }

    @Test
    void supervisorSeesTheCodeAndIsRefusedTheSame() throws IOException {
        PlayedSeason season = drawn();

        assertThat(season.good("release").by("binh").out())
                .anyMatch(line -> line.matches(" +Mã của .* qua điện thoại: \\d{4}-\\d\\d"));
        assertThat(season.good("release").by("binh").out())
                .isEqualTo(season.good("release").by("binh").out());
        assertThat(season.run("binh", "release", "--case", next(season), "--reason", "đã chuyển đi")
                        .err())
                .singleElement()
                .asString()
                .startsWith("reserve-nobody-given-up: ");
        assertThat(season.good("release").by("department").out()).noneMatch(line -> line.contains("Mã của"));
    }

    private static String next(PlayedSeason season) {
        return season.good("release", "--json").by("an").out().getFirst().replaceAll(".*\"next\":\"([^\"]*)\".*", "$1");
    }

    private PlayedSeason drawn() throws IOException {
        PlayedSeason season = new PlayedSeason(folder);
        String fingerprint = season.begun();
        season.made("an", "Nguyễn Văn An", "enumerator", "Đội 1");
        season.made("binh", "Trần Thị Bình", "supervisor", "Đội 1");
        season.made("front", "Phạm Văn Mặt Trận", "monitor", "Mặt trận");
        season.good("season", "roster", season.card("an"), season.card("binh"), season.card("front"))
                .by("department");
        StringBuilder people = new StringBuilder("Xã,Họ và tên,Năm sinh\n");
        for (int i = 0; i < LISTED; i++) {
            people.append("Phú Lý,Nguyễn Thị Lan %c,19%02d%n".formatted((char) ('A' + i), 50 + i));
        }
        Path list = Files.writeString(folder.resolve("ds.csv"), people);
        season.good("frame", "import", list.toString()).by("department");
        season.good("sample", "commit", "--source", "Xổ số Đồng Nai", "--rule")
                .with("list/1 cases=2 reserves=3 by=proportional")
                .by("department");
        season.good("head", "--out", season.at("heads")).by("department");
        season.good("join", season.pack("rules"), "--fingerprint", fingerprint).by("front");
        season.good("witness", "--out", season.at("witnessed"), season.only("heads"))
                .by("front");
        season.good("head", season.only("witnessed")).by("department");
        season.good("sample", "draw", "--lottery", "482913 | Xổ số Đồng Nai 2026-10-07")
                .by("department");
        season.good("sample", "share").by("department");
        String pack = season.pack("pack-1");
        season.good("join", pack, "--fingerprint", fingerprint).by("an");
        season.good("join", pack, "--fingerprint", fingerprint).by("binh");
        return season;
    }
}
