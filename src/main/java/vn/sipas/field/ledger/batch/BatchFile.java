package vn.sipas.field.ledger.batch;

import java.io.BufferedInputStream;
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
import vn.sipas.field.base.language.Reason;
import vn.sipas.field.ledger.age.AgeFault;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.age.AgeReader;
import vn.sipas.field.ledger.trust.BookName;

/**
 * A batch as a file: how it is named, which files are taken as one at all, and checking it. Whether a file is encrypted shows
 * in its first bytes, not in its name.
 */
public final class BatchFile {

    /** How every batch's name ends. */
    public static final String SUFFIX = ".sipas.jsonl";

    /** What an encrypted batch's name ends with besides. */
    public static final String ENCRYPTED = ".age";

    private static final int BUFFER = 1 << 16;

    private BatchFile() {}

    /** The name of the file with positions {@code from} to {@code to} of {@code book}. */
    public static String name(BookName book, long from, long to) {
        return book.season() + "_" + book.person() + "_" + from + "-" + to + SUFFIX;
    }

    /** Checks a file; what is no plain file of a bearable size is refused unread. */
    public static BatchCheck check(Path file) {
        return check(file, SectionReader.NONE);
    }

    /** Checks a file that is not encrypted and hands its records to {@code reader} as they come. */
    public static BatchCheck check(Path file, SectionReader reader) {
        return check(file, List.of(), reader);
    }

    /**
     * Checks a file, which one of the {@code identities} opens where it is encrypted, and hands its records to {@code reader}
     * as they come. An encrypted file that can't be opened, or not to its end, has that among its findings.
     */
    public static BatchCheck check(Path file, List<AgeIdentity> identities, SectionReader reader) {
        Optional<BatchFault> fault = fault(file);
        if (fault.isPresent()) {
            return refused(fault.get());
        }
        // Not followed again: a link put in the file's place after the look above is refused by the system.
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
                InputStream in = new BufferedInputStream(Channels.newInputStream(channel), BUFFER)) {
            if (isShortcut(in)) {
                return refused(BatchFault.NOT_A_FILE);
            }
            return AgeReader.beginsAsAge(in) ? decrypted(in, identities, reader) : BatchReader.check(in, reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BatchCheck decrypted(InputStream in, List<AgeIdentity> identities, SectionReader reader)
            throws IOException {
        return switch (AgeReader.open(in, identities)) {
            case AgeReader.Opening.Refused(AgeFault why) -> refused(why);
            case AgeReader.Opening.Opened(InputStream payload) -> {
                try (payload) {
                    yield BatchReader.check(payload, reader);
                }
            }
        };
    }

    private static BatchCheck refused(Reason why) {
        return new BatchCheck(List.of(), List.of(new Finding(why, 0)));
    }

    private static Optional<BatchFault> fault(Path file) {
        try {
            BasicFileAttributes attributes =
                    Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            if (!attributes.isRegularFile()) {
                return Optional.of(BatchFault.NOT_A_FILE);
            }
            return attributes.size() > LineInput.MOST_BYTES ? Optional.of(BatchFault.FILE_TOO_LARGE) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.of(BatchFault.FILE_MISSING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the file is a Windows shortcut, by its first bytes (MS-SHLLINK, section 2.1). */
    private static boolean isShortcut(InputStream in) throws IOException {
        byte[] header = {0x4c, 0, 0, 0, 1, 0x14, 2, 0};
        in.mark(header.length);
        byte[] start = in.readNBytes(header.length);
        in.reset();
        return Arrays.equals(start, header);
    }
}
