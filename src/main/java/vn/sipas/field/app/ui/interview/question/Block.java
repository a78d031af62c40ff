package vn.sipas.field.app.ui.interview.question;

import java.util.ArrayList;
import java.util.List;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionType;

/** What is drawn as one thing on a page: a question alone, or several with one scale as a matrix. */
public sealed interface Block {

    List<Question> questions();

    /** One question, or a note. */
    record Single(Question question) implements Block {
        @Override
        public List<Question> questions() {
            return List.of(question);
        }
    }

    /** At least two questions in a row with equal choices, at most {@value #MOST_CHOICES}. */
    record Matrix(List<Question> questions) implements Block {

        /** With more columns the rings no longer fit a window of 1093 px. */
        static final int MOST_CHOICES = 7;

        public Matrix {
            questions = List.copyOf(questions);
        }
    }

    /** A page's questions as blocks, in their order. */
    static List<Block> of(List<Question> questions) {
        List<Block> blocks = new ArrayList<>();
        int from = 0;
        while (from < questions.size()) {
            int to = from + 1;
            while (to < questions.size() && sameScale(questions.get(from), questions.get(to))) {
                to++;
            }
            blocks.add(to - from > 1 ? new Matrix(questions.subList(from, to)) : new Single(questions.get(from)));
            from = to;
        }
        return List.copyOf(blocks);
    }

    private static boolean sameScale(Question first, Question second) {
        return first.type() == QuestionType.SELECT_ONE
                && second.type() == QuestionType.SELECT_ONE
                && first.answerable()
                && second.answerable()
                && first.choices().size() <= Matrix.MOST_CHOICES
                && !first.choices().isEmpty()
                && first.choices().equals(second.choices());
    }
}
