package vn.sipas.field.office.report;

import java.util.List;
import java.util.Optional;
import vn.sipas.field.survey.form.QuestionType;

/** What a blank form shows, in the form's order. Every text stands once for each language printed. */
sealed interface Printed {

    /**
     * The heading of a group.
     *
     * @param level 1 for an outermost group
     * @param repeated whether the group is asked several times
     */
    record Section(int level, Texts title, boolean repeated, Optional<Condition> condition) implements Printed {}

    /**
     * A question or a note.
     *
     * @param group the path of the group it stands in; "" outside of groups
     * @param range the bounds of a {@link QuestionType#RANGE}
     */
    record Asked(
            String name,
            String group,
            QuestionType type,
            Texts text,
            Texts hint,
            List<Option> options,
            boolean likert,
            boolean multiline,
            Optional<String> range,
            Optional<Condition> condition)
            implements Printed {
        public Asked {
            options = List.copyOf(options);
        }
    }

    /** One choice: its code and what it says. */
    record Option(String code, Texts label) {}

    /** A text in the first language, and in the second if that is printed and says something else; "" for no text. */
    record Texts(String first, String second) {
        static Texts of(List<String> texts) {
            String first = texts.stream().filter(t -> !t.isBlank()).findFirst().orElse("");
            String second = texts.size() > 1 ? texts.get(1) : "";
            return new Texts(first, second.equals(first) ? "" : second);
        }

        boolean empty() {
            return first.isEmpty();
        }
    }

    /**
     * When a question is asked, if that can be said in plain words: an answer to an earlier question is one of some choices.
     *
     * @param all whether all must hold; else one is enough
     */
    record Condition(List<Answered> answers, boolean all) {
        public Condition {
            answers = List.copyOf(answers);
        }
    }

    /** A question's name and the choice or value that it must have. */
    record Answered(String name, String code, String label) {}
}
