package vn.sipas.field.survey.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.sipas.field.base.language.Messages;

class MessagesTest {

    @ParameterizedTest
    @EnumSource(XlsFormReason.class)
    void everyReasonHasASentenceInBothLanguages(XlsFormReason reason) {
        for (Locale language : new Locale[] {Locale.of("vi"), Locale.ENGLISH}) {
            String text = Messages.of(reason, language, "FIRST", "SECOND", "THIRD");
            assertThat(text).isNotBlank().endsWith(".").doesNotContain("''");
            assertThat(Normalizer.isNormalized(text, Normalizer.Form.NFC)).isTrue();
        }
    }

    @ParameterizedTest
    @EnumSource(XlsFormReason.class)
    void bothSentencesNameTheSameDetails(XlsFormReason reason) {
        String vietnamese = Messages.of(reason, Locale.of("vi"), "FIRST", "SECOND", "THIRD");
        String english = Messages.of(reason, Locale.ENGLISH, "FIRST", "SECOND", "THIRD");

        for (String detail : new String[] {"FIRST", "SECOND", "THIRD"}) {
            assertThat(vietnamese.contains(detail)).as(vietnamese).isEqualTo(english.contains(detail));
        }
    }

    @Test
    void theBundlesHaveTheSameKeys() {
        assertThat(bundle(Locale.of("vi")).keySet())
                .isEqualTo(bundle(Locale.ENGLISH).keySet());
    }

    private static ResourceBundle bundle(Locale language) {
        return ResourceBundle.getBundle(
                "vn.sipas.field.survey.xlsform.messages",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
