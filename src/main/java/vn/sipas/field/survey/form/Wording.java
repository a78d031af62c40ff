package vn.sipas.field.survey.form;

import java.util.List;

/**
 * What a question says, for a codebook or a printed form: without anybody's answers.
 *
 * @param path without instance numbers
 * @param text as plain words, with {@code …} where the form puts in a value
 * @param choices every choice it can ever offer, filters aside
 */
public record Wording(QuestionPath path, String text, List<Choice> choices) {

    public Wording {
        choices = List.copyOf(choices);
    }
}
