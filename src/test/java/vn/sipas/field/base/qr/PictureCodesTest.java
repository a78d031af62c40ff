package vn.sipas.field.base.qr;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.sipas.field.base.picture.PictureFault;
import vn.sipas.field.base.picture.PngDrawing;

class PictureCodesTest {

    /** As long as a head that one other person signed. */
    private static final byte[] SIGNED = random(460, 1);

    /** As long as a proof in a book of some hundred records. */
    private static final byte[] PROOF = random(900, 2);

    @Test
    void aWrittenCodeIsReadBack() {
        assertThat(payloads(code(PROOF).png(8))).containsExactly(PROOF);
    }

    @ParameterizedTest
    @CsvSource({"0,0", "7,0.05", "38,0.1", "90,0", "143,0.05", "180,0.1", "-72,0.08"})
    void aPhotoTurnedAndAtAnAngleIsRead(double degrees, double lean) {
        byte[] photo = new Snapshot(1600, 1200, 3)
                .with(code(SIGNED).png(8), 830, 590, 760, degrees, lean)
                .jpeg(0.6f);

        assertThat(payloads(photo)).containsExactly(SIGNED);
    }

    @Test
    void twelveMillionPointsWithTwoCodesAreReadToTheLastOne() {
        byte[] photo = new Snapshot(4032, 3024, 4)
                .with(code(SIGNED).png(8), 1100, 1500, 1300, 12, 0.06)
                .with(code(PROOF).png(8), 2900, 1500, 1500, -9, 0.04)
                .jpeg(0.7f);

        assertThat(payloads(photo)).containsExactlyInAnyOrder(SIGNED, PROOF);
    }

    @Test
    void fourCodesOnAScannedPageAreRead() {
        Snapshot page = new Snapshot(1240, 1754, 5);
        for (int each = 0; each < 4; each++) {
            page.with(code(random(300, each)).png(6), 330 + each % 2 * 580, 420 + each / 2 * 800, 420, each, 0);
        }

        assertThat(payloads(page.png())).hasSize(4);
    }

    @Test
    void whatTheCameraNotedOfHowItWasHeldDoesNotMatter() {
        byte[] jpeg = new Snapshot(1200, 900, 6)
                .with(code(SIGNED).png(8), 600, 450, 640, 90, 0.03)
                .jpeg(0.7f);
        byte[] noted = ByteBuffer.allocate(jpeg.length + 36)
                .put(jpeg, 0, 2)
                .putShort((short) 0xffe1)
                .putShort((short) 34)
                .put("Exif\0\0MM\0*".getBytes(StandardCharsets.ISO_8859_1))
                .putInt(8)
                .putShort((short) 1)
                .putShort((short) 0x0112)
                .putShort((short) 3)
                .putInt(1)
                .putShort((short) 6)
                .putShort((short) 0)
                .putInt(0)
                .put(jpeg, 2, jpeg.length - 2)
                .array();

        assertThat(payloads(noted)).containsExactly(SIGNED);
    }

    @Test
    void aPictureWithoutACodeAndAFileThatIsNoneSaySo() {
        assertThat(PictureCodes.in(new Snapshot(1600, 1200, 7).jpeg(0.6f)))
                .isEqualTo(new PictureCodes.Refused(QrFault.NO_CODE));
        assertThat(PictureCodes.in(PngDrawing.of(40, 40, (_, _) -> false)))
                .isEqualTo(new PictureCodes.Refused(QrFault.NO_CODE));
        assertThat(PictureCodes.in(new byte[] {1, 2, 3})).isEqualTo(new PictureCodes.Refused(PictureFault.NO_PICTURE));
        byte[] jpeg = new Snapshot(200, 200, 8).jpeg(0.6f);
        assertThat(PictureCodes.in(Arrays.copyOf(jpeg, 300))).isInstanceOf(PictureCodes.Refused.class);
    }

    /** Sixty bytes that say they are 50,000 by 50,000 points. */
    @Test
    void hugePictureIsRefusedBeforeItIsDecoded() {
        ByteBuffer head = ByteBuffer.allocate(17)
                .put("IHDR".getBytes(StandardCharsets.US_ASCII))
                .putInt(50_000)
                .putInt(50_000)
                .put(new byte[] {1, 0, 0, 0, 0});
        CRC32 check = new CRC32();
        check.update(head.array());
        byte[] png = ByteBuffer.allocate(60)
                .put(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'})
                .putInt(13)
                .put(head.array())
                .putInt((int) check.getValue())
                .array();

        assertThat(PictureCodes.in(png)).isEqualTo(new PictureCodes.Refused(PictureFault.TOO_MANY_POINTS));
    }

    /** Looked at three by three they would keep a machine busy for days. */
    @Test
    void aWallOfCornersIsNotSearchedForever() {
        byte[] wall = PngDrawing.of(2000, 2000, (x, y) -> {
            int column = x % 24 / 2;
            int row = y % 24 / 2;
            int ring = Math.max(Math.abs(column - 3), Math.abs(row - 3));
            return column < 7 && row < 7 && ring != 2;
        });

        assertThat(PictureCodes.in(wall)).isEqualTo(new PictureCodes.Refused(QrFault.NO_CODE));
    }

    private static List<byte[]> payloads(byte[] file) {
        return switch (PictureCodes.in(file)) {
            case PictureCodes.Found found ->
                found.codes().stream().map(QrReading.Read::payload).toList();
            case PictureCodes.Refused(var why) -> throw new AssertionError(why.code());
        };
    }

    private static QrCode code(byte[] payload) {
        return switch (QrCode.of(payload, QrCode.Correction.LOW)) {
            case QrMaking.Made made -> made.code();
            case QrMaking.Refused(var why) -> throw new AssertionError(why.code());
        };
    }

    private static byte[] random(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
