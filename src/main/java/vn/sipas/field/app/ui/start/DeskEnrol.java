package vn.sipas.field.app.ui.start;

import java.util.List;
import vn.sipas.field.app.desk.NewPerson;
import vn.sipas.field.app.desk.Seat;
import vn.sipas.field.app.ui.OpenDesk;

/** New people in the program's data folder. */
record DeskEnrol(OpenDesk desk) implements EnrolPort {

    @Override
    public List<Seat> people() {
        return desk.field().people();
    }

    @Override
    public OpenDesk.Enrolled enrol(NewPerson person, char[] password, OpenDesk.Earlier earlier) {
        return desk.enrol(person, password, earlier);
    }
}
