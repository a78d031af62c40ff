package vn.sipas.field.survey.form;

import java.util.List;
import java.util.Optional;

/**
 * One group, repeat, question or computed value of a form as it stands at this moment, asked or not.
 *
 * @param path of a {@link Kind#REPEAT} without an instance's number
 * @param type of a question or a note
 * @param text its label as plain words in the form's language of the moment; may be empty
 * @param value what it holds, asked or not; an answer that is hidden comes back with its question
 * @param hidden why it is not asked, if it is not
 * @param children in the form's order; those of a repeat are its instances
 */
public record FormNode(
        QuestionPath path,
        Kind kind,
        Optional<QuestionType> type,
        String text,
        Optional<Answer> value,
        Optional<Hidden> hidden,
        List<FormNode> children) {

    public FormNode {
        children = List.copyOf(children);
    }

    /** What a node is to the form. */
    public enum Kind {
        GROUP,
        REPEAT,
        INSTANCE,
        QUESTION,
        /** Words without an answer. */
        NOTE,
        /** A value that nobody is asked for: the form computes it or sets it. */
        COMPUTED
    }

    /**
     * Why a node is not asked.
     *
     * @param by the outermost node above it, or the node itself, whose rule says no
     * @param because which of its rules that is
     * @param rule the rule with questions written {@code ${name}}; empty if the form has none
     * @param mentioned the questions and computed values in the rule, each once, in their order
     */
    public record Hidden(QuestionPath by, Because because, String rule, List<Mentioned> mentioned) {
        public Hidden {
            mentioned = List.copyOf(mentioned);
        }
    }

    /** Which rule keeps a node from being asked. */
    public enum Because {
        /** Its {@code relevant} is false. */
        RELEVANT,
        /** The form's count of a repeat is zero. */
        COUNT
    }

    /**
     * A question or a computed value that a rule looks at.
     *
     * @param relevant whether it is asked itself; the value of one that is not counts as empty in rules
     */
    public record Mentioned(QuestionPath path, Optional<Answer> value, boolean relevant) {}
}
