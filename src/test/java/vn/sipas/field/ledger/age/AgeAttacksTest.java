package vn.sipas.field.ledger.age;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.field.base.bytes.Hex;

/** What somebody without a key can do to an age file. */
class AgeAttacksTest {

    private static final int CHUNK = AgeOutput.CHUNK + ChunkCipher.TAG;

    private final AgeIdentity an = AgeFixtures.somebody();

    @Test
    void fileCutAnywhereIsRefused() {
        byte[] sealed = AgeFixtures.sealed(AgeFixtures.content(100), an);

        for (int length = 0; length < sealed.length; length++) {
            assertThat(AgeFixtures.fault(Arrays.copyOf(sealed, length), an))
                    .as("cut at %d", length)
                    .isPresent();
        }
    }

    @Test
    void fileCutBetweenChunksIsCutOff() {
        byte[] sealed = AgeFixtures.sealed(AgeFixtures.content(3 * AgeOutput.CHUNK), an);
        int header = sealed.length - 3 * CHUNK;

        for (int chunks = 0; chunks < 3; chunks++) {
            assertThat(AgeFixtures.fault(Arrays.copyOf(sealed, header + chunks * CHUNK), an))
                    .contains(AgeFault.AGE_TRUNCATED);
        }
    }

    @Test
    void everyFlippedBitIsRefused() {
        byte[] sealed = AgeFixtures.sealed(AgeFixtures.content(60), an);

        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] changed = sealed.clone();
            changed[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(AgeFixtures.fault(changed, an)).as("bit %d", bit).isPresent();
        }
    }

    @Test
    void chunksInAnotherOrderAreRefused() {
        byte[] sealed = AgeFixtures.sealed(AgeFixtures.content(3 * AgeOutput.CHUNK), an);
        int header = sealed.length - 3 * CHUNK;
        byte[] swapped = sealed.clone();
        System.arraycopy(sealed, header, swapped, header + CHUNK, CHUNK);
        System.arraycopy(sealed, header + CHUNK, swapped, header, CHUNK);
        byte[] dropped = Arrays.copyOf(sealed, sealed.length - CHUNK);
        System.arraycopy(sealed, header + 2 * CHUNK, dropped, header + CHUNK, CHUNK);

        assertThat(AgeFixtures.fault(swapped, an)).contains(AgeFault.AGE_PAYLOAD_CHANGED);
        assertThat(AgeFixtures.fault(dropped, an)).contains(AgeFault.AGE_PAYLOAD_CHANGED);
    }

    @Test
    void filesOneAfterAnotherAreNotOne() {
        byte[] full = AgeFixtures.sealed(AgeFixtures.content(AgeOutput.CHUNK), an);
        byte[] few = AgeFixtures.sealed(AgeFixtures.content(10), an);

        assertThat(AgeFixtures.fault(joined(full, full), an)).contains(AgeFault.AGE_TRAILING_BYTES);
        assertThat(AgeFixtures.fault(joined(few, few), an)).contains(AgeFault.AGE_PAYLOAD_CHANGED);
    }

    @Test
    void headerOfAnotherFileIsRefused() {
        byte[] one = AgeFixtures.sealed(AgeFixtures.content(100), an);
        byte[] other = AgeFixtures.sealed(AgeFixtures.content(100), an);
        int header = new String(one, ISO_8859_1).indexOf('\n', new String(one, ISO_8859_1).indexOf("\n---") + 1) + 1;
        byte[] mixed = other.clone();
        System.arraycopy(one, 0, mixed, 0, header);

        assertThat(AgeFixtures.fault(mixed, an)).contains(AgeFault.AGE_PAYLOAD_CHANGED);
    }

    @Test
    void recipientAddedLaterIsRefused() {
        AgeIdentity stranger = AgeFixtures.somebody();
        String mine = new String(AgeFixtures.sealed(AgeFixtures.content(100), an), ISO_8859_1);
        String theirs = new String(AgeFixtures.sealed(AgeFixtures.content(100), stranger), ISO_8859_1);
        String stanza = theirs.substring(theirs.indexOf("-> "), theirs.indexOf("---"));
        byte[] forged = mine.replaceFirst("\n--- ", "\n" + stanza + "--- ").getBytes(ISO_8859_1);

        assertThat(AgeFixtures.fault(forged, an)).contains(AgeFault.AGE_HEADER_CHANGED);
        assertThat(AgeFixtures.fault(forged, stranger)).contains(AgeFault.AGE_HEADER_CHANGED);
    }

    @Test
    void nothingOfAChunkIsGivenBeforeItsTag() throws IOException {
        byte[] content = AgeFixtures.content(AgeOutput.CHUNK + 100);
        byte[] sealed = AgeFixtures.sealed(content, an);
        sealed[sealed.length - 1] ^= 1;

        try (InputStream in = payload(sealed)) {
            assertThat(in.readNBytes(AgeOutput.CHUNK)).isEqualTo(Arrays.copyOf(content, AgeOutput.CHUNK));
            for (int i = 0; i < 3; i++) {
                assertThatThrownBy(in::read)
                        .isInstanceOfSatisfying(
                                AgeException.class, e -> assertThat(e.fault()).isEqualTo(AgeFault.AGE_PAYLOAD_CHANGED));
            }
        }
    }

    @Test
    void endlessHeaderIsRefusedSoon() throws IOException {
        for (String endless : List.of(
                "age-encryption.org/v1\n-> grease " + "a".repeat(2_000_000),
                "age-encryption.org/v1\n" + "-> grease\n\n".repeat(200_000),
                "age-encryption.org/v1\n-> grease\n" + ("a".repeat(64) + "\n").repeat(40_000),
                "age-encryption.org/" + "v".repeat(2_000_000))) {
            assertThat(AgeFixtures.fault(endless.getBytes(ISO_8859_1), an)).contains(AgeFault.AGE_HEADER_BAD);
        }
        assertThat(AgeFixtures.fault(new byte[2_000_000], an)).contains(AgeFault.AGE_NOT_A_FILE);
        assertThat(AgeFixtures.fault(" ".repeat(3_000).getBytes(ISO_8859_1), an))
                .contains(AgeFault.AGE_NOT_A_FILE);
    }

    @Test
    void passPhraseBesideAKeyIsRefused() {
        String file = new String(AgeFixtures.sealed(AgeFixtures.content(9), an), ISO_8859_1);
        String scrypt = "-> scrypt ajMFur+EJLGaohv/dLRGnw 18\n8SHBz/ldWnjyGFQqfjat6uNBarWqqEMDS7W8X7+Xq5Q\n";

        assertThat(AgeFixtures.fault(file.replaceFirst("-> ", scrypt + "-> ").getBytes(ISO_8859_1), an))
                .contains(AgeFault.AGE_HEADER_BAD);
    }

    /** The u-coordinates of order 1, 2, 4 and 8, and their other spellings (RFC 7748 section 6; curve25519.cr.yp.to/ecdh.html). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0000000000000000000000000000000000000000000000000000000000000000",
                "0100000000000000000000000000000000000000000000000000000000000000",
                "e0eb7a7c3b41b8ae1656e3faf19fc46ada098deb9c32b1fd866205165f49b800",
                "5f9c95bca3508c24b1d0b1559c83ef5b04445cc4581c8e86d8224eddd09f1157",
                "ecffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "edffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "eeffffffffffffffffffffffffffffffffffffffffffffffffffffffffffff7f",
                "0000000000000000000000000000000000000000000000000000000000000080"
            })
    void pointOfLowOrderIsNobody(String point) {
        Optional<byte[]> bytes = Hex.decode(point);

        assertThat(AgeRecipient.parse(Bech32.encode("age", bytes.orElseThrow())))
                .isEqualTo(new AgeRecipient.Parsed.Invalid(AgeFault.AGE_RECIPIENT_BAD));
    }

    private InputStream payload(byte[] sealed) throws IOException {
        AgeReader.Opening opening = AgeReader.open(new ByteArrayInputStream(sealed), List.of(an));
        return ((AgeReader.Opening.Opened) opening).payload();
    }

    private static byte[] joined(byte[] one, byte[] other) {
        byte[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }
}
