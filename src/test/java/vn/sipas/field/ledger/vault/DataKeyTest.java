package vn.sipas.field.ledger.vault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DataKeyTest {

    private static final byte[] PLAIN = "câu trả lời".getBytes(UTF_8);
    private static final byte[] AAD = "record\nbook\n7\ninterview".getBytes(UTF_8);

    private final SecureRandom random = new SecureRandom();
    private final DataKey key = DataKey.random(random);

    @Test
    void sealedOpensUnderTheSameKeyAndPlace() {
        byte[] sealed = key.seal(AAD, PLAIN);

        assertThat(sealed).hasSize(PLAIN.length + DataKey.OVERHEAD);
        assertThat(key.open(AAD, sealed)).contains(PLAIN);
        assertThat(DataKey.of(key.secret().bytes(), random).open(AAD, sealed)).contains(PLAIN);
    }

    @Test
    void valueOfTheStandardOpens() {
        // McGrew and Viega, The Galois/Counter Mode of Operation, appendix B, test case 14.
        DataKey zero = DataKey.of(new byte[32], random);
        byte[] sealed = HexFormat.of()
                .parseHex("000000000000000000000000" + "cea7403d4d606b6e074ec5d3baf39d18"
                        + "d0d1c8a799996bf0265b98b5d48ab919");

        assertThat(zero.open(new byte[0], sealed)).contains(new byte[16]);
    }

    @Test
    void emptyValueIsSealedToo() {
        assertThat(key.open(AAD, key.seal(AAD, new byte[0]))).contains(new byte[0]);
    }

    @Test
    void everyChangedByteAndEveryCutIsRefused() {
        byte[] sealed = key.seal(AAD, PLAIN);
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;

            assertThat(key.open(AAD, changed)).isEmpty();
            assertThat(key.open(AAD, Arrays.copyOf(sealed, at))).isEmpty();
        }
    }

    @Test
    void otherPlaceOrKeyIsRefused() {
        byte[] sealed = key.seal(AAD, PLAIN);

        assertThat(key.open("record\nbook\n8\ninterview".getBytes(UTF_8), sealed))
                .isEmpty();
        assertThat(DataKey.random(random).open(AAD, sealed)).isEmpty();
    }

    @Test
    void sameValueIsSealedDifferentlyEachTime() {
        Set<String> nonces = new HashSet<>();
        for (int i = 0; i < 1000; i++) {
            nonces.add(Arrays.toString(Arrays.copyOf(key.seal(AAD, PLAIN), 12)));
        }

        assertThat(nonces).hasSize(1000);
    }

    @Test
    void closedKeyDoesNothing() {
        byte[] sealed = key.seal(AAD, PLAIN);
        key.close();

        assertThatThrownBy(() -> key.seal(AAD, PLAIN)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> key.open(AAD, sealed)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(key::secret).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void keyOfAnotherLengthIsOurMistake() {
        assertThatThrownBy(() -> DataKey.of(new byte[16], random)).isInstanceOf(IllegalArgumentException.class);
    }
}
