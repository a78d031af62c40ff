package vn.sipas.field.app.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.sipas.field.ledger.age.AgeRecipient;
import vn.sipas.field.ledger.batch.Bodies;
import vn.sipas.field.ledger.batch.Export;
import vn.sipas.field.ledger.batch.Part;
import vn.sipas.field.ledger.batch.SectionCheck;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.BookPoint;
import vn.sipas.field.ledger.record.RecordTime;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.Card;
import vn.sipas.field.ledger.store.AgePurpose;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.Reading;
import vn.sipas.field.office.season.Cards;
import vn.sipas.field.office.season.Recipients;
import vn.sipas.field.office.season.SeasonBook;
import vn.sipas.field.survey.frame.Assignments;

/** Copies of the owner's book in files. */
public final class Copying {

    private final Path folder;
    private final Store store;
    private final OwnBook own;
    private final SecureRandom random;

    Copying(Path folder, Store store, OwnBook own, SecureRandom random) {
        this.folder = folder;
        this.store = store;
        this.own = own;
        this.random = random;
    }

    /** For whom a copy is. */
    public enum Manner {
        /** For those whom the season's record names (the department, its recovery key, but for a monitor's the supervisors) and the owner. */
        ENCRYPTED,
        /** For everybody. A pack is one: what is personal in it is sealed by itself. */
        PLAIN,
        /** For monitors: every record and every signature, and the bodies that {@link Bodies#FOR_MONITORS} lets go. */
        REDACTED,
        /**
         * For the enumerators of a supervisor's unit whose cards were taken in here, and for those that {@link #ENCRYPTED} is for: what
         * was decided about their forms and handed out to them. Lies in a folder of its own, {@link #FOR_TEAM}.
         */
        TEAM
    }

    /** Where a file for the team lies, so that it does not take the place of one for the department. */
    public static final String FOR_TEAM = "cho-dieu-tra-vien";

    /** What came of a copy. */
    public sealed interface Copied {
        /**
         * The file was written; see the outcome for what reading it back said.
         *
         * @param sameDisk whether it lies on the disk that holds the store, and would be lost with it: then it does not count as
         *     copied
         */
        record Written(Export.Outcome outcome, boolean sameDisk) implements Copied {}

        /** Nothing was written. */
        record Refused(Refusal why) implements Copied {}
    }

    /** How the owner's files leave when nobody says otherwise: the department's plain, as packs are; everybody else's encrypted. */
    public Manner usual() {
        return store.owner().role().equals(Role.DEPARTMENT.code()) ? Manner.PLAIN : Manner.ENCRYPTED;
    }

    /**
     * Copies the owner's book into a file in {@code to}. Until there are receipts that say what others hold, that is the whole
     * book: a file lost on the way is made good by the next.
     */
    public Copied copy(Path to, Manner manner, Consumer<Export.Step> watcher) {
        own.leaves();
        return switch (manner) {
            case PLAIN -> written(Export.write(to, Part.whole(own.book()), watcher), true);
            case REDACTED -> written(Export.write(to, Part.whole(own.book()).forMonitors(), watcher), false);
            case ENCRYPTED -> encrypted(to, watcher);
            case TEAM -> forTeam(to.resolve(FOR_TEAM), watcher);
        };
    }

    private Copied encrypted(Path to, Consumer<Export.Step> watcher) {
        return encrypted(to, Part.whole(own.book()), true, watcher);
    }

    /** The owner's records from position {@code from} on, encrypted to the same people; says nothing of having been copied. */
    Copied stretch(Path to, long from) {
        own.leaves();
        return encrypted(to, Part.from(own.book(), from), false, _ -> {});
    }

    private Copied forTeam(Path to, Consumer<Export.Step> watcher) {
        List<AgeRecipient> team = team();
        return team.isEmpty()
                ? new Copied.Refused(Refusal.of(DeskFault.NO_TEAM_CARDS))
                : encrypted(to, Part.whole(own.book()).forTeam(), false, team, watcher);
    }

    /** The enumerators whom the owner may hand cases out to, as far as their cards are here. */
    private List<AgeRecipient> team() {
        return SeasonBook.find(store, own)
                .flatMap(SeasonBook::roster)
                .map(roster -> new Cards(store)
                        .all().stream()
                                .filter(card -> card.holder().role() == Role.ENUMERATOR)
                                .filter(card ->
                                        Assignments.mayAssign(roster, own.book().name(), card.book()))
                                .flatMap(card -> recipient(card).stream())
                                .toList())
                .orElse(List.of());
    }

    private static Optional<AgeRecipient> recipient(Card card) {
        return AgeRecipient.parse(card.holder().age()) instanceof AgeRecipient.Parsed.Valid(AgeRecipient recipient)
                ? Optional.of(recipient)
                : Optional.empty();
    }

    private Copied encrypted(Path to, Part part, boolean whole, Consumer<Export.Step> watcher) {
        return encrypted(to, part, whole, List.of(), watcher);
    }

    /** Encrypted to those the season names, and to {@code others}. */
    private Copied encrypted(
            Path to, Part part, boolean whole, List<AgeRecipient> others, Consumer<Export.Step> watcher) {
        List<AgeRecipient> named = SeasonBook.find(store, own)
                .flatMap(SeasonBook::season)
                .map(Recipients::of)
                .map(season -> isMonitors() ? season.monitors() : season.batches())
                .orElse(List.of());
        List<AgeRecipient> recipients =
                Stream.concat(named.stream(), others.stream()).toList();
        return recipients.isEmpty()
                ? new Copied.Refused(Refusal.of(DeskFault.NO_RECIPIENT))
                : written(Export.encrypt(to, part, withOwn(recipients), random, watcher), whole);
    }

    private boolean isMonitors() {
        return store.owner().role().equals(Role.MONITOR.code());
    }

    /** The owner too, who after a restored copy brings back from his own files what is missing. */
    private List<AgeRecipient> withOwn(List<AgeRecipient> recipients) {
        return Stream.concat(recipients.stream(), store.secrets().recipient(AgePurpose.FILES).stream())
                .distinct()
                .toList();
    }

    /** The signed head of what was copied with the owner's line alone, at most 300 bytes: whoever keeps it can tell what is missing later. */
    public static String mark(SectionCheck.Intact section) {
        return section.header().head().bare(section.header().key()).text();
    }

    /**
     * Gives somebody who lost everything and goes on with a new key, whose card was taken in here, the copy of the earlier book
     * back: up to where the roster ends that key, encrypted to the new card's holder alone.
     */
    public Copied giveBack(Path to, byte[] card, Consumer<Export.Step> watcher) {
        return switch (Card.read(card)) {
            case Reading.Refused<Card>(var why) -> new Copied.Refused(Refusal.of(why));
            case Reading.Good<Card>(Card taker) ->
                new Cards(store).of(taker.book()).filter(taker::equals).isPresent()
                        ? giveBack(to, taker, watcher)
                        : new Copied.Refused(Refusal.of(
                                DeskFault.CARD_MISSING, taker.holder().name()));
        };
    }

    private Copied giveBack(Path to, Card taker, Consumer<Export.Step> watcher) {
        Optional<Part> earlier = taker.follows().flatMap(this::upToItsEnd);
        List<AgeRecipient> recipients = recipient(taker).stream().toList();
        if (earlier.isEmpty()) {
            return new Copied.Refused(Refusal.of(DeskFault.NO_EARLIER_BOOK));
        }
        return recipients.isEmpty()
                ? new Copied.Refused(Refusal.of(DeskFault.NO_RECIPIENT))
                : written(Export.encrypt(to, earlier.get(), recipients, random, watcher), false);
    }

    /** What is held of a book whose key the newest roster ends, without what was written later. */
    private Optional<Part> upToItsEnd(BookName earlier) {
        Optional<BookPoint> end =
                SeasonBook.find(store, own).flatMap(SeasonBook::roster).flatMap(roster -> roster.end(earlier));
        return end.flatMap(point -> new Books(store)
                .find(earlier)
                .flatMap(book -> book.heads().stream()
                        .filter(head -> head.checkpoint().size() <= point.size())
                        .reduce((_, larger) -> larger)
                        .map(head -> new Part(book, 0, head, Bodies.ALL))));
    }

    private Copied written(Export.Outcome outcome, boolean whole) {
        return switch (outcome) {
            case Export.Outcome.NotReadBack lost -> new Copied.Written(lost, isSameDisk(lost.file()));
            case Export.Outcome.Done done -> {
                boolean sameDisk = isSameDisk(done.file());
                if (whole && !sameDisk) {
                    own.book().noteCopied(done.section().header().to(), RecordTime.text(own.now()));
                }
                yield new Copied.Written(done, sameDisk);
            }
        };
    }

    private boolean isSameDisk(Path file) {
        try {
            return Files.getFileStore(file).equals(Files.getFileStore(folder));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
