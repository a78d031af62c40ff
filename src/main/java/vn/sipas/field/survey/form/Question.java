package vn.sipas.field.survey.form;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * One question as it stands at this moment, in the form's language of the moment.
 *
 * @param text the words to read out, without markup
 * @param hint the words beside it, for the enumerator
 * @param choices in the form's order, filtered; empty for questions without choices
 * @param answer what the form holds now
 * @param required whether an answer (or a stated reason for none) is needed, by the form's rule at this moment
 * @param readOnly whether only the form itself may change the answer
 * @param appearance the words of XLSForm's {@code appearance}, for example {@code likert}
 * @param range for {@link QuestionType#RANGE}: its bounds
 * @param guidance more words for the enumerator, for training and doubt: XLSForm's {@code guidance_hint}
 * @param media what goes with its words
 * @param takesPhoto of a {@link QuestionType#FILE}: whether a photo answers it, by the name under which the record keeps it
 */
public record Question(
        QuestionPath path,
        QuestionType type,
        String text,
        Optional<String> hint,
        List<Choice> choices,
        Optional<Answer> answer,
        boolean required,
        boolean readOnly,
        Set<String> appearance,
        Optional<Range> range,
        Optional<String> guidance,
        Media media,
        boolean takesPhoto) {

    public Question {
        choices = List.copyOf(choices);
        appearance = Set.copyOf(appearance);
    }

    /** A question without guidance and media. */
    public Question(
            QuestionPath path,
            QuestionType type,
            String text,
            Optional<String> hint,
            List<Choice> choices,
            Optional<Answer> answer,
            boolean required,
            boolean readOnly,
            Set<String> appearance,
            Optional<Range> range) {
        this(
                path,
                type,
                text,
                hint,
                choices,
                answer,
                required,
                readOnly,
                appearance,
                range,
                Optional.empty(),
                Media.NONE,
                false);
    }

    /** Whether a person can answer it here: no note, no file but a photo, and not read-only. */
    public boolean answerable() {
        return type != QuestionType.NOTE && (type != QuestionType.FILE || takesPhoto) && !readOnly;
    }

    /** The same question with another answer. */
    public Question with(Optional<Answer> other) {
        return new Question(
                path,
                type,
                text,
                hint,
                choices,
                other,
                required,
                readOnly,
                appearance,
                range,
                guidance,
                media,
                takesPhoto);
    }

    /** The same question, said not to be required. */
    public Question optional() {
        return new Question(
                path,
                type,
                text,
                hint,
                choices,
                answer,
                false,
                readOnly,
                appearance,
                range,
                guidance,
                media,
                takesPhoto);
    }

    /**
     * From {@code start} to {@code end} in steps of {@code step}; decimal numbers as text, step above zero.
     *
     * @param ticks how far apart the marks on the scale are, where the form says so; above zero
     */
    public record Range(String start, String end, String step, Optional<String> ticks) {

        /** A scale whose marks the form leaves open. */
        public Range(String start, String end, String step) {
            this(start, end, step, Optional.empty());
        }
    }
}
