package vn.sipas.field.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** From the interview to what the department counts, and back once: four people who give one another nothing but files. */
class ReviewByFilesTest {

    private static final Pattern LEAF = Pattern.compile("\"leaf\":\"([^\"]+)\",\"case\":\"([^\"]+)\"");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @SuppressWarnings("NullAway.Init") // played before each test
    private PlayedSeason season;

    @BeforeEach
    void begin() {
        season = new PlayedSeason(folder);
        String fingerprint = season.begun();
        season.made("an", "Nguyễn Văn An", "enumerator", "Đội 1");
        season.made("hoa", "Lê Thị Hoà", "enumerator", "Đội 1");
        season.made("binh", "Trần Thị Bình", "supervisor", "Đội 1");
        season.good("season", "roster", season.card("an"), season.card("hoa"), season.card("binh"))
                .by("department");
        season.good("assign", "--cases", folder + "/cases.csv", "--to", "nguyen van an")
                .by("department");
        String pack = season.pack("pack-1");
        for (String who : List.of("an", "hoa", "binh")) {
            season.good("join", pack, "--fingerprint", fingerprint).by(who);
        }
        season.enter("an", "M-1");
        season.enter("an", "M-2");
    }

    @Test
    void returnedInterviewIsCorrectedAcceptedAndCounted() throws IOException {
        season.good("merge", season.exported("an")).by("binh");
        String first = leaf("binh", "M-1");
        season.good("review", "return", first, "--comment", "Hỏi lại số lần đi").by("binh");
        assertThat(season.run("binh", "export", "--out", folder + "/none", "--to", "enumerator")
                        .err())
                .singleElement()
                .asString()
                .contains("no-team-cards");

        String toTeam = team();
        season.good("merge", toTeam).by("an");
        assertThat(season.good("status").by("an").out()).anyMatch(line -> line.contains("bị trả lại"));

        Files.writeString(folder.resolve("again.json"), "{\"A1\":\"5\"}");
        season.good("enter", "--case", "M-1", "--answers", folder + "/again.json", "--correct", "gọi lại hỏi")
                .by("an");
        season.good("merge", season.exported("an")).by("binh");

        String second = leaf("binh", "M-1");
        assertThat(second).isNotEqualTo(first);
        CommandRun shown = season.good("review", "show", second).by("binh");
        assertThat(shown.out())
                .anyMatch(line -> line.contains("Mấy lần?: 5 (khác: 3)"))
                .anyMatch(line -> line.contains("Lý do sửa: gọi lại hỏi"))
                .anyMatch(line -> line.contains(first));
        assertThat(season.good("review", "accept", "--unflagged").by("binh").out())
                .anyMatch(line -> line.endsWith("đã ghi 1 quyết định"));
        season.good("review", "accept", second).by("binh");
        assertThat(season.good("review", "list").by("binh").out())
                .singleElement()
                .asString()
                .startsWith("0 phiếu chờ duyệt");

        season.good("merge", season.exported("an"), season.exported("binh")).by("department");
        CommandRun all = season.good("review", "list", "--all", "--json").by("department");
        assertThat(all.out()).singleElement().asString().contains("\"state\":\"accepted\"", "\"open\":0", "\"all\":2");
        CommandRun data = season.good("data", "--out", folder + "/data.csv").by("department");
        assertThat(data.code()).isZero();
        assertThat(Files.readAllLines(folder.resolve("data.csv"))).hasSize(3);
    }

    @Test
    void ofTwoOfOneCaseOneIsExcludedAndTakenBackUntilTheDepartmentRulesAndWhatCantBeDecidedIsRefused() {
        season.good("assign", "--case", "M-1", "--from", "Nguyễn Văn An", "--to", "Lê Thị Hoà")
                .with("--card", season.card("an"), "--card", season.card("hoa"), "--card", season.card("department"))
                .by("binh");
        season.good("merge", season.exported("binh", "--plain")).by("hoa");
        season.enter("hoa", "M-1");
        season.good("merge", season.exported("an"), season.exported("hoa")).by("binh");
        assertThat(season.good("review", "list").by("binh").out().stream().filter(line -> line.contains("cùng mẫu")))
                .hasSize(2);

        String one = leaf("binh", "M-1");
        season.good("review", "exclude", one, "--reason", "wrong-case", "--comment", "nhầm nhà")
                .by("binh");
        assertThat(season.good("review", "list").by("binh").out()).noneMatch(line -> line.contains("cùng mẫu"));
        assertThat(season.run("binh", "review", "exclude", one, "--reason", "ugly")
                        .err())
                .singleElement()
                .asString()
                .contains("exclusion-reason-missing");
        assertThat(season.run("binh", "review", "accept", "zzzzzzzz").err())
                .singleElement()
                .asString()
                .contains("interview-unknown");
        assertThat(season.run("binh", "review", "rule", one, "--counts", "false", "--reason", "vì")
                        .err())
                .singleElement()
                .asString()
                .contains("department-rules");
        assertThat(season.run("binh", "review", "accept").code()).isEqualTo(2);
        assertThat(season.run("binh", "review", "accept", one, "--unflagged").code())
                .isEqualTo(2);
        assertThat(season.run("hoa", "review", "accept", "--unflagged").err())
                .singleElement()
                .asString()
                .contains("none-unflagged");
        season.good("review", "undo", one.substring(0, 8)).by("binh");
        assertThat(season.good("review", "list").by("binh").out()).anyMatch(line -> line.contains("cùng mẫu"));

        season.good("merge", season.exported("an"), season.exported("hoa"), season.exported("binh"))
                .by("department");
        assertThat(season.good("review", "list").by("department").out())
                .last()
                .asString()
                .startsWith("2 phiếu cần Sở");
        season.good("review", "rule", one, "--counts", "true", "--reason", "gặp đúng người")
                .by("department");
        assertThat(season.good("review", "list").by("department").out())
                .singleElement()
                .asString()
                .startsWith("0 phiếu");
    }

    private String team() {
        season.good("export", "--out", folder + "/team", "--to", "enumerator", "--card", season.card("an"))
                .by("binh");
        return season.only("team/cho-dieu-tra-vien");
    }

    /** The code of the interview of a case that is still to be reviewed. */
    private String leaf(String who, String caseId) {
        String json = season.good("review", "list", "--json").by(who).out().getFirst();
        Matcher matcher = LEAF.matcher(json);
        while (matcher.find()) {
            if (matcher.group(2).equals(caseId)) {
                return matcher.group(1);
            }
        }
        throw new AssertionError("not in the queue: " + caseId);
    }
}
