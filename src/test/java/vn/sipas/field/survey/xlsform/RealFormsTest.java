package vn.sipas.field.survey.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.sipas.field.base.sheet.Sheet;
import vn.sipas.field.base.sheet.Workbook;

/** Forms that people use, and the two of this survey. */
class RealFormsTest {

    @ParameterizedTest
    @ValueSource(strings = {"sipas-2026", "sipas-2022"})
    void theSurveysFormIsWhatPyxformMakesOfIt(String name) throws IOException {
        Path folder = VectorFolder.forms();

        Conversion.Converted converted = converted(folder.resolve(name + ".xlsx"));

        assertThat(XFormCanon.of(converted.xform()))
                .isEqualTo(XFormCanon.of(Files.readString(folder.resolve(name + ".xform.xml"))));
        assertThat(converted.warnings()).isEmpty();
        assertThat(converted.files()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "who-verbal-autopsy",
                "socio-economic-survey",
                "lstsv-all-types",
                "mitwirken-survey-de",
                "biomass-plot",
                "pma-facility"
            })
    void aRealFormIsConverted(String name) {
        assertThat(converted(real(name)).xform()).startsWith("<?xml");
    }

    /** Row 55 is named by a formula that gives FALSE; the reader of workbooks decides what that is as text. */
    @Test
    void theFormOverTheWholeSpecificationIsConverted() {
        assertThat(converted(real("xlsform-spec-test")).xform()).contains("<FALSE/>");
    }

    @Test
    void whatThisProgramCantDoIsRefusedByNameAndCell() {
        assertThat(errors(real("all-question-types")))
                .containsExactly(
                        new Finding(
                                XlsFormReason.UNSUPPORTED, Place.cell("survey", 69, 0, "type"), List.of("geotrace")),
                        new Finding(
                                XlsFormReason.UNSUPPORTED, Place.cell("survey", 70, 0, "type"), List.of("geoshape")));
    }

    @Test
    void anUnknownReferenceInAFilterIsNamedWithItsCell() {
        assertThat(errors(real("pma-household")))
                .contains(new Finding(
                        XlsFormReason.REFERENCE_UNKNOWN,
                        Place.cell("survey", 9, 12, "choice_filter"),
                        List.of("test")));
    }

    @Test
    void listsInFilesAreNamed() {
        assertThat(converted(real("biomass-plot")).files())
                .containsExactly(
                        "UCL_districts.csv",
                        "UCL_regions.csv",
                        "UCL_villages.csv",
                        "ULC_Biomass_Plots.csv",
                        "species_names.csv");
    }

    @Test
    void listsAskedOfATableBecomeAFile() {
        Conversion.Converted converted = converted(real("pma-facility"));

        assertThat(converted.made()).containsOnlyKeys("itemsets.csv");
        assertThat(converted.made().get("itemsets.csv")).startsWith("\"list_name\",\"name\"");
    }

    /** Curled quotation marks become straight ones, as in every XLSForm; but for them the two are the same. */
    @Test
    void theShippedWorkbookIsTheShippedForm() throws IOException {
        Path folder = Path.of("assets/forms");
        String shipped = Files.readString(folder.resolve("sipas-2026.xml"))
                .replaceAll("[“”]", "\"")
                .replaceAll("[‘’]", "'");

        Conversion.Converted converted = converted(folder.resolve("sipas-2026.xlsx"));

        NavigableMap<String, String> facts = XFormCanon.of(converted.xform());
        assertThat(facts).isEqualTo(XFormCanon.of(shipped));
        assertThat(converted.warnings()).isEmpty();
    }

    /** As assets/forms/README.md tells a department to do. */
    @Test
    void theOptionalBlockOfTheShippedWorkbookCanBeLeftOut() {
        Workbook whole = Grids.read(Path.of("assets/forms/sipas-2026.xlsx"));

        Conversion without = XlsForm.convert(withoutOptionalBlock(whole), "sipas-2026.xlsx");

        assertThat(without).isInstanceOfSatisfying(Conversion.Converted.class, converted -> {
            assertThat(converted.warnings()).isEmpty();
            assertThat(converted.xform())
                    .contains("<opinion/>", "<C6/>")
                    .doesNotContain("last_procedure", "apology", "extra_asked");
        });
    }

    private static Workbook withoutOptionalBlock(Workbook workbook) {
        List<Sheet> sheets = new ArrayList<>();
        for (Sheet sheet : workbook.sheets()) {
            boolean within = false;
            List<Sheet.Row> rows = new ArrayList<>();
            for (Sheet.Row row : sheet.rows()) {
                boolean edge = row.cell(1).equals("last_procedure");
                within ^= edge;
                boolean named = row.cell(1).equals("extra_asked")
                        || Set.of("lateness", "asked_extra").contains(row.cell(0));
                if (!within && !edge && !named) {
                    rows.add(row);
                }
            }
            sheets.add(new Sheet(sheet.name(), rows));
        }
        return new Workbook(sheets);
    }

    private static Path real(String name) {
        return VectorFolder.forms().resolve("real").resolve(name + ".xlsx");
    }

    private static Conversion.Converted converted(Path file) {
        Conversion conversion = XlsForm.convert(Grids.read(file), file.toString());
        assertThat(conversion).as(file.toString()).isInstanceOf(Conversion.Converted.class);
        return (Conversion.Converted) conversion;
    }

    private static List<Finding> errors(Path file) {
        Conversion conversion = XlsForm.convert(Grids.read(file), file.toString());
        assertThat(conversion).as(file.toString()).isInstanceOf(Conversion.Refused.class);
        return ((Conversion.Refused) conversion).errors();
    }
}
