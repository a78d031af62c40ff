package vn.sipas.field.base.qr;

import com.google.zxing.common.PerspectiveTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A photo as a telephone takes it of codes on a screen or on paper: at an angle, unevenly lit, grainy. */
public final class Snapshot {

    private final BufferedImage picture;
    private final Random grain;

    /** A table in bad light, {@code width} by {@code height} points. */
    public Snapshot(int width, int height, long seed) {
        this.picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        this.grain = new Random(seed);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int stripe = (x / 97 + y / 53) % 2 * 12;
                point(x, y, 90 + 60 * x / width + stripe);
            }
        }
    }

    /**
     * A picture of a code in it.
     *
     * @param side how many points wide it is seen
     * @param degrees how far it is turned
     * @param lean how much shorter its far edge is seen than its near one, 0 to 1
     */
    public Snapshot with(byte[] png, int middleX, int middleY, int side, double degrees, double lean) {
        BufferedImage code = read(png);
        float[] corners = corners(middleX, middleY, side, Math.toRadians(degrees), lean);
        PerspectiveTransform back = PerspectiveTransform.quadrilateralToQuadrilateral(
                corners[0],
                corners[1],
                corners[2],
                corners[3],
                corners[4],
                corners[5],
                corners[6],
                corners[7],
                0,
                0,
                code.getWidth(),
                0,
                code.getWidth(),
                code.getHeight(),
                0,
                code.getHeight());
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                if (Math.hypot(x - middleX, y - middleY) < side) {
                    seen(code, back, x, y);
                }
            }
        }
        return this;
    }

    private static float[] corners(int middleX, int middleY, int side, double turn, double lean) {
        double near = side / 2.0;
        double far = near * (1 - lean);
        double[] square = {-far, -far, far, -far, near, near, -near, near};
        float[] corners = new float[8];
        for (int i = 0; i < 8; i += 2) {
            corners[i] = (float) (middleX + square[i] * Math.cos(turn) - square[i + 1] * Math.sin(turn));
            corners[i + 1] = (float) (middleY + square[i] * Math.sin(turn) + square[i + 1] * Math.cos(turn));
        }
        return corners;
    }

    /** One point: the mean of four places in it, with a shadow and grain. */
    private void seen(BufferedImage code, PerspectiveTransform back, int x, int y) {
        float[] places = {x + 0.25f, y + 0.25f, x + 0.75f, y + 0.25f, x + 0.25f, y + 0.75f, x + 0.75f, y + 0.75f};
        back.transformPoints(places);
        int sum = 0;
        for (int i = 0; i < 8; i += 2) {
            if (places[i] < 0
                    || places[i + 1] < 0
                    || places[i] >= code.getWidth()
                    || places[i + 1] >= code.getHeight()) {
                return;
            }
            sum += code.getRGB((int) places[i], (int) places[i + 1]) & 255;
        }
        point(x, y, 30 + sum / 4 * (150 + 60 * y / picture.getHeight()) / 255);
    }

    private void point(int x, int y, int light) {
        int grainy = Math.clamp(light + grain.nextInt(-18, 19), 0, 255);
        picture.setRGB(x, y, grainy * 0x10101);
    }

    /** The file, as a telephone writes it. */
    public byte[] jpeg(float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }

    /** The file, as a scanner writes it. */
    public byte[] png() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static BufferedImage read(byte[] png) {
        try {
            return ImageIO.read(new ByteArrayInputStream(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
