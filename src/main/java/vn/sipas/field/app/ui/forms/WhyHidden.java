package vn.sipas.field.app.ui.forms;

import java.util.ArrayList;
import java.util.List;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.FormNode;

/**
 * Why a question is not asked, in words.
 *
 * @param sentence whose rule it is
 * @param rule as the form has it; may be empty
 * @param values what the questions in the rule hold at this moment, one a line
 */
record WhyHidden(String sentence, String rule, List<String> values) {

    WhyHidden {
        values = List.copyOf(values);
    }

    static WhyHidden of(FormNode node, FormNode.Hidden hidden, Messages words) {
        boolean itself = hidden.by().equals(node.path());
        String sentence = switch (hidden.because()) {
            case RELEVANT ->
                itself
                        ? words.text("why.itself")
                        : words.text("why.above", hidden.by().name());
            case COUNT -> words.text("why.count", hidden.by().name());
        };
        List<String> values = new ArrayList<>();
        for (FormNode.Mentioned mentioned : hidden.mentioned()) {
            values.add(value(mentioned, words));
        }
        return new WhyHidden(sentence, hidden.rule(), values);
    }

    /** {@code A3 = 1 lúc này}. */
    private static String value(FormNode.Mentioned mentioned, Messages words) {
        String name = mentioned.path().name();
        if (mentioned.value().isEmpty()) {
            return words.text("why.empty", name);
        }
        String value = mentioned.value().map(Answer::text).orElse("");
        return words.text(mentioned.relevant() ? "why.now" : "why.hidden-too", name, value);
    }

    /** All in one line, for the tree itself. */
    String brief() {
        return String.join(" · ", values.isEmpty() ? List.of(rule) : values);
    }
}
