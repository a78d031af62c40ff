package vn.sipas.field.ledger.trust;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sipas.field.Vectors;
import vn.sipas.field.base.bytes.Hash;

class CosignatureTest {

    private static final byte[] OTHER_SEED = {
        1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30,
        31, 32
    };
    private static final long TIME = 1_790_000_000L;

    private final SigningKey writer = SigningKey.of(new byte[32]);
    private final SigningKey witness = SigningKey.of(OTHER_SEED);
    private final BookName book = BookName.of(VectorPeople.SEASON, writer.publicKey());
    private final BookName witnessBook = BookName.of(VectorPeople.SEASON, witness.publicKey());
    private final SignedHead head = SignedHead.sign(writer, book, 3, Hash.sha256());

    @Test
    void cosigningTheVectorsHeadGivesTheVectorsBytes() {
        SignedHead plain =
                SignedHead.read(Vectors.bytes("sipas/head.note")).value().orElseThrow();
        SignedHead expected =
                SignedHead.read(Vectors.bytes("sipas/cosigned.note")).value().orElseThrow();
        long supAt = onlyTime(expected, VectorPeople.key("sup"));
        long frontAt = onlyTime(expected, VectorPeople.key("front"));

        SignedHead made = plain.with(cosigned("sup", plain, supAt)).with(cosigned("front", plain, frontAt));

        assertThat(made).isEqualTo(expected);
        assertThat(made.verifyBy(VectorPeople.key("an"), plain.checkpoint().origin()))
                .isEmpty();
    }

    private static Cosignature cosigned(String as, SignedHead head, long time) {
        SigningKey signer = VectorPeople.signer(as);
        return Cosignature.sign(signer, BookName.of(VectorPeople.SEASON, signer.publicKey()), head, time);
    }

    private static long onlyTime(SignedHead head, PublicKey key) {
        List<Reading<Cosignature>> found = head.cosignaturesBy(key);
        assertThat(found).hasSize(1);
        return found.getFirst().value().orElseThrow().time();
    }

    @Test
    void cosignatureIsFoundByItsKeyAndByNoOther() {
        Cosignature made = Cosignature.sign(witness, witnessBook, head, TIME);
        SignedHead cosigned = head.with(made);

        assertThat(cosigned.cosignaturesBy(witness.publicKey())).containsExactly(new Reading.Good<>(made));
        assertThat(cosigned.cosignaturesBy(writer.publicKey())).isEmpty();
        assertThat(cosigned.with(made)).isEqualTo(cosigned);
    }

    @Test
    void cosignatureMovedUnderAnotherHeadIsRefusedAndTheHeadStaysTrue() {
        SignedHead larger = SignedHead.sign(writer, book, 4, Hash.sha256());
        SignedHead moved = larger.with(Cosignature.sign(witness, witnessBook, head, TIME));

        assertThat(moved.cosignaturesBy(witness.publicKey()))
                .containsExactly(new Reading.Refused<>(TrustFault.BAD_SIGNATURE));
        assertThat(moved.verifyBy(writer.publicKey(), book)).isEmpty();
    }

    @Test
    void everyChangedByteOfTimeOrSignatureIsRefused() {
        NoteSignature line = Cosignature.sign(witness, witnessBook, head, TIME).line();
        byte[] stamped = line.signature();
        for (int at = 0; at < stamped.length; at++) {
            byte[] changed = stamped.clone();
            changed[at] ^= (byte) 0x80;
            NoteSignature forged = new NoteSignature(line.keyName(), line.keyId(), changed);

            assertThat(Cosignature.verify(forged, witness.publicKey(), head).fault())
                    .isPresent();
        }
    }

    @Test
    void everyChangedByteOfACosignedHeadCostsTheHeadOrTheCosignature() {
        byte[] bytes =
                head.with(Cosignature.sign(witness, witnessBook, head, TIME)).bytes();
        for (int at = 0; at < bytes.length; at++) {
            for (int bit = 0; bit < 8; bit++) {
                byte[] changed = bytes.clone();
                changed[at] ^= (byte) (1 << bit);
                boolean bothTrue = SignedHead.read(changed)
                        .value()
                        .map(read -> read.verifyBy(writer.publicKey(), book).isEmpty()
                                && read.cosignaturesBy(witness.publicKey()).stream()
                                        .anyMatch(found -> found.value().isPresent()))
                        .orElse(false);

                assertThat(bothTrue).as("byte %d bit %d", at, bit).isFalse();
            }
        }
    }

    @Test
    void cosignatureOfAnotherLengthIsRefused() {
        NoteSignature line = Cosignature.sign(witness, witnessBook, head, TIME).line();
        for (int length : new int[] {1, 7, 8, 71, 73}) {
            NoteSignature forged =
                    new NoteSignature(line.keyName(), line.keyId(), Arrays.copyOf(line.signature(), length));

            assertThat(Cosignature.verify(forged, witness.publicKey(), head).fault())
                    .contains(TrustFault.SIGNATURE_LENGTH);
        }
    }

    @Test
    void headsSignatureCannotPassForACosignature() {
        NoteSignature own = head.note().signatures().getFirst();
        KeyId id = KeyId.of(book.text(), SignatureType.COSIGNATURE_V1, writer.publicKey());
        byte[] stamped = new byte[72];
        System.arraycopy(own.signature(), 0, stamped, 8, 64);
        String forged = head.text() + new NoteSignature(book.text(), id, stamped).line();

        assertThat(SignedHead.read(forged.getBytes(UTF_8)).value().orElseThrow().cosignaturesBy(writer.publicKey()))
                .containsExactly(new Reading.Refused<>(TrustFault.BAD_SIGNATURE));
    }

    @Test
    void nobodyCosignsInAnothersNameOrBefore1970() {
        assertThatThrownBy(() -> Cosignature.sign(witness, book, head, TIME))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Cosignature.sign(witness, witnessBook, head, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void garbageOfAKnownKeyIsSeenAndThatOfAnUnknownOneIsNot() {
        assertThat(oddHead("garbage-cosignature-of-known-key").cosignaturesBy(VectorPeople.key("sup")))
                .containsExactly(new Reading.Refused<>(TrustFault.BAD_SIGNATURE));
        assertThat(oddHead("unknown-cosignature").cosignaturesBy(VectorPeople.key("sup")))
                .isEmpty();
    }

    private static SignedHead oddHead(String name) {
        String header = new String(Vectors.bytes("sipas/odd/" + name + ".sipas.jsonl"), UTF_8)
                .lines()
                .findFirst()
                .orElseThrow();
        return SignedHead.read(Vectors.json(header.getBytes(UTF_8)).get("head").asText())
                .value()
                .orElseThrow();
    }
}
