package vn.sipas.field.app.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Vectors;

class DrawCommandTest {

    private static final JsonNode VECTORS = Vectors.json("sipas/tickets.json");
    private static final String SEED = VECTORS.path("seed").asText();

    @TempDir
    private Path folder = Path.of("");

    @Test
    void idsOfTheVectorsComeInTheOrderOfTheirTicketsAndNothingElse() throws IOException {
        List<String> expected = new ArrayList<>();
        VECTORS.path("order").forEach(one -> expected.add(one.path("id").asText()));

        CommandRun run = draw(VECTORS.path("ids_file").asText(), "--size", "5");

        assertThat(run.err()).isEmpty();
        assertThat(run.code()).isZero();
        assertThat(run.out()).isEqualTo(expected.subList(0, 5));
    }

    @Test
    void ticketsStandBehindATab() throws IOException {
        List<String> expected = new ArrayList<>();
        VECTORS.path("order")
                .forEach(one -> expected.add(
                        one.path("id").asText() + "\t" + one.path("ticket").asText()));

        CommandRun run = draw(VECTORS.path("ids_file").asText(), "--size", "14", "--with-tickets");

        assertThat(run.out()).isEqualTo(expected);
    }

    @Test
    void jsonNamesTheListByItsHash() throws IOException {
        CommandRun run = draw(VECTORS.path("ids_file").asText(), "--size", "2", "--json");

        JsonNode all = Vectors.json(run.out().getFirst().getBytes(StandardCharsets.UTF_8));
        assertThat(run.out()).hasSize(1);
        assertThat(all.path("ids").asText())
                .isEqualTo(VECTORS.path("ids_sha256").asText());
        assertThat(all.path("seedHash").asText())
                .isEqualTo(VECTORS.path("seedHash").asText());
        assertThat(all.path("listed").asInt()).isEqualTo(14);
        assertThat(all.path("drawn").path(1)).isEqualTo(VECTORS.path("order").path(1));
    }

    @Test
    void drawBySizeHasTheCertainUnitsFirst() throws IOException {
        CommandRun run = draw(sizes(), "--size", "4", "--by-size");

        assertThat(run.out()).containsExactly("phường Tân Phong", "phường Trảng Dài", "xã Đăk Lua", "xã 😀");
    }

    @Test
    void jsonOfADrawBySizeHasTheExactChances() throws IOException {
        JsonNode drawn = Vectors.json(draw("a\t1\nb\t3\n", "--size", "1", "--by-size", "--json")
                        .out()
                        .getFirst()
                        .getBytes(StandardCharsets.UTF_8))
                .path("drawn")
                .path(0);

        assertThat(drawn.path("certain").asBoolean(true)).isFalse();
        assertThat(drawn.path("probability").asDouble())
                .isCloseTo(drawn.path("size").asInt() == 1 ? 1 / 6.0 : 5 / 6.0, within(1e-12));
    }

    @Test
    void everythingWrongWithAFileIsToldByLine() throws IOException {
        CommandRun run = draw("b\na\r\n\nc", "--size", "2");

        assertThat(run.code()).isOne();
        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .extracting(line -> line.substring(line.indexOf("ids.txt")).replaceAll("(: [a-z0-9-]+): .*", "$1"))
                .containsExactly(
                        "ids.txt:2: list-carriage-return",
                        "ids.txt:2: id-unsorted",
                        "ids.txt:3: id-empty",
                        "ids.txt:4: list-no-last-lf");
    }

    @Test
    void moreThanThereAreDrawsAllAndSaysSoBesideTheOutput() throws IOException {
        CommandRun run = draw("a\nb\n", "--size", "3");

        assertThat(run.code()).isZero();
        assertThat(run.out()).hasSize(2);
        assertThat(run.err()).containsExactly("Cần chọn 3 nhưng chỉ chọn được 2: đã lấy tất cả.");
    }

    @Test
    void sizeBelowOneAndNoSeedAreWrongUsage() throws IOException {
        assertThat(draw("a\n", "--size", "0").code()).isEqualTo(2);
        assertThat(CommandRun.of(folder, "draw", "--size", "1", "ids.txt").code())
                .isEqualTo(2);
    }

    @Test
    void emptySeedIsRefused() throws IOException {
        Files.writeString(folder.resolve("ids.txt"), "a\n");

        CommandRun run = CommandRun.of(
                folder,
                "draw",
                "--seed",
                "",
                "--size",
                "1",
                folder.resolve("ids.txt").toString());

        assertThat(run.code()).isOne();
        assertThat(run.err()).hasSize(1).first().asString().startsWith("--seed: seed-bad: ");
    }

    private CommandRun draw(String list, String... options) throws IOException {
        Path file = folder.resolve("ids.txt");
        Files.writeString(file, list);
        List<String> arguments = new ArrayList<>(List.of("draw", "--seed", SEED));
        arguments.addAll(List.of(options));
        arguments.add(file.toString());
        return CommandRun.of(folder.resolve("data"), arguments.toArray(String[]::new));
    }

    /** The units of the vectors, sorted by bytes. */
    private static String sizes() {
        List<String> lines = new ArrayList<>();
        VECTORS.path("pps")
                .path("sizes")
                .properties()
                .forEach(
                        size -> lines.add(size.getKey() + "\t" + size.getValue().asText() + "\n"));
        lines.sort((one, other) ->
                Arrays.compareUnsigned(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8)));
        return String.join("", lines);
    }
}
