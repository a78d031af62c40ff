package vn.sipas.field.app.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import vn.sipas.field.app.desk.Department;
import vn.sipas.field.app.desk.Desk;
import vn.sipas.field.app.desk.InputFault;
import vn.sipas.field.app.desk.InputFile;
import vn.sipas.field.app.desk.Refusal;

/** Small files that commands are given. */
public final class Files {

    private Files() {}

    /** The bytes of a plain file; nothing if it is none, which has been told then. */
    public static Optional<byte[]> read(Console console, Path file) {
        return switch (InputFile.read(file)) {
            case InputFile.Reading.Bytes(byte[] bytes) -> Optional.of(bytes);
            case InputFile.Reading.Bad(InputFault why) -> {
                console.refuse(file.toString(), why);
                yield Optional.empty();
            }
        };
    }

    /** Takes somebody's card in: a supervisor has none but those he is given. */
    static int takeCard(Console console, Desk desk, Path file) {
        Optional<byte[]> card = read(console, file);
        if (card.isEmpty()) {
            return Main.REFUSED;
        }
        return desk.department().takeCard(card.get()) instanceof Department.Taken.Refused(Refusal why)
                ? console.refuse(file.toString(), why)
                : 0;
    }

    /** Writes a small text; a file that is there already is replaced. */
    static void write(Path file, String text) {
        try {
            java.nio.file.Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
