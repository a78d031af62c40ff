package vn.sipas.field.app.ui.forward;

import java.util.Optional;
import vn.sipas.field.app.desk.forwarding.Forwarding;

/** Passing on at the open desk. Store lane. */
interface ForwardPort {

    Forwarding.Waiting waiting();

    /** Writes everything into the folder typed; nothing if it is not there. */
    Optional<Forwarding.Sent> send(String folder);
}
