package vn.sipas.field.ledger.store;

import java.sql.SQLException;
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
        DISK
    }

    private final Trouble trouble;

    /** A failure of the machine with its cause. */
    StoreException(String message, SQLException cause) {
        super(message, cause);
        this.trouble = cause instanceof SQLiteException sqlite ? troubleOf(sqlite) : Trouble.DISK;
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

    private static Trouble troubleOf(SQLiteException failure) {
        return switch (failure.getResultCode().code & 0xff) {
            case 13 -> Trouble.FULL;
            case 8, 14 -> Trouble.READ_ONLY;
            case 11, 26 -> Trouble.DAMAGED;
            default -> Trouble.DISK;
        };
    }
}
