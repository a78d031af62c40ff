package vn.sipas.field.base.picture;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/**
 * Makes a photo small enough for a record. Every photo is written anew, also a small one: place, time and device that a camera
 * notes in the file must not travel with somebody's answers.
 */
public final class Photo {

    /** No photo is larger, in bytes: what a record's {@code files} allow. */
    public static final int MOST_BYTES = 2 << 20;

    /** As many points as a picture may have; more would fill the memory of a modest laptop. */
    public static final long MOST_POINTS = PictureFile.MOST_POINTS;

    /** The longer side of a photo as it is kept, in points: a page of paper stays readable. */
    private static final int LONGEST = 2048;

    private static final float GOOD = 0.82f;
    private static final float LEAST = 0.4f;

    private Photo() {}

    /** What came of it. */
    public sealed interface Making {
        /** A JPEG of at most {@link #MOST_BYTES}. */
        @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
        record Made(byte[] jpeg) implements Making {}

        record Refused(PictureFault why) implements Making {}
    }

    /** Whether bytes begin as PNG or JPEG. */
    public static boolean isPicture(byte[] bytes) {
        return PictureFile.isOne(bytes);
    }

    /** The photo in {@code bytes}, upright and small. */
    public static Making of(byte[] bytes) {
        return switch (PictureFile.decode(
                bytes, (width, height) -> Math.max(1, Math.max(width, height) / (2 * LONGEST)))) {
            case PictureFile.Decoded.Refused(PictureFault why) -> new Making.Refused(why);
            case PictureFile.Decoded.Image(BufferedImage image) ->
                new Making.Made(small(upright(image, Orientation.of(bytes))));
        };
    }

    /** On white, since JPEG knows no transparency; at most {@link #LONGEST} points on its longer side. */
    private static BufferedImage upright(BufferedImage picture, Orientation orientation) {
        double scale = Math.min(1, (double) LONGEST / Math.max(picture.getWidth(), picture.getHeight()));
        int width = Math.max(1, (int) Math.round(picture.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(picture.getHeight() * scale));
        boolean turned = orientation.turnsOnItsSide();
        BufferedImage upright =
                new BufferedImage(turned ? height : width, turned ? width : height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = upright.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.setBackground(Color.WHITE);
        pen.clearRect(0, 0, upright.getWidth(), upright.getHeight());
        AffineTransform all = orientation.upright(width, height);
        all.scale((double) width / picture.getWidth(), (double) height / picture.getHeight());
        pen.drawImage(picture, all, null);
        pen.dispose();
        return upright;
    }

    private static byte[] small(BufferedImage picture) {
        float quality = GOOD;
        BufferedImage now = picture;
        byte[] jpeg = jpeg(now, quality);
        while (jpeg.length > MOST_BYTES) {
            if (quality > LEAST) {
                quality -= 0.2f;
            } else {
                now = half(now);
            }
            jpeg = jpeg(now, quality);
        }
        return jpeg;
    }

    private static BufferedImage half(BufferedImage picture) {
        BufferedImage half = new BufferedImage(
                Math.max(1, picture.getWidth() / 2), Math.max(1, picture.getHeight() / 2), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = half.createGraphics();
        pen.drawImage(picture, 0, 0, half.getWidth(), half.getHeight(), null);
        pen.dispose();
        return half;
    }

    private static byte[] jpeg(BufferedImage picture, float quality) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ImageOutputStream out = ImageIO.createImageOutputStream(bytes)) {
            ImageWriteParam param = writer.getDefaultWriteParam();
            param.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
            param.setCompressionQuality(quality);
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), param);
        } catch (IOException e) {
            throw new UncheckedIOException("a picture is written without a disk", e);
        } finally {
            writer.dispose();
        }
        return bytes.toByteArray();
    }
}
