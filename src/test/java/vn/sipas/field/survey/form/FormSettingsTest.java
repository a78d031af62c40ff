package vn.sipas.field.survey.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Hidden values at the top of the answers that a form gets. */
class FormSettingsTest {

    private static final String FORM = """
            <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
              <h:head><h:title>Hộ</h:title><model>
                <instance><data id="ho" version="1"><adults/><adult/><more/><A1/></data></instance>
                <bind nodeset="/data/adults" type="string"/>
                <bind nodeset="/data/adult" type="string"/>
                <bind nodeset="/data/more" type="string" calculate="/data/adults - /data/adult"/>
                <bind nodeset="/data/A1" type="string"/>
              </model></h:head>
              <h:body><input ref="/data/A1"><label>Ông/bà góp ý gì?</label></input></h:body>
            </h:html>
            """;

    @Test
    void formGetsTheHiddenValuesItHasAndItsFormulasSeeThem() {
        FormOpening opening = FormFile.open(FORM.getBytes(StandardCharsets.UTF_8), Map.of());
        FormFile file = ((FormOpening.Opened) opening).form();
        FormSettings settings = new FormSettings(
                "",
                "",
                "uuid:1",
                Optional.empty(),
                Map.of("adults", "5", "adult", "3", "A1", "x", "none", "1"),
                Forms.VIETNAM);

        OpenForm form = file.fill(Clock.systemUTC(), settings);

        assertThat(form.tree().branches())
                .containsEntry("adults", new AnswerTree.Leaf(new Answer("5")))
                .containsEntry("adult", new AnswerTree.Leaf(new Answer("3")))
                .containsEntry("more", new AnswerTree.Leaf(new Answer("2")))
                .doesNotContainKey("A1");
    }
}
