package vn.sipas.field.ledger.batch;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.LocalDate;
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

    /** The name of the file with several books of a season, put together on a day. */
    public static String mergedName(String season, LocalDate day) {
        return season + "_merged_" + day + SUFFIX;
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
        return switch (open(file, identities)) {
            case Opening.Refused(Reason why) -> new BatchCheck(List.of(), List.of(new Finding(why, 0)));
            case Opening.Opened(BatchPieces pieces) -> {
                try (pieces) {
                    yield BatchReader.check(pieces, reader);
                }
            }
        };
    }

    /** What came of opening a file. */
    public sealed interface Opening {
        /** Its pieces, which the caller closes. */
        record Opened(BatchPieces pieces) implements Opening {}

        /** It is no file to be read, or not for us. */
        record Refused(Reason why) implements Opening {}
    }

    /** Opens a file, which one of the {@code identities} does where it is encrypted; what is no plain file of a bearable size is refused unread. */
    public static Opening open(Path file, List<AgeIdentity> identities) {
        Optional<BatchFault> fault = fault(file);
        if (fault.isPresent()) {
            return new Opening.Refused(fault.get());
        }
        InputStream in = InputStream.nullInputStream();
        Opening opening = new Opening.Refused(BatchFault.READING_FAILED);
        try {
            // Not followed again: a link put in the file's place after the look above is refused by the system.
            FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
            in = new BufferedInputStream(Channels.newInputStream(channel), BUFFER);
            opening = opened(in, identities);
            return opening;
        } catch (IOException e) {
            System.getLogger(BatchFile.class.getName()).log(System.Logger.Level.DEBUG, "a file can't be read", e);
            return opening;
        } finally {
            if (opening instanceof Opening.Refused) {
                close(in);
            }
        }
    }

    private static Opening opened(InputStream in, List<AgeIdentity> identities) throws IOException {
        if (isShortcut(in)) {
            return new Opening.Refused(BatchFault.NOT_A_FILE);
        }
        if (!AgeReader.beginsAsAge(in)) {
            return new Opening.Opened(new BatchPieces(in));
        }
        return switch (AgeReader.open(in, identities)) {
            case AgeReader.Opening.Refused(AgeFault why) -> new Opening.Refused(why);
            case AgeReader.Opening.Opened(InputStream payload) -> new Opening.Opened(new BatchPieces(payload));
        };
    }

    /** Whether {@code in}, which must support marks, begins as a batch does or as an encrypted file; it is put back to where it stood. */
    public static boolean beginsAsBatch(InputStream in) throws IOException {
        byte[] header = ("{\"sipas\":\"" + SectionHeader.KIND).getBytes(StandardCharsets.US_ASCII);
        in.mark(header.length);
        byte[] start = in.readNBytes(header.length);
        in.reset();
        return Arrays.equals(start, header) || AgeReader.beginsAsAge(in);
    }

    private static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            System.getLogger(BatchFile.class.getName()).log(System.Logger.Level.DEBUG, "a file could not be closed", e);
        }
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
            System.getLogger(BatchFile.class.getName()).log(System.Logger.Level.DEBUG, "a file can't be looked at", e);
            return Optional.of(BatchFault.READING_FAILED);
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
