package vn.sipas.field.ledger.trust;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookNameTest {

    private static final String PERSON = "13674347a5565da693827dd2e5079684";

    @ParameterizedTest
    @ValueSource(strings = {"dong-nai-2026", "a", "2026", "a-b-c", "card-1", "aaaaaaaaaabbbbbbbbbbcccccccccc"})
    void nameIsReadAsWritten(String season) {
        String text = "sipas.vn/" + season + "/" + PERSON;

        assertThat(BookName.read(text)).contains(new BookName(season, PERSON));
        assertThat(new BookName(season, PERSON)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "card", "-a", "a-", "a--b", "A", "đ", "a b", "a/b", "aaaaaaaaaabbbbbbbbbbccccccccccd", "a\n"
            })
    void seasonInAnotherFormIsRefused(String season) {
        assertThat(BookName.isSeason(season)).isFalse();
        assertThat(BookName.read("sipas.vn/" + season + "/" + PERSON)).isEmpty();
        assertThatThrownBy(() -> new BookName(season, PERSON)).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "sipas.vn/a/13674347A5565da693827dd2e5079684",
                "sipas.vn/a/13674347a5565da693827dd2e507968",
                "sipas.vn/a/13674347a5565da693827dd2e50796840",
                "sipasxvn/a/13674347a5565da693827dd2e5079684",
                "sipas.vn/a/13674347a5565da693827dd2e5079684\n",
                "https://sipas.vn/a/13674347a5565da693827dd2e5079684"
            })
    void otherTextIsNoName(String text) {
        assertThat(BookName.read(text)).isEmpty();
    }

    @Test
    void bookIsOfTheKeyItIsNamedAfter() {
        PublicKey key = SigningKey.of(new byte[32]).publicKey();

        assertThat(BookName.of("a", key).isOf(key)).isTrue();
        assertThat(new BookName("a", PERSON).isOf(key)).isFalse();
    }
}
