package vn.sipas.field.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample of the package's fixtures as a table; the numbers are those of R's survey, see there. */
class EstimateCommandTest {

    private static final String TABLE = """
            xa,thôn,hộ,w,điểm,x,hài lòng,nam,N1,N2
            Tân Phú,1,1,10,4,5,có,0,20,10
            Tân Phú,1,2,12,5,6,có,1,20,10
            Tân Phú,2,1,9,3,4,không,0,20,12
            Tân Phú,2,2,11,4,6,có,1,20,12
            Tân Phú,3,1,10,5,7,có,1,20,9
            Tân Phú,3,2,8,5,5,có,0,20,9
            Xuân Lộc,1,1,20,2,3,không,1,30,11
            Xuân Lộc,1,2,22,3,5,không,0,30,11
            Xuân Lộc,2,1,18,4,6,có,0,30,8
            Xuân Lộc,2,2,19,4,5,có,1,30,8
            Xuân Lộc,3,1,21,1,3,không,0,30,15
            Xuân Lộc,3,2,20,3,4,không,1,30,15
            """;

    @TempDir
    private Path folder = Path.of("");

    @BeforeEach
    void writeTheTable() throws IOException {
        Files.writeString(folder.resolve("phiếu.csv"), TABLE);
        Files.writeString(folder.resolve("nam.csv"), "nam,số dân\n0,100\n1,90\n");
    }

    @Test
    void tableSpeaksVietnameseWithDecimalCommas() {
        CommandRun run = estimate("--y", "điểm", "--by", "nam");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out().getFirst()).contains("Nhóm", "Trung bình", "Sai số chuẩn", "Bậc tự do");
        assertThat(run.out().get(1)).contains("Toàn mẫu", "3,3111", "0,4214", "2,1412", "4,4811");
        assertThat(run.out()).hasSize(5);
    }

    @Test
    void jsonKeepsAllDigits() throws IOException {
        JsonNode whole = json("--y", "điểm", "--ssu", "hộ", "--fpc", "N1", "--fpc2", "N2")
                .path("estimates")
                .path(0);

        assertThat(whole.path("estimate").asDouble()).isEqualTo(3.311111111111111, within(1e-13));
        assertThat(whole.path("se").asDouble()).isEqualTo(0.40714075859936133, within(1e-13));
        assertThat(whole.path("df").asInt()).isEqualTo(4);
        assertThat(whole.path("n").asInt()).isEqualTo(12);
    }

    @Test
    void shareIsJudgedForPublication() throws IOException {
        JsonNode whole =
                json("--y", "hài lòng", "--proportion", "có").path("estimates").path(0);

        assertThat(whole.path("low").asDouble()).isEqualTo(0.03975593393614557, within(1e-13));
        assertThat(whole.path("high").asDouble()).isEqualTo(0.9541198911292813, within(1e-13));
        assertThat(whole.path("publish").asBoolean(true)).isFalse();
        assertThat(whole.path("withheld")).extracting(JsonNode::asText).contains("few-cases", "wide-interval");
        assertThat(estimate("--y", "hài lòng", "--proportion", "có").out().get(1))
                .contains("48,89", "không nên công bố: dưới 30 phiếu");
    }

    @Test
    void weightsAreFittedToPopulations() throws IOException {
        String margin = "nam=" + folder.resolve("nam.csv");

        JsonNode whole =
                json("--y", "điểm", "--poststratify", margin).path("estimates").path(0);

        assertThat(whole.path("se").asDouble()).isEqualTo(0.4288393383246462, within(1e-13));
        assertThat(json("--y", "điểm", "--rake", margin, "--cap", "3")
                        .path("estimates")
                        .path(0)
                        .path("weight")
                        .asDouble())
                .isEqualTo(190, within(1e-9));
    }

    @Test
    void ratioOfTwoColumns() throws IOException {
        JsonNode whole =
                json("--y", "điểm", "--ratio-to", "x").path("estimates").path(0);

        assertThat(whole.path("estimate").asDouble()).isEqualTo(0.7011764705882353, within(1e-13));
    }

    @Test
    void whatIsWrongIsNamedByColumnAndRow() throws IOException {
        Files.writeString(folder.resolve("phiếu.csv"), TABLE.replace("9,3,4,không", "chín,3,4,không"));

        CommandRun run = estimate("--y", "điểm");

        assertThat(run.code()).isEqualTo(1);
        assertThat(run.err()).singleElement().asString().contains("phiếu.csv!w 4: number-bad: ");
        assertThat(run.err().getFirst()).doesNotContain("chín");
    }

    @Test
    void unknownColumnAndStratumOfOneVillageAreNamed() throws IOException {
        assertThat(estimate("--y", "điểm", "--by", "tuổi").err())
                .singleElement()
                .asString()
                .contains("!tuổi: column-unknown: ");
        Files.writeString(folder.resolve("phiếu.csv"), TABLE + "Long Khánh,1,1,5,3,4,có,0,20,10\n");
        assertThat(estimate("--y", "điểm").err())
                .singleElement()
                .asString()
                .contains("!xa=Long Khánh: lonely-stratum: ");
        assertThat(estimate("--y", "điểm", "--lonely", "collapse").out())
                .last()
                .asString()
                .isEqualTo("Tầng Long Khánh chỉ có một cụm nên đã ghép với tầng Tân Phú.");
    }

    @Test
    void optionsThatDoNotGoTogetherAreRefused() {
        assertThat(estimate("--y", "điểm", "--total", "--proportion", "4").err())
                .singleElement()
                .asString()
                .startsWith("options-clash: ");
        assertThat(estimate("--y", "điểm", "--lonely", "remove").err())
                .singleElement()
                .asString()
                .contains("lonely-unknown");
    }

    private JsonNode json(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        CommandRun run = estimate(all.toArray(String[]::new));
        assertThat(run.err()).isEmpty();
        return new ObjectMapper().readTree(run.out().getFirst());
    }

    private CommandRun estimate(String... arguments) {
        List<String> all = new ArrayList<>(List.of(
                "estimate",
                folder.resolve("phiếu.csv").toString(),
                "--weight",
                "w",
                "--stratum",
                "xa",
                "--psu",
                "thôn"));
        all.addAll(List.of(arguments));
        return CommandRun.of(folder, all.toArray(String[]::new));
    }
}
