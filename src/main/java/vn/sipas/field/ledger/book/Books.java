package vn.sipas.field.ledger.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.ledger.record.Kind;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.store.StoreException;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.ledger.trust.PublicKey;
import vn.sipas.field.ledger.trust.SignedHead;

/** The books that a store holds. */
public final class Books {

    private final Store store;
    private final BookTable table;
    private final Optional<Map<BookName, Long>> sizes;

    /** The books of {@code store}. */
    public Books(Store store) {
        this(store, Optional.empty());
    }

    private Books(Store store, Optional<Map<BookName, Long>> sizes) {
        this.store = store;
        this.table = new BookTable(store.database());
        this.sizes = sizes;
    }

    /** These books alone, as they stood when they had so many records; a book that is shorter here is as it stands. Reading only. */
    public Books asOf(Map<BookName, Long> sizes) {
        return new Books(store, Optional.of(Map.copyOf(sizes)));
    }

    /** Every book, in the order they came. */
    public List<Book> all() {
        return table.all().stream().map(this::book).filter(this::isMeant).toList();
    }

    /** The book of that name, if it is held. */
    public Optional<Book> find(BookName name) {
        return table.named(name.text()).map(this::book).filter(this::isMeant);
    }

    private boolean isMeant(Book book) {
        return sizes.isEmpty() || sizes.get().containsKey(book.name());
    }

    /** The book of that name, added empty if it was not held; the name must be the key's. */
    public Book findOrAdd(BookName name, PublicKey key) {
        if (!name.isOf(key)) {
            throw new IllegalArgumentException("the book is not named after its key: " + name);
        }
        Optional<Book> known = find(name);
        if (known.isPresent()) {
            return known.get();
        }
        table.add(name.text(), key.bytes());
        return find(name).orElseThrow();
    }

    /**
     * Where records of {@code kind} stand whose case such records in another book are about too, by book and in each in order; whatever
     * the sizes asked for.
     */
    public Map<BookName, List<Long>> shared(Kind kind) {
        Map<BookName, List<Long>> shared = new HashMap<>();
        new RecordTable(store.database())
                .shared(kind.code())
                .forEach((name, positions) -> shared.put(
                        BookName.read(name).orElseThrow(() -> new StoreException("a stored book's name is damaged")),
                        positions));
        return shared;
    }

    /** Keeps the signatures under {@code head} with the held head that says the same; whether there is one. The key must have signed it. */
    public boolean keep(Book book, SignedHead head) {
        Shelf shelf = new Shelf(store);
        boolean held = shelf.holds(book, head);
        if (held) {
            shelf.keep(book, head);
        }
        return held;
    }

    private Book book(BookTable.Row row) {
        BookName name =
                BookName.read(row.name()).orElseThrow(() -> new StoreException("a stored book's name is damaged"));
        if (!name.isOf(row.key())) {
            throw new StoreException("a stored book's key is damaged");
        }
        long limit = sizes.map(all -> all.getOrDefault(name, 0L)).orElse(Long.MAX_VALUE);
        return new Book(store, name, row.key(), row.number(), limit);
    }
}
