package vn.sipas.field.app.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.OptionalLong;
import vn.sipas.field.base.json.Json;
import vn.sipas.field.base.json.JsonValue;
import vn.sipas.field.base.json.JsonWriter;

/**
 * How the window is to look on this machine, in a small file of the data folder: no person, nothing of a survey. A file that is
 * missing, unreadable or none of ours counts as never written.
 */
public final class Preferences {

    private static final String FILE = "preferences.json";
    private static final long LONGEST = 4096;

    private final Path folder;

    Preferences(Path folder) {
        this.folder = folder;
    }

    /**
     * The looks.
     *
     * @param size the body text's height in px
     */
    public record Looks(boolean dark, int size) {}

    /** What was chosen last, if anything was. */
    public Optional<Looks> read() {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
                return Optional.empty();
            }
            return Json.read(Files.readAllBytes(file)) instanceof Json.Reading.Read(JsonValue.JsonObject object)
                    ? looks(object)
                    : Optional.empty();
        } catch (IOException e) {
            // Nothing of anybody's work is in it, and whoever can't read it still has to get at that work.
            return Optional.empty();
        }
    }

    private static Optional<Looks> looks(JsonValue.JsonObject object) {
        boolean dark = object.member("dark")
                .filter(new JsonValue.JsonBoolean(true)::equals)
                .isPresent();
        OptionalLong size = object.member("size")
                .map(value ->
                        value instanceof JsonValue.JsonNumber number ? number.wholeNumber() : OptionalLong.empty())
                .orElse(OptionalLong.empty());
        return size.isPresent() && size.getAsLong() > 0 && size.getAsLong() <= Short.MAX_VALUE
                ? Optional.of(new Looks(dark, (int) size.getAsLong()))
                : Optional.empty();
    }

    /** Keeps {@code looks} for the next start; the file is whole at every moment. */
    public void write(Looks looks) {
        byte[] text = new JsonWriter()
                .beginObject()
                .member("dark", looks.dark())
                .member("size", looks.size())
                .endObject()
                .bytes();
        try {
            Files.createDirectories(folder);
            Path next = folder.resolve(FILE + ".new");
            Files.write(next, text);
            Files.move(next, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
