package vn.sipas.field.ledger.age;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.field.Vectors;
import vn.sipas.field.base.bytes.Hex;
import vn.sipas.field.ledger.trust.Secret;

/** Recipients and identities as texts. */
class AddressTest {

    /** From age.md, "The X25519 recipient type". */
    private static final String SECRET = "AGE-SECRET-KEY-1GFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPYYSJZGFPQ4EGAEX";

    private static final String ADDRESS = "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj";

    /** The six published people, each with an age and a contact key. */
    static List<JsonNode> people() {
        List<JsonNode> people = new ArrayList<>();
        Vectors.json("sipas/keys.json").get("people").forEach(people::add);
        return people;
    }

    @Test
    void specificationsOwnKeysFitEachOther() {
        try (AgeIdentity identity = identity(SECRET)) {
            assertThat(identity.recipient().text()).isEqualTo(ADDRESS);
            assertThat(identity.text()).isEqualTo(SECRET);
            assertThat(identity.recipient()).isEqualTo(recipient(ADDRESS)).hasSameHashCodeAs(recipient(ADDRESS));
        }
    }

    @ParameterizedTest
    @MethodSource("people")
    void publishedPeoplesKeysFitEachOther(JsonNode person) {
        for (String key : List.of("age", "contact")) {
            byte[] bytes = Hex.decode(person.get(key + "_secret_hex").asText()).orElseThrow();
            try (AgeIdentity identity = AgeIdentity.of(bytes);
                    Secret copy = identity.secret()) {
                assertThat(identity.text())
                        .isEqualTo(person.get(key + "_secret").asText());
                assertThat(identity.recipient().text())
                        .isEqualTo(person.get(key).asText());
                assertThat(copy.bytes()).isEqualTo(bytes);
            }
        }
    }

    @Test
    void oneWrongLetterIsNoticed() {
        for (int at = 0; at < ADDRESS.length(); at++) {
            String wrong =
                    ADDRESS.substring(0, at) + (ADDRESS.charAt(at) == 'q' ? 'p' : 'q') + ADDRESS.substring(at + 1);
            assertThat(AgeRecipient.parse(wrong))
                    .isEqualTo(new AgeRecipient.Parsed.Invalid(AgeFault.AGE_RECIPIENT_BAD));
        }
        for (int length = 0; length < ADDRESS.length(); length++) {
            assertThat(AgeRecipient.parse(ADDRESS.substring(0, length)))
                    .isEqualTo(new AgeRecipient.Parsed.Invalid(AgeFault.AGE_RECIPIENT_BAD));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AGE1ZVKYG2LQZRAA2LNJVQEJ32NKUU0UES2S82HZRYE869XEEXVN73EQUNUJWJ",
                "Age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj",
                " age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj",
                "age1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj\n",
                "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIEJLlL",
                "bc1qw508d6qejxtdg4y5r3zarvary0c5xw7kv8f3t4",
                "ağe1zvkyg2lqzraa2lnjvqej32nkuu0ues2s82hzrye869xeexvn73equnujwj"
            })
    void anythingElseIsNoAddress(String text) {
        assertThat(AgeRecipient.parse(text)).isEqualTo(new AgeRecipient.Parsed.Invalid(AgeFault.AGE_RECIPIENT_BAD));
    }

    @Test
    void addressOfAnotherKindIsNamedAsOne() {
        // From age.md, "The tagged recipient types".
        String tagged = "age1tag1qt8lw0ual6avlwmwatk888yqnmdamm7xfd0wak53ut6elz5c4swx2yqdj4e";

        assertThat(AgeRecipient.parse(tagged)).isEqualTo(new AgeRecipient.Parsed.Invalid(AgeFault.AGE_RECIPIENT_OTHER));
    }

    @Test
    void secretKeyInPlaceOfAnAddressIsNamedAsOne() {
        assertThat(AgeRecipient.parse(SECRET))
                .isEqualTo(new AgeRecipient.Parsed.Invalid(AgeFault.AGE_RECIPIENT_SECRET));
        assertThat(AgeRecipient.parse("AGE-SECRET-KEY-PQ-1XX7"))
                .isEqualTo(new AgeRecipient.Parsed.Invalid(AgeFault.AGE_RECIPIENT_SECRET));
    }

    @Test
    void addressIsNoIdentity() {
        for (String text : List.of("", ADDRESS, SECRET.toLowerCase(java.util.Locale.ROOT), SECRET.substring(1))) {
            assertThat(AgeIdentity.parse(text)).isEqualTo(new AgeIdentity.Parsed.Invalid(AgeFault.AGE_IDENTITY_BAD));
        }
    }

    @Test
    void identityNeverShowsItselfAndIsWiped() {
        AgeIdentity identity = identity(SECRET);
        byte[] sealed = AgeFixtures.sealed(new byte[3], identity);

        assertThat(identity).hasToString("age identity");

        identity.close();
        assertThatThrownBy(identity::text).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(identity::secret).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> AgeReader.open(sealed, List.of(identity))).isInstanceOf(IllegalStateException.class);
    }

    private static AgeIdentity identity(String text) {
        return ((AgeIdentity.Parsed.Valid) AgeIdentity.parse(text)).identity();
    }

    private static AgeRecipient recipient(String text) {
        return ((AgeRecipient.Parsed.Valid) AgeRecipient.parse(text)).recipient();
    }
}
