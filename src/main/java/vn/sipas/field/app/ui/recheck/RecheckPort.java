package vn.sipas.field.app.ui.recheck;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import vn.sipas.field.app.desk.recheck.Rechecking.Outcome;
import vn.sipas.field.app.ui.recheck.compare.ComparePort;
import vn.sipas.field.app.ui.recheck.draw.DrawPort;
import vn.sipas.field.app.ui.recheck.files.FilesPort;
import vn.sipas.field.app.ui.recheck.minutes.MinutesPort;
import vn.sipas.field.app.ui.recheck.people.PeoplePort;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.office.recheck.Board;
import vn.sipas.field.survey.frame.ListedCase;

/** A monitor's re-check at the open desk: how it stands, and what each room asks of it. Store lane. */
interface RecheckPort extends FilesPort, DrawPort, PeoplePort, ComparePort, MinutesPort {

    /** How everything stands. Long with many interviews. */
    Outcome<Seen> look();

    /**
     * How everything stands at the moment {@code now}.
     *
     * @param people whose names and addresses are here
     * @param writers the enumerators whose books are here
     * @param risks what is said of the risk of each round's rule, by the round's number; of those that are read by a rule
     */
    record Seen(
            Board board,
            Map<CaseId, ListedCase> people,
            List<DrawPort.Writer> writers,
            Map<Integer, String> risks,
            OffsetDateTime now) {
        public Seen {
            people = Map.copyOf(people);
            writers = List.copyOf(writers);
            risks = Map.copyOf(risks);
        }

        /** Never the people. */
        @Override
        public String toString() {
            return "Seen[" + board.next() + "]";
        }
    }
}
