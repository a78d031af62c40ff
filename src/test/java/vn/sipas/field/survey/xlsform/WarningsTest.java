package vn.sipas.field.survey.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WarningsTest {

    @Test
    void aFormInTwoLanguagesNamesEveryTextThatIsMissingInOne() {
        List<Finding> warnings = Converting.converted("""
                        survey
                        | type | name | label::Tiếng Việt (vi) | label::English (en) | hint::English (en) |
                        | text | a    | Tên                    |                     | h                  |
                        """).warnings();

        assertThat(warnings)
                .containsExactly(
                        new Finding(
                                XlsFormReason.COLUMN_UNTRANSLATED,
                                Place.cell("survey", 1, 4, "hint::English (en)"),
                                List.of("hint::English (en)", "Tiếng Việt (vi)")),
                        new Finding(
                                XlsFormReason.CELL_UNTRANSLATED,
                                Place.cell("survey", 2, 3, "label::English (en)"),
                                List.of("English (en)")));
    }

    @Test
    void listsAndChoicesThatNeedAttentionAreNamed() {
        StringBuilder choices = new StringBuilder("| list_name | name | label |\n");
        for (int i = 0; i < 60; i++) {
            choices.append("| long | ").append(i).append(" | ").append(i).append(" |\n");
        }

        String survey = """
                survey
                | type            | name | label |
                | select_one long | a    | A     |
                | select_one l    | b    | B     |
                choices
                """;
        String more = """
                | l      | x |   |
                | unused | z | Z |
                |        | z | Z |
                """;

        assertThat(Converting.warnings(survey + choices + more))
                .containsExactlyInAnyOrder(
                        XlsFormReason.LIST_LONG,
                        XlsFormReason.CHOICE_WITHOUT_LABEL,
                        XlsFormReason.LIST_UNUSED,
                        XlsFormReason.CHOICE_WITHOUT_LIST);
    }

    @Test
    void aLongListThatIsSearchedIsNoMatter() {
        StringBuilder choices = new StringBuilder("choices\n| list_name | name | label |\n");
        for (int i = 0; i < 60; i++) {
            choices.append("| long | ").append(i).append(" | ").append(i).append(" |\n");
        }

        assertThat(Converting.warnings("""
                        survey
                        | type            | name | label | appearance   |
                        | select_one long | a    | A     | autocomplete |
                        """ + choices)).isEmpty();
    }

    @Test
    void aHandOverGroupWithoutRecipientsIsNamed() {
        String survey = """
                survey
                | type        | name | label | appearance          |
                | begin_group | h    | H     | field-list handover |
                | text        | a    | A     |                     |
                | end_group   |      |       |                     |
                """;

        assertThat(Converting.warnings(survey)).containsExactly(XlsFormReason.HANDOVER_WITHOUT_RECIPIENTS);
        assertThat(Converting.warnings(survey + "settings\n| sipas_recipients |\n| Sở Nội vụ |\n"))
                .isEmpty();
    }

    @Test
    void whatMeansNothingIsNamed() {
        assertThat(Converting.warnings("""
                        survey
                        | type  | name | label | my notes | disabled |
                        | text  | a    | A     | remember | yes      |
                        | text  | b    | B     | remember |          |
                        |       |      |       | remark   |          |
                        | image | c    | C     |          |          |
                        | text  | B    | B     |          |          |
                        choises
                        | list_name |
                        setting
                        | form_id |
                        """))
                .containsExactlyInAnyOrder(
                        XlsFormReason.COLUMN_UNKNOWN,
                        XlsFormReason.DISABLED,
                        XlsFormReason.ROW_IGNORED,
                        XlsFormReason.PICTURE_SIZE,
                        XlsFormReason.NAME_ALMOST_TWICE,
                        XlsFormReason.SHEET_MISSPELT,
                        XlsFormReason.SHEET_MISSPELT);
    }

    @Test
    void rowsBehindALongGapAreNamedNotSilentlyDropped() {
        String gap = "| |\n".repeat(70);

        Conversion.Converted converted = Converting.converted(
                "survey\n| type | name | label |\n| text | a | A |\n" + gap + "| text | b | B |\n");

        assertThat(converted.xform()).doesNotContain("/data/b");
        assertThat(converted.warnings())
                .singleElement()
                .extracting(finding -> finding.text(Locale.ENGLISH))
                .asString()
                .startsWith("Sheet survey, row 73:");
    }
}
