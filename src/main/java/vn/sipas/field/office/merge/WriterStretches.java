package vn.sipas.field.office.merge;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.sipas.field.ledger.record.RecordLine;
import vn.sipas.field.ledger.roster.BookStretch;
import vn.sipas.field.ledger.roster.Judgement;
import vn.sipas.field.ledger.trust.BookName;

/**
 * What the sections that were joined tell of who may have written their books, gathered as they go by, so that judging a book in the
 * end need not read all of it again.
 */
final class WriterStretches {

    private final Map<BookName, BookStretch> stretches = new HashMap<>();

    /** A section that is in its copy now goes by. */
    void joined(ReadSection section) {
        BookStretch stretch = stretches.computeIfAbsent(
                section.header().book(), book -> new BookStretch(book, 0, List.of(), Set.of()));
        long from = section.header().from();
        if (from <= stretch.to() && stretch.to() < section.header().to()) {
            for (RecordLine line : section.lines()
                    .subList(
                            Math.toIntExact(stretch.to() - from),
                            section.lines().size())) {
                stretch.add(line);
            }
        }
    }

    /** The copy of a forked book may be another one now. */
    void forget(BookName book) {
        stretches.remove(book);
    }

    /** Who wrote a book as it is held now; nothing if it isn't. */
    Optional<Judgement> judge(MergedBooks now, BookName book) {
        return Optional.ofNullable(stretches.get(book))
                .map(stretch -> now.judge(book, stretch))
                .orElseGet(() -> now.judge(book));
    }
}
