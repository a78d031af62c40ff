package vn.sipas.field.app.ui.review;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.sipas.field.app.desk.Copying;
import vn.sipas.field.app.desk.review.Opened;
import vn.sipas.field.app.desk.review.Reviewing;
import vn.sipas.field.office.review.Exclusion;
import vn.sipas.field.office.review.ReviewItem;

/** Interviews reviewed at the open desk. Store lane. */
interface ReviewPort {

    /**
     * What the owner may review.
     *
     * @param rules whether he rules instead of reviewing
     */
    record Queue(List<ReviewItem> items, boolean rules) {
        public Queue {
            items = List.copyOf(items);
        }
    }

    Queue queue();

    Opened open(ReviewItem item, Locale language);

    Reviewing.Outcome accept(ReviewItem item);

    Reviewing.Outcome sendBack(ReviewItem item, String comment);

    Reviewing.Outcome exclude(ReviewItem item, Exclusion why, String comment);

    Reviewing.Outcome acceptUnflagged(List<ReviewItem> items);

    Reviewing.Outcome rule(ReviewItem item, boolean counts, String reason);

    Reviewing.Outcome takeBack(List<ReviewItem> items);

    /** Writes the owner's book for his team into {@code folder}. */
    Copying.Copied copyForTeam(Path folder);
}
