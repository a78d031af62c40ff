package vn.sipas.field.app.ui.safekeeping;

import java.util.List;
import java.util.Optional;
import vn.sipas.field.app.desk.safekeeping.Restoring;

/** Backups underneath the screen. Nobody is signed in. */
interface RestorePort {

    /** The backups in what was typed, the newest first; nothing where there is no such folder or file. Job lane: a stick may be slow. */
    Optional<List<Restoring.Found>> find(String typed);

    /** What lies where the backup would be put. Store lane. */
    Place place(Restoring.Found backup);

    /** Makes the backup the store; what was there is moved aside. Store lane. */
    Restoring.Outcome restore(Restoring.Found backup);

    /** What lies in a place. */
    sealed interface Place {
        /** Nothing. */
        record Free() implements Place {}

        /** A store, with so many records where that can be told. */
        record Taken(Optional<Long> records) implements Place {}
    }
}
