package vn.sipas.field.app.ui.receive;

import java.util.List;
import java.util.Optional;
import vn.sipas.field.app.desk.Merges;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.TypedPath;

/** Files taken in at the open desk. */
record DeskReceive(OpenDesk desk) implements ReceivePort {

    @Override
    public Optional<Merges.Merged> merge(String file) {
        return TypedPath.file(file).map(desk.desk().merges()::merge);
    }

    @Override
    public List<Merges.Conflict> conflicts() {
        return desk.desk().merges().conflicts();
    }
}
