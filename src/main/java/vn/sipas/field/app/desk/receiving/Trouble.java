package vn.sipas.field.app.desk.receiving;

import java.util.Optional;
import java.util.function.ToLongFunction;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.trust.BookName;

/**
 * What is wrong with a file, or with a section of it, and whose it is.
 *
 * @param why the reason that its reader gave
 * @param line of the file, from 1; 0 where the file as a whole is meant
 * @param book whose records they are, as far as the header or the file's name tell
 * @param who the person
 * @param stretch which records it should have, as far as the same tell
 * @param wanted those of them that are still not held here, also after other files; nothing where all are held, or nobody can say
 * @param missing how many of them were not there; 0 where none are missing or nobody can say
 */
public record Trouble(
        Kind kind,
        Reason why,
        long line,
        Optional<BookName> book,
        Optional<Who> who,
        Optional<Stretch> stretch,
        Optional<Stretch> wanted,
        long missing) {

    static Trouble of(
            Kind kind,
            Reason why,
            long line,
            Optional<BookName> book,
            Optional<Who> who,
            Optional<Stretch> stretch,
            long missing) {
        return new Trouble(kind, why, line, book, who, stretch, stretch, missing);
    }

    /** The same once so many records of the book are held. */
    Trouble after(ToLongFunction<BookName> held) {
        Optional<Stretch> left = book.isEmpty()
                ? stretch
                : stretch.map(all -> new Stretch(Math.max(all.from(), held.applyAsLong(book.get())), all.to()))
                        .filter(rest -> rest.from() < rest.to());
        return new Trouble(kind, why, line, book, who, stretch, left, missing);
    }

    /** Whether all that it should have is held from other files. */
    public boolean isHeld() {
        return stretch.isPresent() && wanted.isEmpty();
    }

    /** What people do about it. */
    public enum Kind {
        /** It ends too early. */
        CUT,
        /** It is not what was signed. */
        CHANGED,
        /** A program for texts wrote it anew. */
        REWRITTEN,
        /** It is encrypted to others. */
        NOT_FOR_US,
        /** A newer version of the program wrote it. */
        NEWER,
        /** It is of another season. */
        OTHER_SEASON,
        /** It is no batch at all. */
        NO_BATCH,
        /** It can't be read: a stick that was pulled out, or a broken one. */
        UNREADABLE,
        /** A link, a shortcut or a device. */
        NO_FILE,
        /** It is larger than a batch may be. */
        TOO_LARGE,
        /** It holds, but nobody in the roster has this key: it is kept and does not count yet. */
        STRANGER
    }

    /**
     * A person.
     *
     * @param unit empty where it is not known
     * @param listed whether the roster has the person; else it is what a card says
     */
    public record Who(String name, String unit, boolean listed) {

        @Override
        public String toString() {
            return "Who[listed=" + listed + "]";
        }
    }

    /** The records from {@code from} up to, without, {@code to}. */
    public record Stretch(long from, long to) {}
}
