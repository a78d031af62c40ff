package vn.sipas.field.ledger.record;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.base.json.JsonCursor;

/** The members of one object in their order. */
final class Members {

    private final List<Member> members;

    Members(List<Member> members) {
        this.members = List.copyOf(members);
    }

    /** All of them in their order. */
    List<Member> list() {
        return members;
    }

    /** The first fault of the object that the walk is in, from its next member to its end. */
    Optional<RecordFault> fault(JsonCursor here) {
        int expected = 0;
        while (here.next()) {
            int found = expected;
            while (found < members.size() && !members.get(found).isAt(here)) {
                if (members.get(found).required()) {
                    return Optional.of(misfit(here, expected));
                }
                found++;
            }
            if (found == members.size()) {
                return Optional.of(misfit(here, expected));
            }
            Optional<RecordFault> fault = members.get(found).shape().fault(here);
            if (fault.isPresent()) {
                return fault;
            }
            expected = found + 1;
        }
        return Shape.unless(requiredFrom(expected).isEmpty(), RecordFault.MEMBER_MISSING);
    }

    /** Why the member stood on is not the one that comes next: none of these, or one too early or too late. */
    private RecordFault misfit(JsonCursor here, int expected) {
        Set<String> rest = new HashSet<>();
        JsonCursor ahead = here.copy();
        do {
            rest.add(ahead.name());
        } while (ahead.next());
        boolean known = members.stream().anyMatch(m -> m.name().equals(here.name()));
        if (!known) {
            return RecordFault.UNKNOWN_MEMBER;
        }
        return rest.containsAll(requiredFrom(expected)) ? RecordFault.MEMBER_ORDER : RecordFault.MEMBER_MISSING;
    }

    private List<String> requiredFrom(int expected) {
        return members.subList(expected, members.size()).stream()
                .filter(Member::required)
                .map(Member::name)
                .toList();
    }
}
