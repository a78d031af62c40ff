package vn.sipas.field.app.desk.safekeeping;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import vn.sipas.field.base.bytes.WholeFile;
import vn.sipas.field.base.json.Json;
import vn.sipas.field.base.json.JsonValue;
import vn.sipas.field.base.json.JsonWriter;

/**
 * Where the backup lay that a store was restored from: newer copies of the book may lie there too. A small file beside the store; one
 * that is missing or damaged says nothing.
 */
public final class RestoredFrom {

    private static final String FILE = "restored-from.json";
    private static final long LONGEST = 8192;

    private RestoredFrom() {}

    /** The folder, whether it is there at this moment or not. */
    public static Optional<Path> of(Path store) {
        Path file = store.resolve(FILE);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
                return Optional.empty();
            }
            return Json.read(Files.readAllBytes(file)) instanceof Json.Reading.Read(JsonValue.JsonObject object)
                    ? object.member("folder")
                            .flatMap(value ->
                                    value instanceof JsonValue.JsonText(String text) ? path(text) : Optional.empty())
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    static void note(Path store, Path folder) throws IOException {
        byte[] text = new JsonWriter()
                .beginObject()
                .member("folder", folder.toString())
                .endObject()
                .bytes();
        WholeFile.write(store, FILE, out -> out.write(text));
    }
}
