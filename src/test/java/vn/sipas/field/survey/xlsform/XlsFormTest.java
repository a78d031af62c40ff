package vn.sipas.field.survey.xlsform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class XlsFormTest {

    @Test
    void theSameWorkbookGivesTheSameTextEveryTime() {
        String tables = """
                survey
                | type            | name | label::Tiếng Việt (vi) | label::English (en) | default | parameters     |
                | select_one l    | a    | Chọn                   | Choose              |         | randomize=true |
                | begin repeat    | r    | Người                  | Person              |         |                |
                | text            | b    | Tên ${a}               | Name                | ${a}    |                |
                | end repeat      |      |                        |                     |         |                |
                choices
                | list_name | name | label::English (en) | label::Tiếng Việt (vi) | code |
                | l         | x    | X                   | Xx                     | 1    |
                """;

        assertThat(Converting.xform(tables)).isEqualTo(Converting.xform(tables)).endsWith("</h:html>\n");
    }

    @Test
    void aFormWithoutSettingsIsCalledAsItsFile() {
        Map<String, String> facts =
                XFormCanon.of(Converting.xform("survey\n| type | name | label |\n| text | a | A |"));

        assertThat(facts).containsEntry("title", "small");
        assertThat(facts.get("answers")).startsWith("<data {id=small}>");
    }

    @Test
    void oldAndNewSpellingsOfHeadingsAreTheSame() {
        String now = """
                survey
                | type    | name | label::English (en) | relevant | constraint_message | media::image |
                | integer | a    | Age                 | 1 = 1    | No                 | a.png        |
                """;
        String old = """
                survey
                | Command | Tag | Caption:English (en) | Relevance | Constraining Message | image |
                | int     | a   | Age                  | 1 = 1     | No                   | a.png |
                """;

        assertThat(XFormCanon.of(Converting.xform(old))).isEqualTo(XFormCanon.of(Converting.xform(now)));
    }

    @Test
    void insideARepeatAReferenceIsARelativePath() {
        Map<String, String> facts = XFormCanon.of(Converting.xform("""
                        survey
                        | type         | name | label | relevant     | choice_filter |
                        | text         | top  | Top   |              |               |
                        | begin repeat | r    | R     |              |               |
                        | text         | a    | A     | ${top} = '1' |               |
                        | begin group  | g    | G     |              |               |
                        | select_one l | b    | B     | ${a} = '1'   | x = ${a}      |
                        | end group    |      |       |              |               |
                        | end repeat   |      |       |              |               |
                        choices
                        | list_name | name | label | x |
                        | l         | n    | N     | 1 |
                        """));

        assertThat(facts.get("bind /data/r/a")).contains("relevant=/data/top = '1'");
        assertThat(facts.get("bind /data/r/g/b")).contains("relevant=../../a = '1'");
        assertThat(facts.get("body")).contains("instance('l')/root/item[x = current()/../../a ]");
    }

    @Test
    void theLastSavedRecordIsAskedForAlsoWhereOnlyALabelNamesIt() {
        assertThat(XFormCanon.of(Converting.xform("""
                                survey
                                | type | name | label                |
                                | text | a    | A                    |
                                | note | n    | ${last-saved#a} then |
                                """)))
                .containsEntry("list __last-saved", "jr://instance/last-saved[]");
    }

    @Test
    void everythingTheFormNeedsBesideItIsNamed() {
        Conversion.Converted converted = Converting.converted("""
                survey
                | type                             | name | label | image | calculation                     | choice_filter |
                | select_one_from_file towns.csv   | a    | A     | a.png |                                 |               |
                | csv-external                     | kin  |       |       |                                 |               |
                | calculate                        | c    |       |       | pulldata('prices','p','k','x')  |               |
                | select_one_external villages     | d    | D     |       |                                 | x = ${a}      |
                external_choices
                | list_name | name | label | x |
                | villages  | v    | V     | 1 |
                """);

        assertThat(converted.files()).containsExactly("a.png", "itemsets.csv", "kin.csv", "prices.csv", "towns.csv");
        assertThat(converted.made())
                .containsEntry(
                        "itemsets.csv", "\"list_name\",\"name\",\"label\",\"x\"\r\n\"villages\",\"v\",\"V\",\"1\"\r\n");
    }

    @Test
    void wordsWithMarkupAreWordsInTheForm() {
        assertThat(Converting.xform("survey\n| type | name | label |\n| text | a | <b>1 < 2</b> & ${a} |"))
                .contains("<label> &lt;b&gt;1 &lt; 2&lt;/b&gt; &amp; <output value=\" /data/a \"/> </label>");
    }
}
