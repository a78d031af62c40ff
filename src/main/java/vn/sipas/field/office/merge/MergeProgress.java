package vn.sipas.field.office.merge;

import java.time.Duration;
import java.util.Optional;

/**
 * How far the merging of files is.
 *
 * @param files how many were read to their end
 * @param ofFiles how many there are
 * @param bytes how many were read
 * @param ofBytes how many there are in all files together, as they were found
 * @param records how many were read and dealt with
 * @param taken since the beginning
 */
public record MergeProgress(int files, int ofFiles, long bytes, long ofBytes, long records, Duration taken) {

    /** Before this much was read nobody knows how long the rest takes. */
    private static final Duration TOO_EARLY = Duration.ofSeconds(1);

    /** The share that was read, 0 to 1. */
    public double share() {
        return ofBytes == 0 ? 1 : Math.min(1, (double) bytes / ofBytes);
    }

    /** How long the rest takes if it is read as fast as what was read so far; nothing in the first second. */
    public Optional<Duration> left() {
        if (bytes == 0 || taken.compareTo(TOO_EARLY) < 0) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofMillis(Math.round(taken.toMillis() * (1 - share()) / share())));
    }
}
