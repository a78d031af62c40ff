package vn.sipas.field.ledger.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.store.AtRest;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;

/**
 * Makes records ready for a store on any thread: parted at their bodies, which are sealed, so that whoever joins them has nothing left
 * to do but to write. What was held already when this was made, or may not be kept, is left as it is.
 */
public final class Readying {

    private final AtRest atRest;
    private final Keeping keeping;

    /** How many records were held then, by the book's name. */
    private final Map<String, Long> held;

    /** For {@code store}, as it is now; on the store's thread. */
    public Readying(Store store) {
        this.atRest = store.atRest();
        this.keeping = new Purging(store).keeping();
        this.held = Map.copyOf(new BookTable(store.database()).sizes());
    }

    /** A record, and its row if it was worth making. */
    public static final class Ready {

        private final RecordLine line;
        private final RecordTable.@Nullable Row row;

        private Ready(RecordLine line, RecordTable.@Nullable Row row) {
            this.line = line;
            this.row = row;
        }

        /** A record that nobody made ready. */
        public static Ready not(RecordLine line) {
            return new Ready(line, null);
        }

        /** The record as it came. */
        public RecordLine line() {
            return line;
        }

        /** The row for {@code kept}, as which the record is to be kept; nothing if another one was made or none. */
        Optional<RecordTable.Row> row(RecordLine kept) {
            return Optional.ofNullable(row).filter(_ -> kept.equals(line));
        }
    }

    /** One of those who make records ready; for one thread. */
    public final class Hand {

        private final AtRest.Sealing sealing = atRest.new Sealing();

        private Hand() {}

        /** The record at {@code position} of {@code book}, ready. */
        public Ready make(BookName book, long position, RecordLine line) {
            boolean worth = position >= held.getOrDefault(book.text(), 0L) && keeping.keeps(line);
            return new Ready(line, worth ? Shelf.row(sealing, book, position, line) : null);
        }
    }

    /** Another one. */
    public Hand hand() {
        return new Hand();
    }

    /** The rows of records that nobody made ready. */
    static List<Ready> none(List<RecordLine> lines) {
        return lines.stream().map(Ready::not).toList();
    }
}
