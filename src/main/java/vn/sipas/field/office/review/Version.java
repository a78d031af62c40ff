package vn.sipas.field.office.review;

import java.time.OffsetDateTime;
import java.util.List;
import vn.sipas.field.ledger.record.LeafHash;

/**
 * An interview beside the one that is reviewed: what it corrects, or another one of its case.
 *
 * @param book whose, and at which {@code position}
 * @param aside whether that is on a branch of the book that is not the book
 */
public record Version(
        LeafHash leaf,
        String book,
        long position,
        boolean aside,
        String person,
        OffsetDateTime at,
        Standing standing,
        List<Decided> decided) {

    public Version {
        decided = List.copyOf(decided);
    }

    @Override
    public String toString() {
        return "Version[" + leaf + ", " + standing + "]";
    }
}
