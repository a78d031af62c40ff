package vn.sipas.field.app.desk;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Somebody's small file (a form, a card, keys, answers), opened once and read whole; a link or a device is none. */
public final class InputFile {

    /** No such file is larger, in bytes. */
    private static final int LARGEST = 32 << 20;

    /** How a Windows shortcut begins (MS-SHLLINK, section 2.1). */
    private static final byte[] SHORTCUT = {0x4c, 0, 0, 0, 1, 0x14, 2, 0};

    private InputFile() {}

    /** A file's bytes, or why there are none. */
    public sealed interface Reading {
        @SuppressWarnings("ArrayRecordComponent") // handed on at once, never compared
        record Bytes(byte[] bytes) implements Reading {}

        record Bad(InputFault why) implements Reading {}
    }

    /** Reads {@code file}. */
    public static Reading read(Path file) {
        Optional<InputFault> unfit = unfit(file);
        if (unfit.isPresent()) {
            return new Reading.Bad(unfit.get());
        }
        // Not followed again: a link put in the file's place after the look above is refused by the system.
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            byte[] bytes = in.readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                return new Reading.Bad(InputFault.INPUT_TOO_LARGE);
            }
            return isShortcut(bytes) ? new Reading.Bad(InputFault.INPUT_IS_LINK) : new Reading.Bytes(bytes);
        } catch (IOException e) {
            // Somebody else's file, open elsewhere or on a stick just pulled out: theirs to put right, not a fault of
            // ours.
            return new Reading.Bad(InputFault.INPUT_UNREADABLE);
        }
    }

    private static Optional<InputFault> unfit(Path file) {
        if (Files.isDirectory(file)) {
            return Optional.of(InputFault.INPUT_IS_FOLDER);
        }
        if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(InputFault.INPUT_MISSING);
        }
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)
                ? Optional.empty()
                : Optional.of(InputFault.INPUT_IS_LINK);
    }

    private static boolean isShortcut(byte[] bytes) {
        return bytes.length >= SHORTCUT.length
                && Arrays.equals(bytes, 0, SHORTCUT.length, SHORTCUT, 0, SHORTCUT.length);
    }
}
