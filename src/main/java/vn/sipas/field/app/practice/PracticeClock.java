package vn.sipas.field.app.practice;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** The time of a practice season: it stands still until a visit takes its time. */
final class PracticeClock extends Clock {

    private final ZoneId zone;
    private Instant now;

    PracticeClock(Instant start, ZoneId zone) {
        this.now = start;
        this.zone = zone;
    }

    void pass(Duration time) {
        now = now.plus(time);
    }

    /** Goes to {@code later}; never back. */
    void goTo(Instant later) {
        if (later.isAfter(now)) {
            now = later;
        }
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new PracticeClock(now, other);
    }
}
