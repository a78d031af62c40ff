package vn.sipas.field.app.ui.recheck.draw;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import vn.sipas.field.office.recheck.RoundState;

/** The draws that were made or are to be made, and which of them is shown. FX thread. */
public final class RoundsModel {

    private final ObjectProperty<Optional<Integer>> chosen = new SimpleObjectProperty<>(Optional.empty());
    private List<RoundState> rounds = List.of();
    private Optional<RoundState> current = Optional.empty();
    private List<DrawPort.Writer> writers = List.of();
    private Map<Integer, String> risks = Map.of();

    /**
     * How they stand.
     *
     * @param worked the one that is worked on
     * @param known the enumerators whose books are here
     * @param said what is said of the risk of each round's rule, by the round's number
     */
    public void show(
            List<RoundState> all, Optional<RoundState> worked, List<DrawPort.Writer> known, Map<Integer, String> said) {
        rounds = List.copyOf(all);
        current = worked;
        writers = List.copyOf(known);
        risks = Map.copyOf(said);
    }

    /** The round that is shown: the one chosen, or else the one that is worked on. */
    Optional<RoundState> shown() {
        return chosen.get().flatMap(this::numbered).or(() -> current);
    }

    /** The round that is worked on. */
    Optional<RoundState> current() {
        return current;
    }

    Optional<RoundState> numbered(int number) {
        return rounds.stream().filter(round -> round.number() == number).findFirst();
    }

    int count() {
        return rounds.size();
    }

    /** The enumerator's name, where the book of that {@code person} is here. */
    Optional<String> writer(String person) {
        return writers.stream()
                .filter(writer -> writer.person().equals(person))
                .map(DrawPort.Writer::name)
                .findFirst();
    }

    /** What is said of the risk of the round's rule. */
    Optional<String> risk(RoundState round) {
        return Optional.ofNullable(risks.get(round.number()));
    }

    /** The number of the round that somebody chose to see. */
    public ObjectProperty<Optional<Integer>> chosenProperty() {
        return chosen;
    }
}
