package vn.sipas.field.survey.form;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.instance.TreeElement;
import org.kxml2.kdom.Element;

/** Whether an XForm can be filled in here: looks at its bytes, its elements, what JavaRosa says, and tries every text once. */
final class Judging {

    /** How deep brackets of an expression may stand in each other: JavaRosa goes down by recursion. */
    private static final int MOST_BRACKETS = 200;

    /** Every function JavaRosa 6.0.0 has (XPathFuncExpr and FormDef), and ours. */
    private static final Set<String> FUNCTIONS = Set.of(
            "abs",
            "acos",
            "area",
            "asin",
            "atan",
            "atan2",
            "base64-decode",
            "boolean",
            "boolean-from-string",
            "checklist",
            "coalesce",
            "concat",
            "contains",
            "cos",
            "count",
            "count-non-empty",
            "count-selected",
            "current",
            "date",
            "date-time",
            "decimal-date-time",
            "decimal-time",
            "depend",
            "digest",
            "distance",
            "enclosed-area",
            "ends-with",
            "exp",
            "exp10",
            "extract-signed",
            "false",
            "format-date",
            "format-date-time",
            "geofence",
            "if",
            "indexed-repeat",
            "instance",
            "int",
            "is-selected",
            "join",
            "jr:choice-name",
            "jr:itext",
            "log",
            "log10",
            "max",
            "min",
            "normalize-space",
            "not",
            "now",
            "number",
            "once",
            "pi",
            "position",
            "pow",
            "property",
            "pulldata",
            "random",
            "randomize",
            "regex",
            "round",
            "selected",
            "selected-at",
            "sin",
            "sqrt",
            "starts-with",
            "string",
            "string-length",
            "substr",
            "substring-after",
            "substring-before",
            "sum",
            "tan",
            "today",
            "translate",
            "true",
            "uuid",
            "version",
            "weighted-checklist");

    /** For trying a form out: what it shows at this moment is thrown away. */
    private static final Clock TRIAL = Clock.fixed(Instant.parse("2026-01-01T00:00:00Z"), ZoneOffset.UTC);

    private static final FormSettings NOBODY = new FormSettings("device", "user", "uuid:0", ZoneOffset.UTC);

    private final byte[] xform;
    private final Map<String, byte[]> given;
    private final List<Finding> findings = new ArrayList<>();

    Judging(byte[] xform, Map<String, byte[]> given) {
        this.xform = xform;
        this.given = given;
    }

    /** A form already judged, filled in by nobody. */
    static OpenForm trial(String text, FormFiles files) {
        return FormFile.fill(text, files, TRIAL, NOBODY);
    }

    FormOpening judge() {
        return switch (XformText.read(xform)) {
            case XformText.Reading.Bad bad -> new FormOpening.Refused(List.of(bad.finding()));
            case XformText.Reading.Text text ->
                XformDocument.of(text.text())
                        .map(document -> judge(text.text(), document))
                        .orElseGet(() -> refused(Finding.of(FormFault.NOT_XML, "?", "?")));
        };
    }

    private FormOpening judge(String text, XformDocument document) {
        Optional<Element> root = document.instanceRoot();
        if (!document.hasModel()) {
            return refused(Finding.of(FormFault.NOT_AN_XFORM));
        }
        if (root.isEmpty()) {
            return refused(Finding.of(FormFault.NO_INSTANCE));
        }
        FormFiles files = FormFiles.read(given, findings);
        judgeFiles(document, files);
        judgeExpressions(document);
        judgeControls(document);
        FormFile.Facts facts = facts(document, root.get());
        if (!findings.isEmpty()) {
            return new FormOpening.Refused(findings);
        }
        return parse(text, files, document, facts);
    }

    private static FormFile.Facts facts(XformDocument document, Element root) {
        Optional<String> namespace = Optional.ofNullable(root.getNamespace())
                .filter(n -> !n.isEmpty() && !n.startsWith("http://www.w3.org/"));
        String id = Optional.ofNullable(root.getAttributeValue(null, "id"))
                .filter(i -> !i.isBlank())
                .or(() -> namespace)
                .orElse(root.getName());
        Optional<String> version =
                Optional.ofNullable(root.getAttributeValue(null, "version")).filter(v -> !v.isBlank());
        return new FormFile.Facts(document.title().orElse(id), id, version, document.languages());
    }

    private void judgeFiles(XformDocument document, FormFiles files) {
        for (String name : document.neededLists()) {
            if (!name.endsWith(".csv") && !name.endsWith(".xml")) {
                findings.add(Finding.of(FormFault.UNSUPPORTED, name, "instance"));
            } else if (!files.has(name)) {
                findings.add(Finding.of(FormFault.MISSING_FILE, name));
            }
        }
    }

    private void judgeExpressions(XformDocument document) {
        Set<String> unknown = new LinkedHashSet<>();
        for (XformDocument.Expression expression : document.expressions()) {
            if (Expressions.depth(expression.text()) > MOST_BRACKETS) {
                findings.add(Finding.of(FormFault.TOO_DEEP));
            }
            for (Expressions.Call call : Expressions.calls(expression.text())) {
                if (!FUNCTIONS.contains(call.name()) && unknown.add(call.name())) {
                    findings.add(Finding.of(FormFault.UNKNOWN_FUNCTION, call.name() + "()", expression.place()));
                }
            }
        }
    }

    private void judgeControls(XformDocument document) {
        for (Element control : document.controls()) {
            String path =
                    Optional.ofNullable(control.getAttributeValue(null, "ref")).orElse("<" + control.getName() + ">");
            String appearance = Optional.ofNullable(control.getAttributeValue(null, "appearance"))
                    .orElse("");
            if (appearance.contains("search(")) {
                findings.add(Finding.of(FormFault.UNSUPPORTED, "search()", path));
            }
            if (control.getAttributeValue(null, "query") != null) {
                findings.add(Finding.of(FormFault.UNSUPPORTED, "select_one_external", path));
            }
            for (Element child : XformDocument.elements(control)) {
                boolean choices =
                        child.getName().equals("item") || child.getName().equals("itemset");
                if (choices && XformDocument.elements(child, "label").isEmpty()) {
                    findings.add(Finding.of(FormFault.CHOICES_WITHOUT_LABEL, path));
                    break;
                }
            }
        }
    }

    private FormOpening parse(String text, FormFiles files, XformDocument document, FormFile.Facts facts) {
        document.prepare();
        Map<String, Element> binds = document.binds();
        Set<String> targets = document.actionTargets();
        return switch (Engine.parse(document, files)) {
            case Engine.Parsing.Failed failed -> refused(failed.finding());
            case Engine.Parsing.Parsed parsed -> {
                Optional<List<FormQuestion>> questions = Engine.trial(
                        () -> fillIn(parsed.form(), new Outline(parsed.form(), binds, targets), files, facts),
                        findings::add,
                        Optional.empty());
                yield questions.isPresent() && findings.isEmpty()
                        ? new FormOpening.Opened(new FormFile(xform, text, files, facts, questions.get()))
                        : new FormOpening.Refused(findings);
            }
        };
    }

    private Optional<List<FormQuestion>> fillIn(FormDef form, Outline outline, FormFiles files, FormFile.Facts facts) {
        judgePlaces(form, outline);
        findings.addAll(Warnings.judge(outline));
        if (!findings.isEmpty()) {
            return Optional.empty();
        }
        OpenForm trial = new OpenForm(form, outline, TRIAL, NOBODY, files);
        findings.addAll(tryTexts(trial, facts.languages()));
        return Optional.of(trial.catalogue().questions());
    }

    /** Every question needs a node of its own that can hold an answer; JavaRosa lets some pass that have none. */
    private void judgePlaces(FormDef form, Outline outline) {
        for (Spot spot : outline.spots()) {
            boolean deep = spot.path().lastIndexOf('/') > 0;
            boolean leaf = deep
                    && Nodes.template(form.getMainInstance(), spot.path())
                            .filter(TreeElement::isLeaf)
                            .isPresent();
            if (!leaf) {
                findings.add(Finding.of(FormFault.NO_PLACE, spot.path()));
            }
        }
    }

    /** In every language, until one has a fault. */
    private static List<Finding> tryTexts(OpenForm trial, List<String> languages) {
        List<Finding> faults = trial.catalogue().tryTexts();
        for (String language : languages) {
            if (faults.isEmpty()) {
                trial.language(language);
                faults = trial.catalogue().tryTexts();
            }
        }
        return faults;
    }

    private static FormOpening refused(Finding finding) {
        return new FormOpening.Refused(List.of(finding));
    }
}
