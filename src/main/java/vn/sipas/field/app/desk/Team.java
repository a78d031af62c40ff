package vn.sipas.field.app.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import vn.sipas.field.base.language.Folding;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Person;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.Roster;
import vn.sipas.field.ledger.store.AgePurpose;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.office.season.Cards;
import vn.sipas.field.office.season.HandingOut;
import vn.sipas.field.office.season.SeasonBook;
import vn.sipas.field.survey.frame.Assignments;
import vn.sipas.field.survey.frame.CaseLine;
import vn.sipas.field.survey.frame.GivenCase;

/** Who has which cases, and cases handed out, taken back and handed on: by the department, by a supervisor for his team. */
public final class Team {

    private final Store store;
    private final OwnBook own;
    private final Cards cards;
    private final HandingOut handingOut;

    Team(Store store, OwnBook own, HandingOut handingOut) {
        this.store = store;
        this.own = own;
        this.cards = new Cards(store);
        this.handingOut = handingOut;
    }

    /**
     * Somebody who can be given cases.
     *
     * @param cases those that stand with him, as far as they can be opened here
     * @param hasCard whether a card was taken in, without which nothing can be sealed to him
     */
    public record Hand(
            String book, String name, String unit, String fingerprint, List<CaseLine> cases, boolean hasCard) {
        public Hand {
            cases = List.copyOf(cases);
        }

        @Override
        public String toString() {
            return "Hand[" + book + ", " + cases.size() + "]";
        }
    }

    /** Everybody the owner may give cases to, by name; nobody before a roster. */
    public List<Hand> hands() {
        List<Hand> hands = new ArrayList<>();
        roster().ifPresent(roster -> {
            Map<BookName, List<GivenCase>> standing = handingOut.standing(roster);
            for (Person person : people()) {
                PublicKey.read(person.keyBytes()).value().ifPresent(key -> {
                    BookName book = BookName.of(store.owner().season(), key);
                    boolean takes = roster.member(book)
                            .map(member -> member.role() == Role.ENUMERATOR)
                            .orElse(false);
                    if (takes && Assignments.mayAssign(roster, own.book().name(), book)) {
                        hands.add(hand(person, key, book, standing.getOrDefault(book, List.of())));
                    }
                });
            }
        });
        hands.sort((a, b) -> a.name().compareTo(b.name()));
        return List.copyOf(hands);
    }

    private Hand hand(Person person, PublicKey key, BookName book, List<GivenCase> cases) {
        return new Hand(
                book.text(),
                person.name(),
                person.unit(),
                key.fingerprint(),
                cases.stream().map(GivenCase::line).toList(),
                cards.of(book).isPresent());
    }

    private List<Person> people() {
        return SeasonBook.find(store, own)
                .flatMap(SeasonBook::listed)
                .map(BookRecord.Roster::people)
                .orElse(List.of());
    }

    /** What came of handing out. */
    public sealed interface Handed {
        /** So many cases were handed out or taken back; 0 if none of those wanted stood there. */
        record Done(int cases) implements Handed {}

        /** Nothing was written. */
        record Refused(Refusal why) implements Handed {}
    }

    /** Hands {@code cases} out to the person called {@code whom}: a name, a book or a fingerprint. */
    public Handed give(List<CaseLine> cases, String whom) {
        return giveDrawn(cases.stream().map(GivenCase::plain).toList(), whom);
    }

    /** Gives cases that were taken back out again, with what the draw said of each when they were last handed out. */
    public Handed giveAgain(List<CaseLine> cases, String whom) {
        return giveDrawn(handingOut.remembered(cases), whom);
    }

    /** The same with what the draw says of each. */
    Handed giveDrawn(List<GivenCase> cases, String whom) {
        return with(
                whom,
                hand -> standing(cases).<Handed>map(Handed.Refused::new).orElseGet(() -> {
                    handingOut.give(cases, book(hand));
                    return new Handed.Done(cases.size());
                }));
    }

    /** A case is with one person at a time: why these can't be given, if one of them already stands with somebody. */
    private Optional<Refusal> standing(List<GivenCase> cases) {
        Set<CaseId> wanted = cases.stream().map(GivenCase::id).collect(Collectors.toSet());
        return hands().stream()
                .flatMap(hand -> hand.cases().stream()
                        .filter(line -> wanted.contains(line.id()))
                        .map(line -> Refusal.of(DeskFault.CASE_STANDS, line.id().text(), hand.name())))
                .findFirst();
    }

    /** Takes {@code cases} back from one person and gives them to another, or to nobody. */
    public Handed take(Set<CaseId> cases, String from, Optional<String> to) {
        return with(
                from,
                giver -> to.isEmpty()
                        ? taken(cases, giver, Optional.empty())
                        : with(to.get(), taker -> taken(cases, giver, Optional.of(book(taker)))));
    }

    private Handed taken(Set<CaseId> cases, Hand from, Optional<BookName> to) {
        return new Handed.Done(handingOut.take(roster().orElseThrow(), cases, book(from), to));
    }

    private Handed with(String whom, Function<Hand, Handed> act) {
        if (roster().isEmpty()) {
            return new Handed.Refused(Refusal.of(DeskFault.SEASON_MISSING));
        }
        if (!mayAssign()) {
            return new Handed.Refused(Refusal.of(DeskFault.NOT_YOURS_TO_ASSIGN));
        }
        if (!store.secrets().has(AgePurpose.CONTACT)) {
            return new Handed.Refused(Refusal.of(DeskFault.CONTACT_DATA_DELETED));
        }
        if (lacksDepartment()) {
            return new Handed.Refused(Refusal.of(DeskFault.DEPARTMENT_CARD_MISSING));
        }
        List<Hand> found = hands().stream().filter(hand -> isCalled(hand, whom)).toList();
        if (found.size() != 1) {
            return new Handed.Refused(Refusal.of(DeskFault.NOBODY, whom));
        }
        Hand hand = found.getFirst();
        return hand.hasCard() ? act.apply(hand) : new Handed.Refused(Refusal.of(DeskFault.CARD_MISSING, hand.name()));
    }

    /** What a supervisor hands out is sealed to the department too, which must be able to hand it on. */
    private boolean lacksDepartment() {
        return store.owner().role().equals(Role.SUPERVISOR.code())
                && cards.all().stream().noneMatch(card -> card.holder().role() == Role.DEPARTMENT);
    }

    private boolean mayAssign() {
        String role = store.owner().role();
        return role.equals(Role.DEPARTMENT.code()) || role.equals(Role.SUPERVISOR.code());
    }

    private static boolean isCalled(Hand hand, String whom) {
        String digits = whom.replaceAll("[^0-9]", "");
        return hand.book().equals(whom)
                || Folding.fold(hand.name()).equals(Folding.fold(whom))
                || (digits.length() == 32 && hand.fingerprint().replace(" ", "").equals(digits));
    }

    private static BookName book(Hand hand) {
        return BookName.read(hand.book()).orElseThrow();
    }

    private Optional<Roster> roster() {
        return SeasonBook.find(store, own).flatMap(SeasonBook::roster);
    }
}
