package vn.sipas.field.ledger.book.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import vn.sipas.field.base.bytes.StrictBase64;
import vn.sipas.field.ledger.record.RecordTime;
import vn.sipas.field.ledger.trust.SignedHead;

/**
 * A file beside a store's folder, to which heads of the store's own book are added and forced to the disk: who puts an old copy of
 * the folder back does not put an old journal back with it. One line a head: a mark, a time, and the signed note in base64. A line
 * that is torn or no head is passed over; whether the owner's key signed what a line says is for the reader to check, so that
 * nobody else can make a store look like a copy by writing into the file.
 */
public final class HeadJournal {

    private static final System.Logger LOG = System.getLogger(HeadJournal.class.getName());
    private static final String SUFFIX = ".heads";
    private static final int WORDS = 3;

    private final Optional<Path> file;

    private HeadJournal(Optional<Path> file) {
        this.file = file;
    }

    /** What a line says of its head. */
    public enum Mark {
        /** A transaction put it into the store; as far as is known nobody else has it. */
        MADE,
        /** It left the machine, or was met outside: in an export, shown, on the second medium, in a receipt. */
        LEFT,
        /** It was met outside, and its history is shown to contradict the store's. */
        OTHER,
        /** Not about the head: that records are missing which never left was told and understood; earlier lines that say so are settled. */
        UNDERSTOOD;

        private String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        private static Optional<Mark> read(String word) {
            return Arrays.stream(values())
                    .filter(mark -> mark.word().equals(word))
                    .findFirst();
        }
    }

    /** One line. */
    public record Entry(Mark mark, OffsetDateTime at, SignedHead head) {}

    /** A journal that remembers nothing. */
    public static HeadJournal none() {
        return new HeadJournal(Optional.empty());
    }

    /** The journal of the store in {@code folder}: the file of the same name with {@code .heads} beside the folder. */
    public static HeadJournal beside(Path folder) {
        Path whole = folder.toAbsolutePath().normalize();
        Path name = whole.getFileName();
        return name == null ? none() : new HeadJournal(Optional.of(whole.resolveSibling(name + SUFFIX)));
    }

    /** Every line that is one, in order. */
    public List<Entry> read() {
        List<Entry> entries = new ArrayList<>();
        try {
            if (file.filter(Files::isRegularFile).isPresent()) {
                for (String line : Files.readAllLines(file.get(), StandardCharsets.ISO_8859_1)) {
                    entry(line).ifPresent(entries::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }

    private static Optional<Entry> entry(String line) {
        String[] words = line.split(" ", -1);
        if (words.length != WORDS) {
            return Optional.empty();
        }
        Optional<SignedHead> head = StrictBase64.decode(words[2])
                .flatMap(note -> SignedHead.read(note).value());
        return Mark.read(words[0])
                .flatMap(mark ->
                        RecordTime.read(words[1]).flatMap(at -> head.map(known -> new Entry(mark, at, known))));
    }

    /**
     * Adds a line and forces it to the disk. A journal that can't be written keeps nothing from being done: the record is stored,
     * or the file leaves, all the same; the failure is logged.
     */
    public void add(Entry entry) {
        if (file.isPresent()) {
            String line = entry.mark().word() + " " + RecordTime.text(entry.at()) + " "
                    + StrictBase64.encode(entry.head().bytes()) + "\n";
            try {
                append(file.get(), line);
            } catch (IOException e) {
                LOG.log(System.Logger.Level.WARNING, "the journal of heads can't be written", e);
            }
        }
    }

    private static void append(Path file, String line) throws IOException {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE, StandardOpenOption.CREATE)) {
            long end = channel.size();
            String text = endsInTornLine(channel, end) ? "\n" + line : line;
            ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
            while (bytes.hasRemaining()) {
                end += channel.write(bytes, end);
            }
            channel.force(true);
        }
    }

    private static boolean endsInTornLine(FileChannel channel, long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        return end > 0 && channel.read(last, end - 1) == 1 && last.get(0) != '\n';
    }
}
