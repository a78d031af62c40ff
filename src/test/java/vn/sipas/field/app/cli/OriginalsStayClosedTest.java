package vn.sipas.field.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A monitor who is handed everything by mistake holds no answer of an original before he interviewed that person again under a head that
 * the department signed; then that one's alone.
 */
class OriginalsStayClosedTest {

    /** What nobody else says, by the cases. */
    private static final Map<String, String> SAID = new TreeMap<>(Map.of(
            "M-1",
            "xin-them-ghe-ngoi",
            "M-2",
            "mo-cua-thu-bay",
            "M-3",
            "quat-tran-hong",
            "M-4",
            "bang-ten-mo",
            "M-5",
            "thieu-bong-mat",
            "M-6",
            "nuoc-uong-tot"));

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    private final List<String> mistakes = new ArrayList<>();
    private int looks;

    @Test
    void whatWasHandedOverByMistakeStaysClosedUntilItsPersonWasInterviewedAgain() throws IOException, SQLException {
        RecheckedSeason recheck = new RecheckedSeason(folder);
        recheck.interviewed(SAID);
        recheck.collected();
        PlayedSeason season = recheck.season;
        String an = season.exported("an", "--plain");
        String hoa = season.exported("hoa", "--plain");
        mistakes.addAll(List.of(an, hoa, season.exported("department", "--plain")));
        mistakes.add(season.write("both.sipas.jsonl", Files.readString(Path.of(an)) + Files.readString(Path.of(hoa))));
        assertThat(shown(Files.readString(Path.of(mistakes.getLast())))).isEqualTo(SAID.keySet());

        // Looked at in the same way the department shows everything.
        assertThat(everythingSeen(season, "department")).isEqualTo(SAID.keySet());

        handOver(recheck);
        assertThat(bodies()).isEmpty();
        recheck.drawn();
        recheck.answered();
        handOver(recheck);
        assertThat(bodies()).isEmpty();
        assertThat(everythingSeen(season, "front")).isEmpty();

        // Interviewed again, but the department has signed for nothing of it yet.
        recheck.good("enter", "--case", "M-1", "--mode", "phone", "--answers", recheck.genuine("M-1", Map.of()));
        recheck.good("enter", "--case", "M-5", "--mode", "phone", "--answers", recheck.genuine("M-5", Map.of()));
        handOver(recheck);
        assertThat(bodies()).isEmpty();
        assertThat(recheck.stages()).containsEntry("M-1", "sealed").containsEntry("M-2", "to-call");

        // Another is interviewed again after the department got the book.
        String book = season.exported("front");
        recheck.good("enter", "--case", "M-6", "--mode", "phone", "--answers", recheck.genuine("M-6", Map.of()));
        season.good("merge", book).by("department");
        recheck.taken();
        handOver(recheck);
        assertThat(bodies()).containsExactly("M-1", "M-5");
        assertThat(recheck.stages()).containsEntry("M-1", "to-compare").containsEntry("M-6", "sealed");
        assertThat(everythingSeen(season, "front")).isSubsetOf("M-1", "M-5");
        assertThat(recheck.good("compare", "--case", "M-5").out()).isNotEmpty();
        assertThat(recheck.run("compare", "--case", "M-6").err())
                .singleElement()
                .asString()
                .contains("original-closed");
    }

    /** The Front takes in what it should never have got. */
    private void handOver(RecheckedSeason recheck) {
        recheck.season.good("merge").with(mistakes.toArray(String[]::new)).by("front");
    }

    /** The cases whose interview lies in the Front's store with its body. */
    private Set<String> bodies() throws SQLException {
        Set<String> cases = new TreeSet<>();
        try (Connection connection =
                        DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("front/store.sqlite"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT \"case\" FROM record WHERE kind = 'interview' AND body IS NOT NULL")) {
            while (rows.next()) {
                cases.add(rows.getString(1));
            }
        }
        return cases;
    }

    /** The cases of which anything that can be made from somebody's store, or a byte of it, tells what was said. */
    private Set<String> everythingSeen(PlayedSeason season, String who) throws IOException {
        String to = "look-" + ++looks;
        Files.createDirectories(folder.resolve(to));
        StringBuilder said = new StringBuilder();
        List<String[]> commands = new ArrayList<>(List.of(
                new String[] {"data", "--out", season.at(to + "/data.csv")},
                new String[] {"data", "--out", season.at(to + "/data.xlsx")},
                new String[] {"data", "--out", season.at(to + "/data.sqlite")},
                new String[] {"export", "--plain", "--out", season.at(to)},
                new String[] {"export", "--merged", "--out", season.at(to)},
                new String[] {"export", "--to", "monitor", "--out", season.at(to + "/monitors")},
                new String[] {"index", "--json"},
                new String[] {"report", "--out", season.at(to + "/report.xlsx")},
                new String[] {"quality", "--json"},
                new String[] {"progress", "--json"},
                new String[] {"status"},
                new String[] {"review", "list", "--all", "--json"},
                new String[] {"recheck", "tickets", "--json"},
                new String[] {"recheck", "compare", "--json"},
                new String[] {"recheck", "decide", "--json"}));
        SAID.keySet().forEach(id -> commands.add(new String[] {"recheck", "compare", "--case", id, "--json"}));
        JsonNode queue = new ObjectMapper()
                .readTree(season.run(who, "review", "list", "--all", "--json")
                        .out()
                        .getFirst());
        queue.get("interviews")
                .forEach(one -> commands.add(
                        new String[] {"review", "show", one.get("leaf").asText()}));
        for (String[] command : commands) {
            CommandRun run = season.run(who, command);
            run.out().forEach(said::append);
            run.err().forEach(said::append);
        }
        CommandRun verified = season.verified(mistakes.toArray(String[]::new));
        verified.out().forEach(said::append);
        verified.err().forEach(said::append);
        Set<String> seen = shown(said.toString());
        for (String below : List.of(to, who)) {
            try (Stream<Path> files = Files.walk(folder.resolve(below))) {
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    seen.addAll(shown(text(file)));
                }
            }
        }
        return seen;
    }

    /** The bytes of a file as text, of a workbook what lies packed in it. */
    private static String text(Path file) throws IOException {
        StringBuilder text = new StringBuilder(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
        if (file.toString().endsWith(".xlsx")) {
            try (ZipFile packed = new ZipFile(file.toFile())) {
                for (ZipEntry entry : Collections.list(packed.entries())) {
                    text.append(new String(packed.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return text.toString();
    }

    private static Set<String> shown(String text) {
        Set<String> cases = new TreeSet<>();
        SAID.forEach((id, words) -> {
            if (text.contains(words)) {
                cases.add(id);
            }
        });
        return cases;
    }
}
