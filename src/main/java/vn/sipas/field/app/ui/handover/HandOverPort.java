package vn.sipas.field.app.ui.handover;

import java.nio.file.Path;
import java.util.List;
import vn.sipas.field.app.ui.Job;

/** Copying out underneath the screen. {@link #waiting} runs on the store lane, {@link #copy} on the job lane. */
interface HandOverPort {

    Waiting waiting();

    /** Writes what waits into {@code folder} and reads it back; tells {@link Step} numbers through {@code job}. */
    Copied copy(Path folder, Job job);

    /** The steps of a hand-over, in their order. */
    enum Step {
        WRITE,
        READ_BACK,
        RECEIPT
    }

    /** What is not covered by a receipt: {@code records} altogether, {@code interviews} of them finished forms. */
    record Waiting(int records, int interviews, int contacts) {
        int others() {
            return records - interviews - contacts;
        }
    }

    /** What came of copying. */
    sealed interface Copied {

        /** Every record was written, read back and checked. */
        record Done(Waiting what, List<FileLine> files) implements Copied {
            public Done {
                files = List.copyOf(files);
            }
        }

        /** Nothing is to be relied on in the folder; {@code why} is said in the reader's language, all reasons. */
        record Refused(List<String> why) implements Copied {
            public Refused {
                why = List.copyOf(why);
            }
        }
    }

    /** One written file, {@code bytes} long. */
    record FileLine(String name, long bytes) {}
}
