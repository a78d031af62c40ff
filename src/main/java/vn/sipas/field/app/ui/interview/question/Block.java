package vn.sipas.field.app.ui.interview.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import vn.sipas.field.survey.form.Media;
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

    /** At least two questions of one type in a row with equal choices, at most {@value #MOST_CHOICES}. */
    record Matrix(List<Question> questions) implements Block {

        /** With more columns the rings no longer fit a window of 1093 px. */
        static final int MOST_CHOICES = 7;

        public Matrix {
            questions = List.copyOf(questions);
        }
    }

    /** Appearances that ask for a question to be drawn by itself. */
    Set<String> APART = Set.of("minimal", "autocomplete", "search", "compact", "image-map", "horizontal");

    /** Appearances that ask for one line of a table also where several may be chosen. */
    Set<String> IN_A_TABLE = Set.of("list-nolabel", "table-list");

    /** A page's questions as blocks, in their order; without notes that say nothing. */
    static List<Block> of(List<Question> all) {
        List<Question> questions =
                all.stream().filter(question -> !silent(question)).toList();
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
        return inATable(first)
                && inATable(second)
                && first.type() == second.type()
                && first.answerable()
                && second.answerable()
                && first.choices().size() <= Matrix.MOST_CHOICES
                && !first.choices().isEmpty()
                && first.choices().equals(second.choices());
    }

    private static boolean inATable(Question question) {
        return switch (question.type()) {
            case SELECT_ONE -> question.appearance().stream().noneMatch(Block::apart);
            case SELECT_MULTIPLE -> question.appearance().stream().anyMatch(IN_A_TABLE::contains);
            case NOTE,
                    TEXT,
                    INTEGER,
                    DECIMAL,
                    DATE,
                    TIME,
                    DATE_TIME,
                    RANK,
                    RANGE,
                    ACKNOWLEDGE,
                    GEOPOINT,
                    BARCODE,
                    FILE -> false;
        };
    }

    private static boolean apart(String appearance) {
        return APART.contains(appearance)
                || appearance.startsWith("columns")
                || appearance.startsWith("compact-")
                || appearance.startsWith("quick");
    }

    private static boolean silent(Question question) {
        return question.type() == QuestionType.NOTE
                && question.text().isBlank()
                && question.hint().isEmpty()
                && question.answer().isEmpty()
                && question.media().equals(Media.NONE);
    }
}
