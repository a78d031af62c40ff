package vn.sipas.field.ledger.batch;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.ledger.trust.BookName;

/** A batch as a file: how it is named, which files are taken as one at all, and checking it. */
public final class BatchFile {

    /** How every batch's name ends. */
    public static final String SUFFIX = ".sipas.jsonl";

    /** The largest file (design, "limits"). */
    private static final long LARGEST = 2L << 30;

    private BatchFile() {}

    /** The name of the file with positions {@code from} to {@code to} of {@code book}. */
    public static String name(BookName book, long from, long to) {
        return book.season() + "_" + book.person() + "_" + from + "-" + to + SUFFIX;
    }

    /** Checks a file; what is no plain file of a bearable size is refused unread. */
    public static BatchCheck check(Path file) {
        return check(file, SectionReader.NONE);
    }

    /** Checks a file and hands its records to {@code reader} as they come. */
    public static BatchCheck check(Path file, SectionReader reader) {
        Optional<BatchFault> fault = fault(file);
        if (fault.isPresent()) {
            return new BatchCheck(List.of(), List.of(new Finding(fault.get(), 0)));
        }
        // Not followed again: a link put in the file's place after the look above is refused by the system.
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
                InputStream in = Channels.newInputStream(channel)) {
            return BatchReader.check(in, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<BatchFault> fault(Path file) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile() || isShortcut(file)) {
                return Optional.of(BatchFault.NOT_A_FILE);
            }
            return attributes.size() > LARGEST ? Optional.of(BatchFault.FILE_TOO_LARGE) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.of(BatchFault.FILE_MISSING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the file is a Windows shortcut, by its first bytes (MS-SHLLINK, section 2.1). */
    private static boolean isShortcut(Path file) throws IOException {
        byte[] header = {0x4c, 0, 0, 0, 1, 0x14, 2, 0};
        try (InputStream in = Files.newInputStream(file)) {
            return Arrays.equals(in.readNBytes(header.length), header);
        }
    }
}
