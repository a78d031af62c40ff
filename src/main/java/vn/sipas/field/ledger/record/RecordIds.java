package vn.sipas.field.ledger.record;

import java.time.Clock;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Makes record ids: 48 bits of milliseconds, then 74 bits that begin at random in each millisecond and count up by
 * random steps within it, also when the clock stands still or goes back (RFC 9562, section 6.2, method 2). So each id is
 * larger than the one before. Any thread may ask.
 */
public final class RecordIds {

    /** The random steps within a millisecond are from 1 up to this. */
    private static final long LARGEST_STEP = 1L << 32;

    private static final long LOW_BITS = 62;
    private static final long LOW = (1L << LOW_BITS) - 1;
    private static final long HIGH = (1L << 12) - 1;

    private final Clock clock;
    private final RandomGenerator random;
    private long millis = -1;
    private long high;
    private long low;

    public RecordIds(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.random = random;
    }

    /** The next id. */
    public synchronized RecordId next() {
        long now = clock.millis();
        if (now > millis) {
            millis = now;
            // The highest bit stays free, so that counting up doesn't run over soon.
            high = random.nextLong() & (HIGH >> 1);
            low = random.nextLong() & LOW;
        } else {
            countUp();
        }
        long first = (millis << 16) | (7L << 12) | high;
        long second = (0b10L << LOW_BITS) | low;
        return new RecordId(new UUID(first, second).toString());
    }

    private void countUp() {
        low += 1 + random.nextLong(LARGEST_STEP);
        if (low > LOW) {
            low &= LOW;
            high++;
        }
        if (high > HIGH) {
            high = 0;
            millis++;
        }
    }
}
