package vn.sipas.field.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecheckRuleCommandTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void seasonsCountsAreToldWithThresholdsAndRisk() {
        CommandRun run = rule("--plan", "province", "--clean", "58", "--failed", "1", "--neutral", "1");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out())
                .containsExactly(
                        "Cần kết luận: dưới 5 trong 100 phiếu không thật; danh sách không giới hạn.",
                        "Đã kiểm tra 59 phiếu: 58 sạch, 1 hỏng.",
                        "1 vé trung tính: 1,7\u00a0% (quá 10\u00a0% thì không kết luận).",
                        "Theo quy tắc: Chưa kết luận.",
                        "Thêm 54 phiếu sạch liền là đạt.",
                        "Nếu có thêm một phiếu hỏng thì cần thêm 39 phiếu sạch.",
                        "",
                        "Hỏng  Sạch cần có  Tổng kiểm tra",
                        "   0           73             73",
                        "   1          112            113",
                        "   2          151            153",
                        "   3          190            193",
                        "Nếu 5 trong 100 phiếu không thật, khả năng vẫn kết luận “đạt” không quá 5\u00a0%.");
    }

    @Test
    void listWithAnEndHasItsOwnThresholdsAndItsExactRisk() {
        CommandRun run = rule("--plan", "province", "--clean", "67", "--failed", "0", "--frame-size", "400");

        assertThat(run.code()).isZero();
        assertThat(run.out())
                .contains("Theo quy tắc: Đạt.", "   3          163            166")
                .last()
                .asString()
                .contains("(trong danh sách này: 20 phiếu)", "4,8\u00a0%");
        assertThat(run.out()).noneMatch(line -> line.startsWith("Thêm"));
    }

    @Test
    void jsonHasEveryNumber() throws IOException {
        JsonNode said = json("--plan", "province", "--clean", "58", "--failed", "1", "--frame-size", "400");

        assertThat(said.path("verdict").asText()).isEqualTo("open");
        assertThat(said.path("checked").asInt()).isEqualTo(59);
        assertThat(said.path("cleanNeeded").asInt()).isEqualTo(40);
        assertThat(said.path("failureCosts").asInt()).isEqualTo(31);
        assertThat(said.path("thresholds"))
                .extracting(line -> line.path("checked").asInt())
                .containsExactly(67, 99, 131, 166);
        assertThat(said.path("risk").asDouble()).isEqualTo(4.8, within(.05));
    }

    @Test
    void twoFailedOfAnEnumeratorAreToldTogetherWithWhatTheirOrderMeans() {
        CommandRun run = rule("--plan", "enumerator", "--clean", "15", "--failed", "2");

        assertThat(run.out())
                .contains(
                        "Kiểm tra tiếp cho đến hết danh sách.",
                        "Nếu có thêm một phiếu hỏng thì đến lại mọi phiếu của điều tra viên này.",
                        "Nếu cả hai phiếu hỏng nằm trong 10 phiếu đọc đầu tiên thì đến lại mọi phiếu của điều tra viên"
                                + " này.")
                .anyMatch(line -> line.endsWith("–"));
        assertThat(rule("--plan", "enumerator", "--clean", "3", "--failed", "2").out())
                .contains("Theo quy tắc: Đến lại mọi phiếu.");
    }

    @Test
    void shortestListsAreDecidedToo() {
        assertThat(rule("--plan", "province", "--clean", "0", "--failed", "0", "--frame-size", "0")
                        .out())
                .contains("Theo quy tắc: Không có phiếu để kiểm tra.");
        assertThat(rule("--plan", "province", "--clean", "1", "--failed", "0", "--frame-size", "1")
                        .out())
                .contains("Theo quy tắc: Đạt.");
        assertThat(rule("--plan", "province", "--clean", "0", "--failed", "1", "--frame-size", "1")
                        .out())
                .contains("Theo quy tắc: Không đạt.");
    }

    @Test
    void countsThatCannotBeAreWrongUsage() {
        assertThat(rule("--plan", "province", "--clean", "9", "--failed", "2", "--frame-size", "10")
                        .code())
                .isEqualTo(2);
        assertThat(rule("--plan", "province", "--clean", "-1", "--failed", "0").code())
                .isEqualTo(2);
        assertThat(rule("--plan", "xã", "--clean", "1", "--failed", "0").code()).isEqualTo(2);
        assertThat(rule("--plan", "province", "--clean", "1", "--failed", "0", "--frame-size", "100001")
                        .code())
                .isEqualTo(2);
        assertThat(CommandRun.of(folder, "recheck").code()).isEqualTo(2);
    }

    private JsonNode json(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--json");
        return new ObjectMapper()
                .readTree(rule(all.toArray(String[]::new)).out().getFirst());
    }

    private CommandRun rule(String... arguments) {
        List<String> all = new ArrayList<>(List.of("recheck", "rule"));
        all.addAll(List.of(arguments));
        return CommandRun.of(folder, all.toArray(String[]::new));
    }
}
