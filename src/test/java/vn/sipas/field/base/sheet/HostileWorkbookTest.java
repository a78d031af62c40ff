package vn.sipas.field.base.sheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.field.Vectors;

class HostileWorkbookTest {

    private static final int MIB = 1024 * 1024;

    @Test
    void oldWorkbookWithASmallZipInsideIsRefusedByName() throws IOException {
        Path file = Vectors.beside("forms").resolve("real/ifrc-distribution-site.xlsx");

        assertThat(Workbooks.faults(Files.readAllBytes(file))).containsExactly(SheetFault.OLD_WORKBOOK);
    }

    @Test
    void workbookUnderAPasswordIsRefusedByName() {
        assertThat(Workbooks.faults(compound("EncryptedPackage"))).containsExactly(SheetFault.ENCRYPTED);
    }

    @Test
    void otherCompoundFileIsNoWorkbook() {
        assertThat(Workbooks.faults(compound("WordDocument"))).containsExactly(SheetFault.NOT_A_WORKBOOK);
    }

    @Test
    void emptyTextPictureAndForeignZipAreRefusedByName() {
        assertThat(Workbooks.faults(new byte[0])).containsExactly(SheetFault.EMPTY);
        assertThat(Workbooks.faults("type,name\n".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(SheetFault.NOT_A_WORKBOOK);
        assertThat(Workbooks.faults(Workbooks.zip(Map.of("a.txt", "a")))).containsExactly(SheetFault.NOT_A_WORKBOOK);
        assertThat(Workbooks.faults(Workbooks.zip(Map.of("META-INF/manifest.xml", "<a/>", "content.xml", "<a/>"))))
                .containsExactly(SheetFault.OPEN_DOCUMENT);
        assertThat(Workbooks.faults(Workbooks.zip(Map.of("[Content_Types].xml", "<a/>", "xl/workbook.bin", "x"))))
                .containsExactly(SheetFault.BINARY_WORKBOOK);
    }

    @Test
    void zipBombIsRefusedInUnderASecond() throws IOException {
        byte[] bomb = withLargePart(300 * MIB);
        assertThat(bomb.length).isLessThan(2 * MIB);
        Workbooks.faults(bomb);

        List<SheetFault> faults = Assertions.assertTimeout(Duration.ofSeconds(1), () -> Workbooks.faults(bomb));

        assertThat(faults).containsExactlyInAnyOrder(SheetFault.PACKED_TOO_TIGHTLY, SheetFault.UNPACKED_TOO_LARGE);
    }

    @Test
    void zipBombThatLiesAboutItsSizeIsRefusedInUnderASecond() throws IOException {
        byte[] bomb = withLargePart(300 * MIB);
        byte[] size = {0, 0, (byte) 0xC0, 0x12};
        for (int i = 0; i + 4 <= bomb.length; i++) {
            if (Arrays.equals(bomb, i, i + 4, size, 0, 4)) {
                bomb[i] = 100;
                Arrays.fill(bomb, i + 1, i + 4, (byte) 0);
            }
        }

        List<SheetFault> faults = Assertions.assertTimeout(Duration.ofSeconds(1), () -> Workbooks.faults(bomb));

        assertThat(faults).containsExactly(SheetFault.DAMAGED_PART);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[Content_Types].xml",
                "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels",
                "xl/styles.xml",
                "xl/sharedStrings.xml",
                "xl/worksheets/sheet1.xml",
                "docProps/app.xml"
            })
    void documentTypeInAnyPartIsRefused(String part) {
        Map<String, String> parts = Workbooks.parts("", "");
        parts.put(part, "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + parts.getOrDefault(part, "<x/>"));

        assertThat(Workbooks.faults(Workbooks.zip(parts))).containsExactly(SheetFault.DOCTYPE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xl/workbook.xml",
                "xl/_rels/workbook.xml.rels",
                "xl/styles.xml",
                "xl/sharedStrings.xml",
                "xl/worksheets/sheet1.xml"
            })
    void missingPartIsNamed(String part) {
        Map<String, String> parts = Workbooks.parts("", "");
        parts.remove(part);

        assertThat(Workbooks.faults(Workbooks.zip(parts))).containsExactly(SheetFault.MISSING_PART);
    }

    @Test
    void partInAnotherEncodingOrCutShortIsRefused() {
        Map<String, String> parts = Workbooks.parts("", "");
        parts.put("xl/worksheets/sheet1.xml", "<?xml version='1.0' encoding='ISO-8859-1'?>" + Workbooks.sheet(""));
        assertThat(Workbooks.faults(Workbooks.zip(parts))).containsExactly(SheetFault.NOT_XML);

        parts.put("xl/worksheets/sheet1.xml", "<worksheet><sheetData>");
        assertThat(Workbooks.faults(Workbooks.zip(parts))).containsExactly(SheetFault.NOT_XML);
    }

    @Test
    void sameNameTwiceIsRefused() {
        Map<String, String> parts = Workbooks.parts("", "");
        parts.put("XL/workbook.xml", parts.get("xl/workbook.xml"));

        assertThat(Workbooks.faults(Workbooks.zip(parts))).containsExactly(SheetFault.DUPLICATE_PART);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../evil.xml", "/xl/a.xml", "xl\\a.xml", "C:a.xml", "xl/a\u0007.xml", "xl/../../a.xml"})
    void nameThatLeadsElsewhereIsRefused(String name) {
        Map<String, String> parts = Workbooks.parts("", "");
        parts.put(name, "<x/>");

        assertThat(Workbooks.faults(Workbooks.zip(parts))).containsExactly(SheetFault.BAD_PART_NAME);
    }

    @Test
    void tooManyPartsRowsColumnsAndCellsAreRefused() {
        Map<String, String> parts = Workbooks.parts("", "");
        for (int i = 0; i < Limits.FORM.parts(); i++) {
            parts.put("xl/" + i, "");
        }
        assertThat(Workbooks.faults(Workbooks.zip(parts))).containsExactly(SheetFault.TOO_MANY_PARTS);

        assertThat(faultsOf("<row r='100001'><c r='A100001'><v>1</v></c></row>"))
                .containsExactly(SheetFault.TOO_MANY_ROWS);
        assertThat(faultsOf("<row r='1'><c r='AMK1'><v>1</v></c></row>")).containsExactly(SheetFault.TOO_MANY_COLUMNS);
        StringBuilder wide = new StringBuilder();
        for (int row = 1; row <= 1000; row++) {
            wide.append("<row r='")
                    .append(row)
                    .append("'><c r='AMJ")
                    .append(row)
                    .append("'><v>1</v></c></row>");
        }
        assertThat(faultsOf(wide.toString())).containsExactly(SheetFault.TOO_MANY_CELLS);
        assertThat(faultsOf("<row r='1'><c r='A1' t='inlineStr'><is><t>" + "x".repeat(40_000) + "</t></is></c></row>"))
                .containsExactly(SheetFault.CELL_TOO_LONG);
    }

    @Test
    void endlessBlankColumnsAreRefusedBeforeTheLibraryMakesRoomForThem() {
        StringBuilder wide = new StringBuilder();
        for (int row = 1; row <= 5000; row++) {
            wide.append("<row r='")
                    .append(row)
                    .append("'><c r='XFD")
                    .append(row)
                    .append("'/></row>");
        }

        assertThat(faultsOf(wide.toString())).containsExactly(SheetFault.TOO_MANY_CELLS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r='A1' t='s'><v>1000000</v></c>",
                "<c r='A1' t='s'><v>-1</v></c>",
                "<c r='A1' t='b'><v>yes</v></c>",
                "<c r='A1' t='d'><v>2026-10-02</v></c>",
                "<c r='A1'><v>1E999999999</v></c>",
                "<c r='A1'><v>abc</v></c>",
                "<c r='A1'><v>NaN</v></c>"
            })
    void valueThatIsNotWhatItsTypeSaysIsRefusedWithItsPlace(String cell) {
        byte[] workbook = Workbooks.workbook("<row r='1'>" + cell + "</row>", "<si><t>a</t></si>");

        WorkbookReading reading = new WorkbookReader(Limits.FORM).read(workbook);

        assertThat(reading)
                .isEqualTo(new WorkbookReading.Refused(
                        List.of(Fault.at(new Fault.Place("survey", 1, 0), SheetFault.BAD_CELL))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<row r='0'/>",
                "<row r='x'/>",
                "<row r='2'/><row r='1'/>",
                "<row r='1'><c r='B1'/><c r='A1'/></row>",
                "<row r='1'><c r='A2'/></row>",
                "<row r='1'><c r='A'/></row>",
                "<row r='1'><c r='AAAA1'/></row>",
                "<row r='1'><c r='A1' s='-1'/></row>",
                "<row r='1'><c r='A1'><v>1</v><v>2</v></c></row>",
                "<row r='1'><c r='A1'><v><c r='B1'/></v></c></row>",
                "<row r='1'><row r='2'/></row>",
                "<c r='A1'/>"
            })
    void elementsOutOfPlaceAreRefused(String rows) {
        assertThat(faultsOf(rows)).containsExactly(SheetFault.BAD_STRUCTURE);
    }

    @Test
    void allThatIsWrongIsSaid() {
        assertThat(faultsOf("<row r='1'><c r='A1' t='b'><v>7</v></c><c r='B1' t='s'><v>9</v></c></row>"))
                .containsExactly(SheetFault.BAD_CELL, SheetFault.BAD_CELL);
    }

    @Test
    void twoSheetsOfOneNameOrOneStrictSheetOrNoneAreRefused() {
        assertThat(faultsOfBook("<sheet name='a' r:id='rId1'/><sheet name='a' r:id='rId2'/>"))
                .contains(SheetFault.DUPLICATE_SHEET);
        assertThat(faultsOfBook("<sheet name='a' r:id='rId1'/><sheet name='b' r:id='rId1'/>"))
                .containsExactly(SheetFault.BAD_STRUCTURE);
        assertThat(faultsOfBook("<sheet name='a' xmlns:s='http://purl.oclc.org/ooxml/officeDocument/relationships'"
                        + " s:id='rId1'/>"))
                .containsExactly(SheetFault.STRICT_WORKBOOK);
        assertThat(faultsOfBook("")).containsExactly(SheetFault.NO_SHEETS);
    }

    @Test
    void workbookCutAnywhereIsRefused() throws IOException {
        byte[] whole = real("real/socio-economic-survey.xlsx");

        for (int length = 0; length < whole.length; length += 1000) {
            assertThat(Workbooks.faults(Arrays.copyOf(whole, length)))
                    .as("cut at %d", length)
                    .isNotEmpty();
        }
    }

    @Test
    void flippedBitsNeverMakeAnExceptionNorLaunderAChange() throws IOException {
        byte[] whole = real("sipas-2022.xlsx");
        Workbook expected = Workbooks.read(whole);
        Random random = new Random(20261002);

        for (int round = 0; round < 150; round++) {
            byte[] flipped = whole.clone();
            for (int flips = random.nextInt(3) + 1; flips > 0; flips--) {
                flipped[random.nextInt(flipped.length)] ^= (byte) (1 << random.nextInt(8));
            }
            WorkbookReading reading = new WorkbookReader(Limits.FORM).read(flipped);

            if (reading instanceof WorkbookReading.Read(Workbook workbook)) {
                assertThat(workbook).isEqualTo(expected);
            }
        }
    }

    @Test
    void bytesFlippedInsideASheetAreARefusalOrAResult() throws IOException {
        Map<String, String> parts = Workbooks.parts(
                "<row r='1'><c r='A1' t='s'><v>0</v></c><c r='B1' t='inlineStr'><is><t>b</t></is></c>"
                        + "<c r='C1' s='1'><f t='shared' si='0' ref='C1:C2'>B1</f><v>1</v></c></row>"
                        + "<row r='2'><c r='C2'><f t='shared' si='0'/><v>1</v></c></row>",
                "<si><t>a</t></si>");
        Random random = new Random(20261003);
        List<String> names = List.copyOf(parts.keySet());

        for (int round = 0; round < 1500; round++) {
            String name = names.get(random.nextInt(names.size()));
            Map<String, String> changed = new java.util.LinkedHashMap<>(parts);
            StringBuilder part = new StringBuilder(parts.get(name));
            part.setCharAt(random.nextInt(part.length()), (char) (' ' + random.nextInt(95)));
            changed.put(name, part.toString());

            assertThatCode(() -> Workbooks.faults(Workbooks.zip(changed))).doesNotThrowAnyException();
        }
    }

    private static List<SheetFault> faultsOf(String rows) {
        return Workbooks.faults(Workbooks.workbook(rows, ""));
    }

    private static List<SheetFault> faultsOfBook(String sheets) {
        Map<String, String> parts = Workbooks.parts("", "");
        parts.put("xl/workbook.xml", Workbooks.book("", sheets));
        return Workbooks.faults(Workbooks.zip(parts));
    }

    private static byte[] real(String name) throws IOException {
        return Files.readAllBytes(Vectors.beside("forms").resolve(name));
    }

    /** A compound file with one stream of that name in its directory. */
    private static byte[] compound(String stream) {
        byte[] bytes = new byte[4096];
        byte[] magic = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, (byte) 0xA1, (byte) 0xB1, 0x1A, (byte) 0xE1};
        System.arraycopy(magic, 0, bytes, 0, magic.length);
        byte[] name = (stream + '\0').getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(name, 0, bytes, 1024, name.length);
        bytes[1024 + 64] = (byte) name.length;
        return bytes;
    }

    private static byte[] withLargePart(int size) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : Workbooks.parts("", "").entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet2.xml"));
            byte[] block = " ".repeat(MIB).getBytes(StandardCharsets.UTF_8);
            for (int written = 0; written < size; written += MIB) {
                zip.write(block);
            }
        }
        return bytes.toByteArray();
    }
}
