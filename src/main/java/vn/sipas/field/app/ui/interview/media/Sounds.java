package vn.sipas.field.app.ui.interview.media;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.survey.form.Choice;
import vn.sipas.field.survey.form.Question;

/** The sounds of a question in the order in which F9 plays them: the question's own, then those of its choices; then from the start. */
public final class Sounds {

    private Sounds() {}

    /**
     * One sound.
     *
     * @param words what is heard, for the screen
     * @param file the name of its file
     */
    public record Sound(String words, String file) {}

    public static List<Sound> of(Question question) {
        List<Sound> sounds = new ArrayList<>();
        question.media().audio().ifPresent(file -> sounds.add(new Sound(question.text(), file)));
        for (Choice choice : question.choices()) {
            choice.media().audio().ifPresent(file -> sounds.add(new Sound(choice.label(), file)));
        }
        return List.copyOf(sounds);
    }

    /** The sound after {@code last}: the first if there was none or it was the last; none of a question without sounds. */
    static Optional<Sound> after(List<Sound> sounds, Optional<Sound> last) {
        int place = last.map(sounds::indexOf).orElse(-1) + 1;
        return sounds.isEmpty() ? Optional.empty() : Optional.of(sounds.get(place % sounds.size()));
    }
}
