package vn.sipas.field.app.ui.paper;

import java.util.List;
import java.util.Optional;
import vn.sipas.field.app.desk.Papers;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.ledger.record.FieldworkRecord.PaperState;

/** The paper forms of the open desk. */
record DeskPaper(OpenDesk desk) implements PaperPort {

    @Override
    public List<Papers.Row> papers() {
        return desk.desk().papers().list();
    }

    @Override
    public Optional<Refusal> note(List<String> serials, PaperState state) {
        return desk.desk().papers().note(serials, state);
    }
}
