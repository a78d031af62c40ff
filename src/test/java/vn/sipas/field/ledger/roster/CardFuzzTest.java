package vn.sipas.field.ledger.roster;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import vn.sipas.field.ledger.trust.Reading;

/**
 * Any bytes as an identity card: judged without an exception, and what is a card is one by its exact bytes.
 *
 * <p>A normal run takes the corpus only; how to fuzz stands in {@code FuzzCorpus}.
 */
class CardFuzzTest {

    @FuzzTest(maxDuration = "5m")
    void anyBytesAreJudged(byte[] file) {
        if (Card.read(file) instanceof Reading.Good<Card>(Card card)) {
            assertThat(card.bytes()).isEqualTo(file);
            assertThat(card.book().isOf(card.signing())).isTrue();
        }
    }
}
