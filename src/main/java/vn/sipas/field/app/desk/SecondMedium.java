package vn.sipas.field.app.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.OptionalLong;
import vn.sipas.field.base.json.Json;
import vn.sipas.field.base.json.JsonValue;
import vn.sipas.field.base.json.JsonWriter;
import vn.sipas.field.ledger.batch.Export;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.record.RecordTime;

/**
 * A folder or stick besides this machine's disk, to which what was finished is copied at once, encrypted as every file that is
 * handed over. Three steps, so that a slow stick never holds up an interview: {@link #stage} reads the open store and writes
 * the new stretch beside it, {@link #carry} needs no store and takes that to the medium, {@link #arrived} notes it. Which folder, and how
 * far the copies there reach, stands in a small file beside the store; one that is missing or damaged counts as none set.
 */
public final class SecondMedium {

    private static final String FILE = "second-medium.json";
    private static final String STAGING = "second-medium";
    private static final long LONGEST = 8192;

    private final Path folder;
    private final OwnBook own;
    private final Copying copying;

    SecondMedium(Path folder, OwnBook own, Copying copying) {
        this.folder = folder;
        this.own = own;
        this.copying = copying;
    }

    /**
     * Where copies go.
     *
     * @param copied how many records of the owner's book lie there
     */
    public record Place(Path medium, long copied) {}

    /** A stretch of the store in folder {@code store}, ready to be taken to the medium. */
    public record Staged(Path file, Path medium, long from, long to, Path store) {

        /** How many records it holds. */
        public long records() {
            return to - from;
        }
    }

    /** What came of it. */
    public sealed interface Carried {
        /** The file lies there and was read back. {@code sameDisk}: it would be lost with this machine's disk. */
        record There(Staged what, boolean sameDisk) implements Carried {}

        /** There is no file; {@code why} says what of the machine failed. */
        record Failed(MachineFault why) implements Carried {}
    }

    /** Where copies go, if a place is set. */
    public Optional<Place> place() {
        Path file = folder.resolve(FILE);
        try {
            if (!Files.isRegularFile(file) || Files.size(file) > LONGEST) {
                return Optional.empty();
            }
            return Json.read(Files.readAllBytes(file)) instanceof Json.Reading.Read(JsonValue.JsonObject object)
                    ? place(object)
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<Place> place(JsonValue.JsonObject object) {
        OptionalLong copied = object.member("copied")
                .map(value ->
                        value instanceof JsonValue.JsonNumber number ? number.wholeNumber() : OptionalLong.empty())
                .orElse(OptionalLong.empty());
        return object.member("folder")
                .flatMap(value -> value instanceof JsonValue.JsonText(String text) ? path(text) : Optional.empty())
                .filter(_ -> copied.isPresent() && copied.getAsLong() >= 0)
                .map(medium -> new Place(medium, copied.getAsLong()));
    }

    private static Optional<Path> path(String text) {
        try {
            return Optional.of(Path.of(text));
        } catch (InvalidPathException noPath) {
            return Optional.empty();
        }
    }

    /** From now on copies go to {@code medium}, the whole book first; a folder that is not there is refused. */
    public Optional<MachineFault> use(Path medium) {
        if (!Files.isDirectory(medium)) {
            return Optional.of(MachineFault.DISK_GONE);
        }
        if (place().filter(now -> now.medium().equals(medium)).isEmpty()) {
            write(new Place(medium, 0));
        }
        return Optional.empty();
    }

    /** From now on copies go nowhere; those that lie there stay. */
    public void forget() {
        try {
            Files.deleteIfExists(folder.resolve(FILE));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Place place) {
        byte[] text = new JsonWriter()
                .beginObject()
                .member("copied", place.copied())
                .member("folder", place.medium().toString())
                .endObject()
                .bytes();
        try {
            Path next = folder.resolve(FILE + ".new");
            Files.write(next, text);
            Files.move(next, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the stretch that the medium has not got yet ready; nothing if none is set, or all is there, or nobody can read it yet. */
    public Optional<Staged> stage() {
        Optional<Place> set = place();
        if (set.isEmpty() || set.get().copied() >= own.book().size()) {
            return Optional.empty();
        }
        Place place = set.get();
        long to = own.book().size();
        return switch (copying.stretch(folder.resolve(STAGING), place.copied())) {
            case Copying.Copied.Written(Export.Outcome.Done done, boolean _) ->
                Optional.of(new Staged(done.file(), place.medium(), place.copied(), to, folder));
            case Copying.Copied.Written(Export.Outcome.NotReadBack _, boolean _) ->
                throw new IllegalStateException("this machine's own disk does not read back what was written");
            case Copying.Copied.Refused _ -> Optional.empty();
        };
    }

    /** Takes a staged file to the medium, reads it back byte for byte, and removes the staged one. Touches no store. */
    public static Carried carry(Staged staged) {
        try {
            if (!Files.isDirectory(staged.medium())) {
                throw new NoSuchFileException(staged.medium().toString());
            }
            Path name = staged.file().getFileName();
            Path part = staged.medium().resolve("." + name + ".part");
            Path file = staged.medium().resolve(name);
            try {
                Files.copy(staged.file(), part, StandardCopyOption.REPLACE_EXISTING);
                try (FileChannel channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
                Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(part);
            }
            if (Files.mismatch(staged.file(), file) >= 0) {
                Files.deleteIfExists(file);
                return new Carried.Failed(MachineFault.DISK_DAMAGED);
            }
            return new Carried.There(staged, Files.getFileStore(file).equals(Files.getFileStore(staged.store())));
        } catch (IOException e) {
            return new Carried.Failed(MachineFault.of(new UncheckedIOException(e)));
        } finally {
            remove(staged.file());
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Notes that a stretch lies on the medium; on another disk it counts as copied. */
    public void arrived(Carried.There there) {
        Staged staged = there.what();
        place().filter(now -> now.medium().equals(staged.medium()) && now.copied() == staged.from())
                .ifPresent(_ -> {
                    write(new Place(staged.medium(), staged.to()));
                    if (!there.sameDisk()) {
                        own.book().noteCopied(staged.to(), RecordTime.text(own.now()));
                    }
                });
    }
}
