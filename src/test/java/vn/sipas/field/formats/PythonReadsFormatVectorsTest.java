package vn.sipas.field.formats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import vn.sipas.field.PeerProgram;

/** The outsider's script says of every file of our vectors what the index, and so this program, says of it. */
@Tag("peer")
class PythonReadsFormatVectorsTest {

    private static final Path SCRIPT = Path.of("assets/verify/verify_batch.py").toAbsolutePath();

    private final PeerProgram python = PeerProgram.named("python3", "python");

    /** One line of the script's, without the file. */
    private record Row(String book, String range, String verdict, String line) {}

    @BeforeEach
    void findOpenssl() {
        PeerProgram.named("openssl");
    }

    @Test
    void batchesAreWhatTheIndexSays() {
        Map<String, List<Row>> rows = rows(run(List.of("batch")));

        for (JsonNode entry : FormatVectorsTest.entries("batch")) {
            List<Row> sections = rows.get(entry.get("file").textValue());
            List<Row> refused = sections.stream()
                    .filter(row -> !row.verdict.equals("intact"))
                    .toList();
            if (entry.get("says").textValue().equals("intact")) {
                assertThat(refused).as(entry.toString()).isEmpty();
                assertThat(sections)
                        .as(entry.toString())
                        .hasSize(entry.get("sections").intValue());
            } else {
                String line = entry.get("line").intValue() == 0
                        ? "-"
                        : entry.get("line").toString();
                assertThat(refused).as(entry.toString()).isNotEmpty();
                assertThat(refused.getFirst().verdict + " " + refused.getFirst().line)
                        .isEqualTo(entry.get("code").textValue() + " " + line);
            }
        }
    }

    @Test
    void headsProofsForksAndCardsAreWhatTheIndexSays() {
        List<String> kinds = List.of("head", "fork", "card", "proof");
        Map<String, List<Row>> rows = rows(run(List.of("proof"), "--key", "keys/everybody.vkey"));
        rows.putAll(rows(run(List.of("head", "fork", "card"), "--key", "keys/everybody.vkey")));

        for (JsonNode entry : kinds.stream()
                .flatMap(is -> FormatVectorsTest.entries(is).stream())
                .toList()) {
            Row row = rows.get(entry.get("file").textValue()).getFirst();
            String said = row.verdict + (entry.has("code") ? "" : " " + row.book + " " + row.range);
            assertThat(said).as(entry.toString()).isEqualTo(expected(entry));
        }
    }

    private static String expected(JsonNode entry) {
        if (entry.has("code")) {
            return entry.get("code").textValue();
        }
        String book = " " + book(entry.get("by"));
        return switch (entry.get("is").textValue()) {
            case "head" -> "signed" + book + " " + entry.get("size") + "-" + entry.get("size");
            case "proof" -> "grew" + book + " " + entry.get("from") + "-" + entry.get("to");
            case "fork" -> "forked" + book + " " + entry.get("from") + "-" + entry.get("to");
            default -> "card" + book + " -";
        };
    }

    private static String book(JsonNode as) {
        return Somebody.valueOf(as.textValue().toUpperCase(Locale.ROOT)).book().text();
    }

    @Test
    void cosignaturesAreShownAsTheIndexSays() {
        Map<String, List<Row>> rows = rows(run(List.of("head"), "--key", "keys/everybody.vkey"));

        for (JsonNode entry : FormatVectorsTest.entries("head")) {
            List<String> expected = new ArrayList<>();
            if (!entry.has("code")) {
                entry.get("cosigned")
                        .forEach(one -> expected.add(book(one.get("by")) + " cosigned " + one.get("time")));
                entry.get("ignored")
                        .forEach(one -> expected.add(
                                book(one.get("by")) + " " + one.get("code").textValue()));
            }
            List<Row> lines = rows.get(entry.get("file").textValue());
            assertThat(lines.subList(1, lines.size()).stream()
                            .map(row -> row.book + " " + row.verdict
                                    + (row.verdict.equals("cosigned") ? " " + row.range : "")))
                    .as(entry.toString())
                    .containsExactlyInAnyOrderElementsOf(expected);
        }
    }

    @Test
    void proofThatDoesNotLeadFromTheHeadAmongTheFilesIsRefused() {
        Map<String, List<Row>> rows =
                rows(run(List.of(), "batches/overlapping.sipas.jsonl", "proofs/leads-not.sipas-proof"));

        assertThat(rows.get("proofs/leads-not.sipas-proof").getFirst().verdict).isEqualTo("proof-bad");
    }

    @Test
    void headWhoseKeyIsInNoFileIsNotJudged() {
        assertThat(rows(run(List.of(), "heads/plain.sipas-head"))
                        .get("heads/plain.sipas-head")
                        .getFirst()
                        .verdict)
                .isEqualTo("head-key-unknown");
        assertThat(rows(run(List.of(), "heads/plain.sipas-head", "cards/an.sipas-id"))
                        .get("heads/plain.sipas-head")
                        .getFirst()
                        .verdict)
                .isEqualTo("signed");
    }

    @Test
    void keyFilesAreWhatTheIndexSays() {
        for (JsonNode entry : FormatVectorsTest.entries("keys")) {
            List<String> expected = new ArrayList<>();
            entry.get("faults").forEach(one -> expected.add(one.get("code").textValue() + " " + one.get("line")));

            PeerProgram.Outcome outcome =
                    run(List.of(), "--key", entry.get("file").textValue());

            assertThat(outcome.output()
                            .lines()
                            .map(line -> line.split("\t"))
                            .map(fields -> fields[3] + " " + fields[4]))
                    .containsExactlyElementsOf(expected);
            assertThat(outcome.exitCode()).isEqualTo(expected.isEmpty() ? 0 : 1);
        }
    }

    /** Runs the script over all files of these kinds. */
    private PeerProgram.Outcome run(List<String> kinds, String... more) {
        List<String> arguments = new ArrayList<>(List.of(SCRIPT.toString()));
        arguments.addAll(List.of(more));
        kinds.stream()
                .flatMap(is -> FormatVectorsTest.entries(is).stream())
                .forEach(entry -> arguments.add(entry.get("file").textValue()));
        PeerProgram.Outcome outcome = python.run(FormatVectorsTest.FOLDER.toAbsolutePath(), arguments);
        assertThat(outcome.errors()).isEmpty();
        return outcome;
    }

    private static Map<String, List<Row>> rows(PeerProgram.Outcome outcome) {
        Map<String, List<Row>> rows = new LinkedHashMap<>();
        for (String line : outcome.output().lines().toList()) {
            String[] fields = line.split("\t", -1);
            assertThat(fields).as(line).hasSize(5);
            rows.computeIfAbsent(fields[0], _ -> new ArrayList<>())
                    .add(new Row(fields[1], fields[2], fields[3], fields[4]));
        }
        return rows;
    }
}
