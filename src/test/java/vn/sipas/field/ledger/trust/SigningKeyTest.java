package vn.sipas.field.ledger.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

class SigningKeyTest {

    private static final byte[] MESSAGE = "sổ".getBytes(UTF_8);

    @Test
    void firstVectorOfTheStandardIsMet() {
        // RFC 8032, section 7.1, test 2.
        SigningKey key =
                SigningKey.of(VectorPeople.hex("4ccd089b28ff96da9db6c346ec114e0f5b8a319f35aba624da8cf6ed4fb8a6fb"));

        assertThat(key.publicKey().bytes())
                .isEqualTo(VectorPeople.hex("3d4017c3e843895a92b70aa74d1b7ebc9c982ccf2ec4968cc0cd55f12af4660c"));
        assertThat(key.sign(new byte[] {0x72}))
                .isEqualTo(VectorPeople.hex("92a009a9f0d4cab8720e820b5f642540a2b27b5416503f8fb3762223ebdb69da"
                        + "085ac1e43e15996e458f3613d0f11d8c387b2eaeb4302aeeb00d291612bb0c00"));
    }

    @Test
    void newKeysDifferAndVerify() {
        SecureRandom random = new SecureRandom();
        SigningKey one = SigningKey.random(random);
        SigningKey other = SigningKey.random(random);

        assertThat(one.publicKey().verify(MESSAGE, one.sign(MESSAGE))).isEmpty();
        assertThat(other.publicKey().verify(MESSAGE, one.sign(MESSAGE))).contains(TrustFault.BAD_SIGNATURE);
    }

    @Test
    void seedComesBackAndOfAnotherLengthIsOurMistake() {
        SigningKey key = SigningKey.random(new SecureRandom());

        assertThat(SigningKey.of(key.seed().bytes()).publicKey()).isEqualTo(key.publicKey());
        assertThatThrownBy(() -> SigningKey.of(new byte[31])).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void closedKeySignsNothingAndKeepsItsPublicKey() {
        SigningKey key = SigningKey.random(new SecureRandom());
        key.close();

        assertThatThrownBy(() -> key.sign(MESSAGE)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(key::seed).isInstanceOf(IllegalStateException.class);
        assertThat(key.publicKey().person()).hasSize(32);
    }

    @Test
    void nothingSecretIsPrinted() {
        byte[] seed = new byte[32];
        seed[0] = 0x5a;
        SigningKey key = SigningKey.of(seed);

        assertThat(key.toString() + key.seed()).doesNotContain(HexFormat.of().formatHex(seed), "Wg");
    }

    @Test
    void closedSecretIsWiped() {
        byte[] bytes = {1, 2, 3};
        Secret secret = Secret.taking(bytes);
        assertThat(secret.bytes()).containsExactly(1, 2, 3);

        secret.close();

        assertThat(bytes).containsOnly(0);
        assertThatThrownBy(secret::bytes).isInstanceOf(IllegalStateException.class);
    }
}
