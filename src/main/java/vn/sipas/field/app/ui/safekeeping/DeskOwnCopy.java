package vn.sipas.field.app.ui.safekeeping;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.Recovery;
import vn.sipas.field.app.desk.Rescue;
import vn.sipas.field.app.desk.safekeeping.OwnCopy;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.TypedPath;

/** The book of whoever is signed in. */
record DeskOwnCopy(OpenDesk desk) implements OwnCopyPort {

    @Override
    public Now read() {
        Desk own = desk.desk();
        return new Now(
                own.ownCopy().standing(),
                own.ownCopy().sticks(),
                own.fieldwork().drafts().size());
    }

    @Override
    public Optional<OwnCopy.BroughtBack> bringBack(String typed) {
        return TypedPath.folder(typed)
                .or(() -> TypedPath.file(typed))
                .map(place -> desk.desk().bringBack(List.of(place)));
    }

    @Override
    public void understood() {
        desk.desk().ownCopy().understood();
    }

    @Override
    public GoneOn goOn(char[] password, String folder) {
        Optional<Path> there = TypedPath.folder(folder);
        if (there.isEmpty()) {
            return new GoneOn.NoFolder();
        }
        return switch (desk.goOn(password, there.get())) {
            case Recovery.Recovered.Refused(var why) -> new GoneOn.Refused(why);
            case Recovery.Recovered.Done(var made, Path records, Path card, Rescue.Content content) ->
                new GoneOn.Done(
                        desk.seat(),
                        String.valueOf(records.getFileName()),
                        String.valueOf(card.getFileName()),
                        content.interviews(),
                        content.drafts(),
                        made.identity().fingerprint());
        };
    }
}
