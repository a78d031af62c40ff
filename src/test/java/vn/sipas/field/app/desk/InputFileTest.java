package vn.sipas.field.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.field.base.sheet.Workbooks;

/** What stands in the place of a card, a key, a form or a table without being a plain file. */
class InputFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @Test
    void plainFileIsReadWhole() throws IOException {
        Path file = Files.writeString(folder.resolve("an.sipas-id"), "xin chào");

        assertThat(InputFile.read(file))
                .isInstanceOfSatisfying(
                        InputFile.Reading.Bytes.class,
                        read -> assertThat(read.bytes()).asString().isEqualTo("xin chào"));
    }

    @Test
    void symbolicLinkIsRefusedAlsoToAPlainFile() throws IOException {
        Path target = Files.writeString(folder.resolve("real"), "x");

        assertThat(why(Files.createSymbolicLink(folder.resolve("link"), target)))
                .isEqualTo(InputFault.INPUT_IS_LINK);
    }

    @Test
    void shortcutOfWindowsIsKnownByItsContent() throws IOException {
        byte[] shortcut = new byte[76];
        shortcut[0] = 0x4c;
        shortcut[4] = 1;
        shortcut[5] = 0x14;
        shortcut[6] = 2;

        assertThat(why(Files.write(folder.resolve("the.sipas-id"), shortcut))).isEqualTo(InputFault.INPUT_IS_LINK);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/dev/zero", "/dev/null"})
    void deviceIsRefusedUnread(Path device) {
        assumeTrue(Files.exists(device), "no such device here");

        assertThat(why(device)).isEqualTo(InputFault.INPUT_IS_LINK);
    }

    @Test
    void folderMissingFileAndEndlessFileAreRefused() throws IOException {
        Path large = folder.resolve("large");
        try (RandomAccessFile file = new RandomAccessFile(large.toFile(), "rw")) {
            file.setLength((32L << 20) + 1);
        }

        assertThat(why(folder)).isEqualTo(InputFault.INPUT_IS_FOLDER);
        assertThat(why(folder.resolve("none"))).isEqualTo(InputFault.INPUT_MISSING);
        assertThat(why(large)).isEqualTo(InputFault.INPUT_TOO_LARGE);
    }

    @Test
    void tablesOfCasesAreKnownByTheirContent() throws IOException {
        String cells = "<row r='1'><c r='A1' t='inlineStr'><is><t>Mã mẫu</t></is></c>"
                + "<c r='B1' t='inlineStr'><is><t>Họ và tên</t></is></c></row>"
                + "<row r='2'><c r='A2' t='inlineStr'><is><t>M-1</t></is></c>"
                + "<c r='B2' t='inlineStr'><is><t>Điểu Ba</t></is></c></row>";
        Path workbook = Files.write(folder.resolve("cases.csv"), Workbooks.zip(Workbooks.parts(cells, "")));
        Path csv = Files.writeString(folder.resolve("cases.xlsx"), "Mã mẫu,Họ và tên\nM-1,Điểu Ba\n");
        CaseFiles tables = new CaseFiles(new SecureRandom());

        for (Path file : new Path[] {workbook, csv}) {
            assertThat(tables.read(file))
                    .isInstanceOfSatisfying(
                            CaseFiles.Reading.Read.class,
                            read -> assertThat(read.cases()).hasSize(1));
        }
    }

    private static InputFault why(Path file) {
        return ((InputFile.Reading.Bad) InputFile.read(file)).why();
    }
}
