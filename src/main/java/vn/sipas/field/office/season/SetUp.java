package vn.sipas.field.office.season;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.ledger.age.AgeRecipient;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.Frontier;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookPoint;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.FileContent;
import vn.sipas.field.ledger.record.FormHash;
import vn.sipas.field.ledger.record.Person;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.record.SeasonId;
import vn.sipas.field.ledger.roster.Card;
import vn.sipas.field.ledger.roster.Roster;
import vn.sipas.field.ledger.store.Owner;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.office.merge.Branches;

/** The department's records that make a season: the season itself, its forms, its people. */
public final class SetUp {

    private final Store store;
    private final OwnBook own;
    private final Cards cards;

    /** Writes into {@code own}, the department's book, from the cards in {@code store}. */
    public SetUp(Store store, OwnBook own) {
        this.store = store;
        this.own = own;
        this.cards = new Cards(store);
    }

    /** Writes the season with the department and the recovery key as recipients; a later one takes the place of an earlier. */
    public void season(SeasonPlan plan, AgeRecipient department, AgeRecipient recovery) {
        own.append(new BookRecord.Season(
                new SeasonId(store.owner().season()),
                plan.title(),
                plan.province(),
                plan.starts(),
                plan.ends(),
                plan.target(),
                plan.index(),
                plan.sampling(),
                Recipients.texts(department, recovery, cards.all())));
        store.nameSeason(plan.title());
    }

    /** Writes a form with its files; interviews begun from now on use it. */
    public void form(FormHash form, String name, String version, String xform, Map<String, FileContent> files) {
        own.append(new BookRecord.Form(form, name, version, xform, files));
    }

    /**
     * Writes the next version of the roster from the department's own key and the cards, and the season again if its
     * supervisors have changed. A key that a card follows ends where this store's copy of its book ends; so does the key of
     * somebody listed before whose card is gone. What was handed out to a key that another follows is handed on. Returns the
     * version.
     */
    public long publish(HandingOut handingOut) {
        SeasonBook book = SeasonBook.find(store, own)
                .orElseThrow(() -> new IllegalStateException("only the department publishes"));
        BookRecord.Season season =
                book.season().orElseThrow(() -> new IllegalStateException("the season is not set up"));
        long version = book.listed().map(BookRecord.Roster::version).orElse(0L) + 1;
        List<Person> people = people();
        List<BookRecord> records = new ArrayList<>();
        BookRecord.Season renewed = withSupervisors(season);
        if (!renewed.equals(season)) {
            records.add(renewed);
        }
        records.add(new BookRecord.Roster(version, people, ended(book, people)));
        Optional<Roster> before = book.roster();
        own.append(records);
        // Who is believed about a forked book is said by the newest roster.
        new Branches(store, own.book().name(), own.book().name()).settle();
        before.ifPresent(roster -> passOn(handingOut, roster));
        return version;
    }

    /** What stood with an ended key, by the roster that still knew it, goes to the card that follows it. */
    private void passOn(HandingOut handingOut, Roster before) {
        for (Card card : cards.all()) {
            card.follows()
                    .filter(earlier -> before.member(earlier).isPresent())
                    .ifPresent(earlier -> handingOut.passOn(before, earlier, card.book()));
        }
    }

    private BookRecord.Season withSupervisors(BookRecord.Season season) {
        Recipients now = Recipients.of(season);
        List<String> texts =
                Recipients.texts(now.department().orElseThrow(), now.recovery().orElseThrow(), cards.all());
        return new BookRecord.Season(
                season.id(),
                season.title(),
                season.province(),
                season.starts(),
                season.ends(),
                season.target(),
                season.index(),
                season.sampling(),
                texts);
    }

    private List<Person> people() {
        Owner owner = store.owner();
        List<Person> people = new ArrayList<>();
        people.add(new Person(
                owner.name(), Role.DEPARTMENT, owner.unit(), own.book().key().base64()));
        for (Card card : cards.all()) {
            people.add(new Person(
                    card.holder().name(),
                    card.holder().role(),
                    card.holder().unit(),
                    card.signing().base64()));
        }
        return people;
    }

    private List<BookPoint> ended(SeasonBook book, List<Person> people) {
        List<BookPoint> ended =
                new ArrayList<>(book.listed().map(BookRecord.Roster::ended).orElse(List.of()));
        List<String> keys = people.stream().map(Person::key).toList();
        List<Person> before = book.listed().map(BookRecord.Roster::people).orElse(List.of());
        for (Person gone : before) {
            if (!keys.contains(gone.key())) {
                ended.add(lastHeld(gone));
            }
        }
        return ended;
    }

    private BookPoint lastHeld(Person person) {
        BookName name = PublicKey.read(person.keyBytes())
                .value()
                .map(key -> BookName.of(store.owner().season(), key))
                .orElseThrow(() -> new IllegalStateException("the roster has a key that is none"));
        Frontier frontier = new Books(store).find(name).map(Book::frontier).orElseGet(Frontier::empty);
        return new BookPoint(name, frontier.size(), frontier.root());
    }
}
