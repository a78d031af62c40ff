package vn.sipas.field.office.merge;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.batch.BatchCheck;
import vn.sipas.field.ledger.batch.Finding;
import vn.sipas.field.ledger.roster.Judgement;
import vn.sipas.field.ledger.trust.BookName;

/** What comes of one file while it is merged. */
final class FileRun {

    private final Path file;
    private final Map<BookName, Tally> tallies = new LinkedHashMap<>();
    private BatchCheck check = new BatchCheck(List.of(), List.of());
    private long freed;
    private boolean begun;

    FileRun(Path file) {
        this.file = file;
    }

    /** Something of it is taken. */
    void begin() {
        begun = true;
    }

    boolean isBegun() {
        return begun;
    }

    Tally tally(BookName book) {
        return tallies.computeIfAbsent(book, _ -> new Tally());
    }

    /** Records joined that had been waiting since before this run. */
    void free(long records) {
        freed += records;
    }

    /** The file could not be opened. */
    void refuse(Reason why) {
        begun = true;
        check = new BatchCheck(List.of(), List.of(new Finding(why, 0)));
    }

    /** The file was read as far as it goes. */
    void ended(BatchCheck verdict) {
        begun = true;
        check = verdict;
    }

    MergeOutcome outcome(Function<BookName, Optional<Judgement>> judge, List<BookFork> forks) {
        List<MergeOutcome.OfBook> books = new ArrayList<>();
        tallies.forEach((book, tally) -> books.add(tally.outcome(book, judge.apply(book))));
        return new MergeOutcome(
                file,
                books,
                freed,
                findings(),
                forks.stream().filter(fork -> tallies.containsKey(fork.book())).toList());
    }

    /** What was found; of a file that does not even begin as a batch only that. */
    private List<Finding> findings() {
        List<Finding> all = check.allFindings();
        boolean other =
                check.sections().isEmpty() && !all.isEmpty() && all.getFirst().line() == 1;
        return other ? List.of(new Finding(MergeFault.NOT_A_BATCH, 1)) : all;
    }
}
