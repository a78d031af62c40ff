package vn.sipas.field.app.ui;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.testfx.api.FxToolkit;
import vn.sipas.field.app.desk.Preferences;

/**
 * A picture of every screen, for looking at: {@code Gallery FOLDER vi|en WIDTH HEIGHT LOOK…}. A LOOK is {@code light} or {@code
 * dark} with the letters' size in per cent, such as {@code dark-200}. Without a display it runs with the flags that the tests have.
 */
public final class Gallery {

    private Gallery() {}

    /** See the class. */
    public static void main(String[] arguments) throws IOException, TimeoutException {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        Path work = Files.createTempDirectory("gallery");
        List<Look> looks = Arrays.stream(arguments).skip(4).map(Look::of).toList();
        new Tour(
                        TourSeason.layOut(work.resolve("data")),
                        work,
                        Locale.of(arguments[1]),
                        Double.parseDouble(arguments[2]),
                        Double.parseDouble(arguments[3]),
                        looks.getFirst(),
                        (screen, window) -> {
                            looks.forEach(look -> look.picture(window, folder.resolve(screen)));
                            looks.getFirst().on(window);
                        })
                .walk();
        FxToolkit.cleanupStages();
        System.exit(0);
    }

    /**
     * How a screen is dressed.
     *
     * @param percent the letters' size, 100 is the usual
     */
    record Look(boolean dark, int percent) {

        static Look of(String text) {
            String[] parts = text.split("-");
            return new Look(parts[0].equals("dark"), Integer.parseInt(parts[1]));
        }

        /** As the program remembers it. */
        Preferences.Looks kept() {
            return new Preferences.Looks(dark, Theme.BODY * percent / 100);
        }

        /** Dresses the window so, and lays it out. */
        void on(Stage window) {
            Theme.set(dark);
            Theme.size(window.getScene(), Theme.BODY * percent / 100);
            // What is bound to a size settles in the second pass.
            for (int pass = 0; pass < 3; pass++) {
                window.getScene().getRoot().applyCss();
                window.getScene().getRoot().layout();
            }
        }

        private static BufferedImage copy(WritableImage image) {
            int width = (int) image.getWidth();
            int height = (int) image.getHeight();
            int[] pixels = new int[width * height];
            image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
            BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
            copy.setRGB(0, 0, width, height, pixels, 0, width);
            return copy;
        }

        void picture(Stage window, Path name) {
            on(window);
            WritableImage image = window.getScene().snapshot(null);
            BufferedImage pixels = copy(image);
            try {
                ImageIO.write(
                        pixels,
                        "png",
                        Path.of(name + "-" + (dark ? "dark-" : "light-") + percent + ".png")
                                .toFile());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
