package vn.sipas.field.office.merge;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import vn.sipas.field.ledger.trust.BookName;

/**
 * What came of merging several files: of every file that was read, and of all together. In records, by file, by book and in all:
 * {@code read = joined + held + waiting + aside + refused}. A section that waited for one of a later file and joined is counted as
 * joined where it stood.
 *
 * @param files in the order in which they were merged
 * @param strange files in the folders given that are no batches, which were passed over
 * @param stopped whether somebody ended it: sections joined before that stay, files not begun are not here
 */
public record MergeReport(List<MergeOutcome> files, List<Path> strange, boolean stopped) {

    public MergeReport {
        files = List.copyOf(files);
        strange = List.copyOf(strange);
    }

    /** The numbers of all files. */
    public MergeOutcome.Count count() {
        return files.stream().map(MergeOutcome::count).reduce(MergeOutcome.Count.NONE, MergeOutcome.Count::plus);
    }

    /** How many records joined that had been waiting since an earlier merge. */
    public long freed() {
        return files.stream().mapToLong(MergeOutcome::freed).sum();
    }

    /** The numbers of every book in all files, in the order in which the books first occur. */
    public Map<BookName, MergeOutcome.Count> books() {
        Map<BookName, MergeOutcome.Count> books = new LinkedHashMap<>();
        for (MergeOutcome file : files) {
            file.books().forEach(book -> books.merge(book.book(), book.count(), MergeOutcome.Count::plus));
        }
        return books;
    }
}
