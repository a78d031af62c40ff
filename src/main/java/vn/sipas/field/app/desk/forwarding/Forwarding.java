package vn.sipas.field.app.desk.forwarding;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import vn.sipas.field.app.desk.DeskFault;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.app.desk.heads.Heads;
import vn.sipas.field.app.desk.heads.TakenIn;
import vn.sipas.field.ledger.age.AgeRecipient;
import vn.sipas.field.ledger.batch.BatchFile;
import vn.sipas.field.ledger.batch.Export;
import vn.sipas.field.ledger.batch.Part;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.RecordTime;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.store.AgePurpose;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.witness.OwnHeads;
import vn.sipas.field.office.season.Recipients;
import vn.sipas.field.office.season.SeasonBook;

/**
 * What a supervisor holds passed on to the department, in one file: of every book but the department's own the records that it has not
 * signed for yet, and beside it receipts for those who wrote them.
 */
public final class Forwarding {

    private final Path store;
    private final Store opened;
    private final OwnBook own;
    private final SecureRandom random;
    private final Heads heads;

    /** {@code store} is the folder of the store {@code opened}. */
    public Forwarding(Path store, Store opened, OwnBook own, SecureRandom random, Heads heads) {
        this.store = store;
        this.opened = opened;
        this.own = own;
        this.random = random;
        this.heads = heads;
    }

    /** How many records of how many books the department has not signed for. */
    public record Waiting(int books, long records) {}

    /** What came of it. */
    public sealed interface Sent {
        /**
         * The file lies there and was read back, every section of it.
         *
         * @param receipts signed heads for those who wrote the books, each in a file of its own
         * @param sameDisk whether it lies on the disk that holds the store, and would be lost with it
         */
        record Done(Path file, long bytes, Waiting what, List<Path> receipts, boolean sameDisk) implements Sent {
            public Done {
                receipts = List.copyOf(receipts);
            }
        }

        /** What was read back is not what was written: the medium is not to be relied on. */
        record NotReadBack(Path file) implements Sent {}

        /** Nothing was written. */
        record Refused(Refusal why) implements Sent {}
    }

    /** What the department has not signed for. */
    public Waiting waiting() {
        return waiting(parts());
    }

    private static Waiting waiting(List<Part> parts) {
        return new Waiting(
                parts.size(),
                parts.stream()
                        .mapToLong(part -> part.head().checkpoint().size() - part.from())
                        .sum());
    }

    private List<Part> parts() {
        Optional<SeasonBook> season = SeasonBook.find(opened, own);
        List<PublicKey> department = season.flatMap(SeasonBook::roster)
                .map(roster -> roster.keys(Role.DEPARTMENT))
                .orElse(List.of());
        List<Part> parts = new ArrayList<>();
        for (Book book : new Books(opened).all()) {
            boolean departments = season.filter(known -> known.book().name().equals(book.name()))
                    .isPresent();
            if (!departments && book.head().isPresent()) {
                long signed = new OwnHeads(opened, book)
                        .confirmed(department)
                        .map(OwnHeads.Confirmed::size)
                        .orElse(0L);
                if (signed < book.size()) {
                    parts.add(Part.from(book, signed));
                }
            }
        }
        return parts;
    }

    /** Writes it into {@code folder}, encrypted as hand-overs are, and reads it back. */
    public Sent send(Path folder, Consumer<Export.Step> watcher) {
        List<Part> parts = parts();
        List<AgeRecipient> recipients = SeasonBook.find(opened, own)
                .flatMap(SeasonBook::season)
                .map(season -> Recipients.of(season).batches())
                .orElse(List.of());
        if (recipients.isEmpty()) {
            return new Sent.Refused(Refusal.of(DeskFault.NO_RECIPIENT));
        }
        if (parts.isEmpty()) {
            return new Sent.Refused(Refusal.of(DeskFault.NOTHING_TO_FORWARD));
        }
        own.leaves();
        LocalDate today = own.now().toLocalDate();
        String name = BatchFile.mergedName(opened.owner().season(), today);
        return switch (Export.encryptMerged(folder, name, parts, withOwn(recipients), random, watcher)) {
            case Export.Outcome.NotReadBack lost -> new Sent.NotReadBack(lost.file());
            case Export.Outcome.Done done -> done(folder, today, done, parts);
        };
    }

    /** The owner too, who after a restored copy brings back from his own files what is missing. */
    private List<AgeRecipient> withOwn(List<AgeRecipient> recipients) {
        return Stream.concat(recipients.stream(), opened.secrets().recipient(AgePurpose.FILES).stream())
                .distinct()
                .toList();
    }

    private Sent done(Path folder, LocalDate today, Export.Outcome.Done done, List<Part> parts) {
        boolean sameDisk = isSameDisk(done.file());
        if (!sameDisk) {
            parts.stream()
                    .filter(part -> part.book().name().equals(own.book().name()))
                    .forEach(part ->
                            own.book().noteCopied(part.head().checkpoint().size(), RecordTime.text(own.now())));
        }
        Path beside = folder.resolve(opened.owner().season() + "_receipts_" + today);
        TakenIn signed = heads.signHeld(Optional.of(beside), _ -> {});
        List<Path> receipts = signed.signings().stream()
                .flatMap(signing -> signing.file().stream())
                .toList();
        return new Sent.Done(done.file(), done.bytes(), waiting(parts), receipts, sameDisk);
    }

    private boolean isSameDisk(Path file) {
        try {
            return Files.getFileStore(file).equals(Files.getFileStore(store));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
