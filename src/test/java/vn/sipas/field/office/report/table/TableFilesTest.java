package vn.sipas.field.office.report.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.office.report.Seasons;

class TableFilesTest {

    private static final Locale VIETNAMESE = Locale.of("vi");

    @TempDir
    private Path folder;

    @Test
    void workbookHasASheetForEachTableAndTheCodebookLast() throws IOException {
        List<Table> tables = tables();

        try (ReadableWorkbook workbook = workbook(tables)) {
            List<String> names = workbook.getSheets().map(Sheet::getName).toList();

            assertThat(names).hasSameSizeAs(tables).startsWith("summary", "reconciliation", "response", "measures");
            assertThat(names)
                    .contains("by-unit", "by-sex", "answers-C2", "comparisons")
                    .endsWith("codebook");
        }
    }

    @Test
    void numbersAreNumbersWithTwoDecimalsAndTheRuleStandsOnEverySheetOfFigures() throws IOException {
        try (ReadableWorkbook workbook = workbook(tables())) {
            List<Row> rows = workbook.findSheet("by-unit").orElseThrow().read();
            Row first = rows.stream()
                    .filter(row -> row.getCellText(1).equals("Phường Trấn Biên"))
                    .findFirst()
                    .orElseThrow();

            assertThat(first.getCell(3).getType()).isEqualTo(CellType.NUMBER);
            assertThat(first.getCell(3).asNumber()).isEqualByComparingTo(new BigDecimal("86.12"));
            assertThat(first.getCell(3).getDataFormatString()).isEqualTo("#,##0.00");
            assertThat(rows.stream().map(row -> row.getCellText(0)))
                    .anyMatch(text -> text.contains("pooled-items/1+design"));
        }
    }

    @Test
    void figureThatMayNotBePublishedIsInNoCellOfItsLine() throws IOException {
        try (ReadableWorkbook workbook = workbook(tables())) {
            Row few = workbook.findSheet("by-unit").orElseThrow().read().stream()
                    .filter(row -> row.getCellText(1).equals("Xã Tân Phú"))
                    .findFirst()
                    .orElseThrow();

            assertThat(few.getCellText(3)).isEqualTo("(*)");
            assertThat(few.stream().filter(cell -> cell != null && cell.getType() == CellType.NUMBER))
                    .hasSize(1);
            assertThat(few.getCellText(few.getCellCount() - 1)).isEqualTo("không công bố: dưới 30 phiếu");
        }
    }

    @Test
    void folderHasAFileForEachTableWithDecimalPoints() throws IOException {
        List<Path> files = TableFiles.folder(folder.resolve("bang"), tables());

        String units = Files.readString(folder.resolve("bang/by-unit.csv"), StandardCharsets.UTF_8);

        assertThat(files).hasSameSizeAs(tables());
        assertThat(units).startsWith("\ufeff").contains("Phường Trấn Biên,138,86.12,");
    }

    @Test
    void pastedTableHasATabBetweenCellsAndNumbersAsPeopleWriteThem() {
        Table units = new SeasonTables(Seasons.full(), VIETNAMESE)
                .breakdown(Seasons.full().breakdowns().getFirst());

        assertThat(units.onPaper().pasted(new Numbers(VIETNAMESE))).contains("Phường Trấn Biên\t138\t86,12\t");
    }

    private static List<Table> tables() {
        return new SeasonTables(Seasons.full(), VIETNAMESE).all();
    }

    private static ReadableWorkbook workbook(List<Table> tables) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TableFiles.workbook(out, tables, "Đợt điều tra Đồng Nai 2026");
        return new ReadableWorkbook(new ByteArrayInputStream(out.toByteArray()), new ReadingOptions(true, false));
    }
}
