package vn.sipas.field.office.answers;

import java.util.List;
import java.util.Optional;
import vn.sipas.field.survey.form.Choice;

/**
 * A question whose answers can be counted: one or several of a fixed list of choices, outside repeats.
 *
 * @param key its name in a record's answers
 * @param label its words in the questionnaire's language
 * @param several whether one may choose several
 * @param handedOver whether people answer it in private; only the department can read such answers
 * @param factor of the index, if it is an item
 * @param content of the index, if it is an item
 * @param breakdown what results are split by, if it splits them: {@code sex}, {@code age} …
 * @param topic what its answers are about: {@code perception}, {@code expectation}
 */
public record ClosedQuestion(
        String key,
        String label,
        List<Choice> choices,
        boolean several,
        boolean handedOver,
        Optional<String> factor,
        Optional<String> content,
        Optional<String> breakdown,
        Optional<String> topic) {

    public ClosedQuestion {
        choices = List.copyOf(choices);
    }

    /** Whether it is an item of the index. */
    public boolean isItem() {
        return factor.isPresent() && content.isPresent() && !several && choices.size() > SATISFIED;
    }

    /** How many of an item's choices, from the end, are satisfied answers: 4 and 5 of five. */
    public static final int SATISFIED = 2;

    /** The first choice that is a satisfied answer, by its place. */
    public int satisfiedFrom() {
        return choices.size() - SATISFIED;
    }

    /** The place of the choice with this code, or −1. */
    int place(String code) {
        for (int place = 0; place < choices.size(); place++) {
            if (choices.get(place).name().equals(code)) {
                return place;
            }
        }
        return -1;
    }
}
