package vn.sipas.field.office.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.ledger.record.BookPoint;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.Roster;
import vn.sipas.field.ledger.roster.RosterHistory;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.office.merge.branch.Endorsement;
import vn.sipas.field.office.merge.branch.Histories;
import vn.sipas.field.office.merge.branch.History;

/**
 * Whose word settles a fork: the supervisors, monitors and the department of a roster, by true cosignatures under heads, never
 * the book's own key; and the roster itself, where it ends the book's key at a point of one branch.
 */
final class Endorsers {

    private Endorsers() {}

    /** Those of the newest roster, and {@code department}, about {@code book}, which is not the department's. */
    static Endorsement of(BookName book, RosterHistory rosters, Optional<PublicKey> department) {
        List<PublicKey> keys = new ArrayList<>(keys(book, rosters.newest()));
        department.ifPresent(keys::add);
        Optional<BookPoint> end = rosters.end(book);
        return (known, history, split) -> signed(known, history, split, keys)
                || end.filter(point -> point.size() > split && history.has(point.size(), point.root()))
                        .isPresent();
    }

    /** The roster in force at a split of the department's own book. */
    interface RosterBefore {

        /** The newest in the first {@code split} records of {@code history}. */
        Optional<Roster> roster(History history, long split);
    }

    /** Those of the department's book itself: whom the records before each split name. */
    static Endorsement ofDepartment(BookName department, RosterBefore rosters) {
        return (known, history, split) ->
                signed(known, history, split, keys(department, rosters.roster(history, split)));
    }

    private static List<PublicKey> keys(BookName book, Optional<Roster> roster) {
        return roster
                .map(listed -> listed.keys(Role.SUPERVISOR, Role.DEPARTMENT, Role.MONITOR))
                .orElse(List.of())
                .stream()
                .filter(key -> !book.isOf(key))
                .toList();
    }

    private static boolean signed(Histories known, History history, long split, List<PublicKey> keys) {
        return known.heads(history).stream()
                .filter(head -> head.checkpoint().size() > split)
                .filter(head -> head.note().signatures().size() > 1)
                .anyMatch(head -> keys.stream().anyMatch(key -> isSigned(head, key)));
    }

    private static boolean isSigned(SignedHead head, PublicKey key) {
        return head.cosignaturesBy(key).stream().anyMatch(line -> line.value().isPresent());
    }
}
