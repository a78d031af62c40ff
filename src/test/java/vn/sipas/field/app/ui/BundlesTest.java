package vn.sipas.field.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.MessageFormat;
import java.text.Normalizer;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BundlesTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ".start",
                ".cases",
                ".interview",
                ".handover",
                ".account",
                ".pack",
                ".department",
                ".forms",
                ".results",
                ".frames",
                ".sample",
                ".receive",
                ".progress",
                ".forward",
                ".chart",
                ".heads",
                ".safekeeping",
                ".review",
                ".recheck",
                ".recheck.step",
                ".recheck.files",
                ".recheck.draw",
                ".recheck.people",
                ".recheck.compare",
                ".recheck.minutes",
                ".answering"
            })
    void bothLanguagesHaveTheSameKeysAndPlaceholders(String folder) {
        ResourceBundle vietnamese = bundle(folder, "vi");
        ResourceBundle english = bundle(folder, "en");

        assertThat(vietnamese.keySet()).isEqualTo(english.keySet());
        for (String key : vietnamese.keySet()) {
            int here = new MessageFormat(vietnamese.getString(key), Locale.ROOT).getFormatsByArgumentIndex().length;
            int there = new MessageFormat(english.getString(key), Locale.ROOT).getFormatsByArgumentIndex().length;
            assertThat(here).as(key).isEqualTo(there);
            assertThat(vietnamese.getString(key))
                    .as(key)
                    .matches(text -> Normalizer.isNormalized(text, Normalizer.Form.NFC));
        }
    }

    private static ResourceBundle bundle(String folder, String language) {
        return ResourceBundle.getBundle("vn.sipas.field.app.ui" + folder + ".messages", Locale.of(language));
    }
}
