package vn.sipas.field.app.ui.paper;

import java.util.List;
import java.util.Optional;
import vn.sipas.field.app.desk.Papers;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.ledger.record.FieldworkRecord.PaperState;

/** The paper forms underneath the list. Store lane. */
interface PaperPort {

    /** Every form, what has to be fetched first. */
    List<Papers.Row> papers();

    /** Notes where forms are now; why nothing was noted, or nothing. */
    Optional<Refusal> note(List<String> serials, PaperState state);
}
