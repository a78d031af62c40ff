package vn.sipas.field.app.desk;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.function.Consumer;
import vn.sipas.field.ledger.age.AgeRecipient;
import vn.sipas.field.ledger.batch.Export;
import vn.sipas.field.ledger.batch.Part;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.store.StoreException;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.season.Recipients;
import vn.sipas.field.survey.interview.Drafts;

/**
 * A store whose password is lost, opened with the recovery key: its records can be copied out under their last signed head, and
 * taken over by a new identity of the same person. Nothing can be signed.
 */
public final class Rescue implements AutoCloseable {

    private final Store store;
    private final SecureRandom random;

    Rescue(Store store, SecureRandom random) {
        this.store = store;
        this.random = random;
    }

    /** What came of opening a store with a recovery key. */
    public sealed interface Opening {
        /** It is open; whoever has it closes it. */
        record Opened(Rescue rescue) implements Opening {}

        /** It is not. */
        record Refused(Refusal why) implements Opening {}
    }

    /** What there is. */
    public record Content(long records, long interviews, long drafts) {}

    /** What there is to rescue. */
    public Content content() {
        return new Content(
                book().size(),
                book().ofKind(Kind.INTERVIEW.code()).size(),
                new Drafts(store).all().size());
    }

    /** Copies the book into a file in {@code folder}, encrypted where the season's recipients are known, else plain. */
    public Export.Outcome copy(Path folder, Consumer<Export.Step> watcher) {
        List<AgeRecipient> recipients = new Books(store)
                .all().stream()
                        .flatMap(held -> Recipients.newest(held).stream())
                        .map(Recipients::batches)
                        .findFirst()
                        .orElse(List.of());
        return recipients.isEmpty()
                ? Export.write(folder, Part.whole(book()), watcher)
                : Export.encrypt(folder, Part.whole(book()), recipients, random, watcher);
    }

    /** The book of the lost identity, which a new one goes on from. */
    Book book() {
        BookName name = BookName.read(store.owner().book())
                .orElseThrow(() -> new StoreException("the owner's book has no name"));
        return new Books(store).find(name).orElseThrow(() -> new StoreException("the owner's book is gone"));
    }

    Store store() {
        return store;
    }

    @Override
    public void close() {
        store.close();
    }
}
