package vn.sipas.field.app.ui.review;

import java.util.List;
import vn.sipas.field.office.review.ReviewItem;

/** What is asked before something is decided. */
sealed interface Panel {

    record Closed() implements Panel {}

    /** What is to be corrected. */
    record Return(ReviewItem item) implements Panel {}

    /** Why it is excluded. */
    record Exclude(ReviewItem item) implements Panel {}

    /** Whether all of these, none of which is flagged, are to be accepted without having been opened. */
    record AcceptAll(List<ReviewItem> items) implements Panel {
        public AcceptAll {
            items = List.copyOf(items);
        }
    }

    /** Why the department says so. */
    record Rule(ReviewItem item, boolean counts) implements Panel {}
}
