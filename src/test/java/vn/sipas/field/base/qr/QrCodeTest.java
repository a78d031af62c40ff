package vn.sipas.field.base.qr;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {

    private static final int WHITE = 0xFFFFFFFF;
    private static final int BLACK = 0xFF000000;

    @ParameterizedTest
    @EnumSource(QrCode.Correction.class)
    void threeHundredBytesComeBackAtEveryLevel(QrCode.Correction correction) {
        byte[] payload = randomBytes(300);

        assertThat(read(picture(code(payload, correction), 4))).isEqualTo(payload);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "7",
                "0123456789",
                "SIPAS-2026",
                "25195-0031",
                "Nguyễn Thị Đào",
                "é",
                "\u00FF",
                "sipas.vn/dong-nai-2026"
            })
    void textComesBackAsItsUtf8(String text) {
        QrCode code = made(QrCode.of(text, QrCode.Correction.MEDIUM));

        assertThat(read(picture(code, 3))).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void everyByteComesBack() {
        byte[] payload = new byte[256];
        for (int i = 0; i < payload.length; i++) {
            payload[i] = (byte) i;
        }

        assertThat(read(picture(code(payload, QrCode.Correction.LOW), 3))).isEqualTo(payload);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void turnedByQuartersItIsRead(int quarters) {
        byte[] payload = randomBytes(300);
        Picture turned = picture(code(payload, QrCode.Correction.MEDIUM), 4);
        for (int i = 0; i < quarters; i++) {
            turned = turned.quarterTurn();
        }

        assertThat(read(turned)).isEqualTo(payload);
    }

    @Test
    void blurredNoisyAndUnevenlyLitItIsRead() {
        byte[] payload = randomBytes(300);
        Picture picture = picture(code(payload, QrCode.Correction.MEDIUM), 6);

        assertThat(read(picture.blurred(2).noisy(40))).isEqualTo(payload);
        assertThat(read(picture.shaded())).isEqualTo(payload);
    }

    @Test
    void onTransparentGroundItIsRead() {
        byte[] payload = randomBytes(40);
        Picture picture = picture(code(payload, QrCode.Correction.MEDIUM), 4);
        int[] points =
                Arrays.stream(picture.points).map(p -> p == WHITE ? 0 : p).toArray();

        assertThat(read(new Picture(points, picture.side))).isEqualTo(payload);
    }

    @Test
    void whatDoesNotFitIsRefused() {
        assertThat(QrCode.of(new byte[2953], QrCode.Correction.LOW)).isInstanceOf(QrMaking.Made.class);
        assertThat(QrCode.of(randomBytes(2954), QrCode.Correction.LOW))
                .isEqualTo(new QrMaking.Refused(QrFault.TOO_LONG));
        assertThat(QrCode.of(randomBytes(1274), QrCode.Correction.HIGH))
                .isEqualTo(new QrMaking.Refused(QrFault.TOO_LONG));
        assertThat(QrCode.of("", QrCode.Correction.LOW)).isEqualTo(new QrMaking.Refused(QrFault.EMPTY));
    }

    @Test
    void pictureWithoutACodeOrWithHalfOfOneIsRefused() {
        Picture picture = picture(code(randomBytes(300), QrCode.Correction.LOW), 4);
        int[] blank = new int[10_000];
        Arrays.fill(blank, WHITE);
        int[] holed = picture.points.clone();
        for (int y = picture.side / 3; y < picture.side * 2 / 3; y++) {
            Arrays.fill(holed, y * picture.side + picture.side / 3, y * picture.side + picture.side * 2 / 3, WHITE);
        }

        assertThat(QrReader.read(blank, 100, 100)).isEqualTo(new QrReading.Refused(QrFault.NO_CODE));
        assertThat(QrReader.read(new int[] {BLACK}, 1, 1)).isEqualTo(new QrReading.Refused(QrFault.NO_CODE));
        assertThat(QrReader.read(holed, picture.side, picture.side))
                .isEqualTo(new QrReading.Refused(QrFault.UNREADABLE));
    }

    @Test
    void noiseAloneIsNeverAnException() {
        Random random = new Random(7);
        for (int round = 0; round < 100; round++) {
            int width = 1 + random.nextInt(120);
            int height = 1 + random.nextInt(120);
            int[] points = random.ints((long) width * height).toArray();

            assertThat(QrReader.read(points, width, height)).isInstanceOf(QrReading.Refused.class);
        }
    }

    @Test
    void moduleOutsideIsOurMistake() {
        QrCode code = code(randomBytes(3), QrCode.Correction.LOW);

        assertThat(code.size()).isEqualTo(21);
        assertThat(code.dark(0, 0)).isTrue();
        assertThatThrownBy(() -> code.dark(21, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static byte[] randomBytes(int length) {
        byte[] bytes = new byte[length];
        new Random(length).nextBytes(bytes);
        return bytes;
    }

    private static QrCode code(byte[] payload, QrCode.Correction correction) {
        return made(QrCode.of(payload, correction));
    }

    private static QrCode made(QrMaking making) {
        return switch (making) {
            case QrMaking.Made made -> made.code();
            case QrMaking.Refused refused ->
                throw new AssertionError(refused.fault().toString());
        };
    }

    private static byte[] read(Picture picture) {
        return switch (QrReader.read(picture.points, picture.side, picture.side)) {
            case QrReading.Read read -> read.payload();
            case QrReading.Refused refused ->
                throw new AssertionError(refused.fault().toString());
        };
    }

    private static Picture picture(QrCode code, int scale) {
        int side = (code.size() + 2 * QrCode.MARGIN) * scale;
        int[] points = new int[side * side];
        for (int y = 0; y < side; y++) {
            for (int x = 0; x < side; x++) {
                int column = x / scale - QrCode.MARGIN;
                int row = y / scale - QrCode.MARGIN;
                boolean inside = column >= 0 && row >= 0 && column < code.size() && row < code.size();
                points[y * side + x] = inside && code.dark(column, row) ? BLACK : WHITE;
            }
        }
        return new Picture(points, side);
    }

    /** A square picture in greys. */
    private static final class Picture {
        private final int[] points;
        private final int side;

        Picture(int[] points, int side) {
            this.points = points;
            this.side = side;
        }

        Picture quarterTurn() {
            int[] turned = new int[points.length];
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    turned[x * side + side - 1 - y] = points[y * side + x];
                }
            }
            return new Picture(turned, side);
        }

        Picture blurred(int radius) {
            int[] blurred = new int[points.length];
            for (int y = 0; y < side; y++) {
                for (int x = 0; x < side; x++) {
                    int sum = 0;
                    int count = 0;
                    for (int v = Math.max(0, y - radius); v <= Math.min(side - 1, y + radius); v++) {
                        for (int u = Math.max(0, x - radius); u <= Math.min(side - 1, x + radius); u++) {
                            sum += points[v * side + u] & 255;
                            count++;
                        }
                    }
                    blurred[y * side + x] = grey(sum / count);
                }
            }
            return new Picture(blurred, side);
        }

        Picture noisy(int strength) {
            Random random = new Random(11);
            return new Picture(
                    Arrays.stream(points)
                            .map(p -> grey((p & 255) + random.nextInt(-strength, strength + 1)))
                            .toArray(),
                    side);
        }

        /** Dark at one corner, light at the other. */
        Picture shaded() {
            int[] shaded = new int[points.length];
            for (int i = 0; i < points.length; i++) {
                int light = 90 + 165 * (i % side + i / side) / (2 * side);
                shaded[i] = grey((points[i] & 255) * light / 255);
            }
            return new Picture(shaded, side);
        }

        private static int grey(int light) {
            int bounded = Math.clamp(light, 0, 255);
            return 0xFF000000 | bounded << 16 | bounded << 8 | bounded;
        }
    }
}
