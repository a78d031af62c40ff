package vn.sipas.field.ledger.trust;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class VerifierKeyTest {

    /** The key of Go's checksum database, as every Go toolchain carries it. */
    private static final String GO = "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8";

    private final PublicKey key = SigningKey.of(new byte[32]).publicKey();

    @Test
    void keyOfAnotherProgramIsReadAndPrintedAlike() {
        VerifierKey read = VerifierKey.read(GO).value().orElseThrow();

        assertThat(read.name()).isEqualTo("sum.golang.org");
        assertThat(read.type()).isEqualTo(SignatureType.ED25519);
        assertThat(read.line()).isEqualTo(GO);
    }

    @ParameterizedTest
    @EnumSource
    void eitherTypeIsReadAsPrinted(SignatureType type) {
        VerifierKey made = new VerifierKey(BookName.of(VectorPeople.SEASON, key).text(), type, key);

        assertThat(VerifierKey.read(made.line()).value()).contains(made);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sum.golang.org",
                "sum.golang.org+033de0ae",
                "+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
                "sum golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
                "sum.golang.com+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
                "sum.golang.org+033DE0AE+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
                "sum.golang.org+033de0af+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
                "sum.golang.org+33de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8",
                "sum.golang.org+033de0ae+As4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn8"
            })
    void lineThatIsNoKeyIsRefused(String line) {
        assertThat(VerifierKey.read(line).fault()).contains(TrustFault.KEY_BAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sum.golang.org+033de0ae+",
                "sum.golang.org+033de0ae+Ac4z",
                "sum.golang.org+033de0ae+Ac4zctda0e5eza+HJyk9SxEdh+s3Ux18htTTAD8OuAn",
                "sum.golang.org+033de0ae+Ac4zctda0e5eza-HJyk9SxEdh-s3Ux18htTTAD8OuAn8"
            })
    void keyThatIsNotBase64Of33BytesIsRefused(String line) {
        assertThat(VerifierKey.read(line).fault()).contains(TrustFault.BASE64_BAD);
    }

    @Test
    void keyOfSmallOrderIsRefused() {
        String line = "a+00000000+AQEAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

        assertThat(VerifierKey.read(line).fault()).contains(TrustFault.SMALL_ORDER_KEY);
    }

    @Test
    void fileGivesItsKeysAndEveryBadLine() {
        KeyFile file = KeyFile.read("# the department\r\n\r\n  " + GO + " \nnonsense\n\nGO+1+x\n" + GO);

        assertThat(file.keys()).extracting(VerifierKey::line).containsExactly(GO, GO);
        assertThat(file.faults())
                .containsExactly(new KeyFile.Fault(4, TrustFault.KEY_BAD), new KeyFile.Fault(6, TrustFault.BASE64_BAD));
    }
}
