package vn.sipas.field.app.desk;

import java.nio.file.Path;
import vn.sipas.field.ledger.store.Owner;

/** A person of this laptop as the start screen shows them, before any password. */
public record Seat(Path folder, String season, String title, String name, String role, String unit) {

    static Seat of(Path folder, Owner owner) {
        return new Seat(folder, owner.season(), owner.title(), owner.name(), owner.role(), owner.unit());
    }
}
