package vn.sipas.field.ledger.roster;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.ledger.record.BookPoint;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.Person;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.PublicKey;

/** One version of a season's roster (danh sách khoá): which book is whose, in which role, and which keys are ended. */
public final class Roster {

    private final long version;
    private final List<BookPoint> ended;
    private final Map<BookName, Member> members = new HashMap<>();

    /** Somebody in the roster. */
    public record Member(PublicKey key, Person person) {

        /** In which role. */
        public Role role() {
            return person.role();
        }
    }

    private Roster(BookRecord.Roster listed) {
        this.version = listed.version();
        this.ended = listed.ended();
    }

    /**
     * The roster that a record of {@code season} lists. A person whose key is no good key is left out, and so is a key that
     * stands in two lines which say different things.
     */
    public static Roster of(String season, BookRecord.Roster listed) {
        Roster roster = new Roster(listed);
        Set<BookName> contradicted = new HashSet<>();
        for (Person person : listed.people()) {
            PublicKey.read(person.keyBytes()).value().ifPresent(key -> {
                Member member = new Member(key, person);
                BookName book = BookName.of(season, key);
                Optional<Member> before = Optional.ofNullable(roster.members.put(book, member));
                if (before.isPresent() && !before.get().equals(member)) {
                    contradicted.add(book);
                }
            });
        }
        roster.members.keySet().removeAll(contradicted);
        return roster;
    }

    /** Its version, which only rises. */
    public long version() {
        return version;
    }

    /** Whose book it is, if the roster has it. */
    public Optional<Member> member(BookName book) {
        return Optional.ofNullable(members.get(book));
    }

    /** The keys of everybody in one of these roles. */
    public List<PublicKey> keys(Role... roles) {
        List<Role> wanted = List.of(roles);
        return members.values().stream()
                .filter(member -> wanted.contains(member.role()))
                .map(Member::key)
                .toList();
    }

    /** Where this version ends the key of {@code book}, if it does; of several points the one with the fewest records. */
    public Optional<BookPoint> end(BookName book) {
        return ended.stream().filter(point -> point.book().equals(book)).min(Comparator.comparingLong(BookPoint::size));
    }
}
