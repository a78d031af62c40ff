package vn.sipas.field.base.qr;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import vn.sipas.field.base.picture.PngDrawing;

/**
 * A QR code (ISO/IEC 18004): a square of dark and light modules, without the light margin of {@link #MARGIN} modules that it
 * must have on every side. Immutable.
 */
public final class QrCode {

    /** The quiet zone, in modules (ISO/IEC 18004, section 6.3.8). */
    public static final int MARGIN = 4;

    /** How much of a code may be lost before it can't be read. */
    public enum Correction {
        /** About 7 %: for screens. */
        LOW(ErrorCorrectionLevel.L),
        /** About 15 %: for clean paper. */
        MEDIUM(ErrorCorrectionLevel.M),
        /** About 25 %. */
        QUARTILE(ErrorCorrectionLevel.Q),
        /** About 30 %: for paper that gets wet and folded. */
        HIGH(ErrorCorrectionLevel.H);

        private final ErrorCorrectionLevel level;

        Correction(ErrorCorrectionLevel level) {
            this.level = level;
        }
    }

    private final int size;
    private final BitSet dark;

    private QrCode(int size, BitSet dark) {
        this.size = size;
        this.dark = dark;
    }

    /**
     * The smallest code for these bytes, written as they are, without a mark of their encoding (digits alone, or digits and
     * capitals, are packed closer; readers give the same bytes).
     */
    public static QrMaking of(byte[] payload, Correction correction) {
        if (payload.length == 0) {
            return new QrMaking.Refused(QrFault.EMPTY);
        }
        ByteMatrix matrix;
        try {
            // Latin-1 has one character for every byte, and is what a code without a mark is in.
            String bytes = new String(payload, StandardCharsets.ISO_8859_1);
            matrix = Encoder.encode(bytes, correction.level).getMatrix();
        } catch (WriterException tooLong) {
            return new QrMaking.Refused(QrFault.TOO_LONG);
        }
        int size = matrix.getWidth();
        BitSet dark = new BitSet(size * size);
        for (int y = 0; y < size; y++) {
            for (int x = 0; x < size; x++) {
                dark.set(y * size + x, matrix.get(x, y) == 1);
            }
        }
        return new QrMaking.Made(new QrCode(size, dark));
    }

    /** As {@link #of(byte[], Correction)}, of the text's UTF-8. */
    public static QrMaking of(String text, Correction correction) {
        return of(text.getBytes(StandardCharsets.UTF_8), correction);
    }

    /** How many modules one side has: 21 to 177. */
    public int size() {
        return size;
    }

    /** Whether a module is dark; {@code x} from the left and {@code y} from the top, both from 0. */
    public boolean dark(int x, int y) {
        if (x < 0 || y < 0 || x >= size || y >= size) {
            throw new IllegalArgumentException("no such module: " + x + ", " + y);
        }
        return dark.get(y * size + x);
    }

    /** The code with its light margin as a PNG file, each module {@code module} points wide. */
    public byte[] png(int module) {
        int side = (size + 2 * MARGIN) * module;
        return PngDrawing.of(side, side, (x, y) -> {
            int column = x / module - MARGIN;
            int row = y / module - MARGIN;
            boolean inside = column >= 0 && row >= 0 && column < size && row < size;
            return inside && dark(column, row);
        });
    }
}
