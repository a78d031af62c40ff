package vn.sipas.field.ledger.age;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sipas.field.base.language.Messages;

class AgeFaultTest {

    @ParameterizedTest
    @EnumSource
    void everyReasonHasASentenceInBothLanguages(AgeFault fault) {
        for (Locale language : new Locale[] {Locale.of("vi"), Locale.ENGLISH}) {
            String sentence = Messages.of(fault, language);

            assertThat(sentence).endsWith(".");
            assertThat(Normalizer.isNormalized(sentence, Normalizer.Form.NFC)).isTrue();
        }
    }
}
