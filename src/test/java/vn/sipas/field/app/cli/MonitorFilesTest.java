package vn.sipas.field.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What monitors are given: enough to check a season by themselves, and nothing that somebody answered. */
class MonitorFilesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @Test
    void everybodyIsKnownByTheFilesForMonitorsAloneAndAWrongBodyIsRefused() throws IOException {
        PlayedSeason season = new PlayedSeason(folder);
        String fingerprint = season.begun();
        season.made("an", "Nguyễn Văn An", "enumerator", "Đội 1");
        season.good("season", "roster", season.card("an")).by("department");
        season.good("assign", "--cases", season.at("cases.csv"), "--to", "nguyen van an")
                .by("department");
        season.good("join", season.pack("pack-1"), "--fingerprint", fingerprint).by("an");
        season.enter("an", "M-1");

        String rules = season.exported("department", "--to", "monitor");
        String fieldwork = season.exported("an", "--to", "monitor");

        CommandRun verified = season.verified(rules, fieldwork);
        assertThat(verified.code()).isZero();
        assertThat(verified.out().stream().filter(line -> line.endsWith("intact, known")))
                .hasSize(2);
        assertThat(withBody(rules)).containsExactly("season", "form", "roster");
        assertThat(withoutBody(rules)).containsExactly("assignment");
        assertThat(withBody(fieldwork)).containsExactly("pack", "begin");
        assertThat(withoutBody(fieldwork)).contains("interview").doesNotContain("pack");

        // The body of the interview comes later, first another than the one that was signed, then the right one.
        String whole = interview(season.exported("an", "--plain"));
        String withheld = interview(fieldwork);
        String file = Files.readString(Path.of(fieldwork));
        Path wrong = Files.writeString(
                folder.resolve("wrong.sipas.jsonl"),
                file.replace(withheld, whole.replace("\"answers\":{\"A1\":\"3\"}", "\"answers\":{\"A1\":\"4\"}")));
        Path opened = Files.writeString(folder.resolve("opened.sipas.jsonl"), file.replace(withheld, whole));

        assertThat(season.verified(rules, wrong.toString()).err())
                .singleElement()
                .asString()
                .contains("sum-mismatch");
        assertThat(season.verified(rules, opened.toString()).out().stream()
                        .filter(line -> line.endsWith("intact, known")))
                .hasSize(2);
    }

    private static List<String> withBody(String file) throws IOException {
        return kinds(file, true);
    }

    private static List<String> withoutBody(String file) throws IOException {
        return kinds(file, false);
    }

    private static List<String> kinds(String file, boolean body) throws IOException {
        List<String> kinds = new ArrayList<>();
        for (String line : Files.readAllLines(Path.of(file)).stream().skip(1).toList()) {
            if (line.contains(",\"body\":{") == body) {
                kinds.add(line.replaceAll("^\\{\"kind\":\"([a-z]+)\".*", "$1"));
            }
        }
        return kinds;
    }

    private static String interview(String file) throws IOException {
        return Files.readAllLines(Path.of(file)).stream()
                .filter(line -> line.startsWith("{\"kind\":\"interview\""))
                .findFirst()
                .orElseThrow();
    }
}
