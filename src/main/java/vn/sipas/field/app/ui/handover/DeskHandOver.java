package vn.sipas.field.app.ui.handover;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import vn.sipas.field.app.desk.Copying;
import vn.sipas.field.app.desk.MachineFault;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.ui.Job;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.ledger.batch.Export;

/** Copying out of the open desk. */
record DeskHandOver(OpenDesk desk) implements HandOverPort {

    /** Nobody can say how far a step is. */
    private static final double UNKNOWN = -1;

    @Override
    public Waiting waiting() {
        return new Waiting(desk.desk().size(), Counts.of(desk.desk().uncopied()));
    }

    @Override
    public Copied copy(String text, Job job) {
        Optional<Path> folder = folder(text);
        if (folder.isEmpty()) {
            return new Copied.Refused(MachineFault.DISK_GONE);
        }
        job.at(Step.WRITE.place(), UNKNOWN);
        Copying copying = desk.desk().copying();
        return switch (copying.copy(folder.get(), copying.usual(), step -> {
            if (step == Export.Step.RENAMED) {
                job.at(Step.READ_BACK.place(), UNKNOWN);
            }
        })) {
            case Copying.Copied.Written(Export.Outcome.Done(Path file, long bytes, var section), boolean sameDisk) ->
                new Copied.Done(Counts.of(section.kinds()), name(file), bytes, sameDisk, Copying.mark(section));
            case Copying.Copied.Written(Export.Outcome.NotReadBack(Path file, var _), boolean _) ->
                new Copied.NotReadBack(name(file));
            case Copying.Copied.Refused(Refusal refusal) -> new Copied.Refused(refusal.why());
        };
    }

    /** The folder, if there is one: a mistyped path must not become a new folder on this machine's own disk. */
    private static Optional<Path> folder(String text) {
        try {
            return Optional.of(Path.of(text.strip())).filter(Files::isDirectory);
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }
}
