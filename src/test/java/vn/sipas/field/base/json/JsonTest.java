package vn.sipas.field.base.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.field.base.json.JsonValue.JsonNumber;
import vn.sipas.field.base.json.JsonValue.JsonObject;

class JsonTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    {"a":1,"\\u0061":2}      | DUPLICATE_KEY
                    {"a":1} x                | JSON_BAD
                    {"a":"\\ud800"}          | LONE_SURROGATE
                    ["\\udc00"]              | LONE_SURROGATE
                    123456789012345678901    | JSON_BAD
                    """)
    void faultIsNamed(String document, JsonFault fault) {
        assertThat(read(document))
                .isInstanceOfSatisfying(
                        Json.Reading.Faulty.class,
                        faulty -> assertThat(faulty.fault()).isEqualTo(fault));
    }

    @Test
    void hundredThousandBracketsAreTooDeepAndNoCrash() {
        assertThat(read("[".repeat(100_000)))
                .isInstanceOfSatisfying(
                        Json.Reading.Faulty.class,
                        faulty -> assertThat(faulty.fault()).isEqualTo(JsonFault.TOO_DEEP));
        assertThat(read("[".repeat(32) + "]".repeat(32))).isInstanceOf(Json.Reading.Read.class);
        assertThat(read("[".repeat(33) + "]".repeat(33))).isInstanceOf(Json.Reading.Faulty.class);
    }

    /** Jackson refuses such a name by itself. */
    @Test
    void loneSurrogateInANameIsRefused() {
        assertThat(read("{\"\\udc00\":1}")).isInstanceOf(Json.Reading.Faulty.class);
    }

    @Test
    void byteOrderMarkAndUtf16AreRefused() {
        assertThat(read("\ufeff{}")).isEqualTo(new Json.Reading.Faulty(JsonFault.JSON_BAD, 0));
        assertThat(Json.read("{}".getBytes(StandardCharsets.UTF_16LE))).isInstanceOf(Json.Reading.Faulty.class);
    }

    @Test
    void orderAndWrittenNumbersAreKept() {
        assertThat(read("{\"b\": 1.50, \"a\": 9007199254740993}"))
                .isInstanceOfSatisfying(
                        Json.Reading.Read.class,
                        read -> assertThat(read.value()).isInstanceOfSatisfying(JsonObject.class, object -> {
                            assertThat(object.members().keySet()).containsExactly("b", "a");
                            assertThat(object.member("b")).contains(new JsonNumber("1.50"));
                            assertThat(new JsonNumber("1.50").decimal()).isEqualTo(new BigDecimal("1.50"));
                            assertThat(new JsonNumber("9007199254740993").wholeNumber())
                                    .isEmpty();
                        }));
    }

    private static Json.Reading read(String document) {
        return Json.read(document.getBytes(StandardCharsets.UTF_8));
    }
}
