package vn.sipas.field.ledger.witness;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.field.Vectors;

class EvidenceTest {

    @ParameterizedTest
    @ValueSource(strings = {"proof.json", "fork.json", "fork-same-size.json"})
    void publishedEvidenceIsReadAndWrittenByteForByte(String file) {
        byte[] bytes = Vectors.bytes("sipas/" + file);

        assertThat(Evidence.read(bytes))
                .isInstanceOfSatisfying(
                        Evidence.Read.Good.class,
                        good -> assertThat(good.evidence().bytes()).isEqualTo(bytes));
    }

    @ParameterizedTest
    @MethodSource("badEvidence")
    void badEvidenceIsRefusedWithItsCode(Path file, String code) {
        assertThat(Evidence.read(Vectors.bytes(file)))
                .isInstanceOfSatisfying(
                        Evidence.Read.Refused.class,
                        refused -> assertThat(refused.why().code()).isEqualTo(code));
    }

    static Stream<Object[]> badEvidence() {
        return Vectors.in("sipas/bad", ".json").stream()
                .filter(file -> !file.endsWith("expected.json"))
                .map(file -> new Object[] {file, file.getFileName().toString().replaceAll("--.*", "")});
    }

    @Test
    void thereIsBadEvidenceToRefuse() {
        assertThat(badEvidence()).hasSize(7);
    }

    @ParameterizedTest
    @CsvSource({
        "fork/1, fork/2, evidence-version",
        "fork/1, batch/1, evidence-bad",
        "\"peaks\", \"gipfel\", evidence-bad",
        "'\"proof\":[', '\"proof\":[\"x\",', proof-bad",
        "\"sipas\", \"sipaz\", evidence-bad"
    })
    void evidenceWithOtherMembersIsRefused(String from, String to, String code) {
        String line = new String(Vectors.bytes("sipas/fork.json"), StandardCharsets.UTF_8).replace(from, to);

        assertThat(Evidence.read(line.getBytes(StandardCharsets.UTF_8)))
                .isInstanceOfSatisfying(
                        Evidence.Read.Refused.class,
                        refused -> assertThat(refused.why().code()).isEqualTo(code));
    }

    @Test
    void aProofLeadsFromTheOneHistoryOnly() {
        GrowthProof proof = (GrowthProof) good("proof.json");
        ForkEvidence fork = (ForkEvidence) good("fork.json");

        assertThat(proof.leadsFrom(fork.a().checkpoint())).isFalse();
        assertThat(Map.of(proof.from(), fork.size())).containsEntry(5L, 5L);
    }

    private static Evidence good(String file) {
        return ((Evidence.Read.Good) Evidence.read(Vectors.bytes("sipas/" + file))).evidence();
    }
}
