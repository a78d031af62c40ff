package vn.sipas.field.app.ui.safekeeping;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.app.desk.Field;
import vn.sipas.field.app.desk.safekeeping.Restoring;
import vn.sipas.field.app.ui.TypedPath;

/** Restoring into this machine's data folder. */
record DeskRestore(Field field) implements RestorePort {

    @Override
    public Optional<List<Restoring.Found>> find(String typed) {
        return TypedPath.folder(typed).or(() -> TypedPath.file(typed)).map(field::backups);
    }

    @Override
    public Place place(Restoring.Found backup) {
        Path folder = field.placeOf(backup);
        return Restoring.isTaken(folder) ? new Place.Taken(Restoring.records(folder)) : new Place.Free();
    }

    @Override
    public Restoring.Outcome restore(Restoring.Found backup) {
        return field.restore(backup, field.placeOf(backup));
    }
}
