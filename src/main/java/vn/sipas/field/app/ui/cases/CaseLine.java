package vn.sipas.field.app.ui.cases;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One case as its enumerator sees it.
 *
 * @param state how it stands
 * @param attempts how often somebody tried to reach the person
 * @param detail what to know for the next step, in the reader's language ("Gọi lại: câu A5 trống"); may be empty
 * @param answered of {@code asked}: how far an unfinished form is
 */
public record CaseLine(
        String id,
        String name,
        String address,
        State state,
        int attempts,
        String detail,
        int answered,
        int asked,
        Optional<LocalDate> due) {

    /** How a case stands, the most urgent first. */
    public enum State {
        DRAFT,
        RETURNED,
        NOT_MET,
        PAPER,
        NEW,
        /** Ended, by an interview or by another outcome. */
        DONE
    }
}
