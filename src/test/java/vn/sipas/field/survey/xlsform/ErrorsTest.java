package vn.sipas.field.survey.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class ErrorsTest {

    @Test
    void everyErrorOfAWorkbookIsNamedSheetBySheetFromTheTop() {
        assertThat(Converting.errors("""
                                survey
                                | type             | name | label       | relevant  |
                                | integer          | q1   | Age         |           |
                                | select_one none  | q2   | Which       |           |
                                | text             | q1   | Again       |           |
                                | text             | 2nd  | Bad name    |           |
                                | strange          | q5   | What        |           |
                                | text             | q6   | ${ q1 }     | ${nobody} |
                                | end group        |      |             |           |
                                | begin repeat     | r    | Members     |           |
                                | geotrace         | way  | Walk        |           |
                                choices
                                | list_name | name | label |
                                | l         | a    | A     |
                                | l         | a    | B     |
                                """))
                .containsExactly(
                        "list-unknown survey 3 type",
                        "name-twice survey 4 name",
                        "name-invalid survey 5 name",
                        "type-unknown survey 6 type",
                        "reference-malformed survey 7 label",
                        "reference-unknown survey 7 relevant",
                        "end-without-begin survey 8 type",
                        "begin-without-end survey 9 ",
                        "unsupported survey 10 type",
                        "choice-name-twice choices 3 name");
    }

    @Test
    void anErrorSaysInBothLanguagesWhereItIsAndWhatToDo() {
        Finding finding =
                new Finding(XlsFormReason.REFERENCE_UNKNOWN, Place.cell("survey", 7, 3, "relevant"), List.of("nobody"));

        assertThat(finding.text(Locale.ENGLISH))
                .isEqualTo("Sheet survey, row 7, column D (relevant): "
                        + "There is no question called nobody. Check the spelling of the name.");
        assertThat(finding.text(Locale.of("vi")))
                .isEqualTo("Trang tính survey, dòng 7, cột D (relevant): "
                        + "Không có câu hỏi nào tên nobody. Hãy kiểm tra chính tả của tên.");
    }

    @Test
    void blankRowsCountAsTheSpreadsheetCountsThem() {
        assertThat(Converting.errors("""
                                survey
                                | type | name | label |
                                | text | a    | A     |
                                |      |      |       |
                                |      |      |       |
                                | text | b    |       |
                                """)).containsExactly("label-missing survey 5 label");
    }

    @Test
    void featuresOfOtherProgramsAreRefusedByName() {
        assertThat(Converting.errors("""
                                survey
                                | type               | name | label | trigger | save_to | appearance           |
                                | geoshape           | a    | A     |         |         |                      |
                                | background-audio   | b    |       |         |         |                      |
                                | osm                | c    | C     |         |         |                      |
                                | begin loop over l  | d    | D     |         |         |                      |
                                | text               | e    | E     | ${f}    |         |                      |
                                | text               | f    | F     |         | prop    |                      |
                                | end loop           |      |       |         |         |                      |
                                | select_one l       | g    | G     |         |         | search('x', 'y')     |
                                | begin looped group | h    | H     |         |         |                      |
                                | text               | i    | I     |         |         |                      |
                                | end looped group   |      |       |         |         |                      |
                                choices
                                | list_name | name | label |
                                | l         | a    | A     |
                                entities
                                | list_name | label |
                                | people    | x     |
                                """))
                .containsExactly(
                        "unsupported survey 2 type",
                        "unsupported survey 3 type",
                        "unsupported survey 4 type",
                        "unsupported survey 5 type",
                        "unsupported survey 6 trigger",
                        "unsupported survey 7 save_to",
                        "unsupported survey 8 type",
                        "unsupported survey 9 appearance",
                        "unsupported entities 0 ");
    }

    @Test
    void aWorkbookWithoutTheSheetOfQuestionsNamesOneThatLooksLikeIt() {
        assertThat(Converting.errors("""
                                survye
                                | type | name | label |
                                | text | a    | A     |
                                notes
                                | x |
                                """)).containsExactly("survey-misspelt survey 0 ");
    }

    @Test
    void headingsThatMeanTheSameAreRefused() {
        assertThat(Converting.errors("""
                                survey
                                | type | name | value | label | label |
                                | text | a    | a     | A     | A     |
                                """))
                .containsExactly("heading-same survey 1 value", "heading-twice survey 1 label");
    }

    @Test
    void aPrefixThatNothingDeclaresIsRefused() {
        assertThat(Converting.errors("""
                                survey
                                | type | name | label | bind::sipas:factor | body::1x |
                                | text | a    | A     | access             | y        |
                                """))
                .containsExactly("prefix-unknown survey 2 bind::sipas:factor", "attribute-name survey 2 body::1x");
    }

    @Test
    void aCharacterThatXmlCantHoldIsRefused() {
        assertThat(Converting.errors("survey\n| type | name | label |\n| text | a | A\u0001 |"))
                .contains("unwritable survey 2 label");
    }

    @Test
    void oneNameForTwoListsIsRefused() {
        assertThat(Converting.errors("""
                                survey
                                | type                           | name | label |
                                | select_one_from_file towns.csv | a    | A     |
                                | select_one towns               | b    | B     |
                                choices
                                | list_name | name | label |
                                | towns     | a    | A     |
                                """)).containsExactly("source-twice choices 2 name");
    }

    @Test
    void referencesToTwoOfANameAreRefused() {
        assertThat(Converting.errors("""
                                survey
                                | type        | name | label       |
                                | begin group | g    | G           |
                                | text        | a    | A           |
                                | end group   |      |             |
                                | text        | a    | A           |
                                | note        | n    | You: ${a}   |
                                """)).containsExactly("reference-ambiguous survey 6 label");
    }

    @Test
    void groupsNestedWithoutEndAreRefusedNotFollowed() {
        StringBuilder rows = new StringBuilder("survey\n| type | name | label |\n");
        for (int i = 0; i < 10_000; i++) {
            rows.append("| begin group | g").append(i).append(" | G |\n");
        }

        assertThat(Converting.errors(rows.toString())).contains("too-deep survey 42 ");
    }
}
