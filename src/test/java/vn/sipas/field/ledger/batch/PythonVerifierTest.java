package vn.sipas.field.ledger.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.PeerProgram;

/** Holds the outsider's script to the published batch files: Python and OpenSSL read the format as section 4 has it. */
@Tag("peer")
final class PythonVerifierTest {

    private static final Path SCRIPT = Path.of("assets/verify/verify_batch.py").toAbsolutePath();
    private static final String ENDING = ".sipas.jsonl";
    private static final Verdict INTACT = new Verdict("intact", "-");

    private final Path vectors = Path.of(System.getProperty("sipas.vectors", "../shared/vectors"), "sipas")
            .toAbsolutePath();
    private final PeerProgram python = PeerProgram.named("python3", "python");

    /** What the script says of one section; the line is "-" where there is none. */
    private record Verdict(String code, String line) {}

    @BeforeEach
    void findOpensslAndVectors() {
        PeerProgram.named("openssl");
        assumeTrue(Files.isDirectory(vectors), "the published vectors are not here: " + vectors);
    }

    @Test
    void goodBatchesAreIntact() throws IOException {
        List<Path> files = batchesIn(vectors);

        PeerProgram.Outcome outcome = verify(files);

        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
        assertThat(firstRefusals(files, outcome))
                .isNotEmpty()
                .allSatisfy((file, verdict) -> assertThat(verdict).isEqualTo(INTACT));
    }

    @Test
    void oddBatchesAreIntact() throws IOException {
        List<Path> files = batchesIn(vectors.resolve("odd"));

        PeerProgram.Outcome outcome = verify(files);

        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.exitCode()).isZero();
        assertThat(firstRefusals(files, outcome))
                .isNotEmpty()
                .allSatisfy((file, verdict) -> assertThat(verdict).isEqualTo(INTACT));
    }

    @Test
    void badBatchesAreRefusedWithTheExpectedCodeAndLine() throws IOException {
        List<Path> files = batchesIn(vectors.resolve("bad"));

        PeerProgram.Outcome outcome = verify(files);

        assertThat(outcome.errors()).isEmpty();
        assertThat(outcome.exitCode()).isOne();
        assertThat(firstRefusals(files, outcome)).isNotEmpty().isEqualTo(expected(files));
    }

    @Test
    void everySectionOfAMergedBatchHasItsLine() {
        Path merged = vectors.resolve("batch-good-merged-of-three" + ENDING);

        PeerProgram.Outcome outcome = verify(List.of(merged));

        assertThat(outcome.output().lines()).hasSize(4).allMatch(line -> line.endsWith("\tintact\t-"));
    }

    @Test
    void sectionAfterARefusedOneIsStillChecked(@TempDir Path folder) throws IOException {
        byte[] bad = Files.readAllBytes(vectors.resolve("bad/crlf" + ENDING));
        byte[] good = Files.readAllBytes(vectors.resolve("batch-good-from-5" + ENDING));
        Path both = folder.resolve("both" + ENDING);
        Files.write(both, bad);
        Files.write(both, good, StandardOpenOption.APPEND);

        PeerProgram.Outcome outcome = verify(List.of(both));

        assertThat(outcome.exitCode()).isOne();
        assertThat(outcome.output().lines()).last().asString().endsWith("\t5-10\tintact\t-");
    }

    @Test
    void noFileIsWrongUsage() {
        assertThat(verify(List.of()).exitCode()).isEqualTo(2);
    }

    @Test
    void proofsAndForksAreJudgedByTheirCodes() throws IOException {
        List<Path> files = new ArrayList<>(List.of(
                vectors.resolve("proof.json"), vectors.resolve("fork.json"), vectors.resolve("fork-same-size.json")));
        try (Stream<Path> bad = Files.list(vectors.resolve("bad"))) {
            bad.filter(file -> file.toString().endsWith(".json") && !file.endsWith("expected.json"))
                    .sorted()
                    .forEach(files::add);
        }

        Map<String, Verdict> verdicts = firstRefusals(files, verify(files));

        assertThat(verdicts)
                .containsEntry("proof.json", new Verdict("grew", "-"))
                .containsEntry("fork.json", new Verdict("forked", "-"))
                .containsEntry("fork-same-size.json", new Verdict("forked", "-"))
                .hasSize(10);
        verdicts.forEach((file, verdict) -> {
            if (file.contains("--")) {
                assertThat(verdict).as(file).isEqualTo(new Verdict(file.substring(0, file.indexOf("--")), "1"));
            }
        });
    }

    private PeerProgram.Outcome verify(List<Path> files) {
        List<String> arguments = new ArrayList<>(List.of(SCRIPT.toString()));
        files.forEach(file -> arguments.add(file.toString()));
        return python.run(vectors, arguments);
    }

    private static List<Path> batchesIn(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ENDING))
                    .sorted(Comparator.naturalOrder())
                    .toList();
        }
    }

    /** By file name, the first verdict that is not {@code intact}, or that one if there is none; a file without a line is left out. */
    private static Map<String, Verdict> firstRefusals(List<Path> files, PeerProgram.Outcome outcome) {
        Map<String, Verdict> verdicts = new TreeMap<>();
        for (String line : outcome.output().lines().toList()) {
            String[] fields = line.split("\t", -1);
            assertThat(fields).as(line).hasSize(5);
            verdicts.merge(
                    Path.of(fields[0]).getFileName().toString(),
                    new Verdict(fields[3], fields[4]),
                    (first, next) -> first.equals(INTACT) ? next : first);
        }
        assertThat(verdicts).hasSize(files.size());
        return verdicts;
    }

    /** From {@code expected.json}; a record's own form is not the script's business, so those files are intact to it. */
    private Map<String, Verdict> expected(List<Path> files) throws IOException {
        JsonNode all =
                new ObjectMapper().readTree(vectors.resolve("bad/expected.json").toFile());
        Map<String, Verdict> verdicts = new TreeMap<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            JsonNode entry = all.required(name.substring(0, name.length() - ENDING.length()));
            boolean refused = entry.required("level").asText().equals("intact");
            verdicts.put(
                    name,
                    refused
                            ? new Verdict(
                                    entry.required("code").asText(),
                                    entry.required("line").asText("-"))
                            : INTACT);
        }
        return verdicts;
    }
}
