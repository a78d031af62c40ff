package vn.sipas.field.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PreferencesTest {

    @TempDir
    private Path folder = Path.of("");

    @Test
    void looksAreInEffectAtTheNextStart() {
        Path data = folder.resolve("dữ liệu");
        new Preferences(data).write(new Preferences.Looks(true, 18));

        assertThat(new Preferences(data).read()).contains(new Preferences.Looks(true, 18));
    }

    @Test
    void nothingChosenIsNothing() {
        assertThat(new Preferences(folder).read()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"dark\":1}", "{\"dark\":true,\"size\":-3}", "{\"size\":\"to\"}"})
    void fileThatIsNoneOfOursCountsAsNeverWritten(String text) throws IOException {
        Files.writeString(folder.resolve("preferences.json"), text);

        assertThat(new Preferences(folder).read()).isEmpty();
    }
}
