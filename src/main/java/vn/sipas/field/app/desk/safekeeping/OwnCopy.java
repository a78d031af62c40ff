package vn.sipas.field.app.desk.safekeeping;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.batch.BatchCheck;
import vn.sipas.field.ledger.batch.BatchFile;
import vn.sipas.field.ledger.batch.SectionCheck;
import vn.sipas.field.ledger.batch.SectionReader;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.book.OwnStanding;
import vn.sipas.field.ledger.record.BookRecord;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.record.MonitorRecord;
import vn.sipas.field.ledger.store.AgePurpose;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.SignedHead;
import vn.sipas.field.ledger.witness.Cosigning;
import vn.sipas.field.ledger.witness.ForkEvidence;
import vn.sipas.field.office.merge.OwnSections;
import vn.sipas.field.survey.interview.Drafts;

/**
 * Whether this store is a restored copy of its owner's book, told by the journal beside it, by sections merged, by heads taken in
 * and by the files on the owner's sticks; and how it is made whole again.
 */
public final class OwnCopy {

    private final Store store;
    private final OwnBook own;
    private final Clock clock;
    private final Supplier<List<Path>> sticks;
    private final Consumer<Path> merge;

    /** {@code sticks} are folders that copies of the book may lie in; {@code merge} reads a file into the store. */
    public OwnCopy(Store store, OwnBook own, Clock clock, Supplier<List<Path>> sticks, Consumer<Path> merge) {
        this.store = store;
        this.own = own;
        this.clock = clock;
        this.sticks = sticks;
        this.merge = merge;
    }

    /** How the book stands. */
    public OwnStanding standing() {
        return own.standing();
    }

    /** That records are missing which never left was read. */
    public void understood() {
        own.understood();
    }

    /** Looks anew at everything inside the store, and on the sticks that are there, that may know more of the book. */
    public void look() {
        lookInside();
        sticks().forEach(this::look);
    }

    /** Looks anew at what the store itself keeps beside the book: sections that stand aside, and forks. */
    public void lookInside() {
        new OwnSections(store, own.book()).heads().forEach(own::met);
        forks().forEach(fork -> {
            own.met(fork.a());
            own.met(fork.b());
        });
    }

    /** The folders of the owner's copies that are there at this moment. */
    public List<Path> sticks() {
        return sticks.get().stream().filter(Files::isDirectory).distinct().toList();
    }

    private void look(Path folder) {
        OwnFiles.in(folder, own.book().name()).stream()
                .filter(file -> file.to() > own.book().size())
                .max(Comparator.comparingLong(OwnFiles.Named::to))
                .ifPresent(file -> heads(file.file()).forEach(own::met));
    }

    private List<SignedHead> heads(Path file) {
        Optional<AgeIdentity> files = store.secrets().identity(AgePurpose.FILES);
        try {
            BatchCheck check = BatchFile.check(file, files.map(List::of).orElse(List.of()), SectionReader.NONE);
            return check.intactSections().stream()
                    .map(SectionCheck.Intact::header)
                    .filter(header -> header.book().equals(own.book().name()))
                    .map(header -> header.head())
                    .toList();
        } finally {
            files.ifPresent(AgeIdentity::close);
        }
    }

    /**
     * What came of bringing back.
     *
     * @param records how many records came back
     * @param settled how many interviews that were open in the copy had been ended in what came back
     * @param unanswered how many were begun in what came back and not ended: their answers are in no copy
     * @param standing how the book stands now
     */
    public record BroughtBack(long records, long settled, long unanswered, OwnStanding standing) {}

    /** As {@link #bringBack(List)}, from what stands aside and from the sticks that are there. */
    public BroughtBack bringBack() {
        return bringBack(sticks());
    }

    /**
     * Joins what continues the book here: from {@code places}, which are files or folders of the owner's own, and from what stands
     * aside already. What contradicts it stays aside, and the proof is kept.
     */
    public BroughtBack bringBack(List<Path> places) {
        long before = own.book().size();
        places.stream().filter(place -> !Files.isDirectory(place)).forEach(merge);
        long settled = join();
        for (Path folder : places.stream().filter(Files::isDirectory).toList()) {
            settled += bringBackFrom(folder);
        }
        return new BroughtBack(own.book().size() - before, settled, unanswered(before), own.standing());
    }

    private long unanswered(long before) {
        Set<LeafHash> ended = new HashSet<>();
        for (Book.Held held : own.ofKind(Kind.INTERVIEW)) {
            if (held.content() instanceof BookRecord.Interview interview) {
                ended.add(interview.begin());
            }
        }
        for (Book.Held held : own.ofKind(Kind.RECHECK)) {
            if (held.content() instanceof MonitorRecord.Recheck recheck) {
                ended.add(recheck.begin());
            }
        }
        for (Book.Held held : own.ofKind(Kind.VOID)) {
            if (held.content() instanceof BookRecord.Voiding voiding) {
                ended.add(voiding.ref());
            }
        }
        return own.book().ofKind(Kind.BEGIN.code()).stream()
                .filter(begin -> begin.position() >= before && !ended.contains(begin.leaf()))
                .count();
    }

    /** Reads no more files than it takes: each time the one that reaches furthest. */
    private long bringBackFrom(Path folder) {
        List<OwnFiles.Named> left =
                new ArrayList<>(OwnFiles.in(folder, own.book().name()));
        long settled = 0;
        Optional<OwnFiles.Named> next = furthest(left);
        while (next.isPresent()) {
            left.remove(next.get());
            merge.accept(next.get().file());
            settled += join();
            next = furthest(left);
        }
        return settled;
    }

    private Optional<OwnFiles.Named> furthest(List<OwnFiles.Named> files) {
        long size = own.book().size();
        return files.stream()
                .filter(file -> file.from() <= size && size < file.to())
                .max(Comparator.comparingLong(OwnFiles.Named::to));
    }

    private long join() {
        return own.together(() -> {
            for (OwnSections.Contradiction found :
                    new OwnSections(store, own.book()).join().contradictions()) {
                own.contradicted(found.head());
                found.evidence().ifPresent(cosigning()::keep);
            }
            return new Drafts(store).settle(own);
        });
    }

    /** The proofs that the owner's key signed two histories, as far as there are any. */
    public List<ForkEvidence> forks() {
        return cosigning().forks().stream()
                .filter(fork -> fork.a().checkpoint().origin().equals(own.book().name()))
                .toList();
    }

    private Cosigning cosigning() {
        return new Cosigning(store, own.book().name(), Cosigning.Manner.WITNESS, clock);
    }
}
