package vn.sipas.field.survey.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Cases of pyxform's own tests (version 4.5.0, commit 51e5bfecc306febe03b3c4791ad0dbdecad208a4, BSD-2-Clause). Places where
 * another result is wanted would be named here; there are none among these cases.
 */
class PyxformVectorsTest {

    private static final Pattern ROW = Pattern.compile("\\[row : ([0-9]+)]");

    @TestFactory
    List<DynamicTest> aFormIsWhatPyxformMakesOfIt() {
        return VectorFolder.files(VectorFolder.vectors(), ".xml").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> converted(file)))
                .toList();
    }

    @TestFactory
    List<DynamicTest> whatPyxformRefusesIsRefusedAtTheSameRow() {
        return VectorFolder.files(VectorFolder.vectors(), ".error.txt").stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> refused(file)))
                .toList();
    }

    private static void converted(Path file) throws IOException {
        Path workbook = VectorFolder.sibling(file, ".xml", ".xlsx");

        Conversion conversion = XlsForm.convert(Grids.read(workbook), workbook.toString());

        assertThat(conversion)
                .isInstanceOfSatisfying(
                        Conversion.Converted.class,
                        c -> assertThat(XFormCanon.of(c.xform())).isEqualTo(XFormCanon.of(read(file))));
    }

    private static void refused(Path file) {
        Path workbook = VectorFolder.sibling(file, ".error.txt", ".xlsx");

        Conversion conversion = XlsForm.convert(Grids.read(workbook), workbook.toString());

        assertThat(conversion).isInstanceOfSatisfying(Conversion.Refused.class, refusal -> {
            Matcher row = ROW.matcher(read(file));
            if (row.find()) {
                assertThat(refusal.errors())
                        .anyMatch(finding -> finding.place().row() == Integer.parseInt(row.group(1)));
            }
            assertThat(refusal.errors()).allSatisfy(finding -> {
                assertThat(finding.place().sheet()).isNotBlank();
                assertThat(finding.text(Locale.of("vi")))
                        .contains(finding.place().sheet());
            });
        });
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
