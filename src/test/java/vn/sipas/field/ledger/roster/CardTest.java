package vn.sipas.field.ledger.roster;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sipas.field.Vectors;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.record.SeasonId;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.Note;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.trust.Reading;
import vn.sipas.field.ledger.trust.SigningKey;
import vn.sipas.field.ledger.trust.TrustFault;

class CardTest {

    private static final String EARLIER_BOOK = "sipas.vn/dong-nai-2026/b1f50fa5715f585f12a3cb68cd2f6d01";

    @Test
    void cardOfTheVectorsSaysWhoAndWhichBookItFollows() {
        JsonNode hoa = person("hoa");

        Card card = read(file()).value().orElseThrow();

        assertThat(card.holder().season()).isEqualTo(new SeasonId("dong-nai-2026"));
        assertThat(card.holder().name()).isEqualTo(hoa.get("name").asText());
        assertThat(card.holder().role()).isEqualTo(Role.ENUMERATOR);
        assertThat(card.holder().unit()).isEqualTo(hoa.get("unit").asText());
        assertThat(card.holder().age()).isEqualTo(hoa.get("age").asText());
        assertThat(card.holder().contact()).isEqualTo(hoa.get("contact").asText());
        assertThat(card.signing().base64()).isEqualTo(hoa.get("signing_public").asText());
        assertThat(card.book().text()).isEqualTo(hoa.get("book").asText());
        // The book that Hoà's own "continues" record names, in records.jsonl.
        assertThat(card.follows()).contains(BookName.read(EARLIER_BOOK).orElseThrow());
        assertThat(card.hash()).isEqualTo(Hash.sha256(file().getBytes(UTF_8)));
    }

    @Test
    void signingTheSameCardAnewGivesTheSameBytes() {
        Card card = read(file()).value().orElseThrow();

        try (SigningKey key = key("hoa")) {
            assertThat(Card.sign(key, card.holder()).bytes()).isEqualTo(card.bytes());
        }
    }

    static List<Path> badCards() {
        return Vectors.files(Vectors.path("sipas/bad"), Card.SUFFIX);
    }

    @ParameterizedTest
    @MethodSource("badCards")
    void badCardGetsItsReason(Path file) {
        String name = file.getFileName().toString().replace(Card.SUFFIX, "");
        String code =
                Vectors.json("sipas/bad/expected.json").get(name).get("code").asText();

        Reading<Card> reading = Card.read(Vectors.bytes(file));

        assertThat(reading.fault().orElseThrow().code()).isEqualTo(code);
    }

    @Test
    void cardOfEverybodyIsReadAsItWasSigned() {
        Vectors.json("sipas/keys.json").get("people").forEach(person -> {
            Card.Holder holder = holder(person, Optional.empty());
            try (SigningKey key = key(person)) {
                Card card = Card.sign(key, holder);

                assertThat(card.holder()).isEqualTo(holder);
                assertThat(card.follows()).isEmpty();
                assertThat(read(new String(card.bytes(), UTF_8)).value()).contains(card);
                assertThat(card.toString()).doesNotContain(holder.name(), holder.age());
                assertThat(holder.toString()).doesNotContain(holder.name(), holder.age());
            }
        });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "card/1 | card/2",
                "{\"season\" | {\"v\":1,\"season\"",
                "\"season\":\"dong-nai-2026\" | \"season\":\"card\"",
                "\"season\":\"dong-nai-2026\" | \"season\":2026",
                "\"name\":\"Lê Thị Hoà\",\"role\":\"enumerator\" | \"role\":\"enumerator\",\"name\":\"Lê Thị Hoà\"",
                "\"name\":\"Lê Thị Hoà\" | \"name\":\"\"",
                "\"name\":\"Lê Thị Hoà\" | \"name\":\"Lê Thị Hoà\",\"name\":\"Lê Thị Hoà\"",
                "\"name\": | \"n\\u0061me\":",
                "\"enumerator\" | \"Enumerator\"",
                "\"unit\":\"Đội 1\", | ``",
                "age1czf | age1bzf",
                "age1czf | age2czf",
                "age1czf | AGE1czf",
                "age1czf | age1czfz",
                "\"contact\":\"age16 | \"contact\":\"",
                ",\"follows\":\"YCo | ,\"follow\":\"YCo",
                "Qjk=\"} | Qjk=\",\"x\":\"y\"}",
                "Qjk=\"} | Qjk=\" }",
                "Qjk=\"} | Qjk=\"}\\nmore"
            })
    void cardSignedWithAWrongTextIsNoCard(String written, String instead) {
        String text = text().replace(written, instead.replace("\\n", "\n"));
        assertThat(text).isNotEqualTo(text());

        assertThat(signedByHoa(text).fault()).contains(TrustFault.CARD_BAD);
    }

    @ParameterizedTest
    @CsvSource({
        "YCoBcusayfGfE0xfEosbDoh4ruAp8hmD4B0Ho7M7Qjk=, YCoBcusayfGfE0xfEosbDoh4ruAp8hmD4B0Ho7M7Qjl=, BASE64_BAD",
        "YCoBcusayfGfE0xfEosbDoh4ruAp8hmD4B0Ho7M7Qjk=, AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, SMALL_ORDER_KEY",
        "YCoBcusayfGfE0xfEosbDoh4ruAp8hmD4B0Ho7M7Qjk=, 5dAH+90Dx42nmVkh1VS4F9rIwGCwk7MA5EJ4sKfL+ps=, CARD_BAD",
        "5dAH+90Dx42nmVkh1VS4F9rIwGCwk7MA5EJ4sKfL+ps=, AQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA=, SMALL_ORDER_KEY",
        "5dAH+90Dx42nmVkh1VS4F9rIwGCwk7MA5EJ4sKfL+ps=, v12Bk2h8//Imt6M2uDgG/a6pwHkwpT92OjmU3AjHmsg=, CARD_BAD"
    })
    void keyInACardThatIsNoneOrNotItsSignersIsRefused(String written, String instead, TrustFault why) {
        assertThat(signedByHoa(text().replace(written, instead)).fault()).contains(why);
    }

    @Test
    void cardSignedUnderAnotherNameIsRefused() {
        try (SigningKey key = key("hoa")) {
            byte[] asHead = Note.sign(
                            text(), "sipas.vn/dong-nai-2026/" + key.publicKey().person(), key)
                    .bytes();

            assertThat(Card.read(asHead).fault()).contains(TrustFault.CARD_BAD);
        }
    }

    @Test
    void fileThatIsNoNoteIsRefusedAsSuch() {
        assertThat(read("").fault()).contains(TrustFault.NOTE_BAD);
        assertThat(read(file().replace("\n", "\r\n")).fault()).contains(TrustFault.NOTE_BAD);
        assertThat(read(file() + "\n").fault()).contains(TrustFault.NOTE_BAD);
        assertThat(read(Vectors.json("sipas/fork.json").get("a").asText()).fault())
                .contains(TrustFault.CARD_BAD);
    }

    @Test
    void anyChangedByteOfACardIsRefused() {
        byte[] whole = file().getBytes(UTF_8);
        for (int at = 0; at < whole.length; at++) {
            byte[] changed = whole.clone();
            changed[at] ^= (byte) (1 << (at % 8));

            assertThat(Card.read(changed).fault()).as("byte %d", at).isPresent();
        }
    }

    @Test
    void nobodyIsMadeWithoutANameOrWithAWrongRecipient() {
        Card.Holder hoa = holder(person("hoa"), Optional.empty());

        assertThatThrownBy(() -> new Card.Holder(
                        hoa.season(), "", hoa.role(), hoa.unit(), hoa.age(), hoa.contact(), Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Card.Holder(
                        hoa.season(), hoa.name(), hoa.role(), hoa.unit(), hoa.age(), "age1", Optional.empty()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Card.Holder holder(JsonNode person, Optional<PublicKey> follows) {
        return new Card.Holder(
                new SeasonId("dong-nai-2026"),
                person.get("name").asText(),
                Role.read(person.get("role").asText()).orElseThrow(),
                person.get("unit").asText(),
                person.get("age").asText(),
                person.get("contact").asText(),
                follows);
    }

    private static Reading<Card> signedByHoa(String text) {
        try (SigningKey key = key("hoa")) {
            return Card.read(Note.sign(text, "sipas.vn/card", key).bytes());
        }
    }

    private static Reading<Card> read(String file) {
        return Card.read(file.getBytes(UTF_8));
    }

    private static String file() {
        return new String(Vectors.bytes("sipas/card.sipas-id"), UTF_8);
    }

    private static String text() {
        return file().substring(0, file().indexOf("\n\n") + 1);
    }

    private static JsonNode person(String as) {
        return Stream.of(as)
                .flatMap(name -> Vectors.json("sipas/keys.json").get("people").valueStream())
                .filter(person -> person.get("as").asText().equals(as))
                .findFirst()
                .orElseThrow();
    }

    private static SigningKey key(String as) {
        return key(person(as));
    }

    private static SigningKey key(JsonNode person) {
        return SigningKey.of(
                HexFormat.of().parseHex(person.get("signing_seed_hex").asText()));
    }
}
