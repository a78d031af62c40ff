package vn.sipas.field.base.sheet;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Small workbooks written by hand, part by part. */
public final class Workbooks {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final String DOCUMENT = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String PACKAGE = "http://schemas.openxmlformats.org/package/2006";
    private static final String TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private Workbooks() {}

    /** The parts of a workbook with one sheet, "survey", whose rows are {@code rows}, and shared texts {@code strings}. */
    public static Map<String, String> parts(String rows, String strings) {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put(
                "[Content_Types].xml",
                "<Types xmlns='" + PACKAGE + "/content-types'>"
                        + "<Override PartName='/xl/workbook.xml' ContentType='" + TYPE + "sheet.main+xml'/>"
                        + "<Override PartName='/xl/styles.xml' ContentType='" + TYPE + "styles+xml'/>"
                        + "<Override PartName='/xl/sharedStrings.xml' ContentType='" + TYPE + "sharedStrings+xml'/>"
                        + "</Types>");
        parts.put("xl/workbook.xml", book("", "<sheet name='survey' sheetId='1' r:id='rId1'/>"));
        parts.put(
                "xl/_rels/workbook.xml.rels",
                "<Relationships xmlns='" + PACKAGE + "/relationships'>"
                        + "<Relationship Id='rId1' Target='worksheets/sheet1.xml'/>"
                        + "<Relationship Id='rId2' Target='/xl/worksheets/sheet2.xml'/></Relationships>");
        parts.put(
                "xl/styles.xml",
                "<styleSheet xmlns='" + MAIN + "'><numFmts>"
                        + "<numFmt numFmtId='164' formatCode='dd\"/\"mm\"/\"yyyy'/>"
                        + "<numFmt numFmtId='165' formatCode='[Red]0.00\" days\"'/></numFmts>"
                        + "<cellXfs><xf numFmtId='0'/><xf numFmtId='14'/><xf numFmtId='20'/><xf numFmtId='22'/>"
                        + "<xf numFmtId='164'/><xf numFmtId='165'/><xf numFmtId='46'/></cellXfs></styleSheet>");
        parts.put("xl/sharedStrings.xml", "<sst xmlns='" + MAIN + "'>" + strings + "</sst>");
        parts.put("xl/worksheets/sheet1.xml", sheet(rows));
        return parts;
    }

    static String book(String properties, String sheets) {
        return "<workbook xmlns='" + MAIN + "' xmlns:r='" + DOCUMENT + "'>" + properties + "<sheets>" + sheets
                + "</sheets></workbook>";
    }

    static String sheet(String rows) {
        return "<worksheet xmlns='" + MAIN + "'><sheetData>" + rows + "</sheetData></worksheet>";
    }

    public static byte[] zip(Map<String, String> parts) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, String> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] workbook(String rows, String strings) {
        return zip(parts(rows, strings));
    }

    /** What a workbook with these rows is refused for, or nothing. */
    static List<SheetFault> faults(byte[] workbook) {
        return switch (new WorkbookReader(Limits.FORM).read(workbook)) {
            case WorkbookReading.Read read -> List.of();
            case WorkbookReading.Refused refused ->
                refused.faults().stream().map(Fault::reason).toList();
        };
    }

    static Workbook read(byte[] workbook) {
        return switch (new WorkbookReader(Limits.FORM).read(workbook)) {
            case WorkbookReading.Read read -> read.workbook();
            case WorkbookReading.Refused refused ->
                throw new AssertionError(refused.faults().toString());
        };
    }
}
