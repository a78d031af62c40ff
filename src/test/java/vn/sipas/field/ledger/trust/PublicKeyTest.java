package vn.sipas.field.ledger.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublicKeyTest {

    private static final String SOUND = "v12Bk2h8//Imt6M2uDgG/a6pwHkwpT92OjmU3AjHmsg=";

    @ParameterizedTest
    @MethodSource("vn.sipas.field.ledger.trust.VectorPeople#people")
    void seedGivesTheKeyPersonBookAndFingerprintOfTheVector(JsonNode person) {
        SigningKey signer =
                SigningKey.of(VectorPeople.hex(person.get("signing_seed_hex").asText()));
        PublicKey key = signer.publicKey();

        assertThat(key.base64()).isEqualTo(person.get("signing_public").asText());
        assertThat(key.person()).isEqualTo(person.get("person").asText());
        assertThat(key.fingerprint()).isEqualTo(person.get("fingerprint").asText());
        assertThat(BookName.of(VectorPeople.SEASON, key).text())
                .isEqualTo(person.get("book").asText());
        assertThat(PublicKey.fromBase64(key.base64()).value()).contains(key);
    }

    @ParameterizedTest
    @MethodSource("vn.sipas.field.ledger.trust.VectorPeople#people")
    void keyIdsAreThoseOfTheVector(JsonNode person) {
        PublicKey key = PublicKey.fromBase64(person.get("signing_public").asText())
                .value()
                .orElseThrow();
        String book = person.get("book").asText();

        assertThat(KeyId.of(book, SignatureType.ED25519, key).hex())
                .isEqualTo(person.get("key_id_hex_type_01").asText());
        assertThat(KeyId.of(book, SignatureType.COSIGNATURE_V1, key).hex())
                .isEqualTo(person.get("key_id_hex_type_04").asText());
        assertThat(KeyId.of("sipas.vn/card", SignatureType.ED25519, key).hex())
                .isEqualTo(person.get("key_id_hex_card").asText());
    }

    @Test
    void everyPointOfSmallOrderIsRefusedInEverySpelling() {
        for (Edwards point : Forgeries.SMALL_ORDER) {
            for (byte[] spelling : Forgeries.spellings(point)) {
                assertThat(PublicKey.read(spelling).fault()).contains(TrustFault.SMALL_ORDER_KEY);
            }
        }
    }

    @Test
    void yOfThePrimeOrMoreIsRefused() {
        for (int above = 0; above < 19; above++) {
            byte[] y = Forgeries.bytes(Edwards.P.add(BigInteger.valueOf(above)));
            byte[] odd = y.clone();
            odd[31] |= (byte) 0x80;
            TrustFault why = above < 2 ? TrustFault.SMALL_ORDER_KEY : TrustFault.KEY_BAD;

            assertThat(PublicKey.read(y).fault()).contains(why);
            assertThat(PublicKey.read(odd).fault()).contains(why);
        }
    }

    @Test
    void yWithoutAPointIsRefused() {
        assertThat(PublicKey.read(Forgeries.bytes(BigInteger.TWO)).fault()).contains(TrustFault.KEY_BAD);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 31, 33})
    void otherLengthIsRefused(int length) {
        assertThat(PublicKey.read(new byte[length]).fault()).contains(TrustFault.KEY_BAD);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "v12Bk2h8//Imt6M2uDgG/a6pwHkwpT92OjmU3AjHmsg",
                "v12Bk2h8//Imt6M2uDgG/a6pwHkwpT92OjmU3AjHmsh=",
                "v12Bk2h8__Imt6M2uDgG_a6pwHkwpT92OjmU3AjHmsg=",
                " v12Bk2h8//Imt6M2uDgG/a6pwHkwpT92OjmU3AjHmsg=",
                "v12Bk2h8//Imt6M2uDgG/a6pwHkwpT92OjmU3AjHmg=="
            })
    void otherThanTheOneBase64SpellingIsRefused(String text) {
        assertThat(PublicKey.fromBase64(text).fault()).contains(TrustFault.BASE64_BAD);
    }

    @Test
    void keysAreEqualByContentAndDoNotPrintTheirBytes() {
        PublicKey key = PublicKey.fromBase64(SOUND).value().orElseThrow();
        PublicKey same = PublicKey.read(key.bytes()).value().orElseThrow();

        assertThat(same).isEqualTo(key).hasSameHashCodeAs(key);
        assertThat(key.toString()).doesNotContain(SOUND);
    }
}
