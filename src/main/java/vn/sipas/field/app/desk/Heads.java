package vn.sipas.field.app.desk;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.sipas.field.app.desk.forks.ForkedBooks;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.Card;
import vn.sipas.field.ledger.roster.Roster;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.ledger.witness.Cosigning;
import vn.sipas.field.ledger.witness.ForkEvidence;
import vn.sipas.field.ledger.witness.GrowthProof;
import vn.sipas.field.ledger.witness.HeadFile;
import vn.sipas.field.ledger.witness.OwnHeads;
import vn.sipas.field.office.season.Cards;
import vn.sipas.field.office.season.SeasonBook;

/** Heads given and taken: how much of the owner's book others signed for, and the owner's signatures under others' heads. */
public final class Heads {

    private final Store store;
    private final OwnBook own;
    private final OwnHeads ownHeads;
    private final Clock clock;

    Heads(Store store, OwnBook own, Clock clock) {
        this.store = store;
        this.own = own;
        this.ownHeads = new OwnHeads(store, own.book());
        this.clock = clock;
    }

    /**
     * How much of the owner's book others signed for, by the keys of the newest roster.
     *
     * @param size all its records
     * @param received by a supervisor or the department
     * @param witnessed by a monitor
     */
    public record Standing(long size, Optional<OwnHeads.Confirmed> received, Optional<OwnHeads.Confirmed> witnessed) {}

    /** How the owner's book stands. */
    public Standing standing() {
        return new Standing(own.book().size(), confirmed(Role.SUPERVISOR, Role.DEPARTMENT), confirmed(Role.MONITOR));
    }

    private Optional<OwnHeads.Confirmed> confirmed(Role... roles) {
        return roster().flatMap(roster -> ownHeads.confirmed(roster.keys(roles)));
    }

    /** Somebody who signed under a head of the owner's book. */
    public record Signer(String name, String unit) {}

    /** The monitors of the newest roster who signed a head over the record at {@code position}. */
    public List<Signer> monitorsOver(long position) {
        Optional<Roster> roster = roster();
        List<Signer> signers = new ArrayList<>();
        for (PublicKey key : roster.map(listed -> listed.keys(Role.MONITOR)).orElse(List.of())) {
            if (ownHeads.confirmed(List.of(key))
                    .filter(head -> head.size() > position)
                    .isPresent()) {
                roster.flatMap(listed -> listed.member(BookName.of(store.owner().season(), key)))
                        .map(Roster.Member::person)
                        .ifPresent(person -> signers.add(new Signer(person.name(), person.unit())));
            }
        }
        return List.copyOf(signers);
    }

    /**
     * Writes the newest head of the owner's book into {@code folder}, and the proofs that it continues whatever the people of the
     * roster are known to have signed before, who would not sign without; with {@code since}, a number of records, from there too.
     */
    public List<Path> write(Path folder, Optional<Long> since) {
        List<Path> files = new ArrayList<>();
        own.book().head().ifPresent(head -> {
            files.add(HeadFile.write(folder, head));
            NavigableSet<Long> signed = signedBefore(head.checkpoint().size());
            since.ifPresent(signed::add);
            signed.forEach(from ->
                    GrowthProof.of(own.book(), from).ifPresent(proof -> files.add(HeadFile.write(folder, proof))));
        });
        return files;
    }

    private NavigableSet<Long> signedBefore(long size) {
        return roster().map(roster -> roster.keys(Role.values())).orElse(List.of()).stream()
                .flatMap(key -> ownHeads.confirmed(List.of(key)).stream())
                .map(OwnHeads.Confirmed::size)
                .filter(signed -> signed < size)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What came of one file. */
    public sealed interface Taken {
        /** A head of the owner's book, see what came of it. */
        record Own(OwnHeads.Taken outcome) implements Taken {}

        /** A contradiction, kept as evidence. */
        record Fork(ForkEvidence evidence) implements Taken {}

        /** It can't be used. */
        record Refused(Refusal why) implements Taken {}
    }

    /** Takes in a head of the owner's book that somebody signed, or the evidence of a fork. */
    public Taken take(Path file) {
        return switch (InputFile.read(file)) {
            case InputFile.Reading.Bad(InputFault why) -> new Taken.Refused(Refusal.of(why));
            case InputFile.Reading.Bytes(byte[] bytes) ->
                switch (HeadFile.read(bytes)) {
                    case HeadFile.Content.Refused(var why) -> new Taken.Refused(Refusal.of(why));
                    case HeadFile.Content.Head head -> new Taken.Own(ownHeads.take(head.head()));
                    case HeadFile.Content.Fork(ForkEvidence evidence) -> {
                        cosigning(Cosigning.Manner.WITNESS).keep(evidence);
                        yield new Taken.Fork(evidence);
                    }
                };
        };
    }

    /**
     * What came of one book.
     *
     * @param person the owner's name by the roster, or the book's name
     * @param file where the signed head or the evidence of a fork was written
     */
    public record Signing(BookName book, String person, Cosigning.Outcome outcome, Optional<Path> file) {}

    /** What came of signing. */
    public sealed interface Signed {
        /** Book by book, in the order of the names; files that are none are told beside. */
        record Done(List<Signing> books, List<Unread> unread) implements Signed {
            public Done {
                books = List.copyOf(books);
                unread = List.copyOf(unread);
            }
        }

        /** The owner signs for nobody. */
        record Refused(Refusal why) implements Signed {}
    }

    /** A file that is no head, or whose head is by a key that nobody here knows. */
    public record Unread(Path file, Refusal why) {}

    /**
     * Signs under the heads in {@code files}, or, without any, under the newest head of every book held here; writes what was
     * signed into {@code folder}. Supervisors and the department give receipts, monitors witness.
     */
    public Signed sign(List<Path> files, Path folder) {
        Optional<Cosigning.Manner> manner = manner();
        if (manner.isEmpty()) {
            return new Signed.Refused(Refusal.of(DeskFault.NOT_YOURS_TO_SIGN));
        }
        List<Unread> unread = new ArrayList<>();
        Map<BookName, Candidate> candidates = files.isEmpty() ? held() : read(files, unread);
        Cosigning cosigning = cosigning(manner.get());
        List<Signing> signings = candidates.values().stream()
                .map(candidate -> sign(cosigning, candidate, folder))
                .sorted(Comparator.comparing(Signing::person)
                        .thenComparing(signing -> signing.book().text()))
                .toList();
        new ForkedBooks(store, own).settle();
        return new Signed.Done(signings, unread);
    }

    /** Whether and how the owner signs for others. */
    private Optional<Cosigning.Manner> manner() {
        return Role.read(store.owner().role()).flatMap(role -> switch (role) {
            case MONITOR -> Optional.of(Cosigning.Manner.WITNESS);
            case SUPERVISOR, DEPARTMENT -> Optional.of(Cosigning.Manner.RECEIPT);
            case ENUMERATOR -> Optional.<Cosigning.Manner>empty();
        });
    }

    private Cosigning cosigning(Cosigning.Manner manner) {
        return new Cosigning(store, own.book().name(), manner, clock);
    }

    /** A head to be signed, with every proof that came for it. */
    private record Candidate(SignedHead head, PublicKey key, List<GrowthProof> proofs) {

        /** The larger of two heads of one book; proofs that lead to it stay with it. */
        Candidate or(Candidate other) {
            long here = head.checkpoint().size();
            long there = other.head.checkpoint().size();
            if (here != there) {
                return here > there ? this : other;
            }
            return new Candidate(
                    head,
                    key,
                    Stream.concat(proofs.stream(), other.proofs.stream()).toList());
        }

        /** The proof from what was signed before, or any, to be told what is wrong with it. */
        Optional<GrowthProof> from(Optional<SignedHead> before) {
            return proofs.stream()
                    .filter(proof -> before.filter(head -> head.checkpoint().size() == proof.from())
                            .isPresent())
                    .findFirst()
                    .or(() -> proofs.stream().findFirst());
        }
    }

    private Map<BookName, Candidate> held() {
        Map<BookName, Candidate> candidates = new LinkedHashMap<>();
        for (Book book : new Books(store).all()) {
            if (!book.name().equals(own.book().name())) {
                book.head().ifPresent(head -> candidates.put(book.name(), new Candidate(head, book.key(), List.of())));
            }
        }
        return candidates;
    }

    private Map<BookName, Candidate> read(List<Path> files, List<Unread> unread) {
        Map<BookName, Candidate> candidates = new LinkedHashMap<>();
        for (Path file : files) {
            switch (candidate(file)) {
                case Looked.Refused(Refusal why) -> unread.add(new Unread(file, why));
                case Looked.Found(Candidate found) ->
                    candidates.merge(found.head().checkpoint().origin(), found, Candidate::or);
            }
        }
        return candidates;
    }

    private sealed interface Looked {
        record Found(Candidate candidate) implements Looked {}

        record Refused(Refusal why) implements Looked {}
    }

    private Looked candidate(Path file) {
        return switch (InputFile.read(file)) {
            case InputFile.Reading.Bad(InputFault why) -> new Looked.Refused(Refusal.of(why));
            case InputFile.Reading.Bytes(byte[] bytes) ->
                switch (HeadFile.read(bytes)) {
                    case HeadFile.Content.Refused(var why) -> new Looked.Refused(Refusal.of(why));
                    case HeadFile.Content.Fork _ -> new Looked.Refused(Refusal.of(DeskFault.FORK_NOT_SIGNED));
                    case HeadFile.Content.Head(SignedHead head, var key, var proof) ->
                        key.or(() -> keyOf(head.checkpoint().origin()))
                                .<Looked>map(known -> new Looked.Found(new Candidate(
                                        head, known, proof.stream().toList())))
                                .orElseGet(() -> new Looked.Refused(Refusal.of(
                                        DeskFault.NOBODY, head.checkpoint().origin())));
                };
        };
    }

    private Optional<PublicKey> keyOf(BookName book) {
        return Stream.<Optional<PublicKey>>of(
                        roster().flatMap(roster -> roster.member(book)).map(Roster.Member::key),
                        new Books(store).find(book).map(Book::key),
                        new Cards(store).of(book).map(Card::signing))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private Signing sign(Cosigning cosigning, Candidate candidate, Path folder) {
        BookName book = candidate.head().checkpoint().origin();
        Cosigning.Outcome outcome =
                cosigning.sign(candidate.head(), candidate.key(), candidate.from(cosigning.largest(book)));
        Optional<Path> file = switch (outcome) {
            case Cosigning.Outcome.Signed(SignedHead head, boolean _) -> Optional.of(HeadFile.write(folder, head));
            case Cosigning.Outcome.Forked(ForkEvidence evidence) -> Optional.of(HeadFile.write(folder, evidence));
            case Cosigning.Outcome.Smaller _,
                    Cosigning.Outcome.ProofWanted _,
                    Cosigning.Outcome.NotHeld _,
                    Cosigning.Outcome.Refused _ -> Optional.empty();
        };
        String person = roster().flatMap(roster -> roster.member(book))
                .map(member -> member.person().name())
                .orElse(book.text());
        return new Signing(book, person, outcome, file);
    }

    private Optional<Roster> roster() {
        return SeasonBook.find(store, own).flatMap(SeasonBook::roster);
    }
}
