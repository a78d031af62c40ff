package vn.sipas.field.app.desk.heads;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import java.util.stream.Stream;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.Cosignature;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.ledger.witness.Cosigning;
import vn.sipas.field.ledger.witness.ForkEvidence;
import vn.sipas.field.ledger.witness.GrowthProof;
import vn.sipas.field.ledger.witness.HeadFile;

/** The owner's signatures under other people's heads: from what was brought, or of every book held. */
final class Cosigner {

    private final Store store;
    private final OwnBook own;
    private final Cosigning cosigning;
    private final Clock clock;

    Cosigner(Store store, OwnBook own, Cosigning.Manner manner, Clock clock) {
        this.store = store;
        this.own = own;
        this.cosigning = new Cosigning(store, own.book().name(), manner, clock);
        this.clock = clock;
    }

    /** A head to be signed, with every proof that came for it. */
    record Candidate(SignedHead head, PublicKey key, List<GrowthProof> proofs) {

        BookName book() {
            return head.checkpoint().origin();
        }

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

    /** The newest head of every book held here but the owner's. */
    List<Candidate> held() {
        List<Candidate> candidates = new ArrayList<>();
        for (Book book : new Books(store).all()) {
            if (!book.name().equals(own.book().name())) {
                book.head().ifPresent(head -> candidates.add(new Candidate(head, book.key(), List.of())));
            }
        }
        return candidates;
    }

    /** Signs each book's largest head and writes what came of it into {@code folder}, if there is one; by the people's names. */
    List<TakenIn.Signing> sign(List<Candidate> brought, People people, Optional<Path> folder, DoubleConsumer progress) {
        Map<BookName, List<Candidate>> books = new LinkedHashMap<>();
        brought.forEach(each ->
                books.computeIfAbsent(each.book(), _ -> new ArrayList<>()).add(each));
        List<TakenIn.Signing> signings = new ArrayList<>();
        int done = 0;
        for (List<Candidate> each : books.values()) {
            for (Candidate candidate : apart(each)) {
                signings.add(sign(candidate, people, folder));
            }
            progress.accept((double) ++done / books.size());
        }
        signings.sort(Comparator.comparing(TakenIn.Signing::person).thenComparing(TakenIn.Signing::book));
        return signings;
    }

    /** Two heads of one size that say different things are both looked at: they are a fork, and so it is found. */
    private static List<Candidate> apart(List<Candidate> ofOneBook) {
        Map<Object, Candidate> bySaying = new LinkedHashMap<>();
        Candidate largest = ofOneBook.stream().reduce(Candidate::or).orElseThrow();
        ofOneBook.stream()
                .filter(each -> each.head().checkpoint().size()
                        == largest.head().checkpoint().size())
                .forEach(each -> bySaying.merge(each.head().checkpoint(), each, Candidate::or));
        return List.copyOf(bySaying.values());
    }

    private TakenIn.Signing sign(Candidate candidate, People people, Optional<Path> folder) {
        BookName book = candidate.book();
        Cosigning.Outcome outcome =
                cosigning.sign(candidate.head(), candidate.key(), candidate.from(cosigning.largest(book)));
        Optional<Path> file = folder.flatMap(there -> switch (outcome) {
            case Cosigning.Outcome.Signed(SignedHead head, boolean _) -> Optional.of(HeadFile.write(there, head));
            case Cosigning.Outcome.Forked(ForkEvidence evidence) -> Optional.of(HeadFile.write(there, evidence));
            case Cosigning.Outcome.Smaller _,
                    Cosigning.Outcome.ProofWanted _,
                    Cosigning.Outcome.NotHeld _,
                    Cosigning.Outcome.Refused _ -> Optional.empty();
        });
        Optional<String> code = outcome instanceof Cosigning.Outcome.Signed(SignedHead head, boolean _)
                ? code(head, candidate.key())
                : Optional.empty();
        return new TakenIn.Signing(book.text(), people.name(book), people.unit(book), outcome, file, code);
    }

    /** The head with its own line and the owner's alone. */
    private Optional<String> code(SignedHead head, PublicKey key) {
        return mine(head).flatMap(line -> HeadCode.of(head.bare(key).with(line).bytes()));
    }

    private Optional<Cosignature> mine(SignedHead head) {
        return head.cosignaturesBy(own.book().key()).stream()
                .flatMap(line -> line.value().stream())
                .findFirst();
    }

    /** Every book of the roster, held here or signed for, but the owner's; by the people's names. */
    List<BookSeen> seen(People people) {
        Map<BookName, Long> sizes = new LinkedHashMap<>();
        people.others(Role.values()).forEach(somebody -> sizes.put(somebody.book(), 0L));
        new Books(store).all().forEach(book -> sizes.put(book.name(), book.size()));
        Map<BookName, SignedHead> signed = new LinkedHashMap<>();
        cosigning.signed().forEach(head -> signed.put(head.checkpoint().origin(), head));
        signed.keySet().forEach(book -> sizes.putIfAbsent(book, 0L));
        sizes.remove(own.book().name());
        List<BookSeen> seen = new ArrayList<>();
        sizes.forEach((book, held) -> seen.add(seen(people, book, held, Optional.ofNullable(signed.get(book)))));
        seen.sort(Comparator.comparing(BookSeen::person).thenComparing(BookSeen::book));
        return seen;
    }

    private BookSeen seen(People people, BookName book, long held, Optional<SignedHead> signed) {
        return new BookSeen(
                book.text(),
                people.name(book),
                people.unit(book),
                people.member(book).map(member -> member.role()),
                held,
                signed.map(head -> head.checkpoint().size()).orElse(0L),
                signed.flatMap(this::mine).map(line -> Standing.time(line, clock)),
                signed.flatMap(head -> people.keyOf(book).flatMap(key -> code(head, key))));
    }
}
