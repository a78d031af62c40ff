package vn.sipas.field.office.report;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.Vectors;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormOpening;

/** Forms to print, and how they are printed here. */
final class PaperForms {

    static final Instant MADE = Instant.parse("2026-11-24T08:00:00Z");
    static final String SEASON = "Đợt điều tra Đồng Nai 2026, 01/10/2026 – 30/11/2026";

    private PaperForms() {}

    static FormFile shipped() {
        return open(Vectors.bytes(Path.of("assets/forms/sipas-2026.xml")));
    }

    static FormFile open(byte[] xform) {
        return switch (FormFile.open(xform, Map.of())) {
            case FormOpening.Opened opened -> opened.form();
            case FormOpening.Refused refused ->
                throw new AssertionError(refused.findings().toString());
        };
    }

    /** A form with these binds and controls; its choices are the items of the instance {@code scale}. */
    static FormFile form(String nodes, String binds, String controls) {
        String xform = """
                <h:html xmlns="http://www.w3.org/2002/xforms" xmlns:h="http://www.w3.org/1999/xhtml"
                    xmlns:jr="http://openrosa.org/javarosa">
                  <h:head><h:title>Phiếu thử</h:title><model>
                    <instance><data id="thu" version="1">%s</data></instance>
                    %s
                  </model></h:head>
                  <h:body>%s</h:body>
                </h:html>""".formatted(nodes, binds, controls);
        return open(xform.getBytes(StandardCharsets.UTF_8));
    }

    static Print print(List<String> languages, Print.Copy... copies) {
        return new Print(languages, Locale.of("vi"), Optional.of(SEASON), List.of(copies), MADE);
    }

    static byte[] blank(FormFile form, Print print) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        BlankForm.write(out, form, print);
        return out.toByteArray();
    }

    static byte[] cards(FormFile form, Print print) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ShowCards.write(out, form, print);
        return out.toByteArray();
    }
}
