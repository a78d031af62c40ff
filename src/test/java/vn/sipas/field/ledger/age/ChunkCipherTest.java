package vn.sipas.field.ledger.age;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.sipas.field.Vectors;

class ChunkCipherTest {

    /** C2SP/wycheproof, chacha20_poly1305_test.json: those cases that age can meet, with a 12-byte nonce and no additional data. */
    @Test
    void wycheproofsCasesAreJudgedAsTheySay() {
        int cases = 0;
        for (JsonNode group :
                Vectors.json("wycheproof/chacha20_poly1305_test.json").get("testGroups")) {
            for (JsonNode test : group.get("tests")) {
                if (group.get("ivSize").asInt() == 96
                        && test.get("aad").asText().isEmpty()) {
                    check(test, test.get("result").asText().equals("valid"));
                    cases++;
                }
            }
        }

        assertThat(cases).isGreaterThan(20);
    }

    private static void check(JsonNode test, boolean good) {
        byte[] nonce = hex(test, "iv");
        byte[] message = hex(test, "msg");
        byte[] sealed = Arrays.copyOf(hex(test, "ct"), message.length + ChunkCipher.TAG);
        System.arraycopy(hex(test, "tag"), 0, sealed, message.length, ChunkCipher.TAG);
        try (ChunkCipher cipher = new ChunkCipher(hex(test, "key"))) {
            byte[] plain = new byte[sealed.length];
            OptionalInt length = cipher.open(nonce, sealed, sealed.length, plain);

            assertThat(length.isPresent()).as("tcId %s", test.get("tcId")).isEqualTo(good);
            assertThat(Arrays.copyOf(plain, length.orElse(0))).isEqualTo(good ? message : new byte[0]);
            assertThat(Arrays.copyOfRange(plain, length.orElse(0), plain.length))
                    .containsOnly(0);
        }
        // Another one: Java's cipher refuses to seal twice under one key and nonce.
        try (ChunkCipher cipher = new ChunkCipher(hex(test, "key"))) {
            byte[] ours = new byte[sealed.length];

            assertThat(cipher.seal(nonce, message, message.length, ours)).isEqualTo(sealed.length);
            assertThat(Arrays.equals(ours, sealed)).isEqualTo(good);
        }
    }

    @Test
    void nonceIsTheChunksNumberAndWhetherItIsTheLast() {
        assertThat(HexFormat.of().formatHex(ChunkCipher.nonce(0, false))).isEqualTo("000000000000000000000000");
        assertThat(HexFormat.of().formatHex(ChunkCipher.nonce(1, true))).isEqualTo("000000000000000000000101");
        assertThat(HexFormat.of().formatHex(ChunkCipher.nonce(0x0123456789abcdefL, false)))
                .isEqualTo("0000000123456789abcdef00");
    }

    private static byte[] hex(JsonNode test, String member) {
        return HexFormat.of().parseHex(test.get(member).asText());
    }
}
