package vn.sipas.field.app.practice;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * That one enumerator of a practice season cheats.
 *
 * @param kinds at least one, each once
 * @param percent with how many of a hundred forms, all kinds together, from 1 to 90
 */
public record Cheats(List<Cheat> kinds, int percent) {

    private static final int USUAL = 30;
    private static final int MOST = 90;

    public Cheats {
        kinds = List.copyOf(kinds);
        if (kinds.isEmpty() || kinds.stream().distinct().count() < kinds.size() || percent < 1 || percent > MOST) {
            throw new IllegalArgumentException("no such cheats");
        }
    }

    /** What {@code copy,speed:20} says: kinds, and behind a colon the percentage of forms, 30 where it is not said. */
    public static Optional<Cheats> read(String text) {
        String[] parts = text.split(":", -1);
        List<Cheat> kinds = new ArrayList<>();
        for (String code : parts[0].split(",", -1)) {
            Optional<Cheat> kind = Cheat.read(code.strip());
            if (kind.isEmpty() || kinds.contains(kind.get())) {
                return Optional.empty();
            }
            kinds.add(kind.get());
        }
        int percent = parts.length == 1 ? USUAL : parts[1].matches("[0-9]{1,2}") ? Integer.parseInt(parts[1]) : 0;
        return parts.length > 2 || percent < 1 || percent > MOST
                ? Optional.empty()
                : Optional.of(new Cheats(kinds, percent));
    }
}
