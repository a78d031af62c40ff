package vn.sipas.field.app.desk;

import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import java.util.Optional;
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.store.StoreException;

/** What a failure of the machine means to a person: which part of it failed and what to do. */
public enum MachineFault implements Reason {
    /** No room on the disk or stick. */
    DISK_FULL,
    /** The disk, stick or folder can't be written to. */
    DISK_READ_ONLY,
    /** The database is damaged. */
    DISK_DAMAGED,
    /** A file or folder is gone, a stick was pulled out perhaps. */
    DISK_GONE,
    /** Reading or writing failed in another way. */
    DISK_FAILED,
    /** The store is a copy put back: somebody has a newer or another form of its owner's book, which must not grow here. */
    STORE_RESTORED;

    /** What a failure means, if it is the machine's; empty for a mistake of the program's own. */
    public static Optional<MachineFault> of(RuntimeException failure) {
        return switch (failure) {
            case StoreException store -> Optional.of(of(store));
            case UncheckedIOException io -> Optional.of(of(io));
            default -> Optional.empty();
        };
    }

    /** What a failed store means. */
    public static MachineFault of(StoreException failure) {
        return switch (failure.trouble()) {
            case FULL -> DISK_FULL;
            case READ_ONLY -> DISK_READ_ONLY;
            case DAMAGED -> DISK_DAMAGED;
            case DISK -> DISK_FAILED;
            case RESTORED -> STORE_RESTORED;
        };
    }

    /** What failed reading or writing of a file means. */
    public static MachineFault of(UncheckedIOException failure) {
        if (failure.getCause() == null) {
            return DISK_FAILED;
        }
        String words = String.valueOf(failure.getCause().getMessage()).toLowerCase(Locale.ROOT);
        if (words.contains("no space left") || words.contains("not enough space")) {
            return DISK_FULL;
        }
        return switch (failure.getCause()) {
            case AccessDeniedException _ -> DISK_READ_ONLY;
            case NoSuchFileException _ -> DISK_GONE;
            default -> words.contains("read-only") ? DISK_READ_ONLY : DISK_FAILED;
        };
    }
}
