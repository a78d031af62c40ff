package vn.sipas.field.survey.interview;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormOpening;
import vn.sipas.field.survey.form.QuestionPath;

/**
 * A form small enough to open in a child process quickly: {@code used} (yes, no), {@code office} (asked if used),
 * {@code age} (18 to 120; above 100 is odd), a free {@code opinion} and twenty questions {@code c1} to {@code c20} on a scale from 1 to 5.
 * It also keeps the time at which it was opened in {@code start}.
 */
final class SmallForm {

    static final int RATED = 20;

    static final QuestionPath USED = path("used");
    static final QuestionPath OFFICE = path("office");
    static final QuestionPath AGE = path("age");
    static final QuestionPath OPINION = path("opinion");

    @SuppressWarnings("InlineFormatString") // a form is read as a whole
    private static final String XFORM = """
            <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
                xmlns:jr="http://openrosa.org/javarosa" xmlns:sipas="http://sipas.vn/xforms"><h:head><h:title>Phiếu nhỏ</h:title><model>
            <instance><data id="nho" version="1"><start/><used/><office/><age/><opinion/>%s</data></instance>
            <instance id="yn"><root><item><name>yes</name><label>Có</label></item><item><name>no</name><label>Không</label></item></root></instance>
            <instance id="scale"><root>%s</root></instance>
            <bind nodeset="/data/start" type="dateTime" jr:preload="timestamp" jr:preloadParams="start"/>
            <bind nodeset="/data/used" type="string" required="true()"/>
            <bind nodeset="/data/office" type="string" required="true()" relevant=" /data/used = 'yes'"/>
            <bind nodeset="/data/age" type="int" required="true()" constraint=". &gt;= 18 and . &lt;= 120" jr:constraintMsg="Từ 18 đến 120 tuổi" sipas:warning=". &lt;= 100" sipas:warning_message="Trên 100 tuổi là hiếm"/>
            <bind nodeset="/data/opinion" type="string"/>
            %s</model></h:head><h:body>
            <select1 ref="/data/used"><label>Ông/bà đã dùng dịch vụ chưa?</label><itemset nodeset="instance('yn')/root/item"><value ref="name"/><label ref="label"/></itemset></select1>
            <input ref="/data/office"><label>Ở đâu?</label></input>
            <input ref="/data/age"><label>Tuổi?</label></input>
            <input ref="/data/opinion"><label>Ý kiến khác?</label></input>
            %s</h:body></h:html>""";

    private SmallForm() {}

    static QuestionPath path(String name) {
        return new QuestionPath("/data/" + name);
    }

    static QuestionPath rated(int number) {
        return path("c" + number);
    }

    static FormFile open() {
        String xform = XFORM.formatted(
                text("<c%1$d/>"),
                IntStream.rangeClosed(1, 5)
                        .mapToObj(i -> "<item><name>" + i + "</name><label>Mức " + i + "</label></item>")
                        .reduce("", String::concat),
                text("<bind nodeset=\"/data/c%1$d\" type=\"string\" required=\"true()\"/>"),
                text("<select1 ref=\"/data/c%1$d\"><label>Hài lòng %1$d?</label>"
                        + "<itemset nodeset=\"instance('scale')/root/item\"><value ref=\"name\"/>"
                        + "<label ref=\"label\"/></itemset></select1>"));
        return switch (FormFile.open(xform.getBytes(StandardCharsets.UTF_8), Map.of())) {
            case FormOpening.Opened(FormFile form) -> form;
            case FormOpening.Refused refused -> throw new AssertionError(refused.findings());
        };
    }

    private static String text(String each) {
        return Stream.iterate(1, i -> i + 1).limit(RATED).map(each::formatted).reduce("", String::concat);
    }
}
