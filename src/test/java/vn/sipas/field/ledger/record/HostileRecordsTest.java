package vn.sipas.field.ledger.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.sipas.field.base.bytes.Hash;

/** What a record can be made of by somebody who wants two readers to see two things. */
class HostileRecordsTest {

    @Test
    void answerOf32KibibytesIsReadAndOneByteMoreCountsForNothing() {
        String most = "a".repeat(32 << 10);
        String line = interview(most);

        assertThat(RecordReader.read(line.getBytes(UTF_8))).isInstanceOf(RecordCheck.Valid.class);
        assertThat(RecordReader.read(withAnswer(line, most, most + "a")))
                .isInstanceOfSatisfying(
                        RecordCheck.Kept.class, kept -> assertThat(kept.why()).isEqualTo(RecordFault.MEMBER_BAD));
    }

    @Test
    void twinsInTwoNormalFormsAreTwoLinesAndTwoLeaves() {
        String composed = interview("Nguyễn");
        byte[] decomposed = withAnswer(composed, "Nguyễn", Normalizer.normalize("Nguyễn", Normalizer.Form.NFD));

        RecordLine one = RecordFixtures.lineOf(RecordReader.scan(composed.getBytes(UTF_8)));
        RecordLine other = RecordFixtures.lineOf(RecordReader.scan(decomposed));

        assertThat(other.leaf()).isNotEqualTo(one.leaf());
        assertThat(other.bytes()).isEqualTo(decomposed);
    }

    @Test
    void namesInTwoNormalFormsAreTwoNames() {
        byte[] both = withAnswer(interview("x"), "\"q1\":\"x\"", "\"e\u0302\":\"1\",\"\u00ea\":\"2\"");

        // Nothing is normalised on reading, so that nobody's Unicode tables decide what was said.
        assertThat(RecordReader.read(both))
                .isInstanceOfSatisfying(
                        RecordCheck.Valid.class,
                        valid -> assertThat(((BookRecord.Interview) valid.content())
                                        .body()
                                        .answers())
                                .containsOnlyKeys("e\u0302", "\u00ea"));
    }

    @Test
    void sameQuestionTwiceAlsoInDisguiseIsRefused() {
        String line = interview("x");

        for (String twice : new String[] {"\"q1\":\"x\",\"q1\":\"y\"", "\"q1\":\"x\",\"\\u00711\":\"y\""}) {
            assertThat(RecordReader.read(withAnswer(line, "\"q1\":\"x\"", twice)))
                    .isInstanceOfSatisfying(
                            RecordCheck.Refused.class,
                            refused -> assertThat(refused.reason().code()).isEqualTo("duplicate-key"));
        }
    }

    @Test
    void bytesBehindTheRecordAreRefused() {
        String line = interview("x");

        for (String behind : new String[] {" ", "\0", "}", "{}", "x", "\n"}) {
            assertThat(RecordReader.read((line + behind).getBytes(UTF_8))).isInstanceOf(RecordCheck.Refused.class);
        }
    }

    private static String interview(String answer) {
        BookRecord.Interview interview =
                RecordFixtures.correction(Map.of("q1", new AnswerValue.Text(answer)), Map.of());
        byte[] bytes = RecordWriter.write(interview, RecordFixtures.ID, RecordFixtures.AT, new byte[RecordWriter.SALT])
                .bytes();
        return new String(bytes, UTF_8);
    }

    /** The line with a part of its body replaced and the sum made right again. */
    private static byte[] withAnswer(String line, String part, String by) {
        int from = line.indexOf(",\"body\":") + ",\"body\":".length();
        String body = line.substring(from, line.length() - 1);
        String changed = body.replace(part, by);
        String sum = Hash.sha256(body.getBytes(UTF_8)).base64();
        String right = Hash.sha256(changed.getBytes(UTF_8)).base64();
        return (line.substring(0, from).replace(sum, right) + changed + "}").getBytes(UTF_8);
    }
}
