package vn.sipas.field.app.ui.handover;

import java.util.Map;
import vn.sipas.field.app.ui.Job;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.record.Kind;

/** Copying out underneath the screen. Every call runs on the store lane: the copy reads the open store. */
interface HandOverPort {

    Waiting waiting();

    /** Writes the whole book into {@code folder}, which must exist, and reads it back; tells {@link Step} numbers through {@code job}. */
    Copied copy(String folder, Job job);

    /** The steps of a hand-over, in their order. */
    enum Step {
        WRITE(0),
        READ_BACK(1);

        private final int place;

        Step(int place) {
            this.place = place;
        }

        /** Its place among the steps, from 0. */
        int place() {
            return place;
        }
    }

    /**
     * What there is to copy.
     *
     * @param all how many records the book has
     * @param onlyHere those that are on this machine only
     */
    record Waiting(long all, Counts onlyHere) {}

    /** Records of a book: {@code interviews} of them finished forms, {@code contacts} attempts. */
    record Counts(long records, long interviews, long contacts) {
        static Counts of(Map<String, Long> kinds) {
            return new Counts(
                    kinds.values().stream().mapToLong(Long::longValue).sum(),
                    kinds.getOrDefault(Kind.INTERVIEW.code(), 0L),
                    kinds.getOrDefault(Kind.CONTACT.code(), 0L));
        }

        long others() {
            return records - interviews - contacts;
        }
    }

    /** What came of copying. */
    sealed interface Copied {

        /**
         * Every record was written, read back and checked.
         *
         * @param file its name
         * @param bytes its length
         * @param sameDisk whether it lies on the disk that holds the store, and would be lost with it
         * @param head the book's signed head, at most 300 bytes: whoever keeps it can tell later that nothing was taken away
         */
        record Done(Counts what, String file, long bytes, boolean sameDisk, String head) implements Copied {}

        /** What was read back is not what was written: the medium is not to be relied on. */
        record NotReadBack(String file) implements Copied {}

        /** Nothing was written. */
        record Refused(Reason why) implements Copied {}
    }
}
