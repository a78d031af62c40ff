package vn.sipas.field.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people do wrongly along a re-check is refused in a sentence, and nothing is changed. */
class RecheckMistakesTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @SuppressWarnings("NullAway.Init") // played before each test
    private RecheckedSeason recheck;

    @BeforeEach
    void begin() {
        recheck = new RecheckedSeason(folder);
        recheck.interviewed(Map.of());
        recheck.collected();
        recheck.taken();
    }

    @Test
    void minutesBeforeAnyListAreRefusedAndNotWritten() throws IOException {
        int before = size("front");

        CommandRun run = recheck.run("minutes", "--out", recheck.season.at("minutes"), "--place", "Biên Hoà");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).singleElement().asString().startsWith("no-pool: ");
        assertThat(folder.resolve("minutes")).doesNotExist();
        assertThat(size("front")).isEqualTo(before);
    }

    @Test
    void namedCasesAreTakenAsPeopleWriteThem() {
        assertThat(pool("\uFEFFM-5\r\nM-1\r\n\r\n M-5 \r\nM-3").out().getFirst())
                .startsWith("Đã chốt danh sách 3 phiếu.");
    }

    @Test
    void lineThatNoListCanNameIsToldWithoutItsWordsAndNothingIsSettled() throws IOException {
        int before = size("front");

        assertThat(pool("M-1\nM-77\n").err()).singleElement().asString().contains("named.txt:2: not-listed: ");
        assertThat(pool("M-1\nHuỳnh Thị Hai, 0987 654 322\n").err())
                .singleElement()
                .asString()
                .contains("named.txt:2: not-listed: ")
                .doesNotContain("Huỳnh", "0987");
        assertThat(size("front")).isEqualTo(before);
    }

    @Test
    void answerToAPlaceThatCannotBeWrittenChangesNothing() throws IOException {
        drawn();
        recheck.season.good("merge", recheck.season.exported("front")).by("department");
        int before = size("department");
        String file = recheck.season.write("file", "");

        CommandRun refused = recheck.season.run("department", "recheck", "answer", "--out", file);

        assertThat(refused.code()).isEqualTo(1);
        assertThat(refused.err()).hasSize(1);
        assertThat(refused.out()).isEmpty();
        assertThat(size("department")).isEqualTo(before);
        assertThat(recheck.taken().code()).isZero();
        assertThat(recheck.act()).isEqualTo("reach");
    }

    @Test
    void drawnFormsThatAreRuledOutOrCorrectedAfterTheDrawStayInItAndAreShown() throws IOException {
        drawn();
        recheck.answered();
        recheck.season
                .good("review", "rule", "--counts", "false", "--reason", "không cần", leaf("M-1"))
                .by("department");
        recheck.season
                .good(
                        "enter",
                        "--case",
                        "M-2",
                        "--answers",
                        recheck.season.at("interview-M-2.json"),
                        "--correct",
                        "gõ nhầm")
                .by("an");
        recheck.season.good("merge", recheck.season.exported("an")).by("department");
        recheck.taken();

        JsonNode next = recheck.told("next");
        assertThat(next.get("alarms"))
                .extracting(alarm ->
                        alarm.path("rule").asText() + " " + alarm.path("about").asText())
                .containsExactlyInAnyOrder("form-changed M-1", "form-changed M-2");
        assertThat(recheck.told("tickets").get("tickets"))
                .extracting(ticket -> ticket.path("case").asText())
                .contains("M-1", "M-2")
                .hasSize(6);
    }

    private void drawn() {
        recheck.good("pool", "--lottery", RecheckedSeason.LOTTERY, "--day", "2026-10-07");
        recheck.answered();
        recheck.season.moment("2026-10-07T17:30");
        recheck.good("draw", "--lottery-number", RecheckedSeason.NUMBER);
    }

    private String leaf(String caseId) throws IOException {
        JsonNode list = new ObjectMapper()
                .readTree(recheck.season
                        .good("review", "list", "--all", "--json")
                        .by("department")
                        .out()
                        .getFirst());
        for (JsonNode interview : list.get("interviews")) {
            if (interview.path("case").asText().equals(caseId)) {
                return interview.path("leaf").asText();
            }
        }
        throw new AssertionError("no interview of " + caseId);
    }

    @Test
    void whoIsNotTheDepartmentIsToldSoOnce() {
        CommandRun run = recheck.run("answer", "--out", recheck.season.at("answer"));

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).singleElement().asString().startsWith("not-the-department: ");
    }

    private CommandRun pool(String named) {
        return recheck.run(
                "pool",
                "--cases",
                recheck.season.write("named.txt", named),
                "--lottery",
                RecheckedSeason.LOTTERY,
                "--day",
                "2026-10-07");
    }

    private int size(String who) throws IOException {
        return new ObjectMapper()
                .readTree(recheck.season.run(who, "status", "--json").out().getFirst())
                .path("size")
                .asInt(-1);
    }
}
