package vn.sipas.field.ledger.batch;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.Locale;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.record.RecordLine;

/**
 * Any bytes as a batch: judged without an exception, with a sentence for every finding; and what is called intact, written
 * anew from what the reader was given, is those bytes.
 *
 * <p>A normal run takes the corpus only; how to fuzz stands in {@code FuzzCorpus}.
 */
class BatchFuzzTest {

    @FuzzTest(maxDuration = "5m")
    void anyBytesAreJudged(byte[] file) {
        ByteArrayOutputStream handedOn = new ByteArrayOutputStream();

        BatchCheck check = BatchReader.check(new ByteArrayInputStream(file), new SectionReader() {
            @Override
            public void begin(SectionHeader header) {
                handedOn.writeBytes(header.line());
                handedOn.write('\n');
            }

            @Override
            public void record(long position, RecordLine line) {
                handedOn.writeBytes(line.bytes());
                handedOn.write('\n');
            }

            @Override
            public void end(SectionCheck section) {}
        });

        for (Finding finding : check.allFindings()) {
            assertThat(Messages.of(finding.reason(), Locale.ENGLISH)).isNotEmpty();
        }
        if (check.intact()) {
            assertThat(check.sections()).isNotEmpty();
            assertThat(handedOn.toByteArray()).isEqualTo(file);
        } else {
            assertThat(check.allFindings()).isNotEmpty();
        }
    }
}
