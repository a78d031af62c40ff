package vn.sipas.field.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A re-check from the first file to the verdict: department, two enumerators and the Front, who give one another nothing but files. */
class RecheckByFilesTest {

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
    }

    @Test
    void aSeasonIsDrawnCalledComparedAndDecidedAndAnInventedFormCountsNoMore() throws IOException {
        assertThat(recheck.good("next").out()).startsWith("Ký mốc 1 sổ.");
        recheck.taken();
        assertThat(recheck.act()).isEqualTo("witness");
        recheck.season.good("witness", "--out", recheck.season.at("witnessed")).by("front");
        assertThat(recheck.good("next").out().getFirst()).isEqualTo("Chốt danh sách 6 phiếu.");

        assertThat(recheck.run("draw", "--lottery-number", RecheckedSeason.NUMBER)
                        .err())
                .singleElement()
                .asString()
                .contains("no-pool");
        assertThat(recheck.run("pool", "--lottery", RecheckedSeason.LOTTERY, "--day", "2026-10-01")
                        .err())
                .singleElement()
                .asString()
                .contains("event-over");
        recheck.good("pool", "--lottery", RecheckedSeason.LOTTERY, "--day", "2026-10-07");
        assertThat(recheck.act()).isEqualTo("send-pool");
        assertThat(recheck.run("draw", "--lottery-number", RecheckedSeason.NUMBER)
                        .err())
                .singleElement()
                .asString()
                .contains("not-signed-for");
        recheck.answered();
        assertThat(recheck.run("draw", "--lottery-number", RecheckedSeason.NUMBER)
                        .err())
                .singleElement()
                .asString()
                .contains("source-still-to-come");
        recheck.season.moment("2026-10-07T17:30");
        assertThat(recheck.good("draw", "--lottery-number", RecheckedSeason.NUMBER)
                        .out())
                .hasSize(8)
                .first()
                .asString()
                .isEqualTo("Đã rút thăm 6 phiếu, hạt giống: 482913 | Xổ số Đồng Nai 2026-10-07. Những vé nhỏ nhất:");
        assertThat(recheck.run("draw", "--lottery-number", RecheckedSeason.NUMBER)
                        .err())
                .singleElement()
                .asString()
                .contains("drawn-already");
        assertThat(recheck.act()).isEqualTo("send-draw");
        assertThat(recheck.run(
                                "enter",
                                "--case",
                                "M-1",
                                "--mode",
                                "phone",
                                "--answers",
                                recheck.genuine("M-1", Map.of()))
                        .err())
                .singleElement()
                .asString()
                .contains("contact-not-given");

        recheck.answered();
        assertThat(recheck.good("next").out())
                .contains(
                        "Hôm nay gọi 5 người, đến nhà 1 người của lô 1, vé 1–6.",
                        "  Mỗi người 3 cuộc vào giờ khác nhau, không được thì đến nhà.");
        assertThat(recheck.good("tickets", "--people").out())
                .anyMatch(line ->
                        line.contains("M-2") && line.contains("Huỳnh Thị Hai") && line.contains("0987 654 322"));

        // M-2 does not answer: three calls at three times of the day, then somebody goes there.
        assertThat(recheck.run("contact", "--case", "M-2", "--how", "visit", "--outcome", "moved-away")
                        .err())
                .singleElement()
                .asString()
                .contains("calls-missing");
        assertThat(recheck.run("contact", "--case", "M-2", "--how", "phone", "--outcome", "interviewed")
                        .code())
                .isEqualTo(2);
        for (String moment : new String[] {"2026-10-07T18:00", "2026-10-08T09:00", "2026-10-08T15:00"}) {
            recheck.season.moment(moment);
            recheck.good("contact", "--case", "M-2", "--how", "phone", "--outcome", "no-answer");
        }
        assertThat(recheck.run("contact", "--case", "M-2", "--how", "phone", "--outcome", "moved-away")
                        .err())
                .singleElement()
                .asString()
                .contains("other-means");
        assertThat(recheck.good("contact", "--case", "M-2", "--how", "visit", "--outcome", "moved-away")
                        .out())
                .last()
                .asString()
                .isEqualTo("Mẫu M-2: Trung tính");

        // M-1 and M-5 remember; M-6 forgets two facts; M-3 was never asked; M-4 has no telephone.
        enter("M-1", "phone", recheck.genuine("M-1", Map.of("C9_2", "4")));
        enter("M-5", "phone", recheck.genuine("M-5", Map.of("A5", "3")));
        enter("M-6", "phone", recheck.genuine("M-6", Map.of("A4", "2", "A5", "3")));
        enter("M-3", "phone", recheck.neverHeld("M-3"));
        assertThat(recheck.run(
                                "enter",
                                "--case",
                                "M-4",
                                "--mode",
                                "visit",
                                "--answers",
                                recheck.season.at("answers.json"))
                        .err())
                .anyMatch(line -> line.startsWith("A1: ") || line.startsWith("held: "));
        enter("M-4", "visit", recheck.genuine("M-4", Map.of()));
        assertThat(recheck.run(
                                "enter",
                                "--case",
                                "M-4",
                                "--mode",
                                "visit",
                                "--answers",
                                recheck.genuine("M-4", Map.of()))
                        .err())
                .singleElement()
                .asString()
                .contains("rechecked-already");

        assertThat(recheck.act()).isEqualTo("send-rechecks");
        assertThat(recheck.run("compare", "--case", "M-1").err())
                .singleElement()
                .asString()
                .contains("original-closed");
        assertThat(recheck.run("find", "--case", "M-1").err())
                .singleElement()
                .asString()
                .contains("original-closed");
        recheck.answered();
        assertThat(recheck.good("next").out().getFirst()).isEqualTo("Đối chiếu 5 phiếu.");
        assertThat(recheck.good("compare", "--case", "M-6").out())
                .filteredOn(line -> line.startsWith("* "))
                .hasSize(2);
        assertThat(recheck.good("find", "--all").out())
                .containsExactlyInAnyOrder(
                        "Mẫu M-1: Sạch",
                        "Mẫu M-5: Sạch",
                        "Mẫu M-4: Sạch",
                        "Mẫu M-6: Chờ đến nhà",
                        "Mẫu M-3: Chờ đến nhà");
        assertThat(recheck.good("next").out()).startsWith("Đến nhà 2 người để kết luận.");
        JsonNode variance = recheck.told("compare");
        assertThat(variance.get("compared").asInt()).isEqualTo(5);
        assertThat(question(variance, "C9_2").get("gdr").asDouble()).isEqualTo(0.25);
        assertThat(question(variance, "A5").get("people").asInt()).isEqualTo(4);
        assertThat(recheck.good("compare").out())
                .anyMatch(line -> line.matches("Nguyễn Văn An +2 +2 +0 +1 +1"))
                .anyMatch(line -> line.matches("Lê Thị Hoà +1 +1 +0 +0 +1"));

        // Only a visit decides.
        assertThat(recheck.run("contact", "--case", "M-3", "--how", "phone", "--outcome", "not-held")
                        .err())
                .singleElement()
                .asString()
                .contains("other-means");
        recheck.season.moment("2026-10-09T10:00");
        recheck.good("contact", "--case", "M-6", "--how", "visit", "--outcome", "confirmed");
        assertThat(recheck.good("contact", "--case", "M-3", "--how", "visit", "--outcome", "not-held")
                        .out())
                .last()
                .asString()
                .isEqualTo("Mẫu M-3: Hỏng");

        JsonNode verdict = recheck.told("decide");
        assertThat(verdict.get("verdict").asText()).isEqualTo("refuted");
        assertThat(verdict.get("clean").asInt()).isEqualTo(4);
        assertThat(verdict.get("failed").asInt()).isEqualTo(1);
        assertThat(verdict.get("neutral").asInt()).isEqualTo(1);
        assertThat(recheck.good("decide").out())
                .first()
                .asString()
                .isEqualTo("Cần kết luận: dưới 5 trong 100 phiếu không thật. Theo quy tắc: Không đạt.");
        assertThat(recheck.act()).isEqualTo("witness");
        recheck.season
                .good("witness", "--out", recheck.season.at("witnessed-at-the-end"))
                .by("front");
        assertThat(recheck.act()).isEqualTo("write-minutes");
        assertThat(recheck.told("next").get("alarms")).isEmpty();
        recheck.good("minutes", "--place", "Hội trường Sở Nội vụ", "--out", recheck.season.at("minutes"));
        assertThat(recheck.act()).isEqualTo("send-minutes");

        // The department knows what was found: the invented form is in no figure any more.
        assertThat(counted("before.csv")).isEqualTo(6);
        recheck.season.good("merge", recheck.season.exported("front")).by("department");
        assertThat(counted("after.csv")).isEqualTo(5);
    }

    /** How many interviews the department counts. */
    private int counted(String file) throws IOException {
        recheck.season.good("data", "--out", recheck.season.at(file)).by("department");
        return Files.readAllLines(folder.resolve(file)).size() - 1;
    }

    private void enter(String id, String mode, String answers) {
        recheck.good("enter", "--case", id, "--mode", mode, "--answers", answers);
    }

    private static JsonNode question(JsonNode variance, String name) {
        for (JsonNode question : variance.get("questions")) {
            if (question.get("name").asText().equals(name)) {
                return question;
            }
        }
        throw new AssertionError("no question " + name);
    }
}
