package vn.sipas.field.base.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A drawing in black on white as a PNG file. */
public final class PngDrawing {

    private PngDrawing() {}

    /** Which points are black; {@code x} from the left and {@code y} from the top. */
    @FunctionalInterface
    public interface Black {
        boolean at(int x, int y);
    }

    /** The file's bytes. */
    public static byte[] of(int width, int height, Black black) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_BINARY);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                image.setRGB(x, y, black.at(x, y) ? 0 : 0xFFFFFF);
            }
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture is written without a disk", e);
        }
        return bytes.toByteArray();
    }
}
