package vn.sipas.field.app.ui.interview.question;

import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.QuestionPath;

/**
 * What people can do to a question.
 *
 * @param picked an answer was picked or taken away
 * @param typed a field's text changed
 * @param settled typing paused, or a field was left
 * @param stood the question was clicked or got the keyboard
 * @param missed the place for "no answer" was clicked
 * @param commented the comment as it is now
 * @param confirmed an odd answer is right
 * @param photos what can be done about photos
 */
public record Actions(
        BiConsumer<QuestionPath, Optional<Answer>> picked,
        BiConsumer<QuestionPath, String> typed,
        Runnable settled,
        Consumer<QuestionPath> stood,
        Consumer<QuestionPath> missed,
        BiConsumer<QuestionPath, String> commented,
        Consumer<QuestionPath> confirmed,
        Photos photos) {

    /** Photos from files. */
    public interface Photos {

        /** Lets people choose the file for a question. */
        void choose(QuestionPath question);

        /** Takes the file whose path was typed. */
        void take(QuestionPath question, String typed);

        /** Hands the photo that an answer names to {@code then}, if it is there. */
        void show(String name, Consumer<byte[]> then);

        /** {@code steps} questions down, or up if negative. */
        void move(int steps);
    }
}
