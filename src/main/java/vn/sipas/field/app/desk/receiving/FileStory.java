package vn.sipas.field.app.desk.receiving;

import java.nio.file.Path;
import java.util.List;
import java.util.function.ToLongFunction;
import vn.sipas.field.ledger.trust.BookName;
import vn.sipas.field.office.merge.MergeOutcome;

/**
 * What came of one file.
 *
 * @param count of records; they add up
 * @param troubles what is to be done about it; at least one where it is broken
 */
public record FileStory(Path file, MergeOutcome.Count count, State state, List<Trouble> troubles) {

    public FileStory {
        troubles = List.copyOf(troubles);
    }

    /** Every file is in one of them. */
    public enum State {
        /** All it had is in the copies. */
        GOOD,
        /** Some of it waits for records before it. */
        WAITING,
        /** Some of it was put aside, or is of a key that nobody in the roster has. */
        ASIDE,
        /** Some of it, or all, was not taken. */
        BROKEN
    }

    FileStory after(ToLongFunction<BookName> held) {
        return new FileStory(
                file,
                count,
                state,
                troubles.stream().map(trouble -> trouble.after(held)).toList());
    }

    /** The file's name, without its folder. */
    public String name() {
        return String.valueOf(file.getFileName());
    }
}
