package vn.sipas.field.base.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StrictBase64Test {

    @ParameterizedTest
    @ValueSource(strings = {"AA", "AA=", "AB==", "A===", "AAA", " AA==", "AA==\n", "-_==", "AAAA=AAA"})
    void anySpellingButTheOneIsRefused(String text) {
        assertThat(StrictBase64.decode(text)).isEmpty();
    }

    @Test
    void writtenBytesAreReadBack() {
        byte[] bytes = {(byte) 0xfb, 0, 1, (byte) 0xff};

        assertThat(StrictBase64.decode(StrictBase64.encode(bytes))).hasValue(bytes);
    }

    @Test
    void upperCaseHexadecimalIsRefused() {
        assertThat(Hex.decode("0aFF")).isEmpty();
        assertThat(Hex.decode("0aff")).hasValue(new byte[] {10, (byte) 0xff});
    }
}
