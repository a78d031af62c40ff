package vn.sipas.field.base.sheet;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/** A file's bytes, read once and not beyond a limit. */
final class FileBytes {

    private static final long MIB = 1024 * 1024;

    sealed interface Reading {
        @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
        record Bytes(byte[] bytes) implements Reading {}

        record Bad(Fault fault) implements Reading {}
    }

    private FileBytes() {}

    static Reading read(Path file, long most) {
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            return new Reading.Bad(Fault.of(SheetFault.NOT_A_FILE));
        }
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(Math.toIntExact(most + 1));
            return bytes.length > most ? new Reading.Bad(tooLarge(most)) : new Reading.Bytes(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("reading a table failed", e);
        }
    }

    static Fault tooLarge(long most) {
        return Fault.of(SheetFault.TOO_LARGE, String.valueOf(most / MIB));
    }
}
