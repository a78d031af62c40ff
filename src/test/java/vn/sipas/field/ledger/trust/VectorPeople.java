package vn.sipas.field.ledger.trust;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HexFormat;
import java.util.stream.Stream;
import vn.sipas.field.Vectors;

/** The people of our own vectors, with their published keys. */
final class VectorPeople {

    static final String SEASON = "dong-nai-2026";

    private VectorPeople() {}

    static Stream<JsonNode> people() {
        return Vectors.json("sipas/keys.json").get("people").valueStream();
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
