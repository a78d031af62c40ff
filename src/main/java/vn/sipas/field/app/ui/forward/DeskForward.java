package vn.sipas.field.app.ui.forward;

import java.util.Optional;
import vn.sipas.field.app.desk.forwarding.Forwarding;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.TypedPath;

/** Passing on at the open desk. */
record DeskForward(OpenDesk desk) implements ForwardPort {

    @Override
    public Forwarding.Waiting waiting() {
        return desk.desk().forwarding().waiting();
    }

    @Override
    public Optional<Forwarding.Sent> send(String folder) {
        return TypedPath.folder(folder).map(there -> desk.desk().forwarding().send(there, _ -> {}));
    }
}
