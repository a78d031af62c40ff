package vn.sipas.field.app.ui.recovery;

import java.nio.file.Path;
import java.util.Optional;
import vn.sipas.field.app.desk.Recovery;
import vn.sipas.field.app.desk.Rescue;
import vn.sipas.field.app.desk.Seat;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.app.ui.TypedPath;

/** Recovery on this machine. */
record DeskRecovery(OpenDesk desk) implements RecoveryPort {

    @Override
    public Recovered recover(Seat lost, String key, char[] password, String folder) {
        Optional<Path> there = TypedPath.folder(folder);
        if (there.isEmpty()) {
            return new Recovered.NoFolder();
        }
        return switch (desk.recover(lost, key, password, there.get())) {
            case Recovery.Recovered.Refused(var why) -> new Recovered.Refused(why);
            case Recovery.Recovered.Done(var made, Path records, Path card, Rescue.Content content) ->
                new Recovered.Done(
                        desk.seat(),
                        String.valueOf(records.getFileName()),
                        String.valueOf(card.getFileName()),
                        content.interviews(),
                        content.drafts(),
                        made.identity().fingerprint());
        };
    }
}
