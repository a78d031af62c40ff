package vn.sipas.field.ledger.age;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoundTripTest {

    private final AgeIdentity an = AgeFixtures.somebody();
    private final AgeIdentity binh = AgeFixtures.somebody();
    private final AgeIdentity hoa = AgeFixtures.somebody();

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 65_535, 65_536, 65_537, 131_071, 131_072, 131_073, 500_000})
    void contentOfAnyLengthComesBack(int length) {
        byte[] content = AgeFixtures.content(length);

        byte[] sealed = AgeFixtures.sealed(content, an);

        assertThat(AgeFixtures.opened(sealed, an)).isEqualTo(content);
        assertThat(AgeFixtures.opened(armored(sealed, "\n"), an)).isEqualTo(content);
        assertThat(AgeFixtures.opened(armored(sealed, "\r\n"), an)).isEqualTo(content);
    }

    @Test
    void lastChunkIsFullWhereTheContentIs() {
        int header = AgeFixtures.sealed(new byte[0], an).length - ChunkCipher.TAG;

        assertThat(AgeFixtures.sealed(new byte[65_536], an)).hasSize(header + 65_536 + ChunkCipher.TAG);
        assertThat(AgeFixtures.sealed(new byte[65_537], an)).hasSize(header + 65_537 + 2 * ChunkCipher.TAG);
    }

    @Test
    void howTheContentIsHandedOverMakesNoDifference() throws IOException {
        byte[] content = AgeFixtures.content(200_000);
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (AgeOutput out = AgeWriter.encrypt(sealed, List.of(an.recipient()), AgeFixtures.RANDOM)) {
            for (int from = 0, part = 1; from < content.length; from += part, part = part * 3 % 70_001 + 1) {
                out.write(content, from, Math.min(part, content.length - from));
                part = Math.min(part, content.length - from);
            }
            out.finish();
        }

        assertThat(AgeFixtures.opened(sealed.toByteArray(), an)).isEqualTo(content);
    }

    @Test
    void contentIsReadByteByByteToo() throws IOException {
        byte[] content = AgeFixtures.content(70_000);
        ByteArrayOutputStream read = new ByteArrayOutputStream();

        try (InputStream in = payload(AgeFixtures.sealed(content, an))) {
            for (int next = in.read(); next >= 0; next = in.read()) {
                read.write(next);
            }
            assertThat(in.read()).isNegative();
        }

        assertThat(read.toByteArray()).isEqualTo(content);
    }

    @Test
    void everyRecipientOpensAloneAndNobodyElse() {
        byte[] content = "kết quả phúc tra".getBytes(UTF_8);
        byte[] sealed = AgeFixtures.sealed(content, an, binh, hoa);
        AgeIdentity other = AgeFixtures.somebody();

        for (AgeIdentity one : List.of(an, binh, hoa)) {
            assertThat(AgeFixtures.opened(sealed, one)).isEqualTo(content);
            assertThat(AgeFixtures.opened(sealed, other, one)).isEqualTo(content);
        }
        assertThat(AgeFixtures.fault(sealed, other)).contains(AgeFault.AGE_NOT_FOR_US);
        assertThat(AgeFixtures.fault(sealed)).contains(AgeFault.AGE_NOT_FOR_US);
    }

    @Test
    void sameContentIsSealedDifferentlyEachTime() {
        byte[] content = AgeFixtures.content(100);

        assertThat(AgeFixtures.sealed(content, an)).isNotEqualTo(AgeFixtures.sealed(content, an));
    }

    @Test
    void fileNamesNobodyAndShowsNoContent() {
        byte[] content = "0901234567".repeat(20).getBytes(UTF_8);

        String sealed = new String(AgeFixtures.sealed(content, an), ISO_8859_1);

        assertThat(sealed).startsWith("age-encryption.org/v1\n-> X25519 ").doesNotContain("0901234567");
        assertThat(sealed).doesNotContain(an.recipient().text());
    }

    @Test
    void writingThatWasBrokenOffIsNoShorterFile() throws IOException {
        ByteArrayOutputStream sealed = new ByteArrayOutputStream();
        try (AgeOutput out = AgeWriter.encrypt(sealed, List.of(an.recipient()), AgeFixtures.RANDOM)) {
            out.write(AgeFixtures.content(200_000));
        }

        assertThat(AgeFixtures.fault(sealed.toByteArray(), an)).contains(AgeFault.AGE_TRUNCATED);
    }

    @Test
    void nothingIsWrittenBehindTheEnd() throws IOException {
        try (AgeOutput out =
                AgeWriter.encrypt(new ByteArrayOutputStream(), List.of(an.recipient()), AgeFixtures.RANDOM)) {
            out.finish();
            out.finish();

            assertThatThrownBy(() -> out.write(1)).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void fileForNobodyIsOurMistake() {
        assertThatThrownBy(() -> AgeWriter.seal(new byte[1], List.of(), AgeFixtures.RANDOM))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fileIsKnownByItsFirstBytesAndNotUsedUp() throws IOException {
        byte[] sealed = AgeFixtures.sealed(new byte[9], an);
        byte[] armor = armored(sealed, "\n");

        for (byte[] file : List.of(sealed, armor, ("\r\n\t " + new String(armor, ISO_8859_1)).getBytes(ISO_8859_1))) {
            InputStream in = new ByteArrayInputStream(file);
            assertThat(AgeReader.beginsAsAge(in)).isTrue();
            assertThat(in.readAllBytes()).isEqualTo(file);
        }
        for (String other :
                List.of("", "{\"sipas\":\"batch/1\"", " age-encryption.org/v1\n", "-----BEGIN PGP MESSAGE")) {
            assertThat(AgeReader.beginsAsAge(new ByteArrayInputStream(other.getBytes(UTF_8))))
                    .isFalse();
        }
    }

    private InputStream payload(byte[] sealed) throws IOException {
        AgeReader.Opening opening = AgeReader.open(new ByteArrayInputStream(sealed), List.of(an));
        return ((AgeReader.Opening.Opened) opening).payload();
    }

    static byte[] armored(byte[] sealed, String lineEnd) {
        String base64 = Base64.getMimeEncoder(64, lineEnd.getBytes(UTF_8)).encodeToString(sealed);
        return String.join(
                        lineEnd, "-----BEGIN AGE ENCRYPTED FILE-----", base64, "-----END AGE ENCRYPTED FILE-----", "")
                .getBytes(UTF_8);
    }

    @Test
    void everyCutOfAnArmorIsRefused() {
        byte[] armor = armored(AgeFixtures.sealed(AgeFixtures.content(100), an), "\n");

        // Its last byte is the LF, which may be missing.
        for (int length = 0; length < armor.length - 1; length++) {
            assertThat(AgeFixtures.fault(Arrays.copyOf(armor, length), an))
                    .as("cut at %d", length)
                    .isPresent();
        }
    }
}
