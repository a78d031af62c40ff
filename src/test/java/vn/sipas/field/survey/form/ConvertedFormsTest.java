package vn.sipas.field.survey.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.field.base.sheet.Limits;
import vn.sipas.field.base.sheet.WorkbookReader;
import vn.sipas.field.base.sheet.WorkbookReading;
import vn.sipas.field.survey.xlsform.Conversion;
import vn.sipas.field.survey.xlsform.XlsForm;

/** The same answers given through a form that we converted and one that pyxform 4.5.0 converted come out the same. */
class ConvertedFormsTest {

    @Test
    void theSameAnswersThroughBothFormsGiveTheSameRecord() {
        List<String> filled = new ArrayList<>();
        for (Path expected : files(folder("vectors/xlsform"), ".xml")) {
            Path workbook = Path.of(expected.toString().replace(".xml", ".xlsx"));
            FormOpening theirs = open(read(expected));
            FormOpening ours = open(converted(workbook));
            assertThat(ours.getClass()).as(workbook.toString()).isEqualTo(theirs.getClass());
            if (ours instanceof FormOpening.Opened(FormFile our)
                    && theirs instanceof FormOpening.Opened(FormFile their)) {
                assertSameRecord(our, their);
                filled.add(workbook.toString());
            }
        }

        assertThat(filled).hasSizeGreaterThan(70);
    }

    @ParameterizedTest
    @ValueSource(strings = {"sipas-2026", "sipas-2022"})
    void theSurveysFormFilledInGivesTheSameRecord(String name) {
        Path folder = folder("forms");

        assertSameRecord(
                Forms.opened(converted(folder.resolve(name + ".xlsx")), Map.of()),
                Forms.opened(read(folder.resolve(name + ".xform.xml")), Map.of()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"who-verbal-autopsy", "socio-economic-survey", "lstsv-all-types", "mitwirken-survey-de"})
    void aRealFormOpensAndCanBeFilledIn(String name) {
        FormFile file = Forms.opened(converted(folder("forms/real").resolve(name + ".xlsx")), Map.of());
        OpenForm form = Forms.fill(file);

        Forms.answerAll(form);

        assertThat(form.values()).isNotEmpty();
    }

    private static void assertSameRecord(FormFile ours, FormFile theirs) {
        OpenForm our = Forms.fill(ours);
        OpenForm their = Forms.fill(theirs);
        Forms.answerAll(our);
        Forms.answerAll(their);
        our.finish();
        their.finish();
        assertThat(our.values()).isEqualTo(their.values());
        assertThat(our.tree().branches()).isEqualTo(their.tree().branches());
        assertThat(ours.languages()).isEqualTo(theirs.languages());
        for (String language : ours.languages()) {
            our.language(language);
            their.language(language);
            assertThat(our.pages()).isEqualTo(their.pages());
        }
    }

    private static FormOpening open(byte[] xform) {
        return FormFile.open(xform, Map.of());
    }

    private static byte[] converted(Path workbook) {
        if (new WorkbookReader(Limits.FORM).read(workbook) instanceof WorkbookReading.Read(var grid)
                && XlsForm.convert(grid, workbook.toString()) instanceof Conversion.Converted converted) {
            return converted.xform().getBytes(StandardCharsets.UTF_8);
        }
        throw new AssertionError("not converted: " + workbook);
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Path folder(String name) {
        String set = System.getProperty("sipas.vectors");
        Path shared = set == null ? Path.of("../shared") : Path.of(set).resolveSibling("");
        Path folder = shared.resolve(name);
        Assumptions.assumeTrue(Files.isDirectory(folder), folder + " is not here");
        return folder;
    }

    private static List<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
