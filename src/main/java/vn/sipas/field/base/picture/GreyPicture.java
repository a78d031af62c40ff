package vn.sipas.field.base.picture;

import java.awt.image.BufferedImage;

/** A picture as light alone, for whoever looks for something in it. */
public final class GreyPicture {

    /** So many points at most are looked at: a telephone's 12 million are all, of larger ones each second row and column. */
    private static final long MOST_LOOKED_AT = 16_000_000;

    private static final int OPAQUE = 255;

    private final int width;
    private final int height;
    private final byte[] light;

    /** What came of reading a picture. */
    public sealed interface Reading {
        record Read(GreyPicture picture) implements Reading {}

        record Refused(PictureFault why) implements Reading {}
    }

    private GreyPicture(int width, int height, byte[] light) {
        this.width = width;
        this.height = height;
        this.light = light;
    }

    /** The picture in a PNG or JPEG, as its points lie there, whatever the camera noted of how it was held. */
    public static Reading read(byte[] file) {
        return switch (PictureFile.decode(file, GreyPicture::step)) {
            case PictureFile.Decoded.Refused(PictureFault why) -> new Reading.Refused(why);
            case PictureFile.Decoded.Image(BufferedImage image) -> new Reading.Read(of(image));
        };
    }

    private static int step(int width, int height) {
        int step = 1;
        while ((long) (width / step) * (height / step) > MOST_LOOKED_AT) {
            step++;
        }
        return step;
    }

    private static GreyPicture of(BufferedImage image) {
        int width = image.getWidth();
        int height = image.getHeight();
        byte[] light = new byte[width * height];
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getRGB(0, y, width, 1, row, 0, width);
            for (int x = 0; x < width; x++) {
                light[y * width + x] = (byte) light(row[x]);
            }
        }
        return new GreyPicture(width, height, light);
    }

    /** The points row by row, as {@code 0xAARRGGBB}. */
    public static GreyPicture of(int[] argb, int width, int height) {
        if (width <= 0 || height <= 0 || argb.length != (long) width * height) {
            throw new IllegalArgumentException("no picture of " + width + " by " + height);
        }
        byte[] light = new byte[argb.length];
        for (int point = 0; point < argb.length; point++) {
            light[point] = (byte) light(argb[point]);
        }
        return new GreyPicture(width, height, light);
    }

    /** How light a point is; what is transparent counts as white. */
    private static int light(int argb) {
        int alpha = argb >>> 24;
        int light = ((argb >> 16 & OPAQUE) + 2 * (argb >> 8 & OPAQUE) + (argb & OPAQUE)) / 4;
        return OPAQUE - (OPAQUE - light) * alpha / OPAQUE;
    }

    /** The picture at a so-manieth of its width and height, each point the mean of those it stands for. */
    public GreyPicture smaller(int times) {
        if (times == 1) {
            return this;
        }
        int less = Math.max(1, width / times);
        int lower = Math.max(1, height / times);
        byte[] mean = new byte[less * lower];
        for (int y = 0; y < lower; y++) {
            for (int x = 0; x < less; x++) {
                int sum = 0;
                int count = 0;
                for (int v = y * times; v < Math.min(height, (y + 1) * times); v++) {
                    for (int u = x * times; u < Math.min(width, (x + 1) * times); u++) {
                        sum += light[v * width + u] & OPAQUE;
                        count++;
                    }
                }
                mean[y * less + x] = (byte) (sum / count);
            }
        }
        return new GreyPicture(less, lower, mean);
    }

    public int width() {
        return width;
    }

    public int height() {
        return height;
    }

    /** How light each point is, row by row, 0 to 255 as unsigned bytes; not a copy, and not to be changed. */
    public byte[] light() {
        return light;
    }
}
