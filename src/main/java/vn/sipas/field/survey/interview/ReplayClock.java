package vn.sipas.field.survey.interview;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** The laptop's clock, set back to a step's own time while the step is done again: {@code now()} then says what it said. */
final class ReplayClock extends Clock {

    private final Clock real;
    private @Nullable Instant replayed;

    ReplayClock(Clock real) {
        this.real = real;
    }

    /** From now on it stands at {@code then}. */
    void standAt(Instant then) {
        replayed = then;
    }

    /** From now on it runs. */
    void run() {
        replayed = null;
    }

    @Override
    public Instant instant() {
        Instant standing = replayed;
        return standing != null ? standing : real.instant();
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new ReplayClock(real.withZone(zone));
    }
}
