package vn.sipas.field.app.ui.review;

import java.util.List;
import vn.sipas.field.office.review.ReviewItem;

/** What was done last. */
sealed interface News {

    record None() implements News {}

    record Accepted(ReviewItem item) implements News {}

    record Returned(ReviewItem item) implements News {}

    record Excluded(ReviewItem item) implements News {}

    record AcceptedAll(List<ReviewItem> items) implements News {
        public AcceptedAll {
            items = List.copyOf(items);
        }
    }

    record Ruled(ReviewItem item, boolean counts) implements News {}

    /** So many decisions were taken back. */
    record Undone(int decisions) implements News {}

    /** The file for the team. */
    record CopiedForTeam(String file, boolean sameDisk) implements News {}

    /** The file for the team lies there but can't be relied on. */
    record NotReadBack(String file) implements News {}

    /** Nothing was done. */
    record Wrong(String why) implements News {}
}
