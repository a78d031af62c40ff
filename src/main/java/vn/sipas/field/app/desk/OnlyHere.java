package vn.sipas.field.app.desk;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * The finished forms that are on this machine only.
 *
 * @param oldest when the oldest of them was finished; nothing without any
 */
public record OnlyHere(long forms, Optional<OffsetDateTime> oldest) {

    /** More than so many are too many to lose. */
    public static final long MANY = 10;

    /** Older than this is too old to lie in one place. */
    public static final Duration LONG = Duration.ofHours(24);

    /** Whether they are to be copied now. */
    public boolean urgent(OffsetDateTime now) {
        return forms > MANY
                || oldest.filter(since -> since.isBefore(now.minus(LONG))).isPresent();
    }
}
