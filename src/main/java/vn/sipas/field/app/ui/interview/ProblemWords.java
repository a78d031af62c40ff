package vn.sipas.field.app.ui.interview;

import vn.sipas.field.app.ui.interview.question.ChoiceKeys;
import vn.sipas.field.app.ui.interview.question.Typed;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.survey.form.Finding;
import vn.sipas.field.survey.form.Question;
import vn.sipas.field.survey.form.QuestionType;

/** The sentence under a question: what is wrong, and what to press. */
final class ProblemWords {

    private ProblemWords() {}

    static String of(Problem problem, Question question, Messages words) {
        return switch (problem) {
            case Problem.Broken(Finding why) -> why.text(words.language());
            case Problem.NotAnswered() -> notAnswered(question, words);
            case Problem.NoPicture(Reason why) -> Messages.of(why, words.language());
            case Problem.Unreadable() -> unreadable(question, words);
        };
    }

    private static String notAnswered(Question question, Messages words) {
        int choices = question.choices().size();
        if (question.type() == QuestionType.SELECT_ONE && choices > 0 && choices <= 9) {
            ChoiceKeys keys = ChoiceKeys.of(question.choices());
            return words.text("problem.not-answered.choices", keys.cap(0), keys.cap(choices - 1));
        }
        return words.text("problem.not-answered");
    }

    private static String unreadable(Question question, Messages words) {
        return switch (Typed.field(question)) {
            case YEAR -> words.text("problem.year");
            case MONTH -> words.text("problem.month");
            case PLAIN, GROUPED -> unreadable(question.type(), words);
        };
    }

    private static String unreadable(QuestionType type, Messages words) {
        return switch (type) {
            case DATE -> words.text("problem.date");
            case TIME -> words.text("problem.time");
            case DATE_TIME -> words.text("problem.date-time");
            case INTEGER -> words.text("problem.integer");
            case DECIMAL, RANGE -> words.text("problem.decimal");
            case GEOPOINT -> words.text("problem.geopoint");
            case NOTE, TEXT, SELECT_ONE, SELECT_MULTIPLE, RANK, ACKNOWLEDGE, BARCODE, FILE ->
                words.text("problem.too-long");
        };
    }
}
