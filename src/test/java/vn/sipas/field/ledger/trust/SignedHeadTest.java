package vn.sipas.field.ledger.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.field.Vectors;
import vn.sipas.field.base.bytes.Hash;

class SignedHeadTest {

    private static final String ROOT = "9I9PmU9ETP1NdgOs4cFI9iwUTBYJ/3KtOxJalEKuIJk=";
    private static final Set<String> ABOUT_HEADS = Set.of(
            "bad-signature",
            "base64-bad",
            "book-mismatch",
            "head-bad",
            "head-not-signed",
            "note-bad",
            "signature-high-s",
            "signature-length",
            "small-order-key",
            "wrong-key");

    private final SigningKey an = SigningKey.of(new byte[32]);
    private final BookName book = BookName.of(VectorPeople.SEASON, an.publicKey());
    private final SignedHead head = SignedHead.sign(an, book, 3, Hash.sha256());

    @Test
    void signingGivesTheVectorsBytes() {
        SigningKey signer = VectorPeople.signer("an");
        BookName itsBook = BookName.of(VectorPeople.SEASON, signer.publicKey());

        SignedHead signed =
                SignedHead.sign(signer, itsBook, 10, Hash.fromBase64(ROOT).orElseThrow());

        assertThat(signed.bytes()).isEqualTo(Vectors.bytes("sipas/head.note"));
        assertThat(signed.verifyBy(signer.publicKey(), itsBook)).isEmpty();
    }

    @Test
    void headIsReadAsSigned() {
        SignedHead read = SignedHead.read(head.bytes()).value().orElseThrow();

        assertThat(read).isEqualTo(head).hasSameHashCodeAs(head);
        assertThat(read.checkpoint()).isEqualTo(new Checkpoint(book, 3, Hash.sha256()));
        assertThat(SignedHead.read(head.text()).value()).contains(head);
    }

    @Test
    void everyBadFileAboutAHeadIsRefusedForItsReason() {
        JsonNode expected = Vectors.json("sipas/bad/expected.json");
        Set<String> seen = new HashSet<>();
        for (Path file : Vectors.in("sipas/bad", "")) {
            String name = file.getFileName().toString().replaceFirst("\\.sipas\\.jsonl$", "");
            String code = name.replaceFirst("--.*", "");
            if (!file.toString().endsWith(".sipas.jsonl")
                    || !ABOUT_HEADS.contains(code)
                    || !isAboutKeyOrHead(expected.get(name), name)) {
                continue;
            }

            assertThat(judge(file).map(TrustFault::code)).as(name).contains(code);
            seen.add(code);
        }
        assertThat(seen).isEqualTo(ABOUT_HEADS);
    }

    private static boolean isAboutKeyOrHead(JsonNode expectation, String name) {
        return expectation.get("line").asInt() == 1 && !name.contains("--peak-");
    }

    @Test
    void everyGoodAndOddFileHasATrueHead() {
        for (String folder : new String[] {"sipas", "sipas/odd"}) {
            for (Path file : Vectors.in(folder, "")) {
                if (file.toString().endsWith(".sipas.jsonl")) {
                    assertThat(judge(file)).as(file.toString()).isEmpty();
                }
            }
        }
    }

    /** Key, head and signature of a batch's first header, in the order that a reader of batches checks them. */
    private static Optional<TrustFault> judge(Path file) {
        String firstLine =
                new String(Vectors.bytes(file), UTF_8).lines().findFirst().orElseThrow();
        JsonNode header = Vectors.json(firstLine.getBytes(UTF_8));
        BookName book = BookName.read(header.get("book").asText()).orElseThrow();
        return PublicKey.fromBase64(header.get("key").asText())
                .then(key -> SignedHead.read(header.get("head").asText())
                        .then(head -> head.verifyBy(key, book)
                                .<Reading<SignedHead>>map(Reading.Refused::new)
                                .orElseGet(() -> new Reading.Good<>(head))))
                .fault();
    }

    @Test
    void everyChangedByteOfANoteIsRefusedOrFailsToVerify() {
        Random random = new Random(1);
        byte[] bytes = head.bytes();
        for (int at = 0; at < bytes.length; at++) {
            for (int round = 0; round < 8; round++) {
                byte[] changed = bytes.clone();
                changed[at] ^= (byte) (1 + random.nextInt(255));

                assertThat(isTrue(changed)).as("byte %d", at).isFalse();
            }
        }
    }

    @Test
    void everyCutAndEveryAddedByteIsRefusedOrFailsToVerify() {
        Random random = new Random(2);
        byte[] bytes = head.bytes();
        for (int at = 0; at <= bytes.length; at++) {
            byte[] longer = new byte[bytes.length + 1];
            System.arraycopy(bytes, 0, longer, 0, at);
            longer[at] = (byte) random.nextInt(256);
            System.arraycopy(bytes, at, longer, at + 1, bytes.length - at);

            assertThat(isTrue(longer)).as("added at %d", at).isFalse();
            assertThat(at < bytes.length && isTrue(Arrays.copyOf(bytes, at)))
                    .as("cut at %d", at)
                    .isFalse();
        }
    }

    private boolean isTrue(byte[] bytes) {
        return SignedHead.read(bytes)
                .value()
                .map(read -> read.verifyBy(an.publicKey(), book).isEmpty())
                .orElse(false);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "-1",
                "+1",
                "01",
                "00",
                "",
                " 1",
                "1 ",
                "1.0",
                "0x1",
                "１",
                "9223372036854775808",
                "99999999999999999999"
            })
    void sizeInAnotherFormIsRefused(String size) {
        assertThat(readSigned(book.text() + '\n' + size + '\n' + ROOT + '\n').fault())
                .contains(TrustFault.HEAD_BAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "9223372036854775807"})
    void smallestAndLargestSizeAreRead(String size) {
        assertThat(readSigned(book.text() + '\n' + size + '\n' + ROOT + '\n').value())
                .hasValueSatisfying(read -> assertThat(read.checkpoint().size()).hasToString(size));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9I9PmU9ETP1NdgOs4cFI9iwUTBYJ/3KtOxJalEKuIJl=",
                "9I9PmU9ETP1NdgOs4cFI9iwUTBYJ/3KtOxJalEKuIA==",
                "f48f4f994f444cfd4d7603ace1c148f62c144c1609ff72ad3b125a9442ae2099",
                ""
            })
    void rootThatIsNotBase64Of32BytesIsRefused(String root) {
        assertThat(readSigned(book.text() + "\n3\n" + root + '\n').fault()).contains(TrustFault.BASE64_BAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "sipas.vn/card\n3\n" + ROOT + "\n",
                "sipas.vn/x/3f1c\n3\n" + ROOT + "\n",
                "sipas.vn/x\n3\n",
                "sipas.vn/x\n"
            })
    void textThatIsNoCheckpointOfABookIsRefused(String text) {
        assertThat(readSigned(text).fault()).contains(TrustFault.HEAD_BAD);
    }

    @ParameterizedTest
    @ValueSource(strings = {"extension\n", "\n", " \n"})
    void fourthLineIsRefused(String line) {
        assertThat(readSigned(book.text() + "\n3\n" + ROOT + '\n' + line).fault())
                .contains(TrustFault.HEAD_BAD);
    }

    private Reading<SignedHead> readSigned(String text) {
        return SignedHead.read(Note.sign(text, book.text(), an).bytes());
    }

    @Test
    void headOfTheEmptyBookMayCarryAnyRootHere() {
        assertThat(SignedHead.sign(an, book, 0, Hash.sha256()).verifyBy(an.publicKey(), book))
                .isEmpty();
    }

    @Test
    void headOfAnotherSeasonOfTheSameKeyIsAnotherBook() {
        BookName other = BookName.of("other-2026", an.publicKey());

        assertThat(head.verifyBy(an.publicKey(), other)).contains(TrustFault.BOOK_MISMATCH);
    }

    @Test
    void keySignsHeadsOfItsOwnBookOnly() {
        BookName foreign = new BookName(VectorPeople.SEASON, "0".repeat(32));

        assertThatThrownBy(() -> SignedHead.sign(an, foreign, 1, Hash.sha256()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> SignedHead.sign(an, book, -1, Hash.sha256()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void linesOfTwoCopiesOfAHeadAreGatheredWhicheverCameFirst() {
        PublicKey key = VectorPeople.key("an");
        SignedHead plain =
                SignedHead.read(Vectors.bytes("sipas/head.note")).value().orElseThrow();
        SignedHead cosigned =
                SignedHead.read(Vectors.bytes("sipas/cosigned.note")).value().orElseThrow();
        BookName book = plain.checkpoint().origin();
        // A line that only claims the book's name, and sorts before the true one.
        NoteSignature claim = new NoteSignature(book.text(), new KeyId(0), new byte[64]);
        SignedHead claimed =
                SignedHead.read(plain.text() + claim.line()).value().orElseThrow();

        SignedHead one = plain.with(cosigned, key).with(claimed, key);
        SignedHead other = claimed.with(cosigned, key).with(plain, key);

        assertThat(one).isEqualTo(other);
        assertThat(one.verifyBy(key, book)).isEmpty();
        assertThat(one.note().signatures()).hasSize(4);
        assertThat(one.with(one, key)).isEqualTo(one);
    }

    @Test
    void bareHeadHasTheBooksLineAlone() {
        SignedHead cosigned =
                SignedHead.read(Vectors.bytes("sipas/cosigned.note")).value().orElseThrow();

        assertThat(cosigned.bare(VectorPeople.key("an")).bytes()).isEqualTo(Vectors.bytes("sipas/head.note"));
    }

    @Test
    void bareHeadOfTheLongestSeasonNameAndTenThousandMillionRecordsHas300Bytes() {
        BookName longest = BookName.of("a".repeat(30), an.publicKey());

        assertThat(SignedHead.sign(an, longest, 9_999_999_999L, Hash.sha256()).bytes())
                .hasSize(300);
    }
}
