package vn.sipas.field.ledger.store;

import java.time.Duration;

/**
 * How long a store makes people wait after wrong passwords: not at all up to {@value #FREE}, then 5 seconds, doubled with
 * every further one, 5 minutes at most.
 *
 * @param failures wrong passwords since the last right one
 * @param last when the last of them was, in seconds since 1970 by this machine's clock
 */
record Patience(long failures, long last) {

    private static final int FREE = 3;
    private static final Duration FIRST = Duration.ofSeconds(5);
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final int DOUBLINGS = 6;

    /** Nobody mistyped. */
    static final Patience NEW = new Patience(0, 0);

    /** How long to wait at {@code now}; zero if not at all. A clock turned back shortens nothing: all of it is waited again. */
    Duration left(long now) {
        if (now < last) {
            return whole();
        }
        Duration left = whole().minusSeconds(now - last);
        return left.isNegative() ? Duration.ZERO : left;
    }

    /** What to remember where somebody tries too early: a clock that went back counts from where it is now. */
    Patience tried(long now) {
        return now < last ? new Patience(failures, now) : this;
    }

    /** One more wrong password. */
    Patience failed(long now) {
        return new Patience(failures + 1, now);
    }

    private Duration whole() {
        if (failures < FREE) {
            return Duration.ZERO;
        }
        Duration doubled = FIRST.multipliedBy(1L << Math.min(failures - FREE, DOUBLINGS));
        return doubled.compareTo(LONGEST) > 0 ? LONGEST : doubled;
    }
}
