package vn.sipas.field.ledger.record;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.sipas.field.ledger.record.RecordFault.NEEDS_NEWER_VERSION;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.sipas.field.Vectors;
import vn.sipas.field.base.json.Json;
import vn.sipas.field.base.json.JsonFault;
import vn.sipas.field.base.json.JsonValue;
import vn.sipas.field.base.json.JsonValue.JsonBoolean;
import vn.sipas.field.base.json.JsonValue.JsonNumber;
import vn.sipas.field.base.json.JsonValue.JsonObject;
import vn.sipas.field.base.json.JsonValue.JsonText;
import vn.sipas.field.base.language.Reason;

class RecordReaderTest {

    /** Codes that are no matter of a single record. */
    private static final Set<String> OF_THE_RECORD = Set.of(
            "base64-bad",
            "body-bad",
            "body-missing",
            "duplicate-key",
            "envelope-nested",
            "escaped-name",
            "json-bad",
            "json-white-space",
            "kind-bad",
            "lone-surrogate",
            "member-bad",
            "member-missing",
            "member-order",
            "not-utf8",
            "number-bad",
            "salt-missing",
            "sum-mismatch",
            "sum-missing",
            "time-bad",
            "too-deep",
            "unknown-member",
            "uuid-bad");

    /** The codes of a header that are a record's codes too. */
    private static final Set<String> OF_A_HEADER = Set.of("base64-bad--key-unused-bits", "base64-bad--peak-31-bytes");

    @Test
    void everyRecordOfTheVectorsIsValidOrNewer() {
        Set<Kind> seen = EnumSet.noneOf(Kind.class);
        int newer = 0;
        for (byte[] line : RecordVectors.records()) {
            switch (RecordReader.read(line)) {
                case RecordCheck.Valid valid -> {
                    assertThat(valid.content().kind())
                            .isEqualTo(valid.envelope().known().orElseThrow());
                    seen.add(valid.content().kind());
                }
                case RecordCheck.Kept kept -> {
                    assertThat(kept.why()).isEqualTo(NEEDS_NEWER_VERSION);
                    assertThat(kept.line().envelope()).isPresent();
                    newer++;
                }
                case RecordCheck.Bodiless bodiless -> throw new AssertionError(bodiless.toString());
                case RecordCheck.Refused refused -> throw new AssertionError(refused.toString());
            }
        }

        assertThat(seen).containsExactlyInAnyOrder(Kind.values());
        assertThat(newer).isEqualTo(2);
    }

    @Test
    void leavesAndSumsAreThoseOfTheVectors() {
        List<byte[]> records = RecordVectors.records();
        List<byte[]> leaves = RecordVectors.lines(Vectors.bytes("sipas/records-leaves.jsonl"));
        assertThat(leaves).hasSameSizeAs(records);

        for (int i = 0; i < records.size(); i++) {
            JsonObject expected = object(leaves.get(i));
            RecordLine line = line(records.get(i));
            assertThat(line.leaf().base64()).isEqualTo(text(expected, "leaf"));
            assertThat(line.sum().base64()).isEqualTo(text(expected, "sum"));
            assertThat(new String(line.redacted().bytes(), StandardCharsets.UTF_8))
                    .isEqualTo(text(expected, "envelope"));
            boolean newer = expected.member("newer").orElseThrow().equals(new JsonBoolean(true));
            assertThat(line.envelope().orElseThrow().known().isEmpty()).isEqualTo(newer);
        }
    }

    @Test
    void redactionLeavesLeafSumAndEnvelope() {
        for (byte[] record : RecordVectors.records()) {
            RecordLine line = line(record);
            RecordLine redacted = line.redacted();
            RecordLine readAgain = line(redacted.bytes());

            assertThat(readAgain.leaf()).isEqualTo(line.leaf());
            assertThat(redacted.leaf()).isEqualTo(line.leaf());
            assertThat(readAgain.sum()).isEqualTo(line.sum());
            assertThat(readAgain.envelope()).isEqualTo(line.envelope());
            assertThat(line.hasBody()).isTrue();
            assertThat(redacted.hasBody()).isFalse();
            assertThat(readAgain.hasBody()).isFalse();
            assertThat(redacted.redacted()).isEqualTo(redacted);
            assertThat(LeafHash.of(redacted.bytes())).isEqualTo(line.leaf());
        }
    }

    @Test
    void redactedRecordIsBodiless() {
        byte[] redacted = line(RecordVectors.records().getFirst()).redacted().bytes();

        assertThat(RecordReader.read(redacted)).isInstanceOf(RecordCheck.Bodiless.class);
    }

    static List<Path> goodBatches() {
        return Vectors.in("sipas", ".sipas.jsonl");
    }

    @ParameterizedTest
    @MethodSource("goodBatches")
    void everyRecordOfAGoodBatchIsSound(Path file) {
        for (byte[] line : RecordVectors.recordsOf(file)) {
            Reason why = switch (RecordReader.scan(line)) {
                case RecordScan.Sound _ -> NEEDS_NEWER_VERSION;
                case RecordCheck.Kept kept -> kept.why();
                case RecordCheck.Refused refused -> throw new AssertionError(refused.toString());
            };
            // The file about depth 16 puts its depth into a member that the kind doesn't have.
            boolean deep = file.getFileName().toString().contains("depth-16");
            assertThat(why).isEqualTo(deep ? RecordFault.UNKNOWN_MEMBER : NEEDS_NEWER_VERSION);
        }
    }

    static List<Path> oddBatches() {
        return Vectors.in("sipas/odd", ".sipas.jsonl");
    }

    @ParameterizedTest
    @MethodSource("oddBatches")
    void everyRecordOfAnOddBatchIsValid(Path file) {
        for (byte[] line : RecordVectors.recordsOf(file)) {
            RecordCheck check = RecordReader.read(line);

            boolean newer = check instanceof RecordCheck.Kept kept && kept.why() == NEEDS_NEWER_VERSION;
            assertThat(check instanceof RecordCheck.Valid || newer).isTrue();
        }
    }

    static List<Path> badRecords() {
        Map<String, JsonValue> expected = expected();
        return Vectors.in("sipas/bad", ".sipas.jsonl").stream()
                .filter(file -> expected.containsKey(RecordVectors.name(file)))
                .filter(file -> OF_THE_RECORD.contains(text(expectation(file), "code")))
                .filter(file -> !OF_A_HEADER.contains(RecordVectors.name(file)))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("badRecords")
    void badRecordHasItsCodeAndLevel(Path file) {
        JsonObject expected = expectation(file);
        String code = text(expected, "code");
        byte[] line = RecordVectors.lines(Vectors.bytes(file)).get(lineNumber(expected) - 1);

        RecordCheck check = RecordReader.read(line);

        if (code.equals("body-missing")) {
            assertThat(check).isInstanceOf(RecordCheck.Bodiless.class);
        } else if (text(expected, "level").equals("record")) {
            assertThat(check)
                    .isInstanceOfSatisfying(
                            RecordCheck.Kept.class,
                            kept -> assertThat(kept.why().code()).isEqualTo(code));
        } else {
            assertThat(check)
                    .isInstanceOfSatisfying(
                            RecordCheck.Refused.class,
                            refused -> assertThat(refused.reason().code()).isEqualTo(code));
        }
    }

    @ParameterizedTest
    @MethodSource("badRecords")
    void leafOfABadButKeptRecordIsTheOneItsHeadSigns(Path file) {
        List<byte[]> lines = RecordVectors.lines(Vectors.bytes(file));
        if (lines.size() != 2 || !text(expectation(file), "level").equals("record")) {
            return;
        }
        String head = text(object(lines.get(0)), "head");

        assertThat(line(lines.get(1)).leaf().base64())
                .isEqualTo(head.lines().toList().get(2));
    }

    @Test
    void thirtyBadRecordsAreThere() {
        assertThat(badRecords()).hasSizeGreaterThan(30);
    }

    /** What is left of each line gets its right sum; only what is written here is wrong. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
                    "state":"in"         | "state":"gone"          | MEMBER_BAD
                    "state":"in"         | "state":2               | MEMBER_BAD
                    "serial":"P-1",      | ``                      | MEMBER_MISSING
                    "at":"2026           | "case":"x","at":"2026   | UNKNOWN_MEMBER
                    "at":"2026-10-02     | "at":"2026-02-30        | TIME_BAD
                    "at":"2026-10-02     | "at":"2028-02-29        | NONE
                    +07:00               | -18:01                  | TIME_BAD
                    "v":1                | "v":"1"                 | MEMBER_BAD
                    "v":1                | "v":9007199254740992    | NUMBER_BAD
                    "v":1                | "v":2                   | NEEDS_NEWER_VERSION
                    "v":1,               | ``                      | MEMBER_MISSING
                    "kind":"paper"       | "kind":"ghost"          | NEEDS_NEWER_VERSION
                    "kind":"paper"       | "kind":"pa\\u0070er"    | NONE
                    "kind":"paper"       | "kind":null             | ENVELOPE_NESTED
                    "kind":"paper"       | "kind":5                | MEMBER_BAD
                    "kind":"paper",      | ``                      | MEMBER_MISSING
                    "kind":"paper","v":1 | "kind":"g","v":1,"x":1.5         | MEMBER_ORDER
                    "kind":"paper"       | "kind":"gggggggggggggggggggggggggggggggggg" | KIND_BAD
                    "state":"in"         | "state":"in","state2":1  | UNKNOWN_MEMBER
                    """)
    void formFaultIsNamed(String here, String instead, String fault) {
        String line = RecordFixtures.paper("{\"salt\":\"AAAAAAAAAAAAAAAAAAAAAA==\"}");
        assertThat(line).contains(here);

        RecordScan scan = RecordReader.scan(utf8(line.replace(here, instead)));

        if (fault.equals("NONE")) {
            assertThat(scan).isInstanceOf(RecordScan.Sound.class);
        } else {
            assertThat(scan)
                    .isInstanceOfSatisfying(
                            RecordCheck.Kept.class,
                            kept -> assertThat(kept.why()).isEqualTo(RecordFault.valueOf(fault)));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "'\"x\":[1]', ENVELOPE_NESTED",
        "'\"x\":1.5', NUMBER_BAD",
        "'\"at2\":\"\"', NEEDS_NEWER_VERSION",
        "'\"x\":1,\"ref\":\"\"', MEMBER_ORDER",
        "'\"ref\":\"zz\"', MEMBER_ORDER"
    })
    void envelopeOfAnUnknownKindIsJudgedAsFarAsItIsFixed(String own, RecordFault fault) {
        String line = RecordFixtures.paper("{\"salt\":\"AAAAAAAAAAAAAAAAAAAAAA==\",\"y\":null}")
                .replace("\"paper\"", "\"ghost\"")
                .replace("\"state\":\"in\"", own);

        assertThat(RecordReader.scan(utf8(line)))
                .isInstanceOfSatisfying(
                        RecordCheck.Kept.class, kept -> assertThat(kept.why()).isEqualTo(fault));
    }

    @Test
    void bodyThatNoSignedSumNamesIsRefused() {
        String body = "{\"salt\":\"AAAAAAAAAAAAAAAAAAAAAA==\"}";
        String line = RecordFixtures.paper(body);
        String sum = line.substring(line.indexOf(",\"sum\""), line.indexOf(",\"body\""));

        assertRefused(line.replace(sum, "").replace(body, body + sum), RecordFault.SUM_MISSING);
        assertRefused(line.replace(sum, ",\"sum\":null"), RecordFault.SUM_MISSING);
        assertRefused(line.replace(sum, ",\"sum\":\"AAAA\""), RecordFault.BASE64_BAD);
    }

    @Test
    void formFaultDoesNotHideAWrongSum() {
        String line = RecordFixtures.paper("{\"salt\":\"AAAAAAAAAAAAAAAAAAAAAA==\"}")
                .replace("\"state\":\"in\"", "\"state\":\"gone\"")
                .replace("\"salt\":\"AA", "\"salt\":\"AB");

        assertRefused(line, RecordFault.SUM_MISMATCH);
    }

    @Test
    void tooDeepDoesNotHideAWrongSum() {
        String line = RecordFixtures.paper(
                "{\"salt\":\"AAAAAAAAAAAAAAAAAAAAAA==\",\"x\":" + "[".repeat(20) + "]".repeat(20) + "}");

        assertThat(RecordReader.read(utf8(line)))
                .isInstanceOfSatisfying(
                        RecordCheck.Kept.class, kept -> assertThat(kept.why()).isEqualTo(JsonFault.TOO_DEEP));
        assertRefused(line.replace("[[]]", "[[1]]"), RecordFault.SUM_MISMATCH);
    }

    @Test
    void bodyHiddenInTheEnvelopeIsRefusedBecauseTheCutWouldNotBeStable() {
        String line = RecordFixtures.paper("{\"salt\":\"AAAAAAAAAAAAAAAAAAAAAA==\"}")
                .replace("\"state\":\"in\"", "\"state\":{\"a\":1,\"body\":{\"b\":2}}");

        assertRefused(line, RecordFault.ENVELOPE_NESTED);
    }

    @Test
    void lineOfMoreThan16MebibytesIsRefusedUnread() {
        assertThat(RecordReader.read(new byte[RecordReader.LONGEST + 1]))
                .isEqualTo(new RecordCheck.Refused(RecordFault.LINE_TOO_LONG, RecordReader.LONGEST));
    }

    @Test
    void lineMayStandInALargerArrayThatIsUsedAgain() {
        byte[] record = RecordVectors.records().getFirst();
        byte[] around = new byte[record.length + 20];
        System.arraycopy(record, 0, around, 10, record.length);

        RecordLine line = RecordFixtures.lineOf(RecordReader.scan(around, 10, 10 + record.length));
        Arrays.fill(around, (byte) 0);

        assertThat(line.bytes()).isEqualTo(record);
        assertThat(new String(line.body().orElseThrow(), StandardCharsets.UTF_8))
                .startsWith("{\"salt\":\"O7vW");
    }

    private static void assertRefused(String line, Reason reason) {
        assertThat(RecordReader.read(utf8(line)))
                .isInstanceOfSatisfying(
                        RecordCheck.Refused.class,
                        refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private static RecordLine line(byte[] bytes) {
        return RecordFixtures.lineOf(RecordReader.scan(bytes));
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static Map<String, JsonValue> expected() {
        return object(Vectors.bytes("sipas/bad/expected.json")).members();
    }

    private static JsonObject expectation(Path file) {
        return (JsonObject) Objects.requireNonNull(expected().get(RecordVectors.name(file)));
    }

    private static int lineNumber(JsonObject expected) {
        return (int) ((JsonNumber) expected.member("line").orElseThrow())
                .wholeNumber()
                .orElseThrow();
    }

    private static String text(JsonObject object, String name) {
        return ((JsonText) object.member(name).orElseThrow()).text();
    }

    private static JsonObject object(byte[] document) {
        return switch (Json.read(document)) {
            case Json.Reading.Read read -> (JsonObject) read.value();
            case Json.Reading.Faulty faulty -> throw new AssertionError(faulty.toString());
        };
    }
}
