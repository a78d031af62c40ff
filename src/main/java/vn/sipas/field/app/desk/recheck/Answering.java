package vn.sipas.field.app.desk.recheck;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.heads.Heads;
import vn.sipas.field.ledger.age.AgeRecipient;
import vn.sipas.field.ledger.batch.BatchFile;
import vn.sipas.field.ledger.batch.Export;
import vn.sipas.field.ledger.batch.Part;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.Card;
import vn.sipas.field.ledger.roster.Roster;
import vn.sipas.field.ledger.store.AgePurpose;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.office.recheck.Lots;
import vn.sipas.field.office.recheck.MonitorFindings;
import vn.sipas.field.office.recheck.MonitorOpenings;
import vn.sipas.field.office.recheck.Openings;
import vn.sipas.field.office.recheck.pool.PoolRule;
import vn.sipas.field.office.recheck.pool.Round;
import vn.sipas.field.office.sampling.Cosigned;
import vn.sipas.field.office.sampling.SeasonSample;
import vn.sipas.field.office.season.Cards;
import vn.sipas.field.office.season.HandingOut;
import vn.sipas.field.office.season.SeasonBook;
import vn.sipas.field.survey.frame.GivenCase;
import vn.sipas.field.survey.sample.Ticketed;

/**
 * What the department gives a monitor (trả lời đoàn phúc tra), all in one file: its signature under his book, names and addresses of the
 * people whose tickets are out, sealed to him alone, and the originals of those whom he interviewed again under a head that it has signed;
 * of every other interview no body. In doing so it writes down what it gave: {@code assignment} and {@code opening} records.
 */
public final class Answering {

    private final Store store;
    private final OwnBook own;
    private final SecureRandom random;
    private final HandingOut handingOut;
    private final Heads heads;
    private final PoolRule rule;

    /** At the department's desk. */
    public Answering(Store store, OwnBook own, SecureRandom random, HandingOut handingOut, Heads heads) {
        this.store = store;
        this.own = own;
        this.random = random;
        this.handingOut = handingOut;
        this.heads = heads;
        this.rule = new PoolRule(new Books(store), own.book().name());
    }

    /**
     * A monitor, and what waits for an answer.
     *
     * @param book the name of his book
     * @param held so many of his records are here
     * @param signed so many of them the department has signed for
     * @param contacts people whose names and addresses he should have and does not
     * @param originals interviews that he held again and that are not opened yet, also where the signature is still to be given
     */
    public record Asking(String book, String person, String unit, long held, long signed, int contacts, int originals) {

        /** Whether anything waits. */
        public boolean waits() {
            return held > signed || contacts > 0 || originals > 0;
        }
    }

    /** What came of an answer. */
    public sealed interface Answered {
        /**
         * The file lies there and was read back.
         *
         * @param contacts people whose names and addresses are given anew
         * @param originals interviews that are opened anew
         */
        record Done(Path file, long bytes, int contacts, int originals) implements Answered {}

        /** What was read back is not what was written: the medium is not to be relied on. */
        record NotReadBack(Path file) implements Answered {}

        /** Nothing was written. */
        record Refused(Refusal why) implements Answered {}
    }

    /** Every monitor of the newest roster, in its order. */
    public List<Asking> asking() {
        Optional<Roster> roster = roster();
        List<Asking> all = new ArrayList<>();
        for (PublicKey key : roster.map(known -> known.keys(Role.MONITOR)).orElse(List.of())) {
            BookName name = BookName.of(own.book().name().season(), key);
            Roster.Member member = roster.orElseThrow().member(name).orElseThrow();
            Optional<Book> book = new Books(store).find(name);
            all.add(new Asking(
                    name.text(),
                    member.person().name(),
                    member.person().unit(),
                    book.map(Book::size).orElse(0L),
                    book.map(this::signed).orElse(0L),
                    book.map(copy -> wanted(copy, roster.get()).size()).orElse(0),
                    book.map(copy -> heldAgain(copy).size()).orElse(0)));
        }
        all.sort(Comparator.comparing(Asking::person).thenComparing(Asking::book));
        return List.copyOf(all);
    }

    /** Every monitor of the newest roster, as people call one another. */
    public List<Whom> monitors() {
        return Whom.all(store, own, Role.MONITOR);
    }

    private Optional<Roster> roster() {
        return SeasonBook.find(store, own).flatMap(SeasonBook::roster);
    }

    private long signed(Book copy) {
        return Cosigned.of(copy, department()).largest();
    }

    private List<PublicKey> department() {
        return SeasonBook.find(store, own).map(MonitorOpenings::department).orElse(List.of());
    }

    private List<Round> rounds(Book copy) {
        return Round.of(copy, rule, department());
    }

    /** The cases whose tickets should be out and whose lines he does not have, smallest tickets first. */
    private List<CaseId> wanted(Book copy, Roster roster) {
        MonitorFindings findings = new MonitorFindings(copy.ofKind(Kind.FINDING.code()));
        Set<CaseId> wanted = new LinkedHashSet<>();
        for (Round round : rounds(copy)) {
            round.tickets().stream()
                    .limit(Lots.out(round, findings))
                    .map(Ticketed::id)
                    .map(CaseId::new)
                    .forEach(wanted::add);
        }
        handingOut.standingWith(roster, copy.name()).forEach(given -> wanted.remove(given.id()));
        return List.copyOf(wanted);
    }

    /** The interviews that he held again and that are not open, whether he may see them already or not. */
    private Set<LeafHash> heldAgain(Book copy) {
        Openings openings = new Openings(copy, rounds(copy), department());
        Set<LeafHash> again = new HashSet<>(openings.again());
        again.removeAll(openings.opened(own.book()));
        return again;
    }

    /** Answers the monitor whose book has this name, into a file in {@code folder}. */
    public Answered answer(String monitor, Path folder, Consumer<Export.Step> watcher) {
        Optional<SeasonBook> season = SeasonBook.find(store, own);
        if (!store.owner().role().equals(Role.DEPARTMENT.code()) || season.isEmpty()) {
            return new Answered.Refused(Refusal.of(DeskFault.NOT_THE_DEPARTMENT));
        }
        Optional<BookName> name = BookName.read(monitor);
        Optional<Card> card = name.flatMap(new Cards(store)::of)
                .filter(known -> known.holder().role() == Role.MONITOR);
        Optional<Roster> roster = season.get().roster();
        if (card.isEmpty() || roster.isEmpty()) {
            return new Answered.Refused(Refusal.of(DeskFault.CARD_MISSING, monitor));
        }
        if (!(AgeRecipient.parse(card.get().holder().age()) instanceof AgeRecipient.Parsed.Valid(AgeRecipient his))) {
            return new Answered.Refused(Refusal.of(DeskFault.NO_RECIPIENT));
        }
        // Before anything is written into the book: a folder that is none would leave records of an answer that nobody
        // got.
        makeFolder(folder);
        Given given = own.together(() -> write(name.get(), roster.get()));
        own.leaves();
        List<AgeRecipient> recipients = Stream.concat(
                        Stream.of(his), store.secrets().recipient(AgePurpose.FILES).stream())
                .distinct()
                .toList();
        String file = fileName(card.get());
        return switch (Export.encryptMerged(folder, file, parts(name.get()), recipients, random, watcher)) {
            case Export.Outcome.NotReadBack lost -> new Answered.NotReadBack(lost.file());
            case Export.Outcome.Done done ->
                new Answered.Done(done.file(), done.bytes(), given.contacts(), given.originals());
        };
    }

    private static void makeFolder(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, ".", ".part"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String fileName(Card card) {
        return BatchFile.mergedName(
                own.book().name().season() + "_" + card.book().person().substring(0, 8),
                own.now().toLocalDate());
    }

    private record Given(int contacts, int originals) {}

    private Given write(BookName monitor, Roster roster) {
        heads.signHeld(Optional.empty(), _ -> {});
        Optional<Book> copy = new Books(store).find(monitor);
        List<GivenCase> lines =
                copy.map(book -> lines(wanted(book, roster), roster)).orElse(List.of());
        if (!lines.isEmpty()) {
            handingOut.give(lines, monitor);
        }
        int originals = copy.flatMap(book -> new Openings(book, rounds(book), department()).next(own.book()))
                .map(opening -> {
                    own.append(opening);
                    return opening.leaves().size();
                })
                .orElse(0);
        return new Given(lines.size(), originals);
    }

    /**
     * The lines of cases as they were handed out for the first interview, with their proofs; of a case that stands with nobody any more the
     * line of the frame.
     */
    private List<GivenCase> lines(List<CaseId> wanted, Roster roster) {
        Map<CaseId, GivenCase> known = handingOut.standing(roster).values().stream()
                .flatMap(List::stream)
                .collect(Collectors.toMap(GivenCase::id, Function.identity(), (first, _) -> first));
        SeasonSample sample = new SeasonSample(store, own);
        if (sample.newest().isPresent()) {
            sample.proved(wanted.stream()
                            .filter(id -> !known.containsKey(id))
                            .map(CaseId::text)
                            .toList())
                    .forEach(proved -> known.put(
                            proved.line().id(), new GivenCase(proved.line(), Optional.of(proved.proof()), 0)));
        }
        return wanted.stream()
                .flatMap(id -> Optional.ofNullable(known.get(id)).stream())
                .map(given -> new GivenCase(given.line(), given.proof(), 0))
                .toList();
    }

    private List<Part> parts(BookName monitor) {
        Books books = new Books(store);
        Set<LeafHash> opened = books.find(monitor)
                .map(copy -> new Openings(copy, rounds(copy), department()).opened(own.book()))
                .orElse(Set.of());
        List<Part> parts = new ArrayList<>(List.of(Part.whole(own.book())));
        for (Book book : books.all()) {
            if (book.head().isPresent() && !book.name().equals(own.book().name())) {
                parts.add(
                        book.name().equals(monitor)
                                ? Part.headOf(book)
                                : Part.whole(book).forMonitors(opened));
            }
        }
        return parts;
    }
}
