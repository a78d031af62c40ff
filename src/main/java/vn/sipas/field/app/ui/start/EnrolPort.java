package vn.sipas.field.app.ui.start;

import java.util.List;
import vn.sipas.field.app.desk.NewPerson;
import vn.sipas.field.app.desk.Seat;
import vn.sipas.field.app.ui.OpenDesk;

/** Making a store for somebody new. Store lane. */
interface EnrolPort {

    /** Everybody who has a store here. */
    List<Seat> people();

    /** Makes the store and opens it. The caller wipes the password. */
    OpenDesk.Enrolled enrol(NewPerson person, char[] password, OpenDesk.Earlier earlier);
}
