package vn.sipas.field.ledger.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * The right of one process to use a store: a lock on a file beside it, given up when closed or when the process ends.
 *
 * <p>On POSIX systems a process that closes any descriptor of a file gives up every lock it has on that file (fcntl(2)),
 * so a second look at a store that is open here would let other processes in. Such a file is therefore not even opened.
 */
final class StoreLock implements AutoCloseable {

    /** The files locked by this process. Static, as such locks belong to the process and not to any object in it. */
    private static final Set<Object> HELD = new HashSet<>();

    private final FileChannel channel;
    private final Object key;

    private StoreLock(FileChannel channel, Object key) {
        this.channel = channel;
        this.key = key;
    }

    /** Locks {@code file}, which is made if it is not there; nothing if this or another process has it. */
    static Optional<StoreLock> take(Path file) {
        synchronized (HELD) {
            try {
                if (Files.exists(file) && HELD.contains(key(file))) {
                    return Optional.empty();
                }
                FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                if (channel.tryLock() == null) {
                    channel.close();
                    return Optional.empty();
                }
                Object key = key(file);
                HELD.add(key);
                return Optional.of(new StoreLock(channel, key));
            } catch (IOException e) {
                throw StoreException.of(e);
            }
        }
    }

    /** What a file is known by, whatever path leads to it: device and inode, or on Windows its real path. */
    private static Object key(Path file) throws IOException {
        Object key = Files.readAttributes(file, BasicFileAttributes.class).fileKey();
        return key != null ? key : file.toRealPath();
    }

    @Override
    public void close() {
        synchronized (HELD) {
            HELD.remove(key);
            try {
                channel.close();
            } catch (IOException e) {
                throw StoreException.of(e);
            }
        }
    }
}
