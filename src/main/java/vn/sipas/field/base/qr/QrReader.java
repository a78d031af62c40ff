package vn.sipas.field.base.qr;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.Reader;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Finds a QR code in a picture and reads it, turned, dirty or slightly blurred as it may be. */
public final class QrReader {

    private static final long MOST_POINTS = 64_000_000;
    private static final int OPAQUE = 255;

    private static final QrReading NO_CODE = new QrReading.Refused(QrFault.NO_CODE);
    private static final QrReading UNREADABLE = new QrReading.Refused(QrFault.UNREADABLE);

    private QrReader() {}

    /**
     * @param argb the points of the picture row by row, as {@code 0xAARRGGBB}; what is transparent counts as white
     */
    public static QrReading read(int[] argb, int width, int height) {
        if (width <= 0 || height <= 0 || argb.length != (long) width * height) {
            throw new IllegalArgumentException("no picture of " + width + " by " + height);
        }
        if (argb.length > MOST_POINTS) {
            return new QrReading.Refused(QrFault.PICTURE_TOO_LARGE);
        }
        int[] seen = onWhite(argb);
        Binarizer local = new HybridBinarizer(new RGBLuminanceSource(width, height, seen));
        Binarizer whole = new GlobalHistogramBinarizer(new RGBLuminanceSource(width, height, seen));
        Binarizer coarse = new HybridBinarizer(halved(seen, width, height));
        // What one way of looking misses, another sees: a thorough search among all corners that look like a code's;
        // one
        // threshold for small or evenly lit pictures; half the size against blur and noise.
        Stream<Supplier<QrReading>> attempts = Stream.of(
                () -> read(new QRCodeReader(), local),
                () -> readThoroughly(local),
                () -> read(new QRCodeReader(), whole),
                () -> readThoroughly(whole),
                () -> read(new QRCodeReader(), coarse));
        boolean found = false;
        for (Supplier<QrReading> attempt : attempts.toList()) {
            QrReading reading = attempt.get();
            if (reading instanceof QrReading.Read) {
                return reading;
            }
            found |= reading.equals(UNREADABLE);
        }
        return found ? UNREADABLE : NO_CODE;
    }

    private static QrReading read(Reader reader, Binarizer picture) {
        try {
            return new QrReading.Read(payload(reader.decode(new BinaryBitmap(picture), hints())));
        } catch (NotFoundException nothing) {
            return NO_CODE;
        } catch (ChecksumException | FormatException damaged) {
            return UNREADABLE;
        }
    }

    private static QrReading readThoroughly(Binarizer picture) {
        try {
            Result[] results = new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(picture), hints());
            return results.length == 0 ? NO_CODE : new QrReading.Read(payload(results[0]));
        } catch (NotFoundException nothing) {
            return NO_CODE;
        }
    }

    private static Map<DecodeHintType, Object> hints() {
        Map<DecodeHintType, Object> hints = new EnumMap<>(DecodeHintType.class);
        hints.put(DecodeHintType.TRY_HARDER, true);
        hints.put(DecodeHintType.CHARACTER_SET, StandardCharsets.ISO_8859_1.name());
        return hints;
    }

    /** The picture at half its width and height, each point the mean of four. */
    private static LuminanceSource halved(int[] points, int width, int height) {
        int halfWidth = Math.max(1, width / 2);
        int halfHeight = Math.max(1, height / 2);
        int[] halved = new int[halfWidth * halfHeight];
        for (int y = 0; y < halfHeight; y++) {
            for (int x = 0; x < halfWidth; x++) {
                int right = Math.min(width - 1, 2 * x + 1);
                int below = Math.min(height - 1, 2 * y + 1);
                int light = light(points[2 * y * width + 2 * x])
                        + light(points[2 * y * width + right])
                        + light(points[below * width + 2 * x])
                        + light(points[below * width + right]);
                halved[y * halfWidth + x] = light / 4 * 0x10101;
            }
        }
        return new RGBLuminanceSource(halfWidth, halfHeight, halved);
    }

    private static int light(int point) {
        return ((point >> 16 & OPAQUE) + 2 * (point >> 8 & OPAQUE) + (point & OPAQUE)) / 4;
    }

    /** The bytes: those that stand as bytes; of a code that also has digits or capitals packed closer, its text's. */
    private static byte[] payload(Result result) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        if (result.getResultMetadata() != null
                && result.getResultMetadata().get(ResultMetadataType.BYTE_SEGMENTS) instanceof List<?> segments) {
            for (Object segment : segments) {
                bytes.writeBytes((byte[]) segment);
            }
        }
        String text = result.getText();
        if (bytes.toString(StandardCharsets.UTF_8).equals(text)) {
            return bytes.toByteArray();
        }
        boolean latin = text.chars().allMatch(c -> c <= 0xFF);
        return text.getBytes(latin ? StandardCharsets.ISO_8859_1 : StandardCharsets.UTF_8);
    }

    private static int[] onWhite(int[] argb) {
        return Arrays.stream(argb).map(QrReader::onWhite).toArray();
    }

    private static int onWhite(int argb) {
        int alpha = argb >>> 24;
        if (alpha == OPAQUE) {
            return argb;
        }
        int red = OPAQUE - (OPAQUE - (argb >> 16 & OPAQUE)) * alpha / OPAQUE;
        int green = OPAQUE - (OPAQUE - (argb >> 8 & OPAQUE)) * alpha / OPAQUE;
        int blue = OPAQUE - (OPAQUE - (argb & OPAQUE)) * alpha / OPAQUE;
        return OPAQUE << 24 | red << 16 | green << 8 | blue;
    }
}
