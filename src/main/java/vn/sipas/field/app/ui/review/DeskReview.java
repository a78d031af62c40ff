package vn.sipas.field.app.ui.review;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import vn.sipas.field.app.desk.Copying;
import vn.sipas.field.app.desk.review.Opened;
import vn.sipas.field.app.desk.review.Reviewing;
import vn.sipas.field.app.ui.OpenDesk;
import vn.sipas.field.office.review.Exclusion;
import vn.sipas.field.office.review.ReviewItem;

/** Interviews reviewed at the open desk. */
record DeskReview(OpenDesk desk) implements ReviewPort {

    private Reviewing reviewing() {
        return desk.desk().reviewing();
    }

    @Override
    public Queue queue() {
        return new Queue(reviewing().list(), reviewing().rules());
    }

    @Override
    public Opened open(ReviewItem item, Locale language) {
        return reviewing().open(item, language);
    }

    @Override
    public Reviewing.Outcome accept(ReviewItem item) {
        return reviewing().accept(item, "");
    }

    @Override
    public Reviewing.Outcome sendBack(ReviewItem item, String comment) {
        return reviewing().sendBack(item, comment);
    }

    @Override
    public Reviewing.Outcome exclude(ReviewItem item, Exclusion why, String comment) {
        return reviewing().exclude(item, why, comment);
    }

    @Override
    public Reviewing.Outcome acceptUnflagged(List<ReviewItem> items) {
        return reviewing().acceptUnflagged(items);
    }

    @Override
    public Reviewing.Outcome rule(ReviewItem item, boolean counts, String reason) {
        return reviewing().rule(item, counts, reason);
    }

    @Override
    public Reviewing.Outcome takeBack(List<ReviewItem> items) {
        return reviewing().takeBack(items);
    }

    @Override
    public Copying.Copied copyForTeam(Path folder) {
        return desk.desk().copying().copy(folder, Copying.Manner.TEAM, _ -> {});
    }
}
