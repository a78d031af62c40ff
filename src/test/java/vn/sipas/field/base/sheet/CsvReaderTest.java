package vn.sipas.field.base.sheet;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {

    private static final String PEOPLE = "Họ tên;Xã\nNguyễn Thị Đào;Trảng Bom\nTrần Văn Dương;Ấp 3\n";

    private final CsvReader reader = new CsvReader(Limits.FORM);

    @Test
    void utf8IsReadWithAndWithoutMark() {
        assertThat(rows(PEOPLE.getBytes(StandardCharsets.UTF_8))).isEqualTo(people());
        assertThat(rows(("\uFEFF" + PEOPLE).getBytes(StandardCharsets.UTF_8))).isEqualTo(people());
    }

    @Test
    void utf16IsReadByItsMark() {
        assertThat(rows(("\uFEFF" + PEOPLE).getBytes(StandardCharsets.UTF_16LE)))
                .isEqualTo(people());
        assertThat(rows(("\uFEFF" + PEOPLE).getBytes(StandardCharsets.UTF_16BE)))
                .isEqualTo(people());
    }

    @Test
    void windows1258IsKnownByItsTonesAndComesOutInNfc() {
        // Java can't encode precomposed letters in 1258; these are base letters of 1258 with tones behind them.
        String text = """
                Ho\u0323 tên;Xa\u0303
                Nguyê\u0303n Thi\u0323 Đa\u0300o;Tra\u0309ng Bom
                Trâ\u0300n Văn Dương;Â\u0301p 3
                """;
        byte[] bytes = text.getBytes(Charset.forName("windows-1258"));

        assertThat(reader.read("a.csv", bytes)).isInstanceOfSatisfying(CsvReading.Read.class, read -> {
            assertThat(read.encoding()).isEqualTo(CsvEncoding.WINDOWS_1258);
            assertThat(read.sheet().rows()).isEqualTo(people());
        });
    }

    @Test
    void otherWesternBytesAreWindows1252() {
        byte[] bytes = "Nom;Ville\nHélène;Orléans\nPiù;Forlì\n".getBytes(Charset.forName("windows-1252"));

        assertThat(reader.read("a.csv", bytes)).isInstanceOfSatisfying(CsvReading.Read.class, read -> {
            assertThat(read.encoding()).isEqualTo(CsvEncoding.WINDOWS_1252);
            assertThat(read.sheet().rows().getLast().cells()).containsExactly("Più", "Forlì");
        });
    }

    @Test
    void namedEncodingIsTakenOrRefusedByName() {
        byte[] bytes = "a\u00F2;b\n".getBytes(Charset.forName("windows-1252"));

        assertThat(reader.read("a.csv", bytes, CsvEncoding.WINDOWS_1258))
                .isInstanceOfSatisfying(
                        CsvReading.Read.class,
                        read -> assertThat(read.sheet().rows().getFirst().cell(0))
                                .isEqualTo("ạ"));
        assertThat(faults(reader.read("a.csv", bytes, CsvEncoding.UTF_8))).containsExactly(SheetFault.WRONG_ENCODING);
    }

    @Test
    void bytesThatAreNoTextAreRefused() {
        assertThat(faults(reader.read("a.csv", new byte[0]))).containsExactly(SheetFault.EMPTY);
        assertThat(faults(reader.read("a.csv", new byte[] {'P', 'K', 3, 4, 0, 0})))
                .containsExactly(SheetFault.NOT_TEXT);
        assertThat(faults(reader.read("a.csv", new byte[] {(byte) 0x81, (byte) 0x8A, ','})))
                .containsExactly(SheetFault.NOT_TEXT);
        assertThat(faults(reader.read("a.csv", new byte[] {(byte) 0xFF, (byte) 0xFE, 'a'})))
                .containsExactly(SheetFault.NOT_TEXT);
    }

    @Test
    void separatorIsFoundOutsideQuotesAndByWhatMakesRowsAlike() {
        assertThat(separator("\"Họ, tên, đệm\";Tuổi\n\"A\";1\n")).isEqualTo(';');
        assertThat(separator("Họ, tên;Tuổi\nA;1,5\nB;2\n")).isEqualTo(';');
        assertThat(separator("a,b\n1,2;3\n")).isEqualTo(',');
        assertThat(separator("a\tb\n1,5\t2;3\n")).isEqualTo('\t');
        assertThat(separator("một cột\n1\n")).isEqualTo(',');
        assertThat(separator("sep=;\na,b;c\n")).isEqualTo(';');
    }

    @Test
    void quotesHoldSeparatorsQuotesAndLineEnds() {
        byte[] bytes = "a,b\r\n\"x, \"\"y\"\"\r\nz\",2\r\n\r\n5\" ống,\r\n".getBytes(StandardCharsets.UTF_8);

        assertThat(rows(bytes))
                .containsExactly(
                        new Sheet.Row(1, List.of("a", "b")),
                        new Sheet.Row(2, List.of("x, \"y\"\nz", "2")),
                        new Sheet.Row(4, List.of("5\" ống")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"a,b\n1,\"x\n2,3\n", "a,b\n1,\"x\"y\n"})
    void quotesThatDoNotMatchAreRefusedWithTheirRow(String text) {
        CsvReading reading = reader.read("a.csv", text.getBytes(StandardCharsets.UTF_8));

        assertThat(reading)
                .isEqualTo(new CsvReading.Refused(
                        List.of(Fault.at(new Fault.Place("a.csv", 2, -1), SheetFault.BAD_QUOTES))));
    }

    @Test
    void tooManyRowsColumnsAndTooLongCellsAreRefused() {
        assertThat(faults(read("a\n".repeat(100_001)))).containsExactly(SheetFault.TOO_MANY_ROWS);
        assertThat(faults(read("a,".repeat(1_025) + "\n"))).containsExactly(SheetFault.TOO_MANY_COLUMNS);
        assertThat(faults(read(",".repeat(5_000_000)))).containsExactly(SheetFault.TOO_MANY_COLUMNS);
        assertThat(faults(read("x".repeat(40_000)))).containsExactly(SheetFault.CELL_TOO_LONG);
        assertThat(faults(read("x".repeat(17 * 1024 * 1024)))).containsExactly(SheetFault.TOO_LARGE);
    }

    @Test
    void halfAMillionRowsAreStreamedInOrder() {
        StringBuilder text = new StringBuilder("mã;tên\n");
        for (int i = 2; i <= 500_000; i++) {
            text.append(i).append(";Nguyễn Văn A\n");
        }
        int[] last = {0};

        List<Fault> faults = new CsvReader(Limits.LIST)
                .stream("a.csv", text.toString().getBytes(StandardCharsets.UTF_8), row -> {
                    assertThat(row.number()).isEqualTo(last[0] + 1);
                    last[0] = row.number();
                });

        assertThat(faults).isEmpty();
        assertThat(last[0]).isEqualTo(500_000);
    }

    @Test
    void ourOwnListOfUnitsIsRead() {
        Path file = Path.of("assets/units/units-2026-07.csv");
        List<String> codes = new ArrayList<>();

        CsvReading reading = new CsvReader(Limits.FORM).read(file);

        assertThat(reading).isInstanceOfSatisfying(CsvReading.Read.class, read -> {
            read.sheet().rows().forEach(row -> codes.add(row.cell(0)));
            assertThat(codes.size()).isGreaterThan(3000);
            assertThat(Files.exists(file)).isTrue();
        });
    }

    private CsvReading read(String text) {
        return reader.read("a.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Sheet.Row> rows(byte[] bytes) {
        return switch (reader.read("a.csv", bytes)) {
            case CsvReading.Read read -> read.sheet().rows();
            case CsvReading.Refused refused ->
                throw new AssertionError(refused.faults().toString());
        };
    }

    private char separator(String text) {
        return switch (read(text)) {
            case CsvReading.Read read -> read.separator();
            case CsvReading.Refused refused ->
                throw new AssertionError(refused.faults().toString());
        };
    }

    private static List<SheetFault> faults(CsvReading reading) {
        return switch (reading) {
            case CsvReading.Read read -> List.of();
            case CsvReading.Refused refused ->
                refused.faults().stream().map(Fault::reason).toList();
        };
    }

    private static List<Sheet.Row> people() {
        return List.of(
                new Sheet.Row(1, List.of("Họ tên", "Xã")),
                new Sheet.Row(2, List.of("Nguyễn Thị Đào", "Trảng Bom")),
                new Sheet.Row(3, List.of("Trần Văn Dương", "Ấp 3")));
    }
}
