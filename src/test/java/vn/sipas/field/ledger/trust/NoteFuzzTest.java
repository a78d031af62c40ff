package vn.sipas.field.ledger.trust;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;

/**
 * Any bytes as a signed note, and as a head: judged without an exception; a note is one spelling of its parts, and so is a
 * checkpoint.
 *
 * <p>A normal run takes the corpus only; how to fuzz stands in {@code FuzzCorpus}.
 */
class NoteFuzzTest {

    @FuzzTest(maxDuration = "5m")
    void anyBytesAreJudged(byte[] file) {
        if (Note.read(file) instanceof Reading.Good<Note>(Note note)) {
            assertThat(note.bytes()).isEqualTo(file);
            assertThat(note.withSignatures(note.signatures())).isEqualTo(note);
        }
        if (SignedHead.read(file) instanceof Reading.Good<SignedHead>(SignedHead head)) {
            assertThat(head.bytes()).isEqualTo(file);
            assertThat(head.checkpoint().text()).isEqualTo(head.note().text());
            assertThat(SignedHead.read(head.text()).value()).contains(head);
        }
    }
}
