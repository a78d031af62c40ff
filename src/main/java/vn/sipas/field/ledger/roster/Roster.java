package vn.sipas.field.ledger.roster;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.Person;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.PublicKey;

/** One version of a season's roster (danh sách khoá): which book is whose, and in which role. */
public final class Roster {

    private final long version;
    private final Map<BookName, Member> members = new HashMap<>();

    /** Somebody in the roster. */
    public record Member(PublicKey key, Role role) {}

    private Roster(long version) {
        this.version = version;
    }

    /** The roster that a record of {@code season} lists; a person whose key is no good key is left out. */
    public static Roster of(String season, BookRecord.Roster listed) {
        Roster roster = new Roster(listed.version());
        for (Person person : listed.people()) {
            PublicKey.read(person.keyBytes())
                    .value()
                    .ifPresent(key -> roster.members.put(BookName.of(season, key), new Member(key, person.role())));
        }
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
}
