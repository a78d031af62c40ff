package vn.sipas.field.app.desk.heads;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Optional;
import vn.sipas.field.base.bytes.WholeFile;
import vn.sipas.field.base.qr.QrCode;
import vn.sipas.field.base.qr.QrMaking;

/** A head or a proof as a QR code to be photographed. */
final class HeadCode {

    /** A longer text makes modules too fine for a telephone before a screen: 25 rows of 117 modules at the least correction. */
    static final int MOST_BYTES = 1200;

    /** A picture's modules are so many points wide: enough on paper and on any screen. */
    private static final int MODULE = 8;

    private HeadCode() {}

    /** The text, if a code of it can be photographed. */
    static Optional<String> of(byte[] bytes) {
        return bytes.length <= MOST_BYTES ? Optional.of(new String(bytes, StandardCharsets.UTF_8)) : Optional.empty();
    }

    /** Writes the code as a PNG beside {@code file}, named after it. */
    static Path write(Path file, String text) {
        byte[] png = switch (QrCode.of(text, QrCode.Correction.LOW)) {
            case QrMaking.Made(QrCode code) -> code.png(MODULE);
            case QrMaking.Refused(var why) -> throw new IllegalArgumentException("no QR code: " + why.code());
        };
        try {
            return WholeFile.write(file.resolveSibling(""), file.getFileName() + ".png", out -> out.write(png));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
