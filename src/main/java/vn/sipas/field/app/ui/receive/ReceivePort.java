package vn.sipas.field.app.ui.receive;

import java.util.List;
import java.util.Optional;
import vn.sipas.field.app.desk.Merges;

/** Files taken in at the open desk. Store lane. */
interface ReceivePort {

    /** Merges the file typed; nothing if there is no such file. */
    Optional<Merges.Merged> merge(String file);

    /** The cases that two people interviewed. */
    List<Merges.Conflict> conflicts();
}
