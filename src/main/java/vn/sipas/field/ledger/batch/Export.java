package vn.sipas.field.ledger.batch;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.function.Consumer;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.book.Book;

/**
 * Copies a stretch of a book to a file so that "done" may be said: a temporary file in the same folder, forced to the disk,
 * renamed, the folder forced, and then everything read back from the file and verified.
 */
public final class Export {

    private Export() {}

    /** The steps, in their order, for whoever watches. */
    public enum Step {
        WRITTEN,
        RENAMED,
        VERIFIED
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** The file lies there, and what was read back is what was written and holds. */
        record Done(Path file, long bytes, SectionCheck.Intact section) implements Outcome {}

        /** The file lies there, but what was read back is not what was written, or does not hold: don't trust that medium. */
        record NotReadBack(Path file, BatchCheck check) implements Outcome {}
    }

    /** Writes what {@code book} holds from position {@code from} on into {@code folder}; a file of the same name is replaced. */
    public static Outcome write(Path folder, Book book, long from, boolean redacted, Consumer<Step> watcher) {
        try {
            Files.createDirectories(folder);
            // Not createTempFile: that makes files which nobody but the writer may read, on a stick that goes to
            // others.
            Path temporary = folder.resolve("." + BatchFile.name(book.name(), from, book.size()) + ".part");
            Files.deleteIfExists(temporary);
            try {
                MessageDigest written = Hash.digest();
                SectionHeader header = writeForced(temporary, book, from, redacted, written);
                watcher.accept(Step.WRITTEN);
                Path file = folder.resolve(BatchFile.name(header.book(), header.from(), header.to()));
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                forceFolder(folder);
                watcher.accept(Step.RENAMED);
                Outcome outcome = readBack(file, Hash.finish(written));
                watcher.accept(Step.VERIFIED);
                return outcome;
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SectionHeader writeForced(Path file, Book book, long from, boolean redacted, MessageDigest written)
            throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
                OutputStream out = new DigestOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16), written)) {
            SectionHeader header = BatchWriter.write(out, book, from, redacted);
            out.flush();
            channel.force(true);
            return header;
        }
    }

    private static Outcome readBack(Path file, Hash written) throws IOException {
        MessageDigest read = Hash.digest();
        BatchCheck check;
        long bytes = Files.size(file);
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), read)) {
            check = BatchReader.check(in);
        }
        return Hash.finish(read).equals(written) && check.intact()
                ? new Outcome.Done(file, bytes, check.intactSections().getFirst())
                : new Outcome.NotReadBack(file, check);
    }

    /** Makes the rename last. Windows has no such call for folders and does it by itself. */
    private static void forceFolder(Path folder) throws IOException {
        if (File.separatorChar == '/') {
            try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
