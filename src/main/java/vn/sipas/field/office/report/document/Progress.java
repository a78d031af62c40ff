package vn.sipas.field.office.report.document;

/** Hears how far a report is, and may stop it. */
public interface Progress {

    /** Nobody listens, nothing stops it. */
    Progress NONE = new Progress() {
        @Override
        public void at(double share) {}

        @Override
        public boolean cancelled() {
            return false;
        }
    };

    /** {@code share}: 0 to 1. */
    void at(double share);

    boolean cancelled();
}
