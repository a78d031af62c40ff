package vn.sipas.field.app.desk.quality;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.LeafHash;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.quality.Flag;
import vn.sipas.field.office.quality.QualityFlags;
import vn.sipas.field.office.review.Hint;
import vn.sipas.field.survey.form.FormFile;

/**
 * Which interviews a reviewer should look at first: those whose own flags say so, and all of an enumerator whose work's do. Made anew
 * only when other people's books have grown: a decision of the reviewer's own makes no interview stranger than it was.
 */
public final class ReviewHints implements Supplier<Map<LeafHash, List<Hint>>> {

    private final Store store;
    private final OwnBook own;
    private final Quality quality;
    private final Supplier<Optional<FormFile>> form;
    private Map<BookName, Long> madeOf = Map.of();
    private Map<LeafHash, List<Hint>> made = Map.of();

    public ReviewHints(Store store, OwnBook own, Quality quality, Supplier<Optional<FormFile>> form) {
        this.store = store;
        this.own = own;
        this.quality = quality;
        this.form = form;
    }

    @Override
    public Map<LeafHash, List<Hint>> get() {
        Map<BookName, Long> sizes = sizes();
        if (!sizes.equals(madeOf)) {
            made = quality.flags(form.get(), Locale.of("vi"), _ -> {})
                    .map(ReviewHints::hints)
                    .orElse(Map.of());
            madeOf = sizes;
        }
        return made;
    }

    private Map<BookName, Long> sizes() {
        Map<BookName, Long> sizes = new HashMap<>();
        for (Book book : new Books(store).all()) {
            if (!book.equals(own.book())) {
                sizes.put(book.name(), book.size());
            }
        }
        return sizes;
    }

    private static Map<LeafHash, List<Hint>> hints(Quality.Found found) {
        QualityFlags flags = found.flags();
        Map<LeafHash, List<Hint>> hints = new HashMap<>();
        found.writers().forEach((leaf, writer) -> {
            List<Hint> all = new ArrayList<>();
            add(flags.of(leaf), all);
            add(flags.of(writer), all);
            if (!all.isEmpty()) {
                hints.put(leaf, all);
            }
        });
        return hints;
    }

    private record Flagged(Flag flag) implements Hint {
        @Override
        public String code() {
            return flag.code().code();
        }

        @Override
        public String text(Locale language) {
            return flag.text(language);
        }
    }

    private static void add(List<Flag> flags, List<Hint> hints) {
        flags.stream()
                .filter(flag -> flag.level() == Flag.Level.LOOK_FIRST)
                .forEach(flag -> hints.add(new Flagged(flag)));
    }
}
