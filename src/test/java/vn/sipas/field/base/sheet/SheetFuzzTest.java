package vn.sipas.field.base.sheet;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * Whatever the bytes are, there is a result or a refusal. In a normal run only the inputs in the folders beside this class are
 * tried; {@code JAZZER_FUZZ=1 mvn test -Dtest='SheetFuzzTest#workbook'} searches for others.
 */
class SheetFuzzTest {

    @FuzzTest(maxDuration = "5m")
    void workbook(byte[] bytes) {
        new WorkbookReader(Limits.FORM).read(bytes);
    }

    /** The bytes become one part of an otherwise good workbook: checksums keep most changes of a zip file from the XML. */
    @FuzzTest(maxDuration = "5m")
    void partOfAWorkbook(byte[] bytes) {
        if (bytes.length == 0) {
            return;
        }
        Map<String, String> parts =
                Workbooks.parts("<row r='1'><c r='A1' t='s'><v>0</v></c></row>", "<si><t>a</t></si>");
        List<String> names = List.copyOf(parts.keySet());
        String part = new String(bytes, 1, bytes.length - 1, StandardCharsets.UTF_8);
        parts.put(names.get(Math.floorMod(bytes[0], names.size())), part);

        new WorkbookReader(Limits.FORM).read(Workbooks.zip(parts));
    }

    @FuzzTest(maxDuration = "5m")
    void csv(byte[] bytes) {
        new CsvReader(Limits.FORM).read("a.csv", bytes);
    }
}
