package vn.sipas.field.app.ui.pack;

import java.nio.file.Path;
import java.util.Optional;
import vn.sipas.field.app.desk.Joining;
import vn.sipas.field.app.desk.Refusal;

/** Packs at the open desk. Store lane. */
interface PackPort {

    /** Whether a pack was opened before. */
    boolean joined();

    /** What the file typed is; nothing if there is no such file. */
    Optional<Joining.Look> look(String file);

    /** Opens a pack whose fingerprint was compared; why not, or nothing. */
    Optional<Refusal> join(Path file, String fingerprint);
}
