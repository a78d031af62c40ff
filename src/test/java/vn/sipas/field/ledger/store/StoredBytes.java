package vn.sipas.field.ledger.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Looks for bytes in a store's files: database, log, lock. */
public final class StoredBytes {

    private StoredBytes() {}

    /** Whether {@code wanted} stands anywhere in the file. */
    public static boolean contain(Path file, byte[] wanted) throws IOException {
        byte[] all = Files.readAllBytes(file);
        for (int at = 0; at + wanted.length <= all.length; at++) {
            int same = 0;
            while (same < wanted.length && all[at + same] == wanted[same]) {
                same++;
            }
            if (same == wanted.length) {
                return true;
            }
        }
        return false;
    }
}
