package vn.sipas.field.base.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.field.Vectors;

class WorkbookReaderTest {

    static List<Path> realWorkbooks() {
        List<Path> files = new ArrayList<>(Vectors.files(Vectors.path("xlsform"), ".xlsx"));
        files.addAll(Vectors.files(Vectors.beside("forms"), ".xlsx"));
        files.removeIf(file -> file.endsWith("ifrc-distribution-site.xlsx"));
        return files;
    }

    @ParameterizedTest
    @MethodSource("realWorkbooks")
    void realWorkbookIsRead(Path file) {
        WorkbookReading reading = new WorkbookReader(Limits.FORM).read(file);

        assertThat(reading)
                .isInstanceOfSatisfying(
                        WorkbookReading.Read.class,
                        read -> assertThat(read.workbook().sheets())
                                .anySatisfy(sheet -> assertThat(sheet.rows()).isNotEmpty()));
    }

    @Test
    void sipasFormHasItsSheetsAndWords() {
        Path file = Vectors.beside("forms").resolve("sipas-2026.xlsx");

        WorkbookReading reading = new WorkbookReader(Limits.FORM).read(file);

        assertThat(reading).isInstanceOfSatisfying(WorkbookReading.Read.class, read -> {
            assertThat(read.workbook().sheets())
                    .extracting(Sheet::name)
                    .containsExactly("survey", "choices", "settings");
            Sheet survey = read.workbook().sheet("survey").orElseThrow();
            assertThat(survey.rows().getFirst().cells()).contains("type", "name", "bind::sipas:factor");
            assertThat(survey.rows()).anySatisfy(row -> assertThat(row.cells()).contains("C9_39"));
        });
    }

    @ParameterizedTest
    @CsvSource({
        "18.0, 18",
        "18, 18",
        "0.1, 0.1",
        "1.1000000000000001, 1.1",
        "0.30000000000000004, 0.3",
        "1E-3, 0.001",
        "1.5e3, 1500",
        "123456789012, 123456789012",
        "1234567890123456, 1234567890123456",
        "-0, 0",
        "-7.50, -7.5",
        "1E20, 100000000000000000000"
    })
    void numbersAreAsPeopleWriteThem(String stored, String read) {
        assertThat(firstCell("<c r='A1'><v>" + stored + "</v></c>")).isEqualTo(read);
    }

    @ParameterizedTest
    @CsvSource({
        "1, 46297, 2026-10-02",
        "1, 46297.9, 2026-10-02",
        "4, 46297, 2026-10-02",
        "2, 0.34375, 08:15:00",
        "3, 46297.34375, 2026-10-02T08:15:00",
        "1, 59, 1900-02-28",
        "1, 61, 1900-03-01",
        "1, 60, 60",
        "1, 1, 1900-01-01",
        "1, 1e9, 1000000000",
        "1, -1, -1",
        "5, 3.5, 3.5",
        "6, 1.14583333333333, 27:30:00"
    })
    void styleMakesANumberADateOrATime(int style, String stored, String read) {
        assertThat(firstCell("<c r='A1' s='" + style + "'><v>" + stored + "</v></c>"))
                .isEqualTo(read);
    }

    @Test
    void daysFrom1904AreCountedFromThere() {
        Map<String, String> parts = Workbooks.parts("<row r='1'><c r='A1' s='1'><v>44835</v></c></row>", "");
        parts.put(
                "xl/workbook.xml",
                Workbooks.book("<workbookPr date1904='1'/>", "<sheet name='survey' sheetId='1' r:id='rId1'/>"));

        Workbook workbook = Workbooks.read(Workbooks.zip(parts));

        assertThat(workbook.sheets().getFirst().rows().getFirst().cell(0)).isEqualTo("2026-10-02");
    }

    @Test
    void truthErrorsAndFormulasGiveTheValuesPeopleSee() {
        List<String> cells =
                row("<c r='A1' t='b'><v>1</v></c><c r='B1' t='b'><v>0</v></c><c r='C1' t='e'><v>#N/A</v></c>"
                        + "<c r='D1'><f>1+1</f><v>2.0</v></c><c r='E1' t='str'><f>\"a\"</f><v>chữ</v></c>"
                        + "<c r='F1'><f>A1</f></c><c r='G1' s='1'><f>TODAY()</f><v>46297</v></c>");

        assertThat(cells).containsExactly("TRUE", "FALSE", "#N/A", "2", "chữ", "", "2026-10-02");
    }

    @ParameterizedTest
    @ValueSource(strings = {"B1+$C$2", "RATE2020", "VLOOKUP(A1,Lists!$A:$B,2)", "ATAN2(A1,B1)", "$$1", ""})
    void copiedDownFormulaGivesItsValues(String formula) {
        byte[] workbook = Workbooks.workbook(
                "<row r='1'><c r='A1'><f t='shared' si='0' ref='A1:A2'>" + formula + "</f><v>1</v></c></row>"
                        + "<row r='2'><c r='A2' t='str'><f t='shared' si='0'/><v>a &amp; b</v></c>"
                        + "<c r='B2' s='1'><f t='shared' si='7'/><v>46297</v></c></row>",
                "");

        assertThat(Workbooks.read(workbook).sheets().getFirst().rows())
                .containsExactly(new Sheet.Row(1, List.of("1")), new Sheet.Row(2, List.of("a & b", "2026-10-02")));
    }

    @Test
    void richTextIsOneTextAndPhoneticHintsAreLeftOut() {
        String rich = "<si><r><t>Ông </t></r><r><rPr><b/></rPr><t>Bà</t></r><rPh sb='0' eb='1'><t>onpa</t></rPh></si>";
        byte[] workbook = Workbooks.workbook(
                "<row r='1'><c r='A1' t='s'><v>0</v></c>"
                        + "<c r='B1' t='inlineStr'><is>\n  <r><t>Ông </t></r><r><t>Bà</t></r>"
                        + "<rPh sb='0' eb='1'><t>onpa</t></rPh></is></c></row>",
                rich);

        assertThat(Workbooks.read(workbook)
                        .sheets()
                        .getFirst()
                        .rows()
                        .getFirst()
                        .cells())
                .containsExactly("Ông Bà", "Ông Bà");
    }

    @Test
    void textIsNfcWithEscapedCharactersResolvedAndLineEndsAsLf() {
        List<String> cells = row("<c r='A1' t='inlineStr'><is><t>Tie\u0302\u0301ng</t></is></c>"
                + "<c r='B1' t='inlineStr'><is><t>a_x000D_\nb_x005F_x0041_</t></is></c>");

        assertThat(cells).containsExactly("Tiếng", "a\nb_x0041_");
    }

    @Test
    void blankRowsAndTrailingBlankCellsAreLeftOutAndRowsKeepTheirNumbers() {
        byte[] workbook = Workbooks.workbook(
                "<row r='2'><c r='B2'><v>1</v></c><c r='C2' s='1'/></row><row r='5'><c r='A5' s='1'/></row>"
                        + "<row r='7'><c r='A7' t='inlineStr'><is><t>  </t></is></c><c r='B7'><v>2</v></c></row>",
                "");

        assertThat(Workbooks.read(workbook).sheets().getFirst().rows())
                .containsExactly(new Sheet.Row(2, List.of("", "1")), new Sheet.Row(7, List.of("", "2")));
    }

    @Test
    void rowsAndCellsWithoutAddressesAreCounted() {
        byte[] workbook = Workbooks.workbook("<row><c><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row>", "");

        assertThat(Workbooks.read(workbook).sheets().getFirst().rows())
                .containsExactly(new Sheet.Row(1, List.of("1", "2")), new Sheet.Row(2, List.of("3")));
    }

    @Test
    void hiddenSheetIsReadAndTabsKeepTheirOrder() {
        Map<String, String> parts = Workbooks.parts("<row r='1'><c r='A1'><v>1</v></c></row>", "");
        parts.put("xl/worksheets/sheet2.xml", Workbooks.sheet("<row r='1'><c r='A1'><v>2</v></c></row>"));
        parts.put(
                "xl/workbook.xml",
                Workbooks.book(
                        "",
                        "<sheet name='Ẩn' sheetId='2' state='veryHidden' r:id='rId2'/>"
                                + "<sheet name='survey' sheetId='1' r:id='rId1'/>"));

        Workbook workbook = Workbooks.read(Workbooks.zip(parts));

        assertThat(workbook.sheets()).extracting(Sheet::name).containsExactly("Ẩn", "survey");
        assertThat(workbook.sheet("Ẩn").orElseThrow().rows().getFirst().cell(0)).isEqualTo("2");
    }

    @Test
    void streamGivesTheSameRowsAsRead() {
        byte[] workbook = Workbooks.workbook(
                "<row r='1'><c r='A1'><v>1</v></c></row><row r='2'><c r='B2'><v>2</v></c></row>", "");
        List<Sheet.Row> rows = new ArrayList<>();

        List<Fault> faults = new WorkbookReader(Limits.LIST).stream(workbook, sheet -> rows::add);

        assertThat(faults).isEmpty();
        assertThat(rows).isEqualTo(Workbooks.read(workbook).sheets().getFirst().rows());
    }

    @Test
    void folderAndMissingFileAreRefusedByName(@TempDir Path folder) {
        WorkbookReader reader = new WorkbookReader(Limits.FORM);

        assertThat(reader.read(folder)).isEqualTo(reader.read(folder.resolve("none.xlsx")));
        assertThat(reader.read(folder))
                .isInstanceOfSatisfying(
                        WorkbookReading.Refused.class,
                        refused -> assertThat(refused.faults())
                                .extracting(Fault::reason)
                                .containsExactly(SheetFault.NOT_A_FILE));
    }

    @Test
    void faultSaysTheCellInBothLanguages() {
        WorkbookReading reading = new WorkbookReader(Limits.FORM)
                .read(Workbooks.workbook("<row r='3'><c r='AB3' t='b'><v>2</v></c></row>", ""));

        assertThat(reading).isInstanceOfSatisfying(WorkbookReading.Refused.class, refused -> {
            Fault fault = refused.faults().getFirst();
            assertThat(fault.text(Locale.of("vi"))).startsWith("Trang tính survey, ô AB3: Giá trị");
            assertThat(fault.text(Locale.ENGLISH)).startsWith("Sheet survey, cell AB3: The cell's value");
        });
    }

    private static String firstCell(String cell) {
        return row(cell).getFirst();
    }

    private static List<String> row(String cells) {
        return Workbooks.read(Workbooks.workbook("<row r='1'>" + cells + "</row>", ""))
                .sheets()
                .getFirst()
                .rows()
                .getFirst()
                .cells();
    }
}
