package vn.sipas.field.survey.frame;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sipas.field.Vectors;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.book.Proofs;

/** The frame as another program made it from the design's page. */
class FrameVectorTest {

    private final JsonNode vector = Vectors.json("sipas/frame.json");

    private List<byte[]> lines() {
        List<byte[]> lines = new ArrayList<>();
        vector.get("lines").forEach(line -> lines.add(line.textValue().getBytes(StandardCharsets.UTF_8)));
        return lines;
    }

    private Hash root() {
        return Hash.fromBase64(vector.get("root").textValue()).orElseThrow();
    }

    @Test
    void linesAreReadAndWrittenAnewAsTheSameBytes() {
        for (byte[] line : lines()) {
            assertThat(CaseLine.read(line).orElseThrow().bytes()).isEqualTo(line);
        }
    }

    @Test
    void leavesAndRootAreTheVectors() {
        List<Hash> leaves = lines().stream()
                .map(line -> CaseLine.read(line).orElseThrow().leaf().hash())
                .toList();

        for (int i = 0; i < leaves.size(); i++) {
            assertThat(leaves.get(i).base64())
                    .isEqualTo(vector.get("leaves").get(i).textValue());
        }
        assertThat(Proofs.root(leaves)).isEqualTo(root());
    }

    @Test
    void proofsOfTheVectorHoldForTheirLinesAndForNoOther() {
        for (JsonNode json : vector.get("proofs")) {
            byte[] bytes = json.toString().getBytes(StandardCharsets.UTF_8);

            FrameProof proof = FrameProof.read(bytes).orElseThrow();

            assertThat(proof.bytes()).isEqualTo(bytes);
            for (byte[] line : lines()) {
                CaseLine read = CaseLine.read(line).orElseThrow();
                assertThat(proof.proves(read, vector.get("size").longValue(), root()))
                        .isEqualTo(read.id().equals(proof.id()));
            }
        }
    }

    @Test
    void textsThatAreNoProofAreNotRead() {
        for (String text : List.of(
                "",
                "{}",
                "{\"case\":\"a\",\"index\":-1,\"proof\":[]}",
                "{\"case\":\"a\",\"index\":0,\"proof\":[\"x\"]}",
                "{\"case\":\"a\",\"index\":0,\"proof\":[1]}",
                "{\"index\":0,\"case\":\"a\",\"proof\":[]}",
                "{\"case\":\"\",\"index\":0,\"proof\":[]}")) {
            assertThat(FrameProof.read(text.getBytes(StandardCharsets.UTF_8)))
                    .as(text)
                    .isEmpty();
        }
    }

    @Test
    void unitIsTheStratumUpToItsFirstSlash() {
        assertThat(List.of("25195", "25195/Ấp 1", "25195/Khu phố 1/2").stream()
                        .map(stratum -> line(stratum).unit()))
                .containsOnly("25195");
    }

    private static CaseLine line(String stratum) {
        CaseLine any = CaseLine.read(Vectors.json("sipas/frame.json")
                        .get("lines")
                        .get(0)
                        .textValue()
                        .getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
        return new CaseLine(any.id(), stratum, any.name(), any.born(), any.address(), any.phone(), any.salt());
    }
}
