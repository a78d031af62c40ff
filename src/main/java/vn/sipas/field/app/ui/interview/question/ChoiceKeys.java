package vn.sipas.field.app.ui.interview.question;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.input.KeyCode;
import vn.sipas.field.survey.form.Choice;

/**
 * Which digit picks which choice: the choice's own name where all names are different single digits from 1 to 9 (the numbers
 * printed on paper), its place in the list otherwise.
 */
public final class ChoiceKeys {

    private static final int MOST = 9;

    private final List<Choice> choices;
    private final boolean byName;

    private ChoiceKeys(List<Choice> choices, boolean byName) {
        this.choices = choices;
        this.byName = byName;
    }

    public static ChoiceKeys of(List<Choice> choices) {
        Set<String> names = new HashSet<>();
        boolean digits = choices.stream()
                .map(Choice::name)
                .allMatch(name ->
                        name.length() == 1 && name.charAt(0) >= '1' && name.charAt(0) <= '9' && names.add(name));
        return new ChoiceKeys(choices, digits);
    }

    /** The digit that picks the choice at {@code place} (from 0) as it is printed beside it; empty past the ninth. */
    public String cap(int place) {
        if (byName) {
            return choices.get(place).name();
        }
        return place < MOST ? Integer.toString(place + 1) : "";
    }

    /** The digit of a key, by its code: the row above the letters and the keypad. */
    public static Optional<Integer> digit(KeyCode code) {
        if (!code.isDigitKey()) {
            return Optional.empty();
        }
        // The names are "1" and "Numpad 1".
        String name = code.getName();
        return Optional.of(Character.digit(name.charAt(name.length() - 1), 10));
    }

    Optional<Choice> picked(KeyCode code) {
        return digit(code).flatMap(this::picked);
    }

    /** The choice that {@code digit} (1 to 9) picks. */
    public Optional<Choice> picked(int digit) {
        List<Choice> found = new ArrayList<>();
        for (int place = 0; place < choices.size(); place++) {
            if (cap(place).equals(Integer.toString(digit))) {
                found.add(choices.get(place));
            }
        }
        return found.stream().findFirst();
    }
}
