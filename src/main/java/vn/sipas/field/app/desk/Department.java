package vn.sipas.field.app.desk;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.age.AgeRecipient;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.FileContent;
import vn.sipas.field.ledger.record.FormHash;
import vn.sipas.field.ledger.record.Person;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.Card;
import vn.sipas.field.ledger.store.AgePurpose;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.store.StoreException;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.Reading;
import vn.sipas.field.office.merge.PackLook;
import vn.sipas.field.office.merge.Packs;
import vn.sipas.field.office.season.Cards;
import vn.sipas.field.office.season.Comparison;
import vn.sipas.field.office.season.HandingOut;
import vn.sipas.field.office.season.SeasonBook;
import vn.sipas.field.office.season.SeasonPlan;
import vn.sipas.field.office.season.SetUp;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.FormOpening;

/** The department's work before the field: the season, its forms, its people. */
public final class Department {

    private final Store store;
    private final OwnBook own;
    private final SecureRandom random;
    private final Cards cards;
    private final SetUp setUp;
    private final HandingOut handingOut;

    /** What is asked of whom, for as long as the desk is open. */
    private final Map<BookName, Comparison> asked = new HashMap<>();

    Department(Store store, OwnBook own, HandingOut handingOut, SecureRandom random) {
        this.handingOut = handingOut;
        this.store = store;
        this.own = own;
        this.random = random;
        this.cards = new Cards(store);
        this.setUp = new SetUp(store, own);
    }

    /** Whether the owner is the department at all. */
    public boolean isHere() {
        return store.owner().role().equals(Role.DEPARTMENT.code());
    }

    /** The season as it was last set up. */
    public Optional<BookRecord.Season> season() {
        return book().season();
    }

    /** Every form, oldest first. */
    public List<BookRecord.Form> forms() {
        return book().forms();
    }

    /**
     * Sets the season up. The recovery key is made now: its text is returned, to be printed and locked away; no other copy is
     * kept. It opens the stores of everybody but the monitors if their passwords are lost.
     */
    public String newSeason(SeasonPlan plan) {
        try (AgeIdentity files = files();
                AgeIdentity recovery = AgeIdentity.random(random)) {
            own.together(() -> {
                setUp.season(plan, files.recipient(), recovery.recipient());
                store.allowRecovery(recovery.recipient(), random);
                return true;
            });
            return recovery.text();
        }
    }

    /** The same with the season's first form, both or neither. */
    public String newSeason(SeasonPlan plan, FormFile form) {
        return own.together(() -> {
            String recoveryKey = newSeason(plan);
            addForm(form);
            return recoveryKey;
        });
    }

    /** What came of looking at an earlier season's pack. */
    public sealed interface Template {
        /** The earlier season a year later, and the newest form that it had and that can be opened. */
        record Found(SeasonPlan plan, Optional<FormFile> form) implements Template {}

        /** It can't be used. */
        record Refused(Refusal why) implements Template {}
    }

    /** An earlier season as the beginning of a new one; nothing is stored. Its people and keys are not taken over. */
    public static Template template(Path pack) {
        return switch (Packs.look(pack)) {
            case PackLook.Refused(var why) -> new Template.Refused(Refusal.of(why));
            case PackLook.Pack earlier ->
                new Template.Found(aYearLater(earlier.season()), earlier.form().flatMap(Department::opened));
        };
    }

    private static SeasonPlan aYearLater(BookRecord.Season season) {
        String year = Integer.toString(season.starts().getYear());
        String next = Integer.toString(season.starts().getYear() + 1);
        return new SeasonPlan(
                season.title().replace(year, next),
                season.province(),
                season.starts().plusYears(1),
                season.ends().plusYears(1),
                season.target(),
                season.index(),
                season.sampling());
    }

    private static Optional<FormFile> opened(BookRecord.Form form) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        form.files().forEach((name, content) -> files.put(name, content.bytes()));
        return FormFile.open(form.xform().getBytes(StandardCharsets.UTF_8), files)
                        instanceof FormOpening.Opened(FormFile known)
                ? Optional.of(known)
                : Optional.empty();
    }

    private AgeIdentity files() {
        return store.secrets()
                .identity(AgePurpose.FILES)
                .orElseThrow(() -> new StoreException("the key that files are encrypted to is gone"));
    }

    /** Takes a form into the season; interviews begun from now on use it. */
    public void addForm(FormFile form) {
        Map<String, FileContent> files = new LinkedHashMap<>();
        form.files().forEach(name -> form.file(name).ifPresent(bytes -> files.put(name, FileContent.of(bytes))));
        setUp.form(
                new FormHash(form.sha256()),
                form.id(),
                form.version().orElse("1"),
                new String(form.bytes(), StandardCharsets.UTF_8),
                files);
    }

    /** What came of taking a card in. */
    public sealed interface Taken {
        /** It is kept; the fingerprint is to be compared with what its holder reads out. */
        record Kept(Member member) implements Taken {}

        /** It is not. */
        record Refused(Refusal why) implements Taken {}
    }

    /** Takes in the card in a file. */
    public Taken takeCard(Path file) {
        return switch (InputFile.read(file)) {
            case InputFile.Reading.Bytes(byte[] bytes) -> takeCard(bytes);
            case InputFile.Reading.Bad(InputFault why) -> new Taken.Refused(Refusal.of(why));
        };
    }

    /** Takes in the card that these bytes are. */
    public Taken takeCard(byte[] bytes) {
        return switch (Card.read(bytes)) {
            case Reading.Refused<Card>(var why) -> new Taken.Refused(Refusal.of(why));
            case Reading.Good<Card>(Card card) -> take(card);
        };
    }

    private Taken take(Card card) {
        if (!card.holder().season().text().equals(store.owner().season())) {
            return new Taken.Refused(Refusal.of(DeskFault.CARD_OTHER_SEASON));
        }
        for (String text : List.of(card.holder().age(), card.holder().contact())) {
            if (AgeRecipient.parse(text) instanceof AgeRecipient.Parsed.Invalid(var why)) {
                return new Taken.Refused(Refusal.of(why));
            }
        }
        cards.add(card);
        return new Taken.Kept(member(card, listed(), cards.compared()));
    }

    /**
     * Somebody whose card was taken in.
     *
     * @param book the name of the book
     * @param inRoster whether the newest roster has exactly this key, role, name and unit
     * @param follows whether the card says it goes on from an earlier key
     * @param asked what is to be compared before the next roster; nothing if it was, or the roster has this key
     */
    public record Member(
            String book,
            String name,
            Role role,
            String unit,
            String fingerprint,
            boolean inRoster,
            boolean follows,
            Optional<Comparison> asked) {

        @Override
        public String toString() {
            return "Member[" + book + "]";
        }
    }

    /** Everybody whose card was taken in, by role and name. */
    public List<Member> members() {
        Set<Person> listed = listed();
        // Each look at the cards opens and checks all of them.
        Set<BookName> compared = cards.compared();
        return cards.all().stream().map(card -> member(card, listed, compared)).toList();
    }

    /** Compares what a card's holder read out with its fingerprint, and notes it if they agree; whether they do. */
    public boolean compare(Member member, String typed) {
        boolean agrees = member.asked()
                .map(comparison -> comparison.agrees(member.fingerprint(), typed))
                .orElse(true);
        if (agrees) {
            noteCompared(member);
        }
        return agrees;
    }

    /** Notes that the fingerprint was compared elsewhere: by whoever runs a command. */
    public void noteCompared(Member member) {
        cards.all().stream()
                .filter(card -> card.book().text().equals(member.book()))
                .forEach(cards::compare);
    }

    /** A card as it was taken in, while it is here. */
    public Optional<byte[]> card(Member member) {
        return cards.all().stream()
                .filter(card -> card.book().text().equals(member.book()))
                .findFirst()
                .map(Card::bytes);
    }

    /** Forgets a card; with the next roster the person's key ends. */
    public void remove(Member member) {
        cards.all().stream()
                .filter(card -> card.book().text().equals(member.book()))
                .forEach(cards::remove);
    }

    /** The version of the newest roster, 0 before the first. */
    public long rosterVersion() {
        return book().listed().map(BookRecord.Roster::version).orElse(0L);
    }

    /** Whether people were taken in, changed or removed since the newest roster. */
    public boolean rosterIsBehind() {
        Set<Person> wanted = cards.all().stream().map(Department::person).collect(Collectors.toSet());
        Set<Person> listed = listed().stream()
                .filter(person -> !person.key().equals(own.book().key().base64()))
                .collect(Collectors.toSet());
        return !wanted.equals(listed);
    }

    /** Writes the next roster; its version, or why not. A pack made afterwards carries it to everybody. */
    public Published publish() {
        if (season().isEmpty()) {
            return new Published.Refused(Refusal.of(DeskFault.SEASON_MISSING));
        }
        Optional<Member> unheard =
                members().stream().filter(member -> member.asked().isPresent()).findFirst();
        return unheard.<Published>map(
                        member -> new Published.Refused(Refusal.of(DeskFault.NOT_COMPARED, member.name())))
                .orElseGet(() -> new Published.Version(setUp.publish(handingOut)));
    }

    /** What came of writing a roster. */
    public sealed interface Published {
        record Version(long version) implements Published {}

        record Refused(Refusal why) implements Published {}
    }

    private Set<Person> listed() {
        return book().listed()
                .map(BookRecord.Roster::people)
                .map(List::stream)
                .map(people -> people.collect(Collectors.toSet()))
                .orElse(Set.of());
    }

    private Member member(Card card, Set<Person> listed, Set<BookName> compared) {
        boolean inRoster = listed.contains(person(card));
        boolean open = !inRoster && !compared.contains(card.book());
        return new Member(
                card.book().text(),
                card.holder().name(),
                card.holder().role(),
                card.holder().unit(),
                card.signing().fingerprint(),
                inRoster,
                card.holder().follows().isPresent(),
                open
                        ? Optional.of(asked.computeIfAbsent(card.book(), _ -> Comparison.drawn(random)))
                        : Optional.empty());
    }

    private static Person person(Card card) {
        return new Person(
                card.holder().name(),
                card.holder().role(),
                card.holder().unit(),
                card.signing().base64());
    }

    private SeasonBook book() {
        return SeasonBook.find(store, own)
                .orElseThrow(() -> new IllegalStateException("the department has its own book"));
    }
}
