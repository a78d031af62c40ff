package vn.sipas.field.app.ui.recheck.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.heads.TakenIn;
import vn.sipas.field.app.desk.receiving.Intake;
import vn.sipas.field.office.merge.MergeWatch;

/** Files that come in and go out at a monitor's open desk. Store lane. */
public interface FilesPort {

    /** Takes in the batches and the signed heads in the files and folders typed; nothing if none of them is there. Long. */
    Optional<Taken> take(List<String> places, MergeWatch watch);

    /**
     * What came of files.
     *
     * @param heads of the own book and of copies, with others' signatures
     */
    record Taken(Intake.Taken batches, TakenIn heads) {}

    /** Signs under every head held here and writes what was signed into {@code folder}; nothing if there is no such folder. */
    Optional<TakenIn> witness(String folder, DoubleConsumer progress);

    /** Copies the own book into {@code folder} for the department, and reads it back. */
    Sent send(String folder);

    /** What came of copying. */
    sealed interface Sent {
        record Done(Path file, long bytes) implements Sent {}

        /** What was read back is not what was written: the medium is not to be relied on. */
        record NotReadBack(Path file) implements Sent {}

        record Refused(Refusal why) implements Sent {}

        record NoFolder() implements Sent {}
    }
}
