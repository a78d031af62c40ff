package vn.sipas.field.app.ui.recheck.minutes;

import java.util.Optional;
import vn.sipas.field.app.desk.recheck.MinutesWriting;

/** Minutes written at a monitor's open desk. Store lane. */
public interface MinutesPort {

    /** Writes the minutes into {@code folder}; nothing if there is no such folder. */
    Optional<MinutesWriting.Written> minutes(String folder, MinutesWriting.Typed typed);
}
