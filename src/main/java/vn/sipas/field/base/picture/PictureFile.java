package vn.sipas.field.base.picture;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntBinaryOperator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** A picture as cameras and scanners write it, PNG or JPEG, decoded under limits. */
final class PictureFile {

    /** As many points as a picture may have; more would fill the memory of a modest laptop. */
    static final long MOST_POINTS = 64_000_000;

    private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte[] JPEG = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};

    private PictureFile() {}

    /** What came of decoding. */
    sealed interface Decoded {
        record Image(BufferedImage image) implements Decoded {}

        record Refused(PictureFault why) implements Decoded {}
    }

    /** Whether bytes begin as PNG or JPEG. */
    static boolean isOne(byte[] bytes) {
        return begins(bytes, PNG) || begins(bytes, JPEG);
    }

    private static boolean begins(byte[] bytes, byte[] mark) {
        return bytes.length >= mark.length && Arrays.equals(bytes, 0, mark.length, mark, 0, mark.length);
    }

    /** The points as they lie in the file, of width and height only each so-manieth that {@code step} says. */
    static Decoded decode(byte[] bytes, IntBinaryOperator step) {
        if (!isOne(bytes)) {
            return new Decoded.Refused(PictureFault.NO_PICTURE);
        }
        try (ImageInputStream in = ImageIO.createImageInputStream(new ByteArrayInputStream(bytes))) {
            ImageReader reader = ImageIO.getImageReadersByFormatName(begins(bytes, PNG) ? "png" : "jpeg")
                    .next();
            try {
                reader.setInput(in, true, true);
                return read(reader, step);
            } finally {
                reader.dispose();
            }
        } catch (IOException | RuntimeException e) {
            // A damaged picture makes ImageIO fail in many ways; in none of them is there a picture.
            return new Decoded.Refused(PictureFault.PICTURE_DAMAGED);
        }
    }

    private static Decoded read(ImageReader reader, IntBinaryOperator step) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        if ((long) width * height > MOST_POINTS) {
            return new Decoded.Refused(PictureFault.TOO_MANY_POINTS);
        }
        ImageReadParam sparse = reader.getDefaultReadParam();
        int each = step.applyAsInt(width, height);
        sparse.setSourceSubsampling(each, each, 0, 0);
        return new Decoded.Image(reader.read(0, sparse));
    }
}
