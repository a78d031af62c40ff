package vn.sipas.field.app.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.testfx.api.FxToolkit;

/** On the smallest window there is (1366 × 768 px at 125 per cent), in both languages, with letters twice as large as usual. */
class EveryScreenFitsTest {

    @TempDir
    private static Path folder = Path.of("");

    private static TourSeason season;

    @BeforeAll
    static void laysOutASeason() {
        season = TourSeason.layOut(folder.resolve("data"));
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    @ParameterizedTest
    @CsvSource({"vi,200", "en,200"})
    void allWordsCanBeReadAndThePrimaryButtonReached(String language, int percent)
            throws TimeoutException, IOException {
        List<String> faults = new ArrayList<>();
        Path own = Files.createDirectory(folder.resolve(language + percent));

        new Tour(
                        season.copy(own.resolve("data")),
                        own,
                        Locale.of(language),
                        1093,
                        580,
                        new Gallery.Look(false, percent),
                        (screen, window) ->
                                Fits.faults(window).forEach(fault -> faults.add(screen + " " + percent + ": " + fault)))
                .walk();

        assertThat(String.join("\n", faults)).isEmpty();
    }
}
