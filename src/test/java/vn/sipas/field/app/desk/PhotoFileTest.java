package vn.sipas.field.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.base.picture.PictureFault;

class PhotoFileTest {

    @TempDir
    Path folder;

    @Test
    void pictureUnderAnyNameIsTaken() throws IOException {
        assertThat(PhotoFile.read(picture("giấy hẹn.txt"))).isInstanceOf(PhotoFile.Reading.Taken.class);
    }

    @Test
    void whatIsNoPictureIsRefusedByItsContent() throws IOException {
        Path text = Files.writeString(folder.resolve("giấy hẹn.jpg"), "không phải ảnh");

        assertThat(why(text)).isEqualTo(PictureFault.NO_PICTURE);
    }

    @Test
    void missingFileFolderAndLinksAreRefused() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("lien-ket.jpg"), picture("anh.jpg"));
        Path shortcut = Files.write(folder.resolve("anh.jpg.lnk"), new byte[] {0x4c, 0, 0, 0, 1, 0x14, 2, 0, 0, 0});

        assertThat(why(folder.resolve("khong-co.jpg"))).isEqualTo(InputFault.INPUT_MISSING);
        assertThat(why(folder)).isEqualTo(InputFault.INPUT_IS_FOLDER);
        assertThat(why(link)).isEqualTo(InputFault.INPUT_IS_LINK);
        assertThat(why(shortcut)).isEqualTo(InputFault.INPUT_IS_LINK);
    }

    @Test
    void fileLargerThanAnyPhotoIsRefused() throws IOException {
        Path large = Files.write(folder.resolve("lon.jpg"), new byte[33 << 20]);

        assertThat(why(large)).isEqualTo(InputFault.INPUT_TOO_LARGE);
    }

    private Path picture(String name) throws IOException {
        Path file = folder.resolve(name);
        ImageIO.write(new BufferedImage(40, 30, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        return file;
    }

    private static Reason why(Path file) {
        PhotoFile.Reading reading = PhotoFile.read(file);
        assertThat(reading).isInstanceOf(PhotoFile.Reading.Refused.class);
        return ((PhotoFile.Reading.Refused) reading).why();
    }
}
