package vn.sipas.field.office.dataset;

import java.util.List;
import java.util.Optional;
import vn.sipas.field.office.answers.ClosedQuestion;
import vn.sipas.field.survey.form.Choice;
import vn.sipas.field.survey.form.FormQuestion;
import vn.sipas.field.survey.form.QuestionType;

/**
 * One question of the data set.
 *
 * @param name its name in a record's answers, and its column
 * @param label its words
 * @param choices empty for numbers and dates
 */
public record Variable(
        String name,
        String label,
        QuestionType type,
        List<Choice> choices,
        Optional<String> factor,
        Optional<String> content,
        Optional<String> breakdown,
        Optional<String> topic) {

    public Variable {
        choices = List.copyOf(choices);
    }

    static Variable of(FormQuestion question, String label, List<Choice> choices) {
        return new Variable(
                question.key(),
                label,
                question.type(),
                choices,
                question.factor(),
                question.content(),
                question.breakdown(),
                question.topic());
    }

    /** The same text, as one and the same object where it is a choice's code: a hundred thousand rows say them again and again. */
    String shared(String text) {
        for (Choice choice : choices) {
            if (choice.name().equals(text)) {
                return choice.name();
            }
        }
        return text;
    }

    /** Whether one may choose several. */
    boolean several() {
        return type == QuestionType.SELECT_MULTIPLE || type == QuestionType.RANK;
    }

    /** Whether it is an item of the index. */
    boolean isItem() {
        return factor.isPresent()
                && content.isPresent()
                && type == QuestionType.SELECT_ONE
                && choices.size() > ClosedQuestion.SATISFIED;
    }

    /** Whether the choice at {@code place} is a satisfied answer; nothing if this is no item. */
    Optional<Boolean> satisfied(int place) {
        return isItem() ? Optional.of(place >= choices.size() - ClosedQuestion.SATISFIED) : Optional.empty();
    }
}
