package vn.sipas.field.survey.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.sipas.field.base.bytes.Hash;

class FormFileTest {

    private static final String QUESTION = "<input ref=\"/data/a\"><label>A</label></input>";

    @Test
    void formKeepsItsBytesAndTheirHash() {
        byte[] bytes = xform("", QUESTION);

        FormFile file = Forms.opened(bytes, Map.of("anh.png", new byte[] {1, 2}));

        assertThat(file.bytes()).isEqualTo(bytes);
        assertThat(file.sha256()).isEqualTo(Hash.sha256(bytes).hex());
        assertThat(file.files()).containsExactly("anh.png");
        assertThat(file.file("anh.png")).hasValueSatisfying(b -> assertThat(b).containsExactly(1, 2));
    }

    @Test
    void whatIsNoXmlIsRefused() {
        assertThat(faults(Forms.utf8("xin chào"))).containsExactly(FormFault.NOT_XML);
        assertThat(faults(new byte[0])).containsExactly(FormFault.NOT_XML);
        assertThat(faults(Forms.utf8("<a><b></a>"))).containsExactly(FormFault.NOT_XML);
        assertThat(faults(Forms.utf8("<a>&xxe;</a>"))).containsExactly(FormFault.NOT_XML);
    }

    @Test
    void whatIsNoFormIsRefused() {
        assertThat(faults(Forms.utf8("<html><body/></html>"))).containsExactly(FormFault.NOT_AN_XFORM);
        assertThat(faults(Forms.utf8("<h><head><model/></head></h>"))).containsExactly(FormFault.NO_INSTANCE);
    }

    @Test
    void doctypeIsRefused() {
        String form = new String(xform("", QUESTION), StandardCharsets.UTF_8);

        assertThat(faults(Forms.utf8("<!DOCTYPE h:html>" + form))).containsExactly(FormFault.DOCTYPE);
        assertThat(faults(Forms.utf8("<!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>" + form)))
                .containsExactly(FormFault.DOCTYPE);
    }

    @Test
    void onlyUtf8IsRead() {
        String form = new String(xform("", QUESTION), StandardCharsets.UTF_8);

        assertThat(faults(form.getBytes(StandardCharsets.UTF_16))).containsExactly(FormFault.NOT_UTF_8);
        assertThat(faults(Forms.utf8("<?xml version=\"1.0\" encoding=\"windows-1258\"?>" + form)))
                .containsExactly(FormFault.NOT_UTF_8);
        assertThat(faults(Forms.utf8("\uFEFF" + form))).isEmpty();
        assertThat(faults(Forms.utf8("<?xml version=\"1.0\" encoding=\"UTF-8\"?>" + form)))
                .isEmpty();
    }

    @Test
    void nestingBombsAreRefused() {
        String groups = "<group>".repeat(5000) + "</group>".repeat(5000);
        String brackets = "(".repeat(20000) + "1" + ")".repeat(20000);
        String chain = "1" + " + 1".repeat(50000);

        assertThat(faults(xform("", groups))).containsExactly(FormFault.TOO_DEEP);
        assertThat(faults(xform(calculate(brackets), QUESTION))).containsExactly(FormFault.TOO_DEEP);
        assertThat(faults(xform(calculate(chain), QUESTION))).containsExactly(FormFault.TOO_DEEP);
    }

    @Test
    void tooLargeFormIsRefused() {
        assertThat(faults(new byte[16 * 1024 * 1024 + 1])).containsExactly(FormFault.TOO_LARGE);
    }

    @Test
    void functionThatIsMissingIsNamedWithItsPlace() {
        byte[] form = xform(calculate("frobnicate(1) + now() + 'today(' + foo (2)"), QUESTION);

        assertThat(FormFile.open(form, Map.of()))
                .isEqualTo(new FormOpening.Refused(List.of(
                        Finding.of(FormFault.UNKNOWN_FUNCTION, "frobnicate()", "/data/b"),
                        Finding.of(FormFault.UNKNOWN_FUNCTION, "foo()", "/data/b"))));
    }

    @Test
    void questionWithoutANodeOfItsOwnIsRefused() {
        String body = "<input ref=\"/data\"><label>A</label></input><input ref=\"/data/a\"><label>A</label></input>";

        assertThat(faults(xform("", body))).containsExactly(FormFault.NO_PLACE);
    }

    @Test
    void cycleIsRefused() {
        String binds =
                "<bind nodeset=\"/data/a\" calculate=\"/data/b\"/><bind nodeset=\"/data/b\" calculate=\"/data/a\"/>";

        assertThat(faults(xform(binds, QUESTION))).containsExactly(FormFault.CYCLE);
    }

    @Test
    void choicesWithoutLabelAreRefusedWithTheirQuestion() {
        String body = "<select1 ref=\"/data/a\"><label>A</label><item><value>1</value></item></select1>";

        assertThat(FormFile.open(xform("", body), Map.of()))
                .isEqualTo(new FormOpening.Refused(List.of(Finding.of(FormFault.CHOICES_WITHOUT_LABEL, "/data/a"))));
    }

    @Test
    void whatCanNotWorkIsRefusedByName() {
        String search =
                "<select1 ref=\"/data/a\" appearance=\"search('x')\"><label>A</label><item><label>1</label><value>1</value></item></select1>";
        String external = "<input ref=\"/data/a\" query=\"instance('x')/root/item\"><label>A</label></input>";

        assertThat(FormFile.open(xform("", search + external), Map.of()))
                .isEqualTo(new FormOpening.Refused(List.of(
                        Finding.of(FormFault.UNSUPPORTED, "search()", "/data/a"),
                        Finding.of(FormFault.UNSUPPORTED, "select_one_external", "/data/a"))));
    }

    @Test
    void labelThatNeedsItselfIsRefused() {
        String itext =
                "<itext><translation lang=\"vi\"><text id=\"a\"><value><output value=\"jr:itext('a')\"/></value></text></translation></itext>";
        String body = "<input ref=\"/data/a\"><label ref=\"jr:itext('a')\"/></input>";

        assertThat(faults(xform(itext, body))).containsExactly(FormFault.LABEL_FAILS);
    }

    @Test
    void ruleThatCanNotBeEvaluatedIsRefused() {
        assertThat(faults(xform(calculate("date('mai')"), QUESTION))).containsExactly(FormFault.NOT_A_VALID_FORM);
        assertThat(faults(xform(calculate("1 +"), QUESTION))).containsExactly(FormFault.NOT_A_VALID_FORM);
    }

    @Test
    void lastSavedAnswersAreEmpty() {
        String model = "<instance id=\"__last-saved\" src=\"jr://instance/last-saved\"/>"
                + calculate("instance('__last-saved')/data/a");

        OpenForm form = Forms.fill(Forms.opened(xform(model, QUESTION), Map.of()));

        assertThat(form.values()).isEmpty();
    }

    @Test
    void listInXmlIsReadFromTheFormsOwnFiles() {
        String model = "<instance id=\"x\" src=\"jr://file/list.xml\"/>";
        String body = "<select1 ref=\"/data/a\"><label>A</label><itemset nodeset=\"instance('x')/root/item\">"
                + "<value ref=\"name\"/><label ref=\"label\"/></itemset></select1>";
        byte[] list = Forms.utf8("<root><item><name>1</name><label>Một</label></item></root>");

        OpenForm form = Forms.fill(Forms.opened(xform(model, body), Map.of("list.xml", list)));

        assertThat(Forms.question(form, "/data/a").choices()).containsExactly(new Choice("1", "Một"));
    }

    @Test
    void decomposedChoiceEqualsTheComposedAnswer() {
        String name = Normalizer.normalize("Nguyễn", Normalizer.Form.NFD);
        String body = "<select1 ref=\"/data/a\"><label>A</label><item><label>" + name + "</label><value>" + name
                + "</value></item></select1>";

        OpenForm form = Forms.fill(Forms.opened(xform("", body), Map.of()));

        assertThat(Forms.answer(form, "/data/a", "Nguyễn")).isInstanceOf(AnswerCheck.Taken.class);
    }

    @Test
    void unseededMixStaysWhileTheFormIsOpen() {
        String body =
                "<select1 ref=\"/data/a\"><label>A</label><itemset nodeset=\"randomize(instance('x')/root/item)\">"
                        + "<value ref=\"name\"/><label ref=\"name\"/></itemset></select1>";
        StringBuilder items = new StringBuilder("<instance id=\"x\"><root>");
        IntStream.range(0, 20).forEach(i -> items.append("<item><name>n" + i + "</name></item>"));
        OpenForm form = Forms.fill(Forms.opened(xform(items + "</root></instance>", body), Map.of()));

        List<Choice> first = Forms.question(form, "/data/a").choices();

        assertThat(first).hasSize(20);
        for (int i = 0; i < 5; i++) {
            assertThat(Forms.question(form, "/data/a").choices()).isEqualTo(first);
        }
    }

    @Test
    void formsOpenedAtOnceDoNotDisturbEachOther() throws Exception {
        byte[] form = Forms.bytes("cascade.xml");
        Map<String, byte[]> files = Map.of("units.csv", Forms.bytes("units.csv"));

        try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
            List<Future<FormOpening>> openings = IntStream.range(0, 40)
                    .mapToObj(i -> threads.submit(() -> FormFile.open(form, files)))
                    .toList();
            for (Future<FormOpening> opening : openings) {
                assertThat(opening.get()).isInstanceOf(FormOpening.Opened.class);
            }
        }
    }

    private static List<FormFault> faults(byte[] xform) {
        return switch (FormFile.open(xform, Map.of())) {
            case FormOpening.Opened opened -> List.of();
            case FormOpening.Refused refused ->
                refused.findings().stream().map(Finding::fault).toList();
        };
    }

    private static String calculate(String expression) {
        return "<bind nodeset=\"/data/b\" calculate=\"" + expression + "\"/>";
    }

    private static byte[] xform(String model, String body) {
        return Forms.utf8("""
                <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml" xmlns:jr="http://openrosa.org/javarosa">
                <h:head><h:title>Thử</h:title><model>
                <instance><data id="thu"><a/><b/></data></instance>%s</model></h:head><h:body>%s</h:body></h:html>""".formatted(model, body));
    }
}
