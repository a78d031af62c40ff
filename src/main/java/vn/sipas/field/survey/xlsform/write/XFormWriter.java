package vn.sipas.field.survey.xlsform.write;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.survey.xlsform.tree.Form;
import vn.sipas.field.survey.xlsform.tree.Settings;

/** Writes a form in which no error was found as an XForm (ODK XForms 1.0.0). */
public final class XFormWriter {

    private static final String VERSION = "1.0.0";

    private final Form form;

    public XFormWriter(Form form) {
        this.form = form;
    }

    /** The whole document, with LF at the ends of lines. */
    public String write() {
        References references = new References(form);
        Outputs outputs = new Outputs(references);
        Binds binds = new Binds(references);
        Settings settings = form.settings();
        Element html = new Element("h:html");
        namespaces().forEach(html::attribute);
        Element body = new Element("h:body");
        settings.text("style").ifPresent(style -> body.attribute("class", style));
        new Body(form, references, outputs, binds).write(form.nodes(), body);
        html.child(new Element("h:head")
                        .child(Element.of("h:title", settings.title()))
                        .child(model(references, outputs, binds)))
                .child(body);
        return XmlText.of(html);
    }

    private Map<String, String> namespaces() {
        Map<String, String> spaces = new LinkedHashMap<>();
        spaces.put("xmlns", "http://www.w3.org/2002/xforms");
        spaces.put("xmlns:h", "http://www.w3.org/1999/xhtml");
        spaces.put("xmlns:ev", "http://www.w3.org/2001/xml-events");
        spaces.put("xmlns:xsd", "http://www.w3.org/2001/XMLSchema");
        spaces.put("xmlns:jr", "http://openrosa.org/javarosa");
        spaces.put("xmlns:orx", "http://openrosa.org/xforms");
        spaces.put("xmlns:odk", "http://www.opendatakit.org/xforms");
        form.settings().namespaces().forEach((prefix, space) -> spaces.putIfAbsent("xmlns:" + prefix, space));
        return spaces;
    }

    private Element model(References references, Outputs outputs, Binds binds) {
        Element model = new Element("model").attribute("odk:xforms-version", VERSION);
        submission().ifPresent(model::child);
        Itext itext = new Itext(form);
        if (!itext.empty()) {
            model.child(itext.element(outputs));
        }
        model.child(new Element("instance").child(new Answers(form, references).element()));
        Instances.elements(form).forEach(model::child);
        binds.elements(form).forEach(model::child);
        return model;
    }

    private Optional<Element> submission() {
        Settings settings = form.settings();
        Element submission = new Element("submission");
        settings.text("submission_url")
                .ifPresent(url -> submission.attribute("action", url).attribute("method", "post"));
        settings.text("public_key").ifPresent(key -> submission.attribute("base64RsaPublicKey", key));
        settings.text("auto_send").ifPresent(text -> submission.attribute("orx:auto-send", text));
        settings.text("auto_delete").ifPresent(text -> submission.attribute("orx:auto-delete", text));
        if (settings.yes("client_editable")) {
            submission.attribute("odk:client-editable", "true");
        }
        return Optional.of(submission).filter(element -> !element.attributes().isEmpty());
    }
}
