package vn.sipas.field.ledger.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Any bytes as a record: judged without an exception, alike by reading and by scanning; a line that is kept is kept as it
 * came, and its leaf is the same without its body.
 *
 * <p>A normal run takes the corpus only; how to fuzz stands in {@code FuzzCorpus}.
 */
class RecordFuzzTest {

    @FuzzTest(maxDuration = "5m")
    void anyBytesAreJudged(byte[] bytes) {
        RecordScan scan = RecordReader.scan(bytes);
        switch (RecordReader.read(bytes)) {
            case RecordCheck.Valid valid -> sound(bytes, valid.line(), scan);
            case RecordCheck.Bodiless bodiless -> sound(bytes, bodiless.line(), scan);
            case RecordCheck.Kept kept -> {
                assertThat(kept.line().bytes()).isEqualTo(bytes);
                assertThat(scan).isEqualTo(kept);
            }
            case RecordCheck.Refused refused -> assertThat(scan).isEqualTo(refused);
        }
    }

    private static void sound(byte[] bytes, RecordLine line, RecordScan scan) {
        assertThat(line.bytes()).isEqualTo(bytes);
        assertThat(scan).isInstanceOf(RecordScan.Sound.class);
        RecordLine redacted = line.redacted();
        assertThat(redacted.leaf()).isEqualTo(line.leaf());
        assertThat(RecordReader.scan(redacted.bytes()))
                .isInstanceOfSatisfying(
                        RecordScan.Sound.class,
                        again -> assertThat(again.line().leaf()).isEqualTo(line.leaf()));
    }
}
