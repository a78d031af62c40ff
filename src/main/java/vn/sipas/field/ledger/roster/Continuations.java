package vn.sipas.field.ledger.roster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.ledger.record.BookPoint;
import vn.sipas.field.ledger.record.Person;
import vn.sipas.field.ledger.trust.BookName;

/**
 * Which books go on from which: a new device, a restored copy, a lost password. A {@code continues} is the word of the new
 * key alone, so it holds only where the department's rosters agree that both keys are one person: the newest lines about
 * the two have the same name, role and unit. A roster has no other tie between two keys, so the department must tell two
 * people of one name in one unit apart in the name itself.
 */
public final class Continuations {

    private final Map<BookName, List<BookPoint>> links = new HashMap<>();
    private final List<Claim> refused = new ArrayList<>();

    /** What one {@code continues} record says. */
    public record Claim(BookName book, long position, BookPoint earlier) {}

    /** Judges these claims, whose records are known to be their writer's, by the department's rosters. */
    public Continuations(RosterHistory history, List<Claim> claims) {
        for (Claim claim : claims) {
            if (isOnePerson(history, claim.book(), claim.earlier().book())) {
                links.computeIfAbsent(claim.book(), _ -> new ArrayList<>()).add(cut(history, claim.earlier()));
            } else {
                refused.add(claim);
            }
        }
    }

    private static boolean isOnePerson(RosterHistory history, BookName one, BookName other) {
        Optional<Person> first = newestLine(history, one);
        Optional<Person> second = newestLine(history, other);
        return !one.equals(other)
                && first.isPresent()
                && second.isPresent()
                && first.get().name().equals(second.get().name())
                && first.get().role() == second.get().role()
                && first.get().unit().equals(second.get().unit());
    }

    private static Optional<Person> newestLine(RosterHistory history, BookName book) {
        return history.rosters().reversed().stream()
                .flatMap(roster -> roster.member(book).stream())
                .map(Roster.Member::person)
                .findFirst();
    }

    /** Beyond the point where the roster ends the earlier key nothing is continued. */
    private static BookPoint cut(RosterHistory history, BookPoint claimed) {
        return history.end(claimed.book())
                .filter(end -> end.size() < claimed.size())
                .orElse(claimed);
    }

    /**
     * The earlier books that {@code book} continues, directly or through others, nearest first, each up to a point. Whether
     * the copies held really lead to these points is for the caller to check.
     */
    public List<BookPoint> earlier(BookName book) {
        List<BookPoint> found = new ArrayList<>(links.getOrDefault(book, List.of()));
        Set<BookName> seen = new HashSet<>(Set.of(book));
        for (int i = 0; i < found.size(); i++) {
            BookName next = found.get(i).book();
            if (seen.add(next)) {
                found.addAll(links.getOrDefault(next, List.of()));
            }
        }
        found.removeIf(point -> point.book().equals(book));
        return List.copyOf(found);
    }

    /** Whether the record at {@code position} of {@code target} may be corrected in {@code book}. */
    public boolean mayCorrect(BookName book, BookName target, long position) {
        return book.equals(target)
                || earlier(book).stream().anyMatch(point -> point.book().equals(target) && position < point.size());
    }

    /** The claims that don't hold ({@link RosterFault#CONTINUES_SOMEBODY_ELSE}), in the order given. */
    public List<Claim> refused() {
        return List.copyOf(refused);
    }
}
