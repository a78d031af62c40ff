package vn.sipas.field.ledger.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The first 100 bytes of a database file, read without SQLite: opening a file with SQLite may already change it, and a
 * newer store must stay untouched. Source: "Database File Format", section 1.3 (user version at 60, application id at 68).
 */
record FileHeader(ByteBuffer bytes) {

    private static final byte[] MAGIC = "SQLite format 3\0".getBytes(StandardCharsets.US_ASCII);
    private static final int LENGTH = 100;
    private static final int USER_VERSION = 60;
    private static final int APPLICATION_ID = 68;

    static FileHeader read(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return new FileHeader(ByteBuffer.wrap(in.readNBytes(LENGTH)));
        } catch (IOException e) {
            throw StoreException.of(e);
        }
    }

    /** Why the file is no store that this version may open, as far as its header tells. */
    Optional<StoreFault> fault() {
        if (bytes.capacity() < LENGTH) {
            return Optional.of(StoreFault.STORE_DAMAGED);
        }
        if (!bytes.slice(0, MAGIC.length).equals(ByteBuffer.wrap(MAGIC))) {
            return Optional.of(StoreFault.STORE_FOREIGN);
        }
        // While the first transaction is still in the write-ahead log only, both numbers are 0 here; SQLite will tell.
        int applicationId = number(APPLICATION_ID);
        if (applicationId != Database.APPLICATION_ID && applicationId != 0) {
            return Optional.of(StoreFault.STORE_FOREIGN);
        }
        return number(USER_VERSION) > Migrations.newest() ? Optional.of(StoreFault.STORE_NEWER) : Optional.empty();
    }

    private int number(int offset) {
        return bytes.getInt(offset);
    }
}
