package vn.sipas.field.office.season;

import java.security.SecureRandom;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.age.AgeRecipient;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.FieldworkRecord;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.Card;
import vn.sipas.field.ledger.roster.Roster;
import vn.sipas.field.ledger.store.AgePurpose;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.survey.frame.Assignments;
import vn.sipas.field.survey.frame.CaseLine;
import vn.sipas.field.survey.frame.GivenCase;
import vn.sipas.field.survey.frame.SealedCases;

/**
 * Cases handed out and taken back by the department or by a supervisor for his team. What a person is given is sealed to that
 * person, to the supervisors of the same unit, to the department and to whoever hands it out, so that each of them can hand it on.
 */
public final class HandingOut {

    private final Store store;
    private final OwnBook own;
    private final SecureRandom random;
    private final Cards cards;

    /** Writes into {@code own}. */
    public HandingOut(Store store, OwnBook own, SecureRandom random) {
        this.store = store;
        this.own = own;
        this.random = random;
        this.cards = new Cards(store);
    }

    /**
     * The cases that stand with each enumerator, as far as they can be opened here; a person's cases in their order. What a monitor is
     * given to re-check is not among them: it stands with an enumerator too.
     */
    public Map<BookName, List<GivenCase>> standing(Roster roster) {
        return opened(assignments(roster).standing().stream()
                .filter(given -> !isMonitor(roster, given.assignment().to()))
                .toList());
    }

    private static boolean isMonitor(Roster roster, BookName taker) {
        return roster.member(taker)
                .filter(member -> member.role() == Role.MONITOR)
                .isPresent();
    }

    private Map<BookName, List<GivenCase>> opened(List<Assignments.Given> assignments) {
        Map<BookName, List<GivenCase>> standing =
                new TreeMap<>((a, b) -> a.text().compareTo(b.text()));
        Optional<AgeIdentity> contact = store.secrets().identity(AgePurpose.CONTACT);
        contact.ifPresent(identity -> {
            try (identity) {
                for (Assignments.Given given : assignments) {
                    SealedCases.open(given.assignment().sealed(), identity)
                            .ifPresent(cases -> standing.computeIfAbsent(
                                            given.assignment().to(), _ -> new ArrayList<>())
                                    .addAll(cases));
                }
            }
        });
        return standing;
    }

    /** The cases that stand with one person, an enumerator or a monitor, as far as they can be opened here. */
    public List<GivenCase> standingWith(Roster roster, BookName person) {
        return opened(assignments(roster).to(person)).getOrDefault(person, List.of());
    }

    /** When each of these cases was given to {@code person} first, by the clock of whoever gave it. */
    public Map<CaseId, OffsetDateTime> times(Roster roster, BookName person) {
        Map<CaseId, OffsetDateTime> times = new HashMap<>();
        store.secrets().identity(AgePurpose.CONTACT).ifPresent(identity -> {
            try (identity) {
                for (Assignments.Given given : assignments(roster).to(person)) {
                    Optional<OffsetDateTime> at = new Books(store)
                            .find(given.by())
                            .flatMap(book -> book.find(given.leaf()))
                            .map(held -> held.record().envelope().at());
                    SealedCases.open(given.assignment().sealed(), identity)
                            .ifPresent(cases -> cases.forEach(one -> at.ifPresent(
                                    time -> times.merge(one.id(), time, (a, b) -> a.isBefore(b) ? a : b))));
                }
            }
        });
        return times;
    }

    /** The person's own cases: those that stand with the owner of this store. */
    public List<GivenCase> mine(Roster roster) {
        return standingWith(roster, own.book().name());
    }

    /**
     * These lines with whatever the draw said of them when they were last handed out, as far as that can be opened here; a line that
     * was never handed out so is plain.
     */
    public List<GivenCase> remembered(List<CaseLine> lines) {
        Map<CaseLine, GivenCase> known = new HashMap<>();
        store.secrets().identity(AgePurpose.CONTACT).ifPresent(identity -> {
            try (identity) {
                for (Book book : new Books(store).all()) {
                    for (Book.Held held : book.ofKind(Kind.ASSIGNMENT.code())) {
                        if (held.content() instanceof FieldworkRecord.Assignment assignment) {
                            SealedCases.open(assignment.sealed(), identity)
                                    .ifPresent(cases -> cases.forEach(given -> known.put(given.line(), given)));
                        }
                    }
                }
            }
        });
        return lines.stream()
                .map(line -> Optional.ofNullable(known.get(line)).orElseGet(() -> GivenCase.plain(line)))
                .toList();
    }

    /** Hands cases out to {@code to}, whose card must be here. */
    public void give(List<GivenCase> cases, BookName to) {
        own.append(assignment(Optional.empty(), to, cases));
    }

    /** Gives whatever stands with {@code from} to {@code to}, who goes on in his place. */
    void passOn(Roster roster, BookName from, BookName to) {
        Set<CaseId> all = standing(roster).getOrDefault(from, List.of()).stream()
                .map(GivenCase::id)
                .collect(Collectors.toSet());
        take(roster, all, from, Optional.of(to));
    }

    /**
     * Takes {@code wanted} back from {@code from}, and gives them to {@code to} if there is one; the rest stays with {@code from}. All
     * in one step. Returns how many cases there were to take.
     */
    public int take(Roster roster, Set<CaseId> wanted, BookName from, Optional<BookName> to) {
        List<GivenCase> taken = new ArrayList<>();
        List<BookRecord> records = new ArrayList<>();
        Optional<AgeIdentity> contact = store.secrets().identity(AgePurpose.CONTACT);
        contact.ifPresent(identity -> {
            try (identity) {
                for (Assignments.Given given : assignments(roster).to(from)) {
                    SealedCases.open(given.assignment().sealed(), identity).ifPresent(cases -> {
                        List<GivenCase> here = cases.stream()
                                .filter(line -> wanted.contains(line.id()))
                                .toList();
                        if (!here.isEmpty()) {
                            List<GivenCase> rest = new ArrayList<>(cases);
                            rest.removeAll(here);
                            taken.addAll(here);
                            records.add(assignment(Optional.of(given.leaf()), from, rest));
                        }
                    });
                }
            }
        });
        to.filter(_ -> !taken.isEmpty()).ifPresent(taker -> records.add(assignment(Optional.empty(), taker, taken)));
        if (!records.isEmpty()) {
            own.append(records);
        }
        return taken.size();
    }

    private Assignments assignments(Roster roster) {
        return Assignments.of(new Books(store).all(), roster);
    }

    private BookRecord assignment(Optional<LeafHash> withdraws, BookName to, List<GivenCase> cases) {
        return new FieldworkRecord.Assignment(withdraws, to, SealedCases.seal(cases, recipients(to), random));
    }

    private List<AgeRecipient> recipients(BookName to) {
        List<AgeRecipient> recipients = new ArrayList<>();
        // Without a card, somebody whose key is ended, there is nobody to read what is left: nothing.
        cards.of(to).ifPresent(taker -> {
            recipients.add(recipient(taker.holder().contact()));
            cards.all().stream()
                    .filter(card -> supervises(card, taker))
                    .forEach(card -> recipients.add(recipient(card.holder().contact())));
        });
        cards.all().stream()
                .filter(card -> card.holder().role() == Role.DEPARTMENT)
                .forEach(card -> recipients.add(recipient(card.holder().contact())));
        store.secrets().identity(AgePurpose.CONTACT).ifPresent(identity -> {
            try (identity) {
                recipients.add(identity.recipient());
            }
        });
        return recipients.stream().distinct().toList();
    }

    private static boolean supervises(Card card, Card taker) {
        return card.holder().role() == Role.SUPERVISOR
                && card.holder().unit().equals(taker.holder().unit())
                && !card.equals(taker);
    }

    /** A card taken in has recipients that can be encrypted to. */
    private static AgeRecipient recipient(String text) {
        return switch (AgeRecipient.parse(text)) {
            case AgeRecipient.Parsed.Valid(AgeRecipient recipient) -> recipient;
            case AgeRecipient.Parsed.Invalid _ -> throw new IllegalArgumentException("a kept card has no recipient");
        };
    }
}
