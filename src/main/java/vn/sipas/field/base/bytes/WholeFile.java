package vn.sipas.field.base.bytes;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** A file that is there whole or not at all. */
public final class WholeFile {

    private WholeFile() {}

    /**
     * Writes what {@code content} gives to a file beside it, forces that to the disk and only then gives it the name;
     * a file of that name is replaced. The folder is made where it is missing. Where writing fails, a file that stood
     * there stays as it was and nothing half written is left.
     */
    public static Path write(Path folder, String name, Content content) throws IOException {
        Files.createDirectories(folder);
        Path part = folder.resolve("." + name + ".part");
        try {
            try (FileChannel channel = FileChannel.open(
                            part,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING);
                    OutputStream out = Channels.newOutputStream(channel)) {
                content.write(out);
                out.flush();
                channel.force(true);
            }
            return Files.move(
                    part, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** What a file holds, written to the stream it is given; the stream is not the content's to close. */
    @FunctionalInterface
    public interface Content {

        void write(OutputStream out) throws IOException;
    }
}
