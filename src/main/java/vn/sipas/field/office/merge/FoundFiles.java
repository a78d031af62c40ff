package vn.sipas.field.office.merge;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import vn.sipas.field.ledger.batch.BatchFile;

/**
 * The batches among files and folders, such as a stick, that somebody pointed at. In a folder a batch is known by how it begins, whatever
 * its name, hidden ones too; links are never followed, and what is no batch is passed over. A file that was named itself is always
 * tried, so that somebody hears why it is none.
 *
 * @param batches each with its size: those named as they were named, those of a folder by their path
 * @param strange files in folders that are no batches
 */
record FoundFiles(List<Sized> batches, List<Path> strange) {

    FoundFiles {
        batches = List.copyOf(batches);
        strange = List.copyOf(strange);
    }

    /** A file and how many bytes it had when it was found. */
    record Sized(Path file, long bytes) {

        static Sized of(Path file) {
            return new Sized(file, size(file));
        }
    }

    static FoundFiles of(List<Path> places) {
        List<Sized> batches = new ArrayList<>();
        List<Path> strange = new ArrayList<>();
        for (Path place : places) {
            if (Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
                Search search = new Search();
                search.in(place);
                search.batches.forEach((file, bytes) -> batches.add(new Sized(file, bytes)));
                strange.addAll(search.strange);
            } else {
                batches.add(Sized.of(place));
            }
        }
        return new FoundFiles(batches, strange);
    }

    long bytes() {
        return batches.stream().mapToLong(Sized::bytes).sum();
    }

    private static long size(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .size();
        } catch (IOException unknown) {
            // Whoever opens it will say what is wrong with it.
            System.getLogger(FoundFiles.class.getName())
                    .log(System.Logger.Level.DEBUG, "a file can't be looked at", unknown);
            return 0;
        }
    }

    private static final class Search extends SimpleFileVisitor<Path> {

        private final SortedMap<Path, Long> batches = new TreeMap<>();
        private final List<Path> strange = new ArrayList<>();

        void in(Path folder) {
            try {
                Files.walkFileTree(folder, this);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.isRegularFile() && (isCalledSo(file) || isBatch(file))) {
                batches.put(file, attributes.size());
            } else {
                strange.add(file);
            }
            return FileVisitResult.CONTINUE;
        }

        /** What can't be looked at, a folder too, is tried like a file that was named, and so told. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException why) {
            batches.put(file, 0L);
            return FileVisitResult.CONTINUE;
        }

        /** One that is called a batch and is none was damaged, and somebody has to hear of it. */
        private static boolean isCalledSo(Path file) {
            String name = String.valueOf(file.getFileName());
            return name.endsWith(BatchFile.SUFFIX) || name.endsWith(BatchFile.SUFFIX + BatchFile.ENCRYPTED);
        }

        private static boolean isBatch(Path file) {
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
                    InputStream in = new BufferedInputStream(Channels.newInputStream(channel), 2048)) {
                return BatchFile.beginsAsBatch(in);
            } catch (IOException unreadable) {
                System.getLogger(FoundFiles.class.getName())
                        .log(System.Logger.Level.DEBUG, "a file can't be read", unreadable);
                return true;
            }
        }
    }
}
