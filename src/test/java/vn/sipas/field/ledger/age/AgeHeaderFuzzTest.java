package vn.sipas.field.ledger.age;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;

/**
 * Any bytes as an age file: judged without an exception; a header is one spelling of its parts; and nothing opens but what
 * the corpus holds, for the fuzzer has no key.
 *
 * <p>A normal run takes the corpus only; how to fuzz stands in {@code FuzzCorpus}.
 */
class AgeHeaderFuzzTest {

    private static final byte[] SECRET = "thirty-two bytes, of no great us".getBytes(US_ASCII);

    @FuzzTest(maxDuration = "5m")
    void anyBytesAreJudged(byte[] file) throws IOException {
        try (AgeIdentity identity = AgeIdentity.of(SECRET)) {
            ByteArrayInputStream in = new ByteArrayInputStream(file);
            boolean begins = AgeReader.beginsAsAge(in);
            assertThat(in.available()).isEqualTo(file.length);

            // Only its exceptions matter; a mutated armor may open, by its white space and line ends.
            boolean refused = AgeFixtures.fault(file, identity).isPresent();
            assertThat(begins || refused).isTrue();
        }
        try {
            Header header = Header.read(new ByteArrayInputStream(file));
            byte[] again = header.bytes();
            assertThat(again).isEqualTo(Arrays.copyOf(file, again.length));
        } catch (AgeException judged) {
            assertThat(judged.fault()).isNotNull();
        }
    }
}
