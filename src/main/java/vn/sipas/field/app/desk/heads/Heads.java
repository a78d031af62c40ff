package vn.sipas.field.app.desk.heads;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleConsumer;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.forks.ForkedBooks;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.ledger.witness.Cosigning;
import vn.sipas.field.ledger.witness.ForkEvidence;
import vn.sipas.field.ledger.witness.HeadFile;
import vn.sipas.field.ledger.witness.OwnHeads;
import vn.sipas.field.office.merge.TakenHead;

/** Heads given and taken: how much of the owner's book others signed for, and the owner's signatures under others' heads. */
public final class Heads {

    private final Store store;
    private final OwnBook own;
    private final OwnHeads ownHeads;
    private final Clock clock;

    public Heads(Store store, OwnBook own, Clock clock) {
        this.store = store;
        this.own = own;
        this.ownHeads = new OwnHeads(store, own.book());
        this.clock = clock;
    }

    /** How the owner's book stands. */
    public Standing standing() {
        return Standing.of(own.book(), people(), clock);
    }

    /** Somebody who signed under a head of the owner's book. */
    public record Signer(String name, String unit) {}

    /** The monitors of the newest roster who signed a head over the record at {@code position}. */
    public List<Signer> monitorsOver(long position) {
        return standing().signatures().stream()
                .filter(signature -> signature.role() == Role.MONITOR && signature.size() > position)
                .map(signature -> new Signer(signature.name(), signature.unit()))
                .toList();
    }

    /**
     * The newest head of the owner's book, and the proofs that it continues whatever the people of the roster are known to have
     * signed before, who would not sign without; with {@code since}, a number of records, from there too.
     */
    public List<Outgoing> outgoing(Optional<Long> since) {
        own.leaves();
        return Outgoing.of(own.book(), standing(), since);
    }

    /** Writes all that is {@link #outgoing} into {@code folder}. */
    public List<Path> write(Path folder, Optional<Long> since) {
        return outgoing(since).stream().map(each -> each.write(folder)).toList();
    }

    /** Whether and how the owner signs for others. */
    public Optional<Cosigning.Manner> manner() {
        return Role.read(store.owner().role()).flatMap(role -> switch (role) {
            case MONITOR -> Optional.of(Cosigning.Manner.WITNESS);
            case SUPERVISOR, DEPARTMENT -> Optional.of(Cosigning.Manner.RECEIPT);
            case ENUMERATOR -> Optional.<Cosigning.Manner>empty();
        });
    }

    /**
     * Takes in whatever lies in {@code places}, which are files, folders and pictures of QR codes: heads of the owner's book that
     * come back signed, other people's to be signed, if the owner signs for others, and the evidence of forks. What was signed is
     * written into {@code folder}, if there is one.
     *
     * @param progress hears which share is done
     */
    public TakenIn takeIn(List<Path> places, Optional<Path> folder, DoubleConsumer progress) {
        Taking taking = new Taking(places, folder, manner(), progress);
        taking.read();
        return taking.done();
    }

    /**
     * As {@link #takeIn}, but signs nothing: what others signed under heads of the copies held here is kept, and other heads are told
     * to be somebody else's.
     */
    public TakenIn takeBack(List<Path> places) {
        Taking taking = new Taking(places, Optional.empty(), Optional.empty(), _ -> {});
        taking.read();
        return taking.done();
    }

    /** One taking in. */
    private final class Taking {
        private final Optional<Path> folder;
        private final DoubleConsumer progress;
        private final People people = people();
        private final Optional<Cosigning.Manner> manner;
        private final List<HeadInput.Piece> passedOver = new ArrayList<>();
        private final List<Path> files;
        private final List<TakenIn.Own> ownTaken = new ArrayList<>();
        private final List<Cosigner.Candidate> candidates = new ArrayList<>();
        private final List<TakenIn.Fork> forks = new ArrayList<>();
        private final List<TakenIn.Unread> unread = new ArrayList<>();
        private final List<TakenIn.Other> others = new ArrayList<>();
        private final ForkedBooks forkedBooks = new ForkedBooks(store, own);

        Taking(List<Path> places, Optional<Path> folder, Optional<Cosigning.Manner> manner, DoubleConsumer progress) {
            this.folder = folder;
            this.manner = manner;
            this.progress = progress;
            this.files = HeadInput.files(places, passedOver);
        }

        /** Pictures take longest, one or two seconds each; signing is the other half. */
        void read() {
            passedOver.forEach(this::sort);
            for (int file = 0; file < files.size(); file++) {
                HeadInput.read(files.get(file)).forEach(this::sort);
                progress.accept((file + 1) / 2.0 / files.size());
            }
        }

        private void sort(HeadInput.Piece piece) {
            switch (piece) {
                case HeadInput.Piece.Unread(Path file, Refusal why) -> unread.add(new TakenIn.Unread(file, why));
                case HeadInput.Piece.Fork(Path file, HeadFile.Content.Fork(ForkEvidence evidence)) -> {
                    keep(evidence);
                    forks.add(new TakenIn.Fork(file, SeenFork.of(evidence, people)));
                }
                case HeadInput.Piece.Head(Path file, HeadFile.Content.Head content) -> head(file, content);
            }
        }

        private void head(Path file, HeadFile.Content.Head content) {
            BookName book = content.head().checkpoint().origin();
            if (book.equals(own.book().name())) {
                ownTaken.add(new TakenIn.Own(file, take(content.head())));
            } else if (manner.isEmpty()) {
                others(file, book, forkedBooks.take(content.head()));
            } else {
                forkedBooks.take(content.head());
                content.key()
                        .or(() -> people.keyOf(book))
                        .ifPresentOrElse(
                                key -> candidates.add(new Cosigner.Candidate(
                                        content.head(),
                                        key,
                                        content.proof().stream().toList())),
                                () -> unread.add(new TakenIn.Unread(file, Refusal.of(DeskFault.NOBODY, book))));
            }
        }

        private void others(Path file, BookName book, TakenHead taken) {
            if (taken instanceof TakenHead.NoCopy) {
                unread.add(new TakenIn.Unread(file, Refusal.of(HeadFault.HEAD_OF_SOMEBODY_ELSE, people.name(book))));
            } else {
                others.add(new TakenIn.Other(file, people.name(book), taken));
            }
        }

        /** What was met of the owner's book outside is remembered outside. */
        private OwnHeads.Taken take(SignedHead head) {
            OwnHeads.Taken taken = ownHeads.take(head);
            switch (taken) {
                case OwnHeads.Taken.Kept _ -> own.met(head);
                case OwnHeads.Taken.Unknown(long _, Optional<ForkEvidence> evidence) -> {
                    own.met(head);
                    evidence.ifPresent(witness()::keep);
                }
                case OwnHeads.Taken.Another _, OwnHeads.Taken.Refused _ -> {
                    // Says nothing of the owner's book.
                }
            }
            return taken;
        }

        private void keep(ForkEvidence evidence) {
            witness().keep(evidence);
            if (evidence.a().checkpoint().origin().equals(own.book().name())) {
                own.met(evidence.a());
                own.met(evidence.b());
            }
        }

        TakenIn done() {
            List<TakenIn.Signing> signings = manner.map(how -> new Cosigner(store, own, how, clock)
                            .sign(candidates, people, folder, share -> progress.accept(0.5 + share / 2)))
                    .orElse(List.of());
            forkedBooks.settle();
            return new TakenIn(ownTaken, signings, forks, unread, others);
        }
    }

    /**
     * Signs under the newest head of every book held here, and writes what was signed into {@code folder}, if there is one.
     * Supervisors and the department give receipts, monitors witness; whoever signs for nobody signs nothing.
     */
    public TakenIn signHeld(Optional<Path> folder, DoubleConsumer progress) {
        List<TakenIn.Signing> signings = manner().map(how -> {
                    Cosigner cosigner = new Cosigner(store, own, how, clock);
                    return cosigner.sign(cosigner.held(), people(), folder, progress);
                })
                .orElse(List.of());
        new ForkedBooks(store, own).settle();
        return new TakenIn(List.of(), signings, List.of(), List.of());
    }

    /** What was seen of every book but the owner's, by the people's names; nothing for whoever signs for nobody. */
    public List<BookSeen> seen() {
        return manner().map(how -> new Cosigner(store, own, how, clock).seen(people()))
                .orElse(List.of());
    }

    /** Every fork that is known here. */
    public List<SeenFork> forks() {
        People people = people();
        return witness().forks().stream()
                .map(evidence -> SeenFork.of(evidence, people))
                .toList();
    }

    /** Keeps evidence; which statement its owner signs plays no part in that. */
    private Cosigning witness() {
        return new Cosigning(store, own.book().name(), Cosigning.Manner.WITNESS, clock);
    }

    private People people() {
        return People.now(store, own);
    }
}
