package vn.sipas.field.ledger.batch;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
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
import java.security.SecureRandom;
import java.util.Collections;
import java.util.List;
import java.util.function.Consumer;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.ledger.age.AgeOutput;
import vn.sipas.field.ledger.age.AgeRecipient;
import vn.sipas.field.ledger.age.AgeWriter;

/**
 * Copies a part of a book to a file so that "done" may be said: a temporary file in the same folder, forced to the disk,
 * renamed, the folder forced, and then everything read back from the file and verified.
 *
 * <p>Who encrypts to others can't decrypt what was read back. So the plain section is verified in the very pass that encrypts
 * it (the bytes that are checked are the bytes that go into the cipher), and the file read back must be byte for byte what
 * the cipher gave. What this leaves out is a fault of the cipher itself, which its tests are for.
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
        /** The file lies there, and what was read back is what was written and holds; {@code section} is its first one. */
        record Done(Path file, long bytes, SectionCheck.Intact section) implements Outcome {}

        /** The file lies there, but what was read back is not what was written, or does not hold: don't trust that medium. */
        record NotReadBack(Path file, BatchCheck check) implements Outcome {}
    }

    /** Writes {@code part} into {@code folder}; a file of the same name is replaced. */
    public static Outcome write(Path folder, Part part, Consumer<Step> watcher) {
        return write(
                folder,
                name(part),
                out -> {
                    BatchWriter.write(out, part);
                    return BatchReader::check;
                },
                watcher);
    }

    /** Writes the same encrypted to {@code recipients}, at least one, as a file of its own name. */
    public static Outcome encrypt(
            Path folder, Part part, List<AgeRecipient> recipients, SecureRandom random, Consumer<Step> watcher) {
        return write(folder, name(part) + BatchFile.ENCRYPTED, encrypting(List.of(part), recipients, random), watcher);
    }

    /** Writes {@code parts}, at least one, one after another and encrypted into the file {@code name}; every section is verified. */
    public static Outcome encryptMerged(
            Path folder,
            String name,
            List<Part> parts,
            List<AgeRecipient> recipients,
            SecureRandom random,
            Consumer<Step> watcher) {
        return write(folder, name + BatchFile.ENCRYPTED, encrypting(parts, recipients, random), watcher);
    }

    private static Content encrypting(List<Part> parts, List<AgeRecipient> recipients, SecureRandom random) {
        return out -> {
            BatchCheck check = encrypted(out, parts, recipients, random);
            return in -> {
                in.transferTo(OutputStream.nullOutputStream());
                return check;
            };
        };
    }

    private static String name(Part part) {
        return BatchFile.name(part.book().name(), part.from(), part.to());
    }

    /** Writes the content and says how what is read back is to be checked, to its end. */
    private interface Content {
        ReadBack write(OutputStream out) throws IOException;
    }

    private interface ReadBack {
        BatchCheck check(InputStream in) throws IOException;
    }

    private static BatchCheck encrypted(
            OutputStream out, List<Part> parts, List<AgeRecipient> recipients, SecureRandom random) throws IOException {
        // Not closed: that would close the file before it is forced to the disk. Finishing wipes the key.
        AgeOutput age = AgeWriter.encrypt(out, recipients, random);
        try (InputStream plain = new Copying(sections(parts), age)) {
            BatchCheck check = BatchReader.check(plain);
            // A check that fails may stop early; the file is whole all the same.
            plain.transferTo(OutputStream.nullOutputStream());
            age.finish();
            return check;
        }
    }

    private static InputStream sections(List<Part> parts) {
        return new SequenceInputStream(Collections.enumeration(parts.stream()
                .map(part -> new SectionInput(part, part.header()))
                .toList()));
    }

    private static Outcome write(Path folder, String name, Content content, Consumer<Step> watcher) {
        try {
            Files.createDirectories(folder);
            // Not createTempFile: that makes files which nobody but the writer may read, on a stick that goes to
            // others.
            Path temporary = folder.resolve("." + name + ".part");
            Files.deleteIfExists(temporary);
            try {
                MessageDigest written = Hash.digest();
                ReadBack readBack = writeForced(temporary, content, written);
                watcher.accept(Step.WRITTEN);
                Path file = folder.resolve(name);
                Files.move(temporary, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                forceFolder(folder);
                watcher.accept(Step.RENAMED);
                Outcome outcome = readBack(file, readBack, Hash.finish(written));
                watcher.accept(Step.VERIFIED);
                return outcome;
            } finally {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static ReadBack writeForced(Path file, Content content, MessageDigest written) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW);
                OutputStream out = new DigestOutputStream(
                        new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16), written)) {
            ReadBack readBack = content.write(out);
            out.flush();
            channel.force(true);
            return readBack;
        }
    }

    private static Outcome readBack(Path file, ReadBack readBack, Hash written) throws IOException {
        MessageDigest read = Hash.digest();
        BatchCheck check;
        long bytes = Files.size(file);
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), read)) {
            check = readBack.check(in);
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

    /** Whatever is read also goes to the other stream. */
    private static final class Copying extends FilterInputStream {

        private final OutputStream copy;

        private Copying(InputStream in, OutputStream copy) {
            super(in);
            this.copy = copy;
        }

        @Override
        public int read() throws IOException {
            int next = super.read();
            if (next >= 0) {
                copy.write(next);
            }
            return next;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int read = super.read(bytes, from, length);
            if (read > 0) {
                copy.write(bytes, from, read);
            }
            return read;
        }

        @Override
        public boolean markSupported() {
            return false;
        }
    }
}
