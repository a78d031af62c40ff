package vn.sipas.field.survey.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class MediaTest {

    private static final String XFORM = """
            <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
                xmlns:jr="http://openrosa.org/javarosa" xmlns:odk="http://www.opendatakit.org/xforms">
              <h:head><h:title>Hình</h:title><model>
                <itext>
                  <translation lang="Tiếng Việt (vi)" default="true()">
                    <text id="a"><value>Nơi chờ thế nào?</value><value form="image">jr://images/noi-cho.png</value>
                      <value form="audio">jr://audio/hoi.wav</value></text>
                    <text id="a-hint"><value>Đọc nguyên văn</value><value form="guidance">Với <output value="/data/ten"/>: không gợi ý</value></text>
                    <text id="c1"><value>Tốt</value><value form="image">jr://images/vui.png</value></text>
                    <text id="c2"><value>Xấu</value><value form="image">-</value></text>
                  </translation>
                  <translation lang="English (en)">
                    <text id="a"><value>How is the waiting room?</value><value form="image">-</value>
                      <value form="audio">jr://audio/ask.wav</value></text>
                    <text id="a-hint"><value>Read out</value><value form="guidance">-</value></text>
                    <text id="c1"><value>Good</value></text>
                    <text id="c2"><value>Bad</value></text>
                  </translation>
                </itext>
                <instance><data id="hinh"><ten/><a/><dau/><diem/></data></instance>
                <bind nodeset="/data/ten" type="string"/>
                <bind nodeset="/data/a" type="string"/>
                <bind nodeset="/data/diem" type="int"/>
              </model></h:head>
              <h:body>
                <input ref="/data/ten"><label>Tên</label></input>
                <select1 ref="/data/a"><label ref="jr:itext('a')"/><hint ref="jr:itext('a-hint')"/>
                  <item><label ref="jr:itext('c1')"/><value>1</value></item>
                  <item><label ref="jr:itext('c2')"/><value>2</value></item>
                </select1>
                <select1 ref="/data/dau" appearance="label"><label>Mức</label>
                  <item><label>Có</label><value>1</value></item></select1>
                <range ref="/data/diem" start="0" end="100" step="5" odk:tick-interval="25"><label>Điểm</label></range>
              </h:body>
            </h:html>""";

    private final OpenForm form = Forms.fill(Forms.opened(Forms.utf8(XFORM), Map.of()));

    @Test
    void questionNamesTheFilesShownAndPlayedWithIt() {
        assertThat(Forms.question(form, "/data/a").media())
                .isEqualTo(new Media(Optional.of("noi-cho.png"), Optional.of("hoi.wav"), Optional.empty()));
    }

    @Test
    void fileOfTheDefaultLanguageStandsInForAGap() {
        form.language("English (en)");

        assertThat(Forms.question(form, "/data/a").media())
                .isEqualTo(new Media(Optional.of("noi-cho.png"), Optional.of("ask.wav"), Optional.empty()));
    }

    @Test
    void choicesHavePicturesAndAGapHasNone() {
        assertThat(Forms.question(form, "/data/a").choices())
                .containsExactly(
                        new Choice("1", "Tốt", new Media(Optional.of("vui.png"), Optional.empty(), Optional.empty())),
                        new Choice("2", "Xấu"));
    }

    @Test
    void guidanceIsToldWithTheValuesInIt() {
        Forms.answer(form, "/data/ten", "ông Hoà");

        assertThat(Forms.question(form, "/data/a").guidance()).contains("Với ông Hoà: không gợi ý");
        assertThat(Forms.question(form, "/data/a").hint()).contains("Đọc nguyên văn");
        assertThat(Forms.question(form, "/data/ten").guidance()).isEmpty();
    }

    @Test
    void listWithTheAppearanceLabelHeadsColumnsAndTakesNoAnswer() {
        assertThat(Forms.question(form, "/data/dau").type()).isEqualTo(QuestionType.NOTE);
    }

    @Test
    void scaleKeepsTheMarksTheFormAsksFor() {
        assertThat(Forms.question(form, "/data/diem").range())
                .contains(new Question.Range("0", "100", "5", Optional.of("25")));
    }

    @Test
    @Timeout(30)
    void longListWithPicturesIsReadInAnotherLanguageWithoutPuttingThatTogetherForEveryChoice() {
        StringBuilder texts = new StringBuilder();
        StringBuilder items = new StringBuilder();
        for (int n = 0; n < 10_000; n++) {
            texts.append("<text id=\"m" + n + "\"><value>Mục " + n + "</value></text>");
            items.append("<item><label ref=\"jr:itext('m" + n + "')\"/><value>m" + n + "</value></item>");
        }
        String large = XFORM.replace("</translation>", texts + "</translation>")
                .replace("<item><label>Có</label><value>1</value></item></select1>", "</select1>")
                .replace(
                        "<select1 ref=\"/data/dau\" appearance=\"label\"><label>Mức</label>",
                        "<select1 ref=\"/data/dau\"><label>Mức</label>" + items);
        OpenForm long10000 = Forms.fill(Forms.opened(Forms.utf8(large), Map.of()));
        long10000.language("English (en)");

        assertThat(Forms.question(long10000, "/data/dau").choices()).hasSize(10_000);
    }
}
