package vn.sipas.field.ledger.trust;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** The published test vectors and the people in them; a test that asks for them is skipped where they are absent. */
final class Vectors {

    static final String SEASON = "dong-nai-2026";

    private Vectors() {}

    static Path file(String name) {
        Path root = Path.of(System.getProperty("sipas.vectors", "../shared/vectors"));
        Assumptions.assumeTrue(Files.isDirectory(root), "no test vectors");
        return root.resolve(name);
    }

    static byte[] bytes(String name) {
        return bytes(file(name));
    }

    static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static JsonNode json(String name) {
        return json(bytes(name));
    }

    static JsonNode json(byte[] bytes) {
        try {
            return new ObjectMapper().readTree(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<Path> folder(String name) {
        try (Stream<Path> files = Files.list(file(name))) {
            return files.sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Stream<JsonNode> people() {
        return json("sipas/keys.json").get("people").valueStream();
    }

    static SigningKey signer(String as) {
        return people().filter(person -> person.get("as").asText().equals(as))
                .map(person -> SigningKey.of(hex(person.get("signing_seed_hex").asText())))
                .findFirst()
                .orElseThrow();
    }

    static PublicKey key(String as) {
        try (SigningKey signer = signer(as)) {
            return signer.publicKey();
        }
    }

    static byte[] hex(String digits) {
        return HexFormat.of().parseHex(digits);
    }
}
