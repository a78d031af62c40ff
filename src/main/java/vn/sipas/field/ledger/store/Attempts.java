package vn.sipas.field.ledger.store;

import java.time.Clock;
import java.time.Duration;

/** Counts wrong passwords in the store itself, where closing the program does not reset them. */
final class Attempts {

    private final AttemptTable table;
    private final Clock clock;

    Attempts(Database database, Clock clock) {
        this.table = new AttemptTable(database);
        this.clock = clock;
    }

    /** How long to wait before the next password; zero if not at all. */
    Duration left() {
        Patience before = table.get();
        Patience now = before.tried(seconds());
        if (!now.equals(before)) {
            note(now);
        }
        return now.left(seconds());
    }

    void failed() {
        note(table.get().failed(seconds()));
    }

    void succeeded() {
        note(Patience.NEW);
    }

    /** On a full or read-only disk people must still reach what they have, so it is not noted there. */
    private void note(Patience patience) {
        try {
            table.put(patience);
        } catch (StoreException failure) {
            switch (failure.trouble()) {
                case FULL, READ_ONLY ->
                    System.getLogger(Attempts.class.getName())
                            .log(System.Logger.Level.DEBUG, "attempts can't be counted", failure);
                case DAMAGED, DISK, RESTORED -> throw failure;
            }
        }
    }

    private long seconds() {
        return clock.instant().getEpochSecond();
    }
}
