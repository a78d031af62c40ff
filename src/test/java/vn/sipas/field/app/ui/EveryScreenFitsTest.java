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
import org.junit.jupiter.params.provider.ValueSource;
import org.testfx.api.FxToolkit;

/** On the smallest window there is (1366 × 768 px at 125 per cent), in both languages, with the usual letters and twice as large ones. */
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
    @ValueSource(strings = {"vi", "en"})
    void allWordsCanBeReadAndThePrimaryButtonReached(String language) throws TimeoutException, IOException {
        List<String> faults = new ArrayList<>();
        Path own = Files.createDirectory(folder.resolve(language));

        new Tour(season.copy(own.resolve("data")), own, Locale.of(language), 1093, 580, (screen, window) -> {
                    for (int percent : new int[] {100, 150, 200}) {
                        new Gallery.Look(false, percent).on(window);
                        Fits.faults(window).forEach(fault -> faults.add(screen + " " + percent + ": " + fault));
                    }
                    new Gallery.Look(false, 100).on(window);
                })
                .walk();

        assertThat(String.join("\n", faults)).isEmpty();
    }
}
