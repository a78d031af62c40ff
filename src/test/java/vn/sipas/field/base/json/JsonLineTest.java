package vn.sipas.field.base.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonLineTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    ``                                   | JSON_BAD         | 0
                    []                                   | JSON_BAD         | 0
                    {                                    | JSON_BAD         | 1
                    {,"a":1}                             | JSON_BAD         | 1
                    {"a":1,}                             | JSON_BAD         | 7
                    {"a":[,1]}                           | JSON_BAD         | 6
                    {"a":[1,]}                           | JSON_BAD         | 8
                    {"a":[1}}                            | JSON_BAD         | 7
                    {"a":{"b":1]}                        | JSON_BAD         | 11
                    {"a"}                                | JSON_BAD         | 4
                    {"a":}                               | JSON_BAD         | 5
                    {"a":01}                             | JSON_BAD         | 5
                    {"a":-}                              | JSON_BAD         | 6
                    {"a":1.}                             | JSON_BAD         | 7
                    {"a":1e+}                            | JSON_BAD         | 8
                    {"a":trux}                           | JSON_BAD         | 5
                    {"a":"\\x"}                          | JSON_BAD         | 7
                    {"a":"\\u12g4"}                      | JSON_BAD         | 8
                    {}{}                                 | JSON_BAD         | 2
                    `{} `                                | JSON_WHITE_SPACE | 2
                    ` {}`                                | JSON_WHITE_SPACE | 0
                    {"a": 1}                             | JSON_WHITE_SPACE | 5
                    {"a" :1}                             | JSON_WHITE_SPACE | 4
                    {"a":1 }                             | JSON_WHITE_SPACE | 6
                    {"a":1,"a":2}                        | DUPLICATE_KEY    | 8
                    {"b":{"a":1,"\\u0061":2}}            | DUPLICATE_KEY    | 13
                    {"b":[{"\\u0061":1,"a":2}]}          | DUPLICATE_KEY    | 19
                    {"\\u0061":1}                        | ESCAPED_NAME     | 2
                    {"a":"\\ud800"}                      | LONE_SURROGATE   | 6
                    {"a":"\\udc00\\ud800"}               | LONE_SURROGATE   | 6
                    {"a":"\\ud800\\u0041"}               | LONE_SURROGATE   | 6
                    {"a":{"\\ud83d":1}}                  | LONE_SURROGATE   | 7
                    """)
    void faultIsNamedWithItsPlace(String line, JsonFault fault, int offset) {
        assertThat(LineFixtures.scan(line)).isEqualTo(new JsonScan.Faulty(fault, offset));
    }

    @Test
    void badUtf8LaterInTheLinePrevails() {
        byte[] line = "{\"a\":01,\"b\":\"?\"}".getBytes(StandardCharsets.US_ASCII);
        line[13] = (byte) 0xff;

        assertThat(JsonLine.scan(line, 0, line.length)).isEqualTo(new JsonScan.Faulty(JsonFault.NOT_UTF8, 13));
    }

    @Test
    void everyUtf8SequenceIsJudgedAsJavaJudgesIt() {
        Random random = new Random(1);
        for (int i = 0; i < 200_000; i++) {
            byte[] text = new byte[random.nextInt(1, 5)];
            random.nextBytes(text);
            text[0] |= (byte) 0x80;
            for (int j = 1; j < text.length; j++) {
                text[j] = random.nextInt(8) == 0 ? text[j] : (byte) ((text[j] & 0xbf) | 0x80);
            }

            boolean wellFormed = new String(text, StandardCharsets.UTF_8).indexOf('\ufffd') < 0;

            assertThat(Utf8.firstFault(text, 0, text.length) == text.length).isEqualTo(wellFormed);
        }
    }

    @Test
    void depthOf16IsReadAndOf17IsKeptApart() {
        String deep = "{\"a\":" + "[".repeat(15) + "]".repeat(15) + "}";
        String deeper = "{\"a\":" + "[".repeat(16) + "]".repeat(16) + "}";

        assertThat(LineFixtures.scan(deep)).isInstanceOf(JsonLine.class);
        assertThat(LineFixtures.scan(deeper)).isInstanceOfSatisfying(JsonScan.TooDeep.class, deepLine -> {
            assertThat(deepLine.offset()).isEqualTo(20);
            assertThat(deepLine.line().name(0)).isEqualTo("a");
            assertThatThrownBy(() -> deepLine.line().cursor()).isInstanceOf(IllegalStateException.class);
        });
    }

    @Test
    void duplicateBelowTheDeepestLevelIsStillRefused() {
        String line = "{\"a\":" + "[".repeat(40) + "{\"b\":1,\"b\":2}" + "]".repeat(40) + "}";

        assertThat(LineFixtures.scan(line)).isEqualTo(new JsonScan.Faulty(JsonFault.DUPLICATE_KEY, 53));
    }

    @Test
    void millionOpenBracketsCostNoStack() {
        assertThat(LineFixtures.scan("{\"a\":" + "[".repeat(1_000_000)))
                .isEqualTo(new JsonScan.Faulty(JsonFault.JSON_BAD, 1_000_005));
    }

    @Test
    void duplicateAmongManyNamesIsFound() {
        String many =
                IntStream.range(0, 5_000).mapToObj(i -> "\"q" + i + "\":1").collect(Collectors.joining(","));

        assertThat(LineFixtures.scan("{\"a\":{" + many + "}}")).isInstanceOf(JsonLine.class);
        assertThat(LineFixtures.scan("{\"a\":{" + many + ",\"q\\u0031234\":2}}"))
                .isInstanceOfSatisfying(
                        JsonScan.Faulty.class,
                        faulty -> assertThat(faulty.fault()).isEqualTo(JsonFault.DUPLICATE_KEY));
    }

    @Test
    void namesMadeToCollideAreToldApart() {
        List<String> names = namesOfOneHash(300);
        String many = names.stream().map(n -> "\"" + n + "\":1").collect(Collectors.joining(","));

        assertThat(LineFixtures.scan("{\"a\":{" + many + "}}")).isInstanceOf(JsonLine.class);
        assertThat(LineFixtures.scan("{\"a\":{" + many + ",\"" + names.get(150) + "\":1}}"))
                .isInstanceOfSatisfying(
                        JsonScan.Faulty.class,
                        faulty -> assertThat(faulty.fault()).isEqualTo(JsonFault.DUPLICATE_KEY));
    }

    /** Undoes the hash's one multiplication for products whose upper half is the same, and keeps what spells letters. */
    private static List<String> namesOfOneHash(int count) {
        long inverse = Words.SPREAD;
        for (int i = 0; i < 6; i++) {
            inverse *= 2 - Words.SPREAD * inverse;
        }
        List<String> names = new ArrayList<>();
        for (long product = 0x1234567800000000L; names.size() < count; product++) {
            long word = (product * inverse) ^ Words.LENGTH;
            byte[] name = new byte[Words.LENGTH];
            ByteBuffer.wrap(name).order(ByteOrder.LITTLE_ENDIAN).putLong(word);
            if (Words.plain(name, 0) == Words.LENGTH) {
                names.add(new String(name, StandardCharsets.US_ASCII));
            }
        }
        assertThat(names.stream()
                        .map(n -> n.getBytes(StandardCharsets.US_ASCII))
                        .map(n -> Words.hash(n, 0, n.length))
                        .distinct())
                .hasSize(1);
        return names;
    }

    @Test
    void membersAreReadInOrderFromARangeOfALargerArray() {
        byte[] around = "xx{\"a\":\"\\\"\\n\\u00e0\\ud83d\\ude00\",\"b\":-12,\"c\":true,\"d\":{},\"e\":[null]}yy"
                .getBytes(StandardCharsets.US_ASCII);

        assertThat(JsonLine.scan(around, 2, around.length - 2)).isInstanceOfSatisfying(JsonLine.class, line -> {
            assertThat(line.size()).isEqualTo(5);
            assertThat(line.text(0)).isEqualTo("\"\nà😀");
            assertThat(line.wholeNumber(1)).hasValue(-12);
            assertThat(line.flag(2)).isTrue();
            assertThat(line.kind(3)).isEqualTo(JsonKind.OBJECT);
            assertThat(line.kind(4)).isEqualTo(JsonKind.ARRAY);
            assertThat(line.member("d")).hasValue(3);
            assertThat(line.member("f")).isEmpty();
            assertThat(new String(around, 2 + line.start(4), line.end(4) - line.start(4), StandardCharsets.US_ASCII))
                    .isEqualTo("[null]");
        });
    }

    @ParameterizedTest
    @CsvSource({"9007199254740991,true", "-9007199254740991,true", "9007199254740992,false", "1.0,false", "1e2,false"})
    void wholeNumbersEndAt53Bits(String number, boolean whole) {
        assertThat(LineFixtures.line("{\"a\":" + number + "}").wholeNumber(0).isPresent())
                .isEqualTo(whole);
    }

    /** Eight bytes are looked at together, so quotes, escapes, controls and accents are put at each place of the eight. */
    @Test
    void textIsFoundAtEveryPlaceOfAWord() {
        for (int before = 0; before < 20; before++) {
            for (int after = 0; after < 20; after++) {
                String x = "x".repeat(before);
                String y = "y".repeat(after);
                JsonLine line = LineFixtures.line("{\"" + x + "é" + y + "\":\"" + x + "\\n" + y + "ệ" + x + "\"}");
                assertThat(line.text(0)).isEqualTo(x + "\n" + y + "ệ" + x);
                JsonCursor cursor = line.cursor();
                assertThat(cursor.next()).isTrue();
                assertThat(cursor.name()).isEqualTo(x + "é" + y);
                assertThat(cursor.text()).isEqualTo(line.text(0));
                assertThat(cursor.next()).isFalse();
                assertThat(LineFixtures.scan("{\"a\":\"" + x + "\u001f" + y + "\"}"))
                        .isEqualTo(new JsonScan.Faulty(JsonFault.JSON_BAD, 6 + before));
            }
        }
    }

    @Test
    void cursorWalksEntersAndSkips() {
        JsonCursor cursor = LineFixtures.line(
                        "{\"a\":{\"x\":[1,\"]}\\\"\"]},\"b\":[{\"c\":\"\\u0031\"},[],2],\"d\":false}")
                .cursor();

        assertThat(cursor.next()).isTrue();
        assertThat(cursor.name()).isEqualTo("a");
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.isNamed(new byte[] {'b'})).isTrue();
        cursor.enter();
        assertThat(cursor.next()).isTrue();
        cursor.enter();
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.text()).isEqualTo("1");
        assertThat(cursor.text((b, from, to) -> to - from == 1 && b[from] == '1'))
                .isTrue();
        assertThat(cursor.next()).isFalse();
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.kind()).isEqualTo(JsonKind.ARRAY);
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.wholeNumber()).hasValue(2);
        assertThat(cursor.next()).isFalse();
        assertThat(cursor.next()).isTrue();
        assertThat(cursor.flag()).isFalse();
        assertThat(cursor.next()).isFalse();
    }
}
