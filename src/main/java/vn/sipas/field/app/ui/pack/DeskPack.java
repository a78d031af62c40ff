package vn.sipas.field.app.ui.pack;

import java.nio.file.Path;
import java.util.Optional;
import vn.sipas.field.app.desk.Joining;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.TypedPath;

/** Packs at the open desk. */
record DeskPack(OpenDesk desk) implements PackPort {

    @Override
    public boolean joined() {
        return desk.desk().joining().joined();
    }

    @Override
    public Optional<Joining.Look> look(String file) {
        return TypedPath.file(file).map(desk.desk().joining()::look);
    }

    @Override
    public Optional<Refusal> join(Path file, String fingerprint) {
        return desk.desk().joining().join(file, fingerprint);
    }
}
