package vn.sipas.field.survey.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The soft rules of a form: {@code sipas:warning}. */
class FormWarningsTest {

    private static final QuestionPath VISITS = new QuestionPath("/data/part_b/last_procedure/visits");
    private static final QuestionPath WHO = new QuestionPath("/data/part_c/circumstances/answered_by");

    private final FormFile shipped = Forms.opened(Forms.bytes("/assets/forms/sipas-2026.xml"), Map.of());

    @Test
    void oddAnswersAreNamedInTheFormsLanguageOfTheMoment() {
        OpenForm form = Forms.fill(shipped);
        Forms.answer(form, "/data/part_b/C8/C8_3", "1");
        Forms.answer(form, VISITS.text(), "12");
        Forms.answer(form, WHO.text(), "3");

        Map<QuestionPath, Optional<String>> vietnamese = form.warnings();
        form.language("English (en)");

        assertThat(vietnamese).containsOnlyKeys(VISITS, WHO);
        assertThat(vietnamese.get(VISITS))
                .hasValueSatisfying(words -> assertThat(words).startsWith("Hơn 10 lần"));
        assertThat(form.warnings().get(VISITS))
                .hasValueSatisfying(words -> assertThat(words).startsWith("More than 10"));
    }

    @Test
    void plausibleAndHiddenAnswersAreNotDoubted() {
        OpenForm form = Forms.fill(shipped);
        Forms.answer(form, "/data/part_b/C8/C8_3", "1");
        Forms.answer(form, VISITS.text(), "12");
        Forms.answer(form, WHO.text(), "1");

        Forms.answer(form, "/data/part_b/C8/C8_3", "2");

        assertThat(form.warnings()).isEmpty();
    }

    @Test
    void ruleMayLookAtOtherAnswersAndAtTheDay() {
        OpenForm form = Forms.fill(Forms.opened(form("/data/b &gt; . and today() &gt; date('2026-01-01')"), Map.of()));
        Forms.answer(form, "/data/a", "5");
        boolean alone = form.warnings().isEmpty();
        Forms.answer(form, "/data/b", "9");

        assertThat(alone).isFalse();
        assertThat(form.warnings()).isEmpty();
    }

    @Test
    void whatIsAnsweredInPrivateIsNotDoubted() {
        String handed = new String(form(". &lt; 3"), StandardCharsets.UTF_8)
                .replace("<group ref=\"/data\">", "<group ref=\"/data\" appearance=\"handover\">");
        OpenForm form = Forms.fill(Forms.opened(handed.getBytes(StandardCharsets.UTF_8), Map.of()));

        Forms.answer(form, "/data/a", "5");

        assertThat(form.warnings()).isEmpty();
    }

    @Test
    void ruleThatCannotBeReadKeepsTheFormFromBeingUsed() {
        assertThat(FormFile.open(form(". &lt; "), Map.of()))
                .isInstanceOfSatisfying(
                        FormOpening.Refused.class,
                        refused -> assertThat(refused.findings())
                                .containsExactly(Finding.of(FormFault.WARNING_BAD, "/data/a")));
        assertThat(FormFile.open(form("sau(.)"), Map.of()))
                .isInstanceOfSatisfying(
                        FormOpening.Refused.class,
                        refused -> assertThat(refused.findings())
                                .extracting(Finding::fault)
                                .containsExactly(FormFault.UNKNOWN_FUNCTION));
    }

    private static byte[] form(String warning) {
        return """
                <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
                    xmlns:sipas="http://sipas.vn/xforms"><h:head><h:title>Số</h:title><model>
                <instance><data id="so"><a/><b/></data></instance>
                <bind nodeset="/data/a" type="int" sipas:warning="%s"/>
                <bind nodeset="/data/b" type="int"/>
                </model></h:head><h:body><group ref="/data">
                <input ref="/data/a"><label>A</label></input>
                <input ref="/data/b"><label>B</label></input>
                </group></h:body></h:html>""".formatted(warning).getBytes(StandardCharsets.UTF_8);
    }
}
