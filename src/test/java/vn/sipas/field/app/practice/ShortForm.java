package vn.sipas.field.app.practice;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormOpening;

/** A questionnaire of sex, 40 items on one scale and two questions more: what flags look at, in half the time. */
final class ShortForm {

    private static final int ITEMS = 40;

    private ShortForm() {}

    static FormFile open() {
        return switch (Practice.form(xform().getBytes(StandardCharsets.UTF_8), Map.of())) {
            case FormOpening.Opened(FormFile form) -> form;
            case FormOpening.Refused refused ->
                throw new IllegalStateException("the short form is refused: " + refused.findings());
        };
    }

    private static String xform() {
        StringBuilder instance = new StringBuilder("<A1/><C2/><C3/>");
        StringBuilder binds = new StringBuilder();
        StringBuilder body = new StringBuilder();
        for (String key : new String[] {"A1", "C2", "C3"}) {
            binds.append("<bind nodeset=\"/data/%s\" type=\"string\" required=\"true()\"/>".formatted(key));
            body.append(question(key, key.equals("A1") ? 2 : 6));
        }
        for (int item = 1; item <= ITEMS; item++) {
            String key = "C9_" + item;
            instance.append("<").append(key).append("/>");
            binds.append(("<bind nodeset=\"/data/%s\" type=\"string\" required=\"true()\" sipas:factor=\"f%d\""
                            + " sipas:content=\"service\"/>")
                    .formatted(key, item / 9));
            body.append(question(key, 5));
        }
        return """
                <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
                    xmlns:sipas="http://sipas.vn/xforms">
                  <h:head><h:title>Phiếu ngắn</h:title><model>
                    <instance><data id="ngan" version="1">%s</data></instance>%s
                  </model></h:head><h:body>%s</h:body>
                </h:html>
                """.formatted(instance, binds, body);
    }

    private static String question(String key, int choices) {
        StringBuilder question = new StringBuilder("<select1 ref=\"/data/%s\"><label>%s</label>".formatted(key, key));
        for (int choice = 1; choice <= choices; choice++) {
            question.append("<item><label>Mức %d</label><value>%d</value></item>".formatted(choice, choice));
        }
        return question.append("</select1>").toString();
    }
}
