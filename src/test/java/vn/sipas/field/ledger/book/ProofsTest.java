package vn.sipas.field.ledger.book;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sipas.field.Vectors;
import vn.sipas.field.base.bytes.Hash;

class ProofsTest {

    static Stream<Arguments> inclusionVectors() {
        return cases("merkle/inclusion");
    }

    static Stream<Arguments> consistencyVectors() {
        return cases("merkle/consistency");
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("inclusionVectors")
    void publishedInclusionProofIsJudgedAsPublished(String name, JsonNode vector) {
        Optional<Hash> root = hash(vector.get("root"));
        Optional<Hash> leaf = hash(vector.get("leafHash"));
        Optional<List<Hash>> proof = hashes(vector.get("proof"));

        boolean holds = root.isPresent()
                && leaf.isPresent()
                && proof.isPresent()
                && Proofs.includes(
                        leaf.get(),
                        vector.get("leafIdx").asLong(),
                        vector.get("treeSize").asLong(),
                        proof.get(),
                        root.get());

        assertThat(holds).isEqualTo(!vector.get("wantErr").asBoolean());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("consistencyVectors")
    void publishedConsistencyProofIsJudgedAsPublished(String name, JsonNode vector) {
        Optional<Hash> root1 = hash(vector.get("root1"));
        Optional<Hash> root2 = hash(vector.get("root2"));
        Optional<List<Hash>> proof = hashes(vector.get("proof"));

        boolean holds = root1.isPresent()
                && root2.isPresent()
                && proof.isPresent()
                && Proofs.consistent(
                        vector.get("size1").asLong(),
                        root1.get(),
                        vector.get("size2").asLong(),
                        root2.get(),
                        proof.get());

        assertThat(holds).isEqualTo(!vector.get("wantErr").asBoolean());
    }

    @Test
    void rootsAndPeaksAreThoseOfOurVectors() {
        JsonNode trees = Vectors.json(Vectors.path("sipas/tree.json")).get("trees");

        for (JsonNode tree : trees) {
            Frontier frontier = Frontier.empty();
            leaves(tree.get("size").asInt()).forEach(frontier::append);
            assertThat(frontier.root().base64()).isEqualTo(tree.get("root").asText());
            assertThat(frontier.peaks()).isEqualTo(hashes(tree.get("peaks")).orElseThrow());
        }
    }

    @Test
    void everyProofOfEverySmallTreeHoldsAndNoneHoldsForAnotherPlace() {
        for (int size = 1; size <= 17; size++) {
            List<Hash> leaves = leaves(size);
            Hash root = Proofs.root(leaves);
            for (int position = 0; position < size; position++) {
                List<Hash> proof = Proofs.inclusion(leaves, position);
                assertThat(Proofs.includes(leaves.get(position), position, size, proof, root))
                        .isTrue();
                assertThat(Proofs.includes(leaves.get(position), position + 1L, size, proof, root))
                        .isFalse();
            }
            for (int earlier = 1; earlier <= size; earlier++) {
                List<Hash> proof = Proofs.consistency(leaves, earlier);
                Hash earlierRoot = Proofs.root(leaves.subList(0, earlier));
                assertThat(Proofs.consistent(earlier, earlierRoot, size, root, proof))
                        .isTrue();
                assertThat(Proofs.consistent(earlier, root, size, root, proof)).isEqualTo(earlier == size);
            }
        }
    }

    @Test
    void frontierResumesFromItsPeaks() {
        List<Hash> leaves = leaves(23);
        Frontier whole = Frontier.empty();
        leaves.forEach(whole::append);
        Frontier firstPart = Frontier.empty();
        leaves.subList(0, 13).forEach(firstPart::append);

        Frontier resumed = Frontier.of(13, firstPart.peaks()).orElseThrow();
        leaves.subList(13, 23).forEach(resumed::append);

        assertThat(resumed.root()).isEqualTo(whole.root());
        assertThat(Frontier.of(12, firstPart.peaks())).isEmpty();
    }

    private static List<Hash> leaves(int count) {
        byte[] leafPrefix = {0};
        return IntStream.range(0, count)
                .mapToObj(i -> Hash.sha256(leafPrefix, ("leaf " + i).getBytes(StandardCharsets.UTF_8)))
                .toList();
    }

    private static Stream<Arguments> cases(String folder) {
        var root = Vectors.path(folder);
        return Vectors.files(root, ".json").stream()
                .map(f -> Arguments.of(root.relativize(f).toString(), Vectors.json(f)));
    }

    /** Some vectors have "don't care" in place of a root: its hash stands in, so that equal texts stay equal. */
    private static Optional<Hash> hash(JsonNode text) {
        byte[] bytes = text.isNull() ? new byte[0] : Base64.getDecoder().decode(text.asText());
        boolean dontCare = new String(bytes, StandardCharsets.UTF_8).startsWith("don't care");
        return bytes.length == Hash.LENGTH
                ? Optional.of(Hash.of(bytes))
                : Optional.of(bytes).filter(b -> dontCare).map(Hash::sha256);
    }

    private static Optional<List<Hash>> hashes(JsonNode list) {
        List<Hash> hashes = new ArrayList<>();
        for (JsonNode text : list) {
            Optional<Hash> hash = hash(text);
            if (hash.isEmpty()) {
                return Optional.empty();
            }
            hashes.add(hash.get());
        }
        return Optional.of(hashes);
    }
}
