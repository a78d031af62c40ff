package vn.sipas.field.office.merge;

/** Watches the merging of files and may end it. Called by the thread that merges. */
public interface MergeWatch {

    /** Hears how far the merging is; some times a second at the most. */
    void at(MergeProgress progress);

    /** Whether the merging is to end before the next piece of a file; sections that were joined stay. */
    boolean stopped();

    /** Nobody watches, and nobody ends it. */
    MergeWatch NONE = new MergeWatch() {
        @Override
        public void at(MergeProgress progress) {}

        @Override
        public boolean stopped() {
            return false;
        }
    };
}
