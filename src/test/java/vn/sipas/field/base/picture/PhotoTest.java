package vn.sipas.field.base.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhotoTest {

    private static final byte[] HANOI = "GPS 21.0285 105.8542".getBytes(StandardCharsets.US_ASCII);

    @Test
    void smallPhotoIsWrittenAnewWithoutWhatTheCameraNoted() throws IOException {
        byte[] taken = noted(jpeg(picture(300, 200)), 1);

        byte[] made = made(taken);

        assertThat(contains(taken, HANOI)).isTrue();
        assertThat(contains(made, HANOI)).isFalse();
        assertThat(contains(made, "Exif".getBytes(StandardCharsets.US_ASCII))).isFalse();
        assertThat(read(made))
                .extracting(BufferedImage::getWidth, BufferedImage::getHeight)
                .containsExactly(300, 200);
    }

    /** The red corner, top left as the eye sees it, lies where the sensor put it. */
    @ParameterizedTest
    @CsvSource({
        "1,LEFT,TOP",
        "2,RIGHT,TOP",
        "3,RIGHT,BOTTOM",
        "4,LEFT,BOTTOM",
        "5,LEFT,TOP",
        "6,LEFT,BOTTOM",
        "7,RIGHT,BOTTOM",
        "8,RIGHT,TOP"
    })
    void photoIsTurnedUprightAsTheCameraWasHeld(int orientation, String side, String end) throws IOException {
        BufferedImage sensor = new BufferedImage(400, 240, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sensor.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(side.equals("LEFT") ? 0 : 320, end.equals("TOP") ? 0 : 160, 80, 80);
        pen.dispose();

        BufferedImage upright = read(made(noted(jpeg(sensor), orientation)));

        boolean turned = orientation > 4;
        assertThat(upright.getWidth()).isEqualTo(turned ? 240 : 400);
        assertThat(upright.getHeight()).isEqualTo(turned ? 400 : 240);
        assertThat(new Color(upright.getRGB(30, 30)).getRed()).isGreaterThan(200);
        assertThat(new Color(upright.getRGB(upright.getWidth() - 30, upright.getHeight() - 30)).getRed())
                .isLessThan(60);
    }

    @Test
    void largePhotoIsScaledDownToWhatARecordTakes() throws IOException {
        BufferedImage noise = new BufferedImage(4000, 3000, BufferedImage.TYPE_INT_RGB);
        Random random = new Random(1);
        for (int y = 0; y < noise.getHeight(); y++) {
            for (int x = 0; x < noise.getWidth(); x++) {
                noise.setRGB(x, y, random.nextInt());
            }
        }
        byte[] taken = jpeg(noise);

        byte[] made = made(taken);

        assertThat(taken).hasSizeGreaterThan(Photo.MOST_BYTES);
        assertThat(made).hasSizeLessThanOrEqualTo(Photo.MOST_BYTES);
        assertThat(read(made).getWidth()).isEqualTo(2048);
    }

    @Test
    void transparentPictureLiesOnWhite() throws IOException {
        BufferedImage clear = new BufferedImage(50, 50, BufferedImage.TYPE_INT_ARGB);
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        ImageIO.write(clear, "png", png);

        assertThat(new Color(read(made(png.toByteArray())).getRGB(25, 25)).getBlue())
                .isGreaterThan(250);
    }

    @Test
    void whatIsNoPictureIsRefusedWhateverItIsCalled() {
        assertThat(why("<svg/>".getBytes(StandardCharsets.UTF_8))).isEqualTo(PictureFault.NO_PICTURE);
        assertThat(why(new byte[0])).isEqualTo(PictureFault.NO_PICTURE);
        assertThat(why("GIF89a".getBytes(StandardCharsets.US_ASCII))).isEqualTo(PictureFault.NO_PICTURE);
    }

    @Test
    void damagedPictureIsRefused() throws IOException {
        byte[] whole = jpeg(picture(300, 200));

        assertThat(why(Arrays.copyOf(whole, 40))).isEqualTo(PictureFault.PICTURE_DAMAGED);
    }

    @Test
    void pictureOfTooManyPointsIsRefusedBeforeItIsUnpacked() {
        byte[] bomb = {
            (byte) 0x89,
            'P',
            'N',
            'G',
            '\r',
            '\n',
            0x1a,
            '\n',
            0,
            0,
            0,
            13,
            'I',
            'H',
            'D',
            'R',
            0,
            1,
            0,
            0,
            0,
            1,
            0,
            0,
            8,
            2,
            0,
            0,
            0,
            0,
            0,
            0,
            0
        };

        assertThat(why(bomb)).isEqualTo(PictureFault.TOO_MANY_POINTS);
    }

    @Test
    void noteCutShortIsNone() throws IOException {
        byte[] taken = noted(jpeg(picture(300, 200)), 6);
        taken[12 + 4] = 0x7f;

        assertThat(Orientation.of(taken)).isEqualTo(Orientation.UPRIGHT);
    }

    private static byte[] made(byte[] bytes) {
        assertThat(Photo.of(bytes)).isInstanceOf(Photo.Making.Made.class);
        return ((Photo.Making.Made) Photo.of(bytes)).jpeg();
    }

    private static PictureFault why(byte[] bytes) {
        assertThat(Photo.of(bytes)).isInstanceOf(Photo.Making.Refused.class);
        return ((Photo.Making.Refused) Photo.of(bytes)).why();
    }

    private static BufferedImage picture(int width, int height) {
        return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage read(byte[] bytes) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(bytes));
    }

    /** With an Exif block behind the first two bytes: the orientation, and a place. */
    private static byte[] noted(byte[] jpeg, int orientation) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] tiff = {
            'M', 'M', 0, 42, 0, 0, 0, 8, 0, 1, 0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, (byte) orientation, 0, 0, 0, 0, 0, 0
        };
        int length = 2 + 6 + tiff.length + HANOI.length;
        out.write(jpeg, 0, 2);
        out.writeBytes(
                new byte[] {(byte) 0xff, (byte) 0xe1, (byte) (length >> 8), (byte) length, 'E', 'x', 'i', 'f', 0, 0});
        out.writeBytes(tiff);
        out.writeBytes(HANOI);
        out.write(jpeg, 2, jpeg.length - 2);
        return out.toByteArray();
    }

    private static boolean contains(byte[] bytes, byte[] part) {
        return new String(bytes, StandardCharsets.ISO_8859_1).contains(new String(part, StandardCharsets.ISO_8859_1));
    }
}
