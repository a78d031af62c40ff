package vn.sipas.field.office.season;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.roster.Card;
import vn.sipas.field.ledger.store.AtRest;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.store.StoreException;
import vn.sipas.field.ledger.trust.BookName;

/** The identity cards that a store's owner took in. */
public final class Cards {

    private final CardTable table;
    private final AtRest atRest;

    /** The cards in {@code store}. */
    public Cards(Store store) {
        this.table = new CardTable(store.database());
        this.atRest = store.atRest();
    }

    /** Keeps a card in the place of one of the same key, and of one of the key that it follows. */
    public void add(Card card) {
        of(card.book()).ifPresent(this::remove);
        card.follows().flatMap(this::of).ifPresent(this::remove);
        String hash = card.hash().hex();
        table.put(hash, atRest.seal(place(hash), card.bytes()));
    }

    /** Forgets a card. */
    public void remove(Card card) {
        table.remove(card.hash().hex());
    }

    /** Notes that the card's fingerprint was compared with what its holder read out. */
    public void compare(Card card) {
        table.compare(card.hash().hex());
    }

    /** The books of those whose cards' fingerprints were compared. */
    public Set<BookName> compared() {
        Set<String> hashes = table.compared();
        return all().stream()
                .filter(card -> hashes.contains(card.hash().hex()))
                .map(Card::book)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Every card, by role and then by name. */
    public List<Card> all() {
        return table.all().entrySet().stream()
                .map(row -> read(atRest.open(place(row.getKey()), row.getValue())))
                .sorted(Comparator.<Card, Role>comparing(card -> card.holder().role())
                        .thenComparing(card -> card.holder().name())
                        .thenComparing(card -> card.signing().base64()))
                .toList();
    }

    /** The card of the book's owner, if it was taken in. */
    public Optional<Card> of(BookName book) {
        return all().stream().filter(card -> card.book().equals(book)).findFirst();
    }

    private static Card read(byte[] bytes) {
        return Card.read(bytes).value().orElseThrow(() -> new StoreException("a kept card is damaged"));
    }

    private static AtRest.Place place(String hash) {
        return new AtRest.Place("card", hash, 0, "card");
    }
}
