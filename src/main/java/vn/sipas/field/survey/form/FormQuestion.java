package vn.sipas.field.survey.form;

import java.util.Optional;

/**
 * One question as the form defines it, whatever has been answered.
 *
 * @param path without instance numbers
 * @param key its name in an {@link AnswerTree}, at the level of its innermost repeat
 * @param repeat the innermost repeat it stands in, without instance numbers
 * @param required whether the form ever asks for an answer (its rule may say "only if")
 * @param handedOver whether it stands in a group of appearance {@code handover}: people answer it themselves, in private
 * @param takesPhoto as {@link Question#takesPhoto()}
 * @param factor what the form's {@code sipas:factor} says (namespace {@code http://sipas.vn/xforms})
 * @param content what its {@code sipas:content} says
 * @param breakdown what its {@code sipas:breakdown} says: the results are split by its answers
 * @param topic what its {@code sipas:topic} says: in which chapter of the report its answers are counted
 * @param recheck what its {@code sipas:recheck} says: what a re-interview asks it for
 */
public record FormQuestion(
        QuestionPath path,
        String name,
        String key,
        QuestionType type,
        Optional<QuestionPath> repeat,
        boolean required,
        boolean handedOver,
        boolean takesPhoto,
        Optional<String> factor,
        Optional<String> content,
        Optional<String> breakdown,
        Optional<String> topic,
        Optional<String> recheck) {}
