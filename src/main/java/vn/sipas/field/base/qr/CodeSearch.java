package vn.sipas.field.base.qr;

import com.google.zxing.Binarizer;
import com.google.zxing.BinaryBitmap;
import com.google.zxing.ChecksumException;
import com.google.zxing.DecodeHintType;
import com.google.zxing.FormatException;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.PlanarYUVLuminanceSource;
import com.google.zxing.Result;
import com.google.zxing.ResultMetadataType;
import com.google.zxing.ResultPointCallback;
import com.google.zxing.common.GlobalHistogramBinarizer;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import com.google.zxing.qrcode.QRCodeReader;
import com.google.zxing.qrcode.detector.FinderPattern;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.sipas.field.base.picture.GreyPicture;

/** One search for every QR code in a picture: small first, then larger, and more thoroughly only while there is nothing yet. */
final class CodeSearch {

    /** A picture is looked at first with its longer side at most this long: that blurs a screen's grid and a paper's grain away. */
    private static final int SMALL = 1400;

    /** Below so many points in a row a part of a picture is not searched for itself. */
    private static final int LEAST_PART = 500;

    /** A wall of tiles looks like corners of codes without end; past so many nothing there is a code. */
    private static final int MOST_CORNERS = 120;

    private final Set<QrReading.Read> found = new LinkedHashSet<>();
    private boolean damaged;

    private CodeSearch() {}

    /** Every code, each once; or why there is none. */
    static PictureCodes in(GreyPicture picture) {
        CodeSearch search = new CodeSearch();
        search.everyScale(picture);
        if (search.found.isEmpty()) {
            search.thoroughly(picture);
        }
        if (!search.found.isEmpty()) {
            return new PictureCodes.Found(List.copyOf(search.found));
        }
        return new PictureCodes.Refused(search.damaged ? QrFault.UNREADABLE : QrFault.NO_CODE);
    }

    /** Codes of different sizes can be read at different scales. */
    private void everyScale(GreyPicture picture) {
        for (int times = smallest(picture); times >= 1; times /= 2) {
            severalIn(new HybridBinarizer(light(picture.smaller(times))));
        }
    }

    private static int smallest(GreyPicture picture) {
        int times = 1;
        while (Math.max(picture.width(), picture.height()) / times > SMALL) {
            times *= 2;
        }
        return times;
    }

    /** What one way of looking misses, another sees: one code alone; one threshold for evenly lit pictures; less of it; parts of it. */
    private void thoroughly(GreyPicture picture) {
        for (int times = 2 * smallest(picture); times >= 1 && found.isEmpty(); times /= 2) {
            LuminanceSource light = light(picture.smaller(times));
            oneIn(new HybridBinarizer(light));
            severalIn(new GlobalHistogramBinarizer(light));
            oneIn(new GlobalHistogramBinarizer(light));
        }
        for (int times = smallest(picture); times >= 1 && found.isEmpty(); times /= 2) {
            parts(light(picture.smaller(times)));
        }
    }

    /** Nine parts of half the width and height that overlap: a small code in a busy picture is less lost there. */
    private void parts(LuminanceSource light) {
        int width = light.getWidth() / 2;
        int height = light.getHeight() / 2;
        if (Math.min(width, height) < LEAST_PART) {
            return;
        }
        for (int part = 0; part < 9; part++) {
            severalIn(new HybridBinarizer(light.crop(part % 3 * width / 2, part / 3 * height / 2, width, height)));
        }
    }

    private static LuminanceSource light(GreyPicture picture) {
        return new PlanarYUVLuminanceSource(
                picture.light(), picture.width(), picture.height(), 0, 0, picture.width(), picture.height(), false);
    }

    private void severalIn(Binarizer picture) {
        try {
            for (Result result : new QRCodeMultiReader().decodeMultiple(new BinaryBitmap(picture), hints())) {
                found.add(new QrReading.Read(payload(result)));
            }
        } catch (NotFoundException | TooManyCorners nothing) {
            // The next way of looking may see more.
        }
    }

    private void oneIn(Binarizer picture) {
        if (!found.isEmpty()) {
            return;
        }
        try {
            found.add(new QrReading.Read(payload(new QRCodeReader().decode(new BinaryBitmap(picture), hints()))));
        } catch (NotFoundException | TooManyCorners nothing) {
            // The next way of looking may see more.
        } catch (ChecksumException | FormatException unreadable) {
            damaged = true;
        }
    }

    /** Corners are looked at three by three, so their number has to be bounded; zxing has no other way to be stopped. */
    private static final class TooManyCorners extends RuntimeException {

        private static final long serialVersionUID = 1L;

        TooManyCorners() {
            super("too many corners", null, false, false);
        }
    }

    private static Map<DecodeHintType, Object> hints() {
        int[] corners = {0};
        ResultPointCallback bound = point -> {
            if (point instanceof FinderPattern && ++corners[0] > MOST_CORNERS) {
                throw new TooManyCorners();
            }
        };
        Map<DecodeHintType, Object> hints = new EnumMap<>(DecodeHintType.class);
        hints.put(DecodeHintType.TRY_HARDER, true);
        hints.put(DecodeHintType.CHARACTER_SET, StandardCharsets.ISO_8859_1.name());
        hints.put(DecodeHintType.NEED_RESULT_POINT_CALLBACK, bound);
        return hints;
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
}
