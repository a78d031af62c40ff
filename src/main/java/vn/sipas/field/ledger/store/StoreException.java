package vn.sipas.field.ledger.store;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.sql.SQLException;
import java.util.Locale;
import org.sqlite.SQLiteException;

/** The disk or the database failed; nothing of the transaction that was running is stored. */
public final class StoreException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What failed, as far as a person can do something about it. */
    public enum Trouble {
        /** No room left on the disk. */
        FULL,
        /** The disk, stick or file can't be written to. */
        READ_ONLY,
        /** The database file is damaged. */
        DAMAGED,
        /** Reading or writing failed in another way. */
        DISK,
        /** The store is an older copy of itself, or another one: its owner's book must not grow. */
        RESTORED
    }

    private final Trouble trouble;

    /** A failure of the machine with its cause. */
    StoreException(String message, SQLException cause) {
        super(message, cause);
        this.trouble = cause instanceof SQLiteException sqlite ? troubleOf(sqlite) : Trouble.DISK;
    }

    private StoreException(String message, Trouble trouble) {
        super(message);
        this.trouble = trouble;
    }

    /** A store whose owner's book is known elsewhere in another or a longer form. */
    public static StoreException restored() {
        return new StoreException("the owner's book is known elsewhere: nothing may be added to it", Trouble.RESTORED);
    }

    /** A file beside the database failed. */
    private StoreException(IOException cause, Trouble trouble) {
        super("the store's folder failed", cause);
        this.trouble = trouble;
    }

    /** A database that doesn't hold what it must. */
    public StoreException(String message) {
        super(message);
        this.trouble = Trouble.DAMAGED;
    }

    /** What failed. */
    public Trouble trouble() {
        return trouble;
    }

    /** The exception for a failed statement of a {@code …Table} class. */
    public static StoreException of(SQLException cause) {
        return new StoreException("the store failed", cause);
    }

    /** The exception for a failure of a file beside the database, or of the database file before SQLite opens it. */
    static StoreException of(IOException cause) {
        // Java tells a full and a read-only file system (ENOSPC, EROFS) by the system's own words alone.
        String words = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        if (words.contains("no space left") || words.contains("not enough space")) {
            return new StoreException(cause, Trouble.FULL);
        }
        boolean readOnly = cause instanceof AccessDeniedException || words.contains("read-only");
        return new StoreException(cause, readOnly ? Trouble.READ_ONLY : Trouble.DISK);
    }

    private static Trouble troubleOf(SQLiteException failure) {
        return switch (failure.getResultCode().code & 0xff) {
            case 13 -> Trouble.FULL;
            case 8, 14 -> Trouble.READ_ONLY;
            // 1 is wrong SQL or a missing table: the SQL is ours and tested, so the file's schema is not what it was.
            case 1, 11, 26 -> Trouble.DAMAGED;
            default -> Trouble.DISK;
        };
    }
}
