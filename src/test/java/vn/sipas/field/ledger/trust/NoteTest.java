package vn.sipas.field.ledger.trust;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.field.Vectors;

class NoteTest {

    /** The example in the documentation of Go's package golang.org/x/mod/sumdb/note, with its key. */
    private static final String GO_NOTE = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.

            — PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=
            """;

    private static final String GO_KEY = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";

    private static final String LINE = "— a/b AAAAAQI=\n";

    @Test
    void noteOfAnotherProgramIsReadVerifiedAndPrintedAlike() {
        Note note = read(GO_NOTE);
        VerifierKey key = VerifierKey.read(GO_KEY).value().orElseThrow();

        assertThat(note.verifyBy(key.name(), key.key(), TrustFault.NOTE_BAD)).isEmpty();
        assertThat(note.withSignatures(note.signatures()).bytes()).isEqualTo(GO_NOTE.getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sipas/head.note", "sipas/cosigned.note", "sipas/card.sipas-id"})
    void whatWasReadPrintsAsTheSameBytes(String file) {
        byte[] bytes = Vectors.bytes(file);

        Note note = Note.read(bytes).value().orElseThrow();

        assertThat(note.bytes()).isEqualTo(bytes);
        assertThat(note.withSignatures(note.signatures()).bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "\n",
                "\n\n",
                "text\n",
                "text\n\n",
                "text\n" + LINE,
                "text\n\n— a/b AAAAAQI=",
                "text\n\n\n— a/b AAAAAQI=\n\n",
                "text\r\n\r\n— a/b AAAAAQI=\r\n",
                "te\txt\n\n" + LINE,
                "te\u0000xt\n\n" + LINE,
                "text\n\n- a/b AAAAAQI=\n",
                "text\n\n—a/b AAAAAQI=\n",
                "text\n\n— a/b\n",
                "text\n\n—  AAAAAQI=\n",
                "text\n\n— a+b AAAAAQI=\n",
                "text\n\n— a\u00a0b AAAAAQI=\n",
                "text\n\n— a\u2003b AAAAAQI=\n",
                "text\n\n— a\u0085b AAAAAQI=\n",
                "text\n\n— a/b AAAAAQ==\n",
                "text\n\n" + LINE + "more\n"
            })
    void whatIsNoSignedNoteIsRefused(String text) {
        assertThat(Note.read(text.getBytes(UTF_8)).fault()).contains(TrustFault.NOTE_BAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"AAAAAQJ=", "AAAAAQI", "AAAAAQI= ", " AAAAAQI=", "AAAA_QI=", "====", "AAAA AQI="})
    void signatureInAnotherSpellingOfBase64IsRefused(String base64) {
        assertThat(Note.read(("text\n\n— a/b " + base64 + "\n").getBytes(UTF_8)).fault())
                .contains(TrustFault.BASE64_BAD);
    }

    @Test
    void bytesThatAreNoUtf8AreRefused() {
        byte[] latin = ("caf\u00e9\n\n" + "x").getBytes(ISO_8859_1);
        byte[] line = LINE.getBytes(UTF_8);
        byte[] note = Arrays.copyOf(latin, latin.length - 1 + line.length);
        System.arraycopy(line, 0, note, latin.length - 1, line.length);

        assertThat(Note.read(note).fault()).contains(TrustFault.NOTE_BAD);
    }

    @Test
    void textMayHaveEmptyLinesAndOneSignatureMayHaveManyBytes() {
        Note note = read("a\n\nb\n\n— a/b " + "AAAA".repeat(1700) + "\n");

        assertThat(note.text()).isEqualTo("a\n\nb\n");
        assertThat(note.signatures().getFirst().signature()).hasSize(5096);
    }

    @Test
    void sixtyFourSignaturesAreReadAndOneMoreIsRefused() {
        assertThat(read("text\n\n" + LINE.repeat(64)).signatures()).hasSize(64);
        assertThat(Note.read(("text\n\n" + LINE.repeat(65)).getBytes(UTF_8)).fault())
                .contains(TrustFault.NOTE_BAD);
    }

    @Test
    void hugeNoteIsRefused() {
        String text = "a".repeat(Note.MOST_BYTES);

        assertThat(Note.read((text + "\n\n" + LINE).getBytes(UTF_8)).fault()).contains(TrustFault.NOTE_BAD);
    }

    @Test
    void cardIsVerifiedByTheKeyInItAndByNoOther() {
        Note card = Note.read(Vectors.bytes("sipas/card.sipas-id")).value().orElseThrow();

        assertThat(card.verifyBy("sipas.vn/card", VectorPeople.key("hoa"), TrustFault.CARD_BAD))
                .isEmpty();
        assertThat(card.verifyBy("sipas.vn/card", VectorPeople.key("an"), TrustFault.CARD_BAD))
                .contains(TrustFault.CARD_BAD);
    }

    @Test
    void signingTheCardAnewGivesItsBytes() {
        byte[] bytes = Vectors.bytes("sipas/card.sipas-id");
        Note card = Note.read(bytes).value().orElseThrow();

        assertThat(Note.sign(card.text(), "sipas.vn/card", VectorPeople.signer("hoa"))
                        .bytes())
                .isEqualTo(bytes);
    }

    @Test
    void cardWhoseNameWasChangedOrThatIsSignedTwiceIsRefused() {
        Note changed = Note.read(Vectors.bytes("sipas/bad/bad-signature--card-name-changed.sipas-id"))
                .value()
                .orElseThrow();
        Note twice = Note.read(Vectors.bytes("sipas/bad/card-bad--second-signature.sipas-id"))
                .value()
                .orElseThrow();

        assertThat(changed.verifyBy("sipas.vn/card", VectorPeople.key("hoa"), TrustFault.CARD_BAD))
                .contains(TrustFault.BAD_SIGNATURE);
        assertThat(twice.verifyBy("sipas.vn/card", VectorPeople.key("hoa"), TrustFault.CARD_BAD))
                .contains(TrustFault.CARD_BAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "cosignature/v1\ntime 1\nx\n",
                "",
                "other\n",
                "sipas.vn/card/1",
                "sipas.vn/a\tb\n",
                "sipas.vn/lone \ud800 surrogate\n"
            })
    void textThatIsNotOursOrIsNoNoteIsNeverSigned(String text) {
        SigningKey key = SigningKey.of(new byte[32]);

        assertThatThrownBy(() -> Note.sign(text, "sipas.vn/card", key)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Note read(String text) {
        return Note.read(text.getBytes(UTF_8)).value().orElseThrow();
    }
}
