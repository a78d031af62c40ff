package vn.sipas.field.ledger.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.Random;
import org.bouncycastle.math.ec.rfc8032.Ed25519;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.field.Vectors;

class SignatureTest {

    private static final byte[] MESSAGE = "mốc".getBytes(UTF_8);

    private final Random random = new Random(25519);
    private final BigInteger secret = new BigInteger(250, random);
    private final BigInteger nonce = new BigInteger(250, random);
    private final byte[] keyBytes = Forgeries.encode(Edwards.BASE.times(secret));
    private final PublicKey key = PublicKey.read(keyBytes).value().orElseThrow();

    @Test
    void everyVerdictOfWycheproofIsGiven() {
        int judged = 0;
        for (JsonNode group : Vectors.json("wycheproof/ed25519_test.json").get("testGroups")) {
            byte[] bytes = VectorPeople.hex(group.get("publicKey").get("pk").asText());
            for (JsonNode test : group.get("tests")) {
                byte[] message = VectorPeople.hex(test.get("msg").asText());
                byte[] signature = VectorPeople.hex(test.get("sig").asText());
                boolean holds = PublicKey.read(bytes)
                        .value()
                        .map(read -> read.verify(message, signature).isEmpty())
                        .orElse(false);

                assertThat(holds)
                        .as("tcId %s", test.get("tcId"))
                        .isEqualTo(test.get("result").asText().equals("valid"));
                judged++;
            }
        }
        assertThat(judged).isEqualTo(151);
    }

    @Test
    void signatureByThePlainArithmeticIsTrue() {
        byte[] r = Forgeries.encode(Edwards.BASE.times(nonce));

        assertThat(key.verify(MESSAGE, Forgeries.signature(r, nonce, secret, keyBytes, MESSAGE)))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 63, 65, 128})
    void otherLengthThan64IsRefused(int length) {
        assertThat(key.verify(MESSAGE, new byte[length])).contains(TrustFault.SIGNATURE_LENGTH);
    }

    @Test
    void signatureWithLAddedToSIsRefused() {
        byte[] r = Forgeries.encode(Edwards.BASE.times(nonce));
        byte[] signature = Forgeries.signature(r, nonce, secret, keyBytes, MESSAGE);
        BigInteger s = Edwards.littleEndian(Arrays.copyOfRange(signature, 32, 64));
        System.arraycopy(Forgeries.bytes(s.add(Edwards.L)), 0, signature, 32, 32);

        assertThat(key.verify(MESSAGE, signature)).contains(TrustFault.SIGNATURE_HIGH_S);
    }

    @Test
    void sOfExactlyLIsRefused() {
        byte[] signature = new byte[64];
        System.arraycopy(Forgeries.bytes(Edwards.L), 0, signature, 32, 32);

        assertThat(key.verify(MESSAGE, signature)).contains(TrustFault.SIGNATURE_HIGH_S);
    }

    @Test
    void rWithAPartOfSmallOrderIsRefusedThoughBouncyCastleAcceptsIt() {
        Edwards r = Edwards.BASE.times(nonce);
        for (Edwards small : Forgeries.SMALL_ORDER.subList(1, 8)) {
            byte[] signature = Forgeries.signature(Forgeries.encode(r.plus(small)), nonce, secret, keyBytes, MESSAGE);

            assertThat(Ed25519.verify(signature, 0, keyBytes, 0, MESSAGE, 0, MESSAGE.length))
                    .isTrue();
            assertThat(key.verify(MESSAGE, signature)).contains(TrustFault.BAD_SIGNATURE);
        }
    }

    @Test
    void pureSmallOrderRIsTrueOnlyAsTheCanonicalNeutralPoint() {
        for (Edwards small : Forgeries.SMALL_ORDER) {
            for (byte[] r : Forgeries.spellings(small)) {
                byte[] signature = Forgeries.signature(r, BigInteger.ZERO, secret, keyBytes, MESSAGE);
                boolean neutral = Arrays.equals(r, Forgeries.encode(Edwards.NEUTRAL));

                assertThat(key.verify(MESSAGE, signature).isEmpty()).isEqualTo(neutral);
            }
        }
    }

    @Test
    void keyWithAPartOfSmallOrderIsJudgedExactly() {
        for (Edwards small : Forgeries.SMALL_ORDER.subList(1, 8)) {
            byte[] mixedBytes = Forgeries.encode(Edwards.BASE.times(secret).plus(small));
            PublicKey mixed = PublicKey.read(mixedBytes).value().orElseThrow();
            byte[] r = Forgeries.encode(Edwards.BASE.times(nonce));
            for (int i = 0; i < 12; i++) {
                byte[] message = {(byte) i};
                byte[] signature = Forgeries.signature(r, nonce, secret, mixedBytes, message);
                BigInteger h = Edwards.challenge(r, mixedBytes, message);
                boolean vanishes = small.times(h).isSamePoint(Edwards.NEUTRAL);

                assertThat(mixed.verify(message, signature).isEmpty()).isEqualTo(vanishes);
            }
        }
    }

    @Test
    void everyFlippedBitOfASignatureOrItsMessageIsRefused() {
        byte[] r = Forgeries.encode(Edwards.BASE.times(nonce));
        byte[] signature = Forgeries.signature(r, nonce, secret, keyBytes, MESSAGE);

        for (int bit = 0; bit < 8 * signature.length; bit++) {
            assertThat(key.verify(MESSAGE, flipped(signature, bit))).isPresent();
        }
        for (int bit = 0; bit < 8 * MESSAGE.length; bit++) {
            assertThat(key.verify(flipped(MESSAGE, bit), signature)).contains(TrustFault.BAD_SIGNATURE);
        }
    }

    private static byte[] flipped(byte[] bytes, int bit) {
        byte[] changed = bytes.clone();
        changed[bit / 8] ^= (byte) (1 << (bit % 8));
        return changed;
    }
}
