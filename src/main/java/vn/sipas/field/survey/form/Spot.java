package vn.sipas.field.survey.form;

import java.util.Optional;
import java.util.Set;
import org.javarosa.core.model.QuestionDef;

/**
 * One question in the form's body.
 *
 * @param path without instance numbers
 * @param dataType JavaRosa's, from the bind
 * @param photo whether its file is a picture that this program can take
 * @param cascading whether its choices depend on other answers
 */
record Spot(
        QuestionDef question,
        String path,
        QuestionType type,
        int dataType,
        boolean cascading,
        Optional<Question.Range> range,
        Set<String> appearance,
        boolean photo) {}
