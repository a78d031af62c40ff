package vn.sipas.field.app.ui;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import vn.sipas.field.app.practice.Practice;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormOpening;

/** A made-up form of 485 questions: pages with a long scale, a number and a text, some of them asked only after certain answers. */
final class LongForm {

    static final int QUESTIONS = 485;

    private static final int A_PAGE = 20;
    private static final int SCALES = 18;

    private static final String SCALE = """
            <itemset nodeset="instance('scale')/root/item"><value ref="name"/><label ref="label"/></itemset>""";

    private final StringBuilder data = new StringBuilder();
    private final StringBuilder binds = new StringBuilder();
    private final StringBuilder body = new StringBuilder();
    private int made;

    private LongForm() {}

    static FormFile make() {
        byte[] xform = new LongForm().xform().getBytes(StandardCharsets.UTF_8);
        return switch (Practice.form(xform, Map.of())) {
            case FormOpening.Opened(FormFile form) -> form;
            case FormOpening.Refused(var why) -> throw new IllegalStateException(why.toString());
        };
    }

    private String xform() {
        for (int page = 1; made < QUESTIONS; page++) {
            page(page);
        }
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml">
                <h:head><h:title>Phiếu dài</h:title><model>
                <instance><data id="phieu-dai" version="1">%s<meta><instanceID/></meta></data></instance>
                <instance id="scale"><root>
                <item><name>1</name><label>Rất không hài lòng</label></item>
                <item><name>2</name><label>Không hài lòng</label></item>
                <item><name>3</name><label>Bình thường</label></item>
                <item><name>4</name><label>Hài lòng</label></item>
                <item><name>5</name><label>Rất hài lòng</label></item>
                </root></instance>
                %s</model></h:head><h:body>%s</h:body></h:html>
                """.formatted(data, binds, body);
    }

    private void page(int page) {
        data.append("<p%d>".formatted(page));
        body.append(
                "<group ref=\"/data/p%d\" appearance=\"field-list\"><label>Phần %d: ý kiến của Ông/Bà về cung ứng dịch vụ</label>"
                        .formatted(page, page));
        for (int line = 1; line <= A_PAGE && made < QUESTIONS; line++) {
            question(page, line);
            made++;
        }
        data.append("</p%d>".formatted(page));
        body.append("</group>");
    }

    private void question(int page, int line) {
        String path = "/data/p%d/q%d_%d".formatted(page, page, line);
        data.append("<q%d_%d/>".formatted(page, line));
        String label =
                "<label>%d. Công chức hướng dẫn hồ sơ đầy đủ, dễ hiểu, để người dân không phải đi lại nhiều lần (%d)</label>"
                        .formatted(made + 1, line);
        // As in the largest real form, questions hang on answers of pages before them.
        String relevant = page > 1 && line > SCALES
                ? " relevant=\"/data/p%d/q%d_1 != '' and /data/p1/q1_2 != '9'\"".formatted(page - 1, page - 1)
                : "";
        if (line <= SCALES) {
            binds.append("<bind nodeset=\"%s\" type=\"string\" required=\"true()\"%s/>".formatted(path, relevant));
            body.append("<select1 ref=\"%s\">%s%s</select1>".formatted(path, label, SCALE));
        } else {
            boolean number = line == SCALES + 1;
            binds.append("<bind nodeset=\"%s\" type=\"%s\"%s%s/>"
                    .formatted(
                            path,
                            number ? "int" : "string",
                            number ? " constraint=\". &gt;= 0 and . &lt;= 99\"" : "",
                            relevant));
            body.append("<input ref=\"%s\">%s</input>".formatted(path, label));
        }
    }
}
