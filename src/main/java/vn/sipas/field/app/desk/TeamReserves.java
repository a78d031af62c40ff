package vn.sipas.field.app.desk;

import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.FieldworkRecord;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.Roster;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.season.HandingOut;
import vn.sipas.field.office.season.SeasonBook;
import vn.sipas.field.survey.frame.Assignments;
import vn.sipas.field.survey.frame.GivenCase;
import vn.sipas.field.survey.reserve.CaseEnd;
import vn.sipas.field.survey.reserve.Reserves;
import vn.sipas.field.survey.sample.reserve.ReleaseCode;

/**
 * The reserves of the people whom the owner may hand cases out to: opened by a record, or by a code told on the telephone. What is
 * known of their visits is what they handed over; where that is old, the enumerator's own program, which holds all of it, decides
 * by the code.
 */
public final class TeamReserves {

    private static final String SECRET = "release";

    private final Store store;
    private final OwnBook own;
    private final HandingOut handingOut;
    private final SecureRandom random;
    private final Released released;

    TeamReserves(Store store, OwnBook own, HandingOut handingOut, SecureRandom random) {
        this.store = store;
        this.own = own;
        this.handingOut = handingOut;
        this.random = random;
        this.released = new Released(store);
    }

    /**
     * One person's reserves in one stratum, by what is known here.
     *
     * @param book whose they are
     * @param code to be told on the telephone for the next one; a supervisor's desk has it
     */
    public record Row(String book, String person, ReserveRow reserves, Optional<String> code) {}

    /** A reserve that an enumerator opened with a code that the owner did not give. */
    public record Doubtful(String person, CaseId reserve, String code, OffsetDateTime at) {}

    /** Person by person, stratum by stratum; nothing before a roster. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        roster().ifPresent(roster -> team(roster).forEach((book, given) -> {
            for (Reserves.Stratum stratum : reserves(roster, book, given).strata()) {
                rows.add(new Row(
                        book.text(),
                        name(roster, book),
                        ReserveRow.of(stratum),
                        stratum.next().flatMap(this::code)));
            }
        }));
        rows.sort(Comparator.comparing(Row::person));
        return List.copyOf(rows);
    }

    private Map<BookName, List<GivenCase>> team(Roster roster) {
        Map<BookName, List<GivenCase>> standing = handingOut.standing(roster);
        standing.keySet()
                .removeIf(person -> person.equals(own.book().name())
                        || !Assignments.mayAssign(roster, own.book().name(), person));
        return standing;
    }

    private static String name(Roster roster, BookName book) {
        return roster.member(book).map(member -> member.person().name()).orElse(book.text());
    }

    private Reserves reserves(Roster roster, BookName person, List<GivenCase> given) {
        Set<CaseId> open = released.to(roster, person);
        List<Book> books = new Books(store).all();
        return new Reserves(
                given.stream()
                        .map(one -> new Reserves.Known(
                                one.id(),
                                one.line().stratum(),
                                one.reserve(),
                                CaseEnd.of(records(books, one.id()), false)))
                        .toList(),
                open);
    }

    /** A case goes from hand to hand: whatever any book says about it, by the time of writing. */
    private static List<Book.Held> records(List<Book> books, CaseId id) {
        return books.stream()
                .flatMap(book -> book.ofCase(id.text()).stream())
                .sorted(Comparator.comparing(held -> held.record().envelope().at()))
                .toList();
    }

    /**
     * Opens the next reserve of its stratum for whoever has it; why not, or nothing. It can't be undone.
     *
     * @param reason in words, without a name
     */
    public Optional<Refusal> release(CaseId reserve, String reason) {
        Optional<Roster> roster = roster();
        if (roster.isEmpty()) {
            return Optional.of(Refusal.of(DeskFault.SEASON_MISSING));
        }
        if (!isRole(Role.SUPERVISOR) && !isRole(Role.DEPARTMENT)) {
            return Optional.of(Refusal.of(DeskFault.NOT_YOURS_TO_ASSIGN));
        }
        if (reason.isBlank()) {
            return Optional.of(Refusal.of(DeskFault.REASON_MISSING));
        }
        Opening opening = team(roster.get()).entrySet().stream()
                .filter(hand ->
                        hand.getValue().stream().anyMatch(given -> given.id().equals(reserve) && given.reserve() > 0))
                .findFirst()
                .map(hand -> Opening.of(reserves(roster.get(), hand.getKey(), hand.getValue()), reserve))
                .orElseGet(() -> new Opening.Refused(Refusal.of(DeskFault.NO_RESERVE, reserve.text())));
        return switch (opening) {
            case Opening.Refused(Refusal why) -> Optional.of(why);
            case Opening.Allowed _ -> {
                own.append(new FieldworkRecord.Release(reserve, Optional.empty(), reason.strip()));
                yield Optional.empty();
            }
        };
    }

    private boolean isRole(Role role) {
        return store.owner().role().equals(role.code());
    }

    /** The code for a reserve; a supervisor's alone. */
    private Optional<String> code(CaseId reserve) {
        if (!isRole(Role.SUPERVISOR)) {
            return Optional.empty();
        }
        byte[] secret = secret();
        try {
            return Optional.of(ReleaseCode.of(secret, reserve.text()).text());
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    /** For the caller to wipe. */
    private byte[] secret() {
        return store.secrets().get(SECRET).orElseGet(() -> {
            byte[] made = new byte[ReleaseCode.SECRET_LENGTH];
            random.nextBytes(made);
            store.secrets().put(SECRET, made);
            return made;
        });
    }

    /** What another identity of the same person gave as codes is this one's too. */
    void takeOver(Store earlier) {
        earlier.secrets().get(SECRET).ifPresent(secret -> {
            store.secrets().put(SECRET, secret);
            Arrays.fill(secret, (byte) 0);
        });
    }

    /** At a supervisor's desk the reserves that his team opened with codes he did not give, oldest first. */
    public List<Doubtful> doubtful() {
        Optional<Roster> roster = roster().filter(_ -> isRole(Role.SUPERVISOR));
        if (roster.isEmpty()) {
            return List.of();
        }
        byte[] secret = secret();
        try {
            return new Books(store)
                    .all().stream()
                            .filter(book -> Assignments.mayAssign(
                                    roster.get(), own.book().name(), book.name()))
                            .flatMap(book -> doubtful(book, name(roster.get(), book.name()), secret))
                            .sorted(Comparator.comparing(Doubtful::at))
                            .toList();
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static Stream<Doubtful> doubtful(Book book, String person, byte[] secret) {
        List<Doubtful> doubtful = new ArrayList<>();
        for (Book.Held held : book.ofKind(Kind.RELEASE.code())) {
            if (held.content() instanceof FieldworkRecord.Release release) {
                String code = release.code().orElse("");
                boolean given = ReleaseCode.read(code, release.caseId().text())
                        .map(read -> read.isFrom(secret, release.caseId().text()))
                        .orElse(false);
                if (!given) {
                    doubtful.add(new Doubtful(
                            person,
                            release.caseId(),
                            code,
                            held.record().envelope().at()));
                }
            }
        }
        return doubtful.stream();
    }

    private Optional<Roster> roster() {
        return SeasonBook.find(store, own).flatMap(SeasonBook::roster);
    }
}
