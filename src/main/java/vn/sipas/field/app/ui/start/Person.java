package vn.sipas.field.app.ui.start;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Somebody with a store on this machine, as far as it may be told before the password.
 *
 * @param id names the store; never shown
 * @param uncopied finished forms that are on this machine only
 */
public record Person(
        String id,
        String name,
        String role,
        String unit,
        String season,
        int uncopied,
        Optional<LocalDateTime> lastUsed) {

    /** The first letters of the last two words of the name: {@code Nguyễn Thị Tuyết} gives {@code TT}. */
    String initials() {
        String[] words = name.strip().split("\\s+");
        StringBuilder letters = new StringBuilder();
        for (int place = Math.max(0, words.length - 2); place < words.length; place++) {
            letters.appendCodePoint(words[place].codePointAt(0));
        }
        return letters.toString();
    }
}
