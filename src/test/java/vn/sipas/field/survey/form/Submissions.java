package vn.sipas.field.survey.form;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.instance.InstanceInitializationFactory;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.form.api.FormEntryController;
import org.javarosa.form.api.FormEntryModel;
import org.javarosa.model.xform.XFormSerializingVisitor;
import org.javarosa.xform.parse.XFormParser;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/** Submissions read by others: a plain XML parser, and JavaRosa as ODK Collect opens a saved form again. */
final class Submissions {

    private Submissions() {}

    /** Every element without elements in it by its path, instances numbered from the second. */
    static Map<String, String> leaves(String xml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            Element root = factory.newDocumentBuilder()
                    .parse(new InputSource(new StringReader(xml)))
                    .getDocumentElement();
            Map<String, String> leaves = new LinkedHashMap<>();
            gather(root, "/" + root.getLocalName(), leaves);
            return leaves;
        } catch (ParserConfigurationException | SAXException | IOException e) {
            throw new AssertionError("not well-formed", e);
        }
    }

    private static void gather(Element element, String path, Map<String, String> leaves) {
        Map<String, Integer> seen = new LinkedHashMap<>();
        boolean leaf = true;
        for (Node n = element.getFirstChild(); n != null; n = n.getNextSibling()) {
            if (n instanceof Element child) {
                leaf = false;
                String name = Optional.ofNullable(child.getNamespaceURI())
                                .filter(uri -> !uri.equals(element.getOwnerDocument()
                                        .getDocumentElement()
                                        .getNamespaceURI()))
                                .map(uri -> "{" + uri + "}")
                                .orElse("")
                        + child.getLocalName();
                int number = seen.merge(name, 1, Integer::sum);
                gather(child, path + "/" + name + (number > 1 ? "[" + number + "]" : ""), leaves);
            }
        }
        if (leaf) {
            leaves.put(path, moment(element.getTextContent()));
        }
    }

    /** JavaRosa writes times in the zone of the computer. */
    static String moment(String text) {
        try {
            return OffsetDateTime.parse(text).toInstant().toString();
        } catch (DateTimeParseException noMoment) {
            return time(text);
        }
    }

    private static String time(String text) {
        try {
            return OffsetTime.parse(text).withOffsetSameInstant(ZoneOffset.UTC).toString();
        } catch (DateTimeParseException noTime) {
            return text;
        }
    }

    /** A question's path as {@link #leaves} writes it. */
    static String path(QuestionPath question) {
        return question.text().replace("[1]", "");
    }

    /** The submission put into the form again, and written out anew. */
    static Map<String, String> reloaded(FormFile file, String xml) {
        XformDocument document = XformDocument.of(new String(file.bytes(), StandardCharsets.UTF_8))
                .orElseThrow();
        FormDef form = switch (Engine.parse(document, FormFiles.read(Map.of(), new ArrayList<>()))) {
            case Engine.Parsing.Parsed(FormDef parsed) -> parsed;
            case Engine.Parsing.Failed(Finding finding) -> throw new AssertionError(finding);
        };
        FormEntryModel model = new FormEntryModel(form);
        new FormEntryController(model);
        TreeElement saved = XFormParser.restoreDataModel(xml.getBytes(StandardCharsets.UTF_8), null)
                .getRoot();
        TreeElement root = form.getInstance().getRoot().deepCopy(true);
        root.populate(saved, form);
        form.getInstance().setName(null);
        form.getInstance().setRoot(root);
        form.initialize(false, new InstanceInitializationFactory());
        try {
            return leaves(new String(
                    new XFormSerializingVisitor().serializeInstance(form.getInstance()), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
