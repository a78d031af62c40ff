package vn.sipas.field.office.recheck;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.review.Standing;

/**
 * What need not be worked out again while the books of others are the same: how every interview stands, and how soon it was witnessed. For
 * one store, on its thread.
 */
public final class Memory {

    private Optional<Known> known = Optional.empty();

    /** How far every book goes, and how many of its heads are here; whatever is new changes one of them. */
    private record State(Map<BookName, List<Long>> sizes) {

        static State of(List<Book> books) {
            Map<BookName, List<Long>> sizes = new HashMap<>();
            books.forEach(book -> sizes.put(book.name(), List.of(book.size(), (long) book.heads().stream()
                    .mapToInt(head -> head.note().signatures().size())
                    .sum())));
            return new State(sizes);
        }
    }

    /** How things stand. */
    record Told(Map<LeafHash, Standing> standings, WitnessShare share) {}

    private record Known(State state, Told told) {}

    /** What {@code ask} says of {@code books}, asked once for each state of theirs. */
    Told told(List<Book> books, Supplier<Told> ask) {
        State now = State.of(books);
        Known current = known.filter(before -> before.state().equals(now)).orElseGet(() -> new Known(now, ask.get()));
        known = Optional.of(current);
        return current.told();
    }
}
