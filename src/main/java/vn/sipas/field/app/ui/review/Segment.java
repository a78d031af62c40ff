package vn.sipas.field.app.ui.review;

import vn.sipas.field.office.review.ReviewItem;
import vn.sipas.field.office.review.ReviewState;

/** Which interviews the list shows. */
enum Segment {
    OPEN,
    RETURNED,
    ACCEPTED,
    EXCLUDED,
    /** Ruled, or with nothing to decide, and at the department what still waits for a supervisor. */
    OTHER,
    ALL;

    boolean holds(ReviewItem item) {
        return switch (this) {
            case OPEN -> item.isOpen();
            case RETURNED -> item.state() == ReviewState.RETURNED;
            case ACCEPTED -> item.state() == ReviewState.ACCEPTED;
            case EXCLUDED -> item.state() == ReviewState.EXCLUDED || item.state() == ReviewState.FAILED_RECHECK;
            case OTHER ->
                !item.isOpen()
                        && switch (item.state()) {
                            case WAITING, CONTESTED, RULED, ASIDE, CLOSED -> true;
                            case RETURNED, ACCEPTED, EXCLUDED, FAILED_RECHECK -> false;
                        };
            case ALL -> true;
        };
    }
}
