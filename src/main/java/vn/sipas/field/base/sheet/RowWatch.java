package vn.sipas.field.base.sheet;

/** Watches long work on rows and may end it. Called by the thread that works. */
public interface RowWatch {

    /**
     * Hears how far the work is.
     *
     * @param rows handed over so far
     * @param share of the whole work, 0 to 1
     */
    void at(long rows, double share);

    /** Whether the work is to end at its next safe place. */
    boolean stopped();

    /** Nobody watches, and nobody ends it. */
    static RowWatch none() {
        return new RowWatch() {
            @Override
            public void at(long rows, double share) {}

            @Override
            public boolean stopped() {
                return false;
            }
        };
    }
}
