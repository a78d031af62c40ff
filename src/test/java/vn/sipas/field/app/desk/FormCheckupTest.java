package vn.sipas.field.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Vectors;
import vn.sipas.field.base.sheet.SheetFault;
import vn.sipas.field.survey.form.FormFault;

/** Files of every kind, judged by what is in them. */
class FormCheckupTest {

    private static final Path SHIPPED = Path.of("assets/forms/sipas-2026.xml");
    private static final String LOOKED_UP = """
            <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
                xmlns:jr="http://openrosa.org/javarosa"><h:head><h:title>Đơn vị</h:title><model>
            <itext><translation lang="vi"><text id="u"><value>Đơn vị nào?</value><value form="image">jr://images/dau.png</value></text></translation></itext>
            <instance><data id="dv"><unit/><photo/></data></instance>
            <instance id="units" src="jr://file-csv/units.csv"/>
            <bind nodeset="/data/photo" type="binary"/></model></h:head><h:body>
            <select1 ref="/data/unit"><label ref="jr:itext('u')"/><itemset nodeset="instance('units')/root/item"><value ref="name"/><label ref="label"/></itemset></select1>
            <upload ref="/data/photo" mediatype="audio/*"><label>Ảnh</label></upload></h:body></h:html>""";

    /** Two questions of one name. */
    private static final String DUPLICATE = "fields-names-question-same-as-question-in-same-context-6.xlsx";

    @TempDir
    private Path folder = Path.of("");

    @Test
    void shippedFormCanBeUsed() {
        FormReport report = FormCheckup.check(SHIPPED);

        assertThat(report.kind()).isEqualTo(FormReport.Kind.XFORM);
        assertThat(report.findings()).isEmpty();
        assertThat(report.form().orElseThrow().languages()).hasSize(2);
    }

    @Test
    void listsAndPicturesBesideTheFormAreTakenAlong() throws IOException {
        Path form = file("phieu.xml", LOOKED_UP);
        file("units.csv", "name,label\n01,Phường Trấn Biên\n");
        file("dau.png", "no picture really");
        file("other.csv", "\0");

        FormReport report = FormCheckup.check(form);

        assertThat(report.files()).extracting(FormReport.Beside::there).containsExactly(true, true);
        assertThat(report.form().orElseThrow().files()).containsExactly("dau.png", "units.csv");
        assertThat(report.warnings()).extracting(FormFinding::why).containsExactly(FormFileFault.QUESTION_TAKES_FILES);
    }

    @Test
    void missingFilesAreNamedAListAsAnErrorAndAPictureAsAWarning() throws IOException {
        FormReport report = FormCheckup.check(file("phieu.xml", LOOKED_UP));

        assertThat(report.form()).isEmpty();
        assertThat(report.errors()).extracting(FormFinding::why).containsExactly(FormFault.MISSING_FILE);
        assertThat(report.errors().getFirst().text(Locale.of("vi"))).contains("units.csv");
        assertThat(report.warnings()).extracting(FormFinding::why).containsExactly(FormFileFault.MEDIA_MISSING);
    }

    @Test
    void findingsOfAnXformStandAtTheirQuestions() throws IOException {
        Path form = file("phieu.xml", LOOKED_UP.replace("type=\"binary\"", "type=\"string\" relevant=\"no-such(1)\""));

        FormReport report = FormCheckup.check(form);

        assertThat(report.errors()).extracting(error -> error.place().text()).contains("/data/photo");
    }

    @Test
    void filesAreKnownByTheirContentNotByTheirName() throws IOException {
        Path xform = Files.copy(SHIPPED, folder.resolve("phieu.xlsx"));
        Path text = file("text.xml", "Xin chào");
        Path empty = file("empty.xlsx", "");
        Path cut = Files.write(folder.resolve("cut.xlsx"), new byte[] {'P', 'K', 3, 4, 0});

        assertThat(FormCheckup.check(xform).form()).isPresent();
        assertThat(FormCheckup.check(text).findings())
                .extracting(FormFinding::why)
                .containsExactly(FormFileFault.NOT_A_FORM);
        assertThat(FormCheckup.check(empty).findings())
                .extracting(FormFinding::why)
                .containsExactly(FormFileFault.NOT_A_FORM);
        assertThat(FormCheckup.check(cut).findings())
                .extracting(FormFinding::why)
                .containsExactly(SheetFault.DAMAGED_ZIP);
    }

    @Test
    void anOldAndALockedWorkbookSayWhatTheyAreAndWhatToDo() throws IOException {
        byte[] locked = new byte[4096];
        byte[] stream = "EncryptedPackage\0".getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(HexFormat.of().parseHex("d0cf11e0a1b11ae1"), 0, locked, 0, 8);
        System.arraycopy(stream, 0, locked, 1024, stream.length);
        locked[1024 + 64] = (byte) stream.length;

        FormFinding old = FormCheckup.check(Vectors.beside("forms/real/ifrc-distribution-site.xlsx"))
                .errors()
                .getFirst();
        FormFinding password = FormCheckup.check(Files.write(folder.resolve("khoá.xlsx"), locked))
                .errors()
                .getFirst();

        assertThat(old.why()).isEqualTo(SheetFault.OLD_WORKBOOK);
        assertThat(old.text(Locale.of("vi"))).contains("kiểu cũ (.xls)", "lưu lại ở dạng .xlsx");
        assertThat(old.text(Locale.ENGLISH)).contains("old workbook (.xls)", "save it as .xlsx");
        assertThat(password.why()).isEqualTo(SheetFault.ENCRYPTED);
        assertThat(password.text(Locale.of("vi"))).contains("mật khẩu bảo vệ", "bỏ mật khẩu rồi lưu lại");
        assertThat(password.text(Locale.ENGLISH)).contains("protected by a password", "take the password off");
    }

    @Test
    void workbookIsConvertedAndCanBeUsed() {
        FormReport report = FormCheckup.check(Vectors.beside("forms/sipas-2026.xlsx"));

        assertThat(report.kind()).isEqualTo(FormReport.Kind.WORKBOOK);
        assertThat(report.errors()).isEmpty();
        assertThat(report.form().orElseThrow().languages()).isNotEmpty();
    }

    @Test
    void errorsInAWorkbookStandInItsCells() {
        FormReport report = FormCheckup.check(Vectors.path("xlsform/" + DUPLICATE));

        assertThat(report.form()).isEmpty();
        assertThat(report.errors())
                .isNotEmpty()
                .allSatisfy(error -> assertThat(error.place()).isInstanceOf(FormFinding.Place.Cell.class));
        assertThat(report.errors().getFirst().place().text()).startsWith("survey!");
    }

    @Test
    void whatTheEngineFindsInAWorkbookIsTracedToItsCell() {
        Path form = Vectors.beside("forms/real/biomass-plot.xlsx");

        FormReport report = FormCheckup.check(form);

        assertThat(report.errors()).extracting(FormFinding::why).containsOnly(FormFault.MISSING_FILE);
        assertThat(report.errors().getFirst().place()).isEqualTo(new FormFinding.Place.Cell("survey", 16, "A", "type"));
    }

    @Test
    void whatIsNoFileIsRefusedByName() throws IOException {
        Path link = Files.createSymbolicLink(folder.resolve("link.xml"), SHIPPED.toAbsolutePath());

        assertThat(FormCheckup.check(folder).findings())
                .extracting(FormFinding::why)
                .containsExactly(InputFault.INPUT_IS_FOLDER);
        assertThat(FormCheckup.check(folder.resolve("absent.xml")).findings())
                .extracting(FormFinding::why)
                .containsExactly(InputFault.INPUT_MISSING);
        assertThat(FormCheckup.check(link).findings())
                .extracting(FormFinding::why)
                .containsExactly(InputFault.INPUT_IS_LINK);
    }

    @Test
    void placesAreWrittenAsASpreadsheetShowsThem() {
        assertThat(new FormFinding.Place.Cell("survey", 12, "C", "label").text())
                .isEqualTo("survey!C12");
        assertThat(new FormFinding.Place.Cell("survey", 12, "", "label").text()).isEqualTo("survey!12");
        assertThat(new FormFinding.Place.Cell("choices", 0, "", "").text()).isEqualTo("choices");
    }

    private Path file(String name, String content) throws IOException {
        return Files.writeString(folder.resolve(name), content);
    }
}
