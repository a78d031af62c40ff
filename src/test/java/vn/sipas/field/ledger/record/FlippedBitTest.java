package vn.sipas.field.ledger.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import vn.sipas.field.base.json.JsonFault;

/** Whatever bit of a record flips, either its leaf changes or the line is refused: nothing goes unseen. */
class FlippedBitTest {

    private static final int FLIPS = 15_000;

    @Test
    void flippedBitChangesTheLeafOrIsRefused() {
        List<byte[]> records = RecordVectors.records();
        Random random = new Random(2026);
        for (int i = 0; i < FLIPS; i++) {
            byte[] original = records.get(random.nextInt(records.size()));
            RecordLine line = RecordFixtures.lineOf(RecordReader.scan(original));
            byte[] flipped = original.clone();
            flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));

            switch (RecordReader.read(flipped)) {
                case RecordCheck.Refused _ -> {}
                case RecordCheck.Valid valid -> assertThat(valid.line().leaf()).isNotEqualTo(line.leaf());
                case RecordCheck.Kept kept -> assertThat(kept.line().leaf()).isNotEqualTo(line.leaf());
                case RecordCheck.Bodiless bodiless ->
                    assertThat(bodiless.line().leaf()).isNotEqualTo(line.leaf());
            }
        }
    }

    @Test
    void flippedBitInABodyIsAWrongSumOrNoJson() {
        List<byte[]> records = RecordVectors.records();
        Random random = new Random(85);
        for (int i = 0; i < FLIPS; i++) {
            byte[] original = records.get(random.nextInt(records.size()));
            int body = RecordFixtures.lineOf(RecordReader.scan(original)).body().orElseThrow().length;
            byte[] flipped = original.clone();
            // The body ends before the line's last bracket. Its own opening bracket decides whether it is a body.
            int at = original.length - 1 - body + 1 + random.nextInt(body - 1);
            flipped[at] ^= (byte) (1 << random.nextInt(8));

            assertThat(RecordReader.read(flipped))
                    .isInstanceOfSatisfying(
                            RecordCheck.Refused.class,
                            refused -> assertThat(refused.reason() == RecordFault.SUM_MISMATCH
                                            || refused.reason() instanceof JsonFault)
                                    .isTrue());
        }
    }

    /** The scan and the full reading must never disagree, and no damage may be answered with an exception. */
    @Test
    void scanAndReadingAgreeOnDamagedLines() {
        List<byte[]> records = RecordVectors.records();
        Random random = new Random(7);
        byte[] pieces = "{}[],:\"\\u0 1-.e\u00e9tnf".getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < FLIPS; i++) {
            byte[] damaged = records.get(random.nextInt(records.size())).clone();
            for (int n = random.nextInt(1, 4); n > 0; n--) {
                damaged[random.nextInt(damaged.length)] = pieces[random.nextInt(pieces.length)];
            }

            RecordCheck read = RecordReader.read(damaged);

            switch (RecordReader.scan(damaged)) {
                case RecordCheck.Refused refused -> assertThat(read).isEqualTo(refused);
                case RecordCheck.Kept kept -> assertThat(read).isEqualTo(kept);
                case RecordScan.Sound sound ->
                    assertThat(read)
                            .isInstanceOfSatisfying(
                                    RecordCheck.Valid.class,
                                    valid -> assertThat(valid.line()).isEqualTo(sound.line()));
            }
        }
    }
}
