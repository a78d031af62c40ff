package vn.sipas.field.survey.form;

import java.util.Optional;
import java.util.Set;
import org.javarosa.core.model.QuestionDef;

/**
 * One question in the form's body.
 *
 * @param path without instance numbers
 * @param dataType JavaRosa's, from the bind
 * @param cascading whether its choices depend on other answers
 */
record Spot(
        QuestionDef question,
        String path,
        QuestionType type,
        int dataType,
        boolean cascading,
        Optional<Question.Range> range,
        Set<String> appearance) {}
