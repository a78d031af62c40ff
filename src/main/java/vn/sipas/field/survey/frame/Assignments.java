package vn.sipas.field.survey.frame;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.record.FieldworkRecord;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.Roster;
import vn.sipas.field.ledger.trust.BookName;

/**
 * Which cases are handed out to whom (giao mẫu), as a function of the department's book, the supervisors' books and the roster. An
 * assignment stands until another one withdraws it; who withdraws a part of one hands the rest out again in the same step. A
 * supervisor hands out to, and withdraws from, his own team alone: the enumerators of his unit.
 */
public final class Assignments {

    private final List<Given> standing;

    /** One assignment, and where it stands. */
    public record Given(LeafHash leaf, BookName by, FieldworkRecord.Assignment assignment) {}

    private Assignments(List<Given> standing) {
        this.standing = List.copyOf(standing);
    }

    /** What stands after the assignments in {@code books}; those of people who may not make them are left out. */
    public static Assignments of(List<Book> books, Roster roster) {
        List<Given> all = new ArrayList<>();
        for (Book book : books) {
            for (Book.Held held : book.ofKind(Kind.ASSIGNMENT.code())) {
                if (held.content() instanceof FieldworkRecord.Assignment assignment
                        && mayAssign(roster, book.name(), assignment.to())) {
                    all.add(new Given(held.leaf(), book.name(), assignment));
                }
            }
        }
        List<Withdrawal> withdrawals = withdrawals(books);
        return new Assignments(all.stream()
                .filter(given -> withdrawals.stream().noneMatch(w -> w.takesBack(given, roster)))
                .toList());
    }

    /** Who takes back what. It stands in the envelope, so it holds also where the body is another person's and left out. */
    private record Withdrawal(BookName by, LeafHash ref) {

        boolean takesBack(Given given, Roster roster) {
            return ref.equals(given.leaf())
                    && mayAssign(roster, by, given.assignment().to());
        }
    }

    private static List<Withdrawal> withdrawals(List<Book> books) {
        List<Withdrawal> withdrawals = new ArrayList<>();
        for (Book book : books) {
            for (Book.Seen seen : book.seen(Kind.ASSIGNMENT.code())) {
                seen.envelope().ref().ifPresent(ref -> withdrawals.add(new Withdrawal(book.name(), ref)));
            }
        }
        return withdrawals;
    }

    /** Whether {@code by} may hand cases out to {@code to} and take them back. */
    public static boolean mayAssign(Roster roster, BookName by, BookName to) {
        Optional<Roster.Member> writer = roster.member(by);
        Optional<Roster.Member> taker = roster.member(to);
        return writer.map(w -> switch (w.role()) {
                    case DEPARTMENT -> true;
                    case SUPERVISOR -> taker.map(t -> isTeam(w, t)).orElse(false);
                    case ENUMERATOR, MONITOR -> false;
                })
                .orElse(false);
    }

    private static boolean isTeam(Roster.Member supervisor, Roster.Member member) {
        return member.role() == Role.ENUMERATOR
                && member.person().unit().equals(supervisor.person().unit());
    }

    /** The standing ones, in the order of the books and their records. */
    public List<Given> standing() {
        return standing;
    }

    /** The standing ones to one person. */
    public List<Given> to(BookName person) {
        return standing.stream()
                .filter(given -> given.assignment().to().equals(person))
                .toList();
    }
}
