package vn.sipas.field.office.review;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.trust.BookName;

/** An interview while it is judged. */
final class Entry {

    final Place place;
    final Book.Seen seen;

    /** Whether its writer is known as an enumerator there; never on a branch that is not the book. */
    final boolean known;

    @Nullable
    Entry corrects;

    boolean corrected;
    Standing standing = Standing.COUNTS;

    Entry(Place place, Book.Seen seen, boolean known) {
        this.place = place;
        this.seen = seen;
        this.known = known;
    }

    BookName book() {
        return place.book();
    }

    Optional<CaseId> caseId() {
        return seen.envelope().caseId();
    }

    /** Itself and what it corrects, the newest first. */
    List<LeafHash> versions() {
        List<LeafHash> versions = new ArrayList<>();
        for (Entry version = this; version != null; version = version.corrects) {
            versions.add(version.seen.leaf());
        }
        return versions;
    }

    void correct(Entry target) {
        if (!target.corrected) {
            target.corrected = true;
            corrects = target;
        }
    }

    Judged judged() {
        return new Judged(place, seen, standing, Optional.ofNullable(corrects).map(target -> target.seen.leaf()));
    }
}
