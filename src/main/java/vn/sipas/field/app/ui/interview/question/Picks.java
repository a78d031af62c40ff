package vn.sipas.field.app.ui.interview.question;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.ledger.record.Missing;
import vn.sipas.field.survey.form.Answer;
import vn.sipas.field.survey.form.Choice;
import vn.sipas.field.survey.form.Question;

/** What an answer becomes when one of a question's choices is pressed. */
public final class Picks {

    /** XForms' value of a ticked acknowledgement. */
    private static final String OK = "OK";

    private Picks() {}

    /** The names an answer holds, in its order; empty for no answer. */
    public static List<String> names(Optional<Answer> answer) {
        return answer.map(given -> List.of(given.text().split(" "))).orElse(List.of());
    }

    /**
     * The answer after {@code choice} was pressed: a single choice replaces, one of several is added or taken away (in the
     * form's order), and in a rank the choice goes to the end or, if it was there, out; the last one left follows by itself.
     */
    public static Optional<Answer> press(Question question, Choice choice) {
        return switch (question.type()) {
            case SELECT_ONE -> Optional.of(new Answer(choice.name()));
            case SELECT_MULTIPLE -> answer(inFormOrder(question, toggled(question, choice)));
            case RANK -> answer(ranked(question, choice));
            case NOTE, TEXT, INTEGER, DECIMAL, DATE, TIME, DATE_TIME, RANGE, ACKNOWLEDGE, GEOPOINT, BARCODE, FILE ->
                question.answer();
        };
    }

    /** The other side of a box to tick. */
    public static Optional<Answer> acknowledge(Question question) {
        return question.answer().isPresent() ? Optional.empty() : Optional.of(new Answer(OK));
    }

    /** The reason for no answer that follows {@code now} when key 0 is pressed again; empty after the last, which clears the question. */
    public static Optional<Missing> reasonAfter(Optional<Missing> now) {
        if (now.isEmpty()) {
            return Optional.of(Missing.DOESNT_KNOW);
        }
        return switch (now.get()) {
            case DOESNT_KNOW -> Optional.of(Missing.DOESNT_USE);
            case DOESNT_USE -> Optional.of(Missing.REFUSES);
            case REFUSES -> Optional.empty();
        };
    }

    /** As {@link #reasonAfter}, of a question that people answer by themselves: there is nothing of theirs that they do not use. */
    public static Optional<Missing> privateReasonAfter(Optional<Missing> now) {
        if (now.isEmpty()) {
            return Optional.of(Missing.DOESNT_KNOW);
        }
        return switch (now.get()) {
            case DOESNT_KNOW, DOESNT_USE -> Optional.of(Missing.REFUSES);
            case REFUSES -> Optional.empty();
        };
    }

    private static List<String> toggled(Question question, Choice choice) {
        List<String> names = new ArrayList<>(names(question.answer()));
        if (!names.remove(choice.name())) {
            names.add(choice.name());
        }
        return names;
    }

    private static List<String> ranked(Question question, Choice choice) {
        List<String> names = toggled(question, choice);
        List<String> left = question.choices().stream()
                .map(Choice::name)
                .filter(name -> !names.contains(name))
                .toList();
        if (left.size() == 1 && names.contains(choice.name())) {
            names.addAll(left);
        }
        return names;
    }

    private static List<String> inFormOrder(Question question, List<String> names) {
        return question.choices().stream()
                .map(Choice::name)
                .filter(names::contains)
                .toList();
    }

    private static Optional<Answer> answer(List<String> names) {
        return names.isEmpty() ? Optional.empty() : Optional.of(new Answer(String.join(" ", names)));
    }
}
