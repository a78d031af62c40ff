package vn.sipas.field.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.PeerProgram;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.survey.sample.IdList;
import vn.sipas.field.survey.sample.Ticket;
import vn.sipas.field.survey.sample.Ticketed;

/** Holds the draw to two programs that share nothing with ours: the public page in Chromium, and a few lines of Python. */
@Tag("peer")
class DrawPeersTest {

    private static final int LISTS = 1000;
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Path PAGE = Path.of("assets/verify/draw.html");
    private static final Path PYTHON = Path.of("src/test/resources/vn/sipas/field/app/cli/consistent_sampler.py");

    /** Runs every draw with the page's own function and leaves the results as text in the document. */
    private static final String SCRIPT = """
            <script>
            const results = CASES.map(one => {
              const result = sipasDraw.draw(one.seed, Uint8Array.from(atob(one.file), c => c.charCodeAt(0)), one.size, one.bySize);
              return result.faults.length > 0
                ? { faults: result.faults.map(fault => fault.line + ":" + fault.code) }
                : { hash: result.listHash, drawn: result.drawn.map(one => [one.id, one.ticket]) };
            });
            const bytes = new TextEncoder().encode(JSON.stringify(results));
            document.body.replaceChildren("PEER" + Array.from(bytes, b => b.toString(16).padStart(2, "0")).join("") + "PEER");
            </script>
            </body>""";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void pageInABrowserDrawsAThousandListsAsWeDo() throws IOException {
        PeerProgram browser = PeerProgram.named("chromium", "chromium-browser", "google-chrome");
        List<RandomLists.Wanted> lists = RandomLists.of(LISTS);
        ArrayNode cases = JSON.createArrayNode();
        lists.forEach(wanted -> cases.add(forBrowser(wanted, wanted.file())));

        JsonNode results = inBrowser(browser, cases);

        assertThat(results).hasSize(LISTS);
        for (int i = 0; i < LISTS; i++) {
            RandomLists.Wanted wanted = lists.get(i);
            assertThat(drawn(results.path(i).path("drawn"))).as("%s", wanted).isEqualTo(wanted.drawn());
            assertThat(results.path(i).path("hash").asText())
                    .isEqualTo(Hash.sha256(wanted.file()).hex());
        }
    }

    @Test
    void pageRefusesTheListsThatWeRefuseForTheSameReasons() throws IOException {
        PeerProgram browser = PeerProgram.named("chromium", "chromium-browser", "google-chrome");
        Random random = new Random(41);
        ArrayNode cases = JSON.createArrayNode();
        List<List<String>> expected = new ArrayList<>();
        for (RandomLists.Wanted wanted : RandomLists.of(LISTS)) {
            byte[] file = RandomLists.damaged(wanted, random);
            cases.add(forBrowser(wanted, file));
            expected.add(RandomLists.faults(wanted.bySize() ? IdList.readSized(file) : IdList.read(file)));
        }

        JsonNode results = inBrowser(browser, cases);

        assertThat(expected.stream().filter(List::isEmpty).count()).isBetween(100L, 900L);
        for (int i = 0; i < LISTS; i++) {
            assertThat(results.path(i)
                            .path("faults")
                            .valueStream()
                            .map(JsonNode::asText)
                            .toList())
                    .as(cases.path(i).toString())
                    .isEqualTo(expected.get(i));
        }
    }

    @Test
    void pythonDrawsAThousandListsAsWeDo() throws IOException {
        PeerProgram python = PeerProgram.named("python3", "python");
        List<RandomLists.Wanted> lists = RandomLists.of(LISTS);
        StringBuilder cases = new StringBuilder();
        for (RandomLists.Wanted wanted : lists) {
            ObjectNode one = JSON.createObjectNode().put("seed", wanted.seed()).put("size", wanted.size());
            ArrayNode ids = one.putArray("ids");
            wanted.sizes().forEach((id, size) -> {
                if (wanted.bySize()) {
                    ids.addArray().add(id).add(size);
                } else {
                    ids.add(id);
                }
            });
            cases.append(JSON.writeValueAsString(one)).append('\n');
        }
        Files.writeString(folder.resolve("cases.jsonl"), cases);

        PeerProgram.Outcome outcome =
                python.run(folder, List.of(PYTHON.toAbsolutePath().toString(), "cases.jsonl"));

        assertThat(outcome.errors()).isEmpty();
        List<String> lines = outcome.output().lines().toList();
        assertThat(lines).hasSize(LISTS);
        for (int i = 0; i < LISTS; i++) {
            assertThat(drawn(JSON.readTree(lines.get(i))))
                    .as("%s", lists.get(i))
                    .isEqualTo(lists.get(i).drawn());
        }
    }

    /** So that the two comparisons above speak for the command, too. */
    @Test
    void commandPrintsWhatIsDrawn() throws IOException {
        for (RandomLists.Wanted wanted : RandomLists.of(60)) {
            Path file = folder.resolve("ids.txt");
            Files.write(file, wanted.file());
            List<String> arguments = new ArrayList<>(List.of(
                    "draw", "--with-tickets", "--seed=" + wanted.seed(), "--size", Integer.toString(wanted.size())));
            if (wanted.bySize()) {
                arguments.add("--by-size");
            }
            arguments.add(file.toString());

            CommandRun run = CommandRun.of(folder.resolve("data"), arguments.toArray(String[]::new));

            assertThat(run.out())
                    .isEqualTo(wanted.drawn().stream()
                            .map(one -> one.id() + "\t" + one.ticket())
                            .toList());
        }
    }

    private JsonNode inBrowser(PeerProgram browser, ArrayNode cases) throws IOException {
        String json = JSON.writeValueAsString(cases).replace("<", "\\u003c");
        String page = Files.readString(PAGE);
        Path changed = folder.resolve("draw.html");
        Files.writeString(changed, page.replace("</body>", SCRIPT.replace("CASES", json)));

        PeerProgram.Outcome outcome = browser.run(
                folder,
                List.of(
                        "--headless",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--dump-dom",
                        changed.toUri().toString()));

        String[] parts = outcome.output().split("PEER", -1);
        assertThat(parts).as(outcome.errors()).hasSizeGreaterThanOrEqualTo(3);
        byte[] bytes = HexFormat.of().parseHex(parts[parts.length - 2]);
        return JSON.readTree(new String(bytes, StandardCharsets.UTF_8));
    }

    private static ObjectNode forBrowser(RandomLists.Wanted wanted, byte[] file) {
        return JSON.createObjectNode()
                .put("seed", wanted.seed())
                .put("file", Base64.getEncoder().encodeToString(file))
                .put("size", wanted.size())
                .put("bySize", wanted.bySize());
    }

    private static List<Ticketed> drawn(JsonNode array) {
        return array.valueStream()
                .map(one -> new Ticketed(
                        one.path(0).asText(), Ticket.read(one.path(1).asText()).orElseThrow()))
                .toList();
    }
}
