package vn.sipas.field.survey.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.javarosa.core.model.FormDef;
import org.javarosa.core.model.condition.EvaluationContext;
import org.javarosa.core.model.data.IAnswerData;
import org.javarosa.core.model.instance.TreeElement;
import org.javarosa.xpath.XPathConditional;
import org.javarosa.xpath.XPathParseTool;
import org.javarosa.xpath.parser.XPathSyntaxException;

/**
 * The form's soft rules: {@code sipas:warning} on a bind is true where an answer is plausible, as {@code constraint} is true
 * where it is allowed. What people answer in private is not judged: nobody is there to ask again.
 */
final class Warnings {

    private static final String RULE = "warning";
    private static final String MESSAGE = "warning_message";

    private final FormDef form;
    private final Outline outline;
    private final Prompts prompts;
    private final Map<String, XPathConditional> rules = new LinkedHashMap<>();

    /** Of a form whose rules {@link #judge} found good. */
    Warnings(FormDef form, Outline outline, Prompts prompts) {
        this.form = form;
        this.outline = outline;
        this.prompts = prompts;
        for (Spot spot : outline.spots()) {
            rule(outline, spot)
                    .filter(_ -> !outline.isHandedOver(spot.path()))
                    .ifPresent(rule -> rules.put(spot.path(), compiled(rule)));
        }
    }

    /** What is wrong with the rules themselves. */
    static List<Finding> judge(Outline outline) {
        List<Finding> findings = new ArrayList<>();
        for (Spot spot : outline.spots()) {
            rule(outline, spot).ifPresent(rule -> {
                try {
                    XPathParseTool.parseXPath(rule);
                } catch (XPathSyntaxException _) {
                    // What JavaRosa says of it names no place.
                    findings.add(Finding.of(FormFault.WARNING_BAD, spot.path()));
                }
            });
        }
        return findings;
    }

    private static Optional<String> rule(Outline outline, Spot spot) {
        return outline.bind(spot.path(), XformDocument.SIPAS, RULE).filter(rule -> !rule.isBlank());
    }

    private static XPathConditional compiled(String rule) {
        try {
            return new XPathConditional(rule);
        } catch (XPathSyntaxException e) {
            throw new IllegalStateException("a form judged good has a bad warning", e);
        }
    }

    /** The answers that are asked for and not plausible, in the form's order, with the form's own words if it has any. */
    Map<QuestionPath, Optional<String>> raised() {
        Map<QuestionPath, Optional<String>> raised = new LinkedHashMap<>();
        if (rules.isEmpty()) {
            return raised;
        }
        for (Walk.Stop stop : Walk.through(form, outline)) {
            if (stop instanceof Walk.Ask(var _, Spot spot, TreeElement node, var _) && isImplausible(spot, node)) {
                raised.put(Nodes.path(node), prompts.message(spot, node, XformDocument.SIPAS, MESSAGE));
            }
        }
        return raised;
    }

    private boolean isImplausible(Spot spot, TreeElement node) {
        XPathConditional rule = rules.get(spot.path());
        IAnswerData answer = node.getValue();
        if (rule == null || answer == null) {
            return false;
        }
        // A rule that can't be evaluated raises no doubt.
        return !Engine.attempt(() -> {
                    EvaluationContext there = new EvaluationContext(form.getEvaluationContext(), node.getRef());
                    there.isConstraint = true;
                    there.candidateValue = answer;
                    return rule.eval(form.getMainInstance(), there);
                })
                .orElse(true);
    }
}
