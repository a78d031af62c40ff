package vn.sipas.field.base.picture;

import java.awt.geom.AffineTransform;
import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;

/** How a camera was held, as it noted in the file (Exif 2.32, tag 0x0112): telephones keep the points as the sensor has them. */
enum Orientation {
    UPRIGHT(1, 0, false),
    UPRIGHT_MIRRORED(2, 0, true),
    UPSIDE_DOWN(3, 2, false),
    UPSIDE_DOWN_MIRRORED(4, 2, true),
    LEFT_MIRRORED(5, 3, true),
    TURN_RIGHT(6, 1, false),
    RIGHT_MIRRORED(7, 1, true),
    TURN_LEFT(8, 3, false);

    private static final int APP1 = 0xffe1;
    private static final int START_OF_SCAN = 0xffda;
    private static final byte[] EXIF = "Exif\0\0".getBytes(StandardCharsets.US_ASCII);
    private static final int TAG = 0x0112;

    private final int number;
    private final int quarters;
    private final boolean mirrored;

    Orientation(int number, int quarters, boolean mirrored) {
        this.number = number;
        this.quarters = quarters;
        this.mirrored = mirrored;
    }

    /** What a JPEG says; upright if it says nothing that can be read. */
    static Orientation of(byte[] bytes) {
        try {
            return number(ByteBuffer.wrap(bytes)).flatMap(Orientation::numbered).orElse(UPRIGHT);
        } catch (IndexOutOfBoundsException | IllegalArgumentException | BufferUnderflowException e) {
            // A note cut short is none.
            return UPRIGHT;
        }
    }

    private static Optional<Orientation> numbered(int number) {
        for (Orientation orientation : values()) {
            if (orientation.number == number) {
                return Optional.of(orientation);
            }
        }
        return Optional.empty();
    }

    private static Optional<Integer> number(ByteBuffer jpeg) {
        if (jpeg.remaining() < 4 || (jpeg.getShort() & 0xffff) != 0xffd8) {
            return Optional.empty();
        }
        while (jpeg.remaining() > 4) {
            int marker = jpeg.getShort() & 0xffff;
            int length = (jpeg.getShort() & 0xffff) - 2;
            if (marker < 0xff00 || marker == START_OF_SCAN || length < 0) {
                return Optional.empty();
            }
            if (marker == APP1 && length > EXIF.length && startsWithExif(jpeg)) {
                return inTiff(jpeg.slice(jpeg.position() + EXIF.length, length - EXIF.length));
            }
            jpeg.position(jpeg.position() + length);
        }
        return Optional.empty();
    }

    private static boolean startsWithExif(ByteBuffer jpeg) {
        byte[] begin = new byte[EXIF.length];
        jpeg.get(jpeg.position(), begin);
        return Arrays.equals(begin, EXIF);
    }

    /** In the first directory of a TIFF. */
    private static Optional<Integer> inTiff(ByteBuffer tiff) {
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        int directory = tiff.getInt(4);
        int entries = tiff.getShort(directory) & 0xffff;
        for (int entry = 0; entry < entries; entry++) {
            int at = directory + 2 + entry * 12;
            if ((tiff.getShort(at) & 0xffff) == TAG) {
                return Optional.of(tiff.getShort(at + 8) & 0xffff);
            }
        }
        return Optional.empty();
    }

    /** Whether what was wide becomes high. */
    boolean turnsOnItsSide() {
        return quarters % 2 == 1;
    }

    /** What puts a picture of {@code width} by {@code height} points upright, its corner at 0, 0. */
    AffineTransform upright(int width, int height) {
        AffineTransform all = new AffineTransform();
        switch (quarters) {
            case 1 -> all.translate(height, 0);
            case 2 -> all.translate(width, height);
            case 3 -> all.translate(0, width);
            default -> {}
        }
        all.quadrantRotate(quarters);
        if (mirrored) {
            all.translate(width, 0);
            all.scale(-1, 1);
        }
        return all;
    }
}
