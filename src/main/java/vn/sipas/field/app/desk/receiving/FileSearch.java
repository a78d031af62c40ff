package vn.sipas.field.app.desk.receiving;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import vn.sipas.field.ledger.batch.BatchFile;

/**
 * The batch files of what somebody chose. A file that was chosen itself is one, whatever is in it; in folders files are found by
 * what they begin with, hidden ones too, or by a name that says so. Links and shortcuts are never followed.
 */
final class FileSearch extends SimpleFileVisitor<Path> {

    /** No stick has more; whoever chose the root of a disk is stopped here. */
    private static final int MOST = 20_000;

    private static final int DEPTH = 16;

    private static final List<String> BEGINNINGS =
            List.of("{\"sipas\":\"batch/", "age-encryption.org/", "-----BEGIN AGE ENCRYPTED FILE-----");
    private static final int LONGEST = 40;

    /** A byte order mark that an editor put before the first line. */
    private static final String MARK = "\uFEFF";

    private final Set<Path> found = new TreeSet<>();
    private int others;
    private int links;
    private int unreadable;

    private FileSearch() {}

    /**
     * What was found.
     *
     * @param files in the order of their names
     * @param others files in folders that are no batches
     * @param links links, shortcuts and devices, which are not followed
     * @param unreadable files and folders that could not be looked into
     */
    record Found(List<Path> files, int others, int links, int unreadable) {
        Found {
            files = List.copyOf(files);
        }
    }

    static Found in(List<Path> chosen) {
        FileSearch search = new FileSearch();
        for (Path each : chosen) {
            if (Files.isDirectory(each, LinkOption.NOFOLLOW_LINKS)) {
                search.walk(each);
            } else {
                search.found.add(each.toAbsolutePath().normalize());
            }
        }
        return new Found(new ArrayList<>(search.found), search.others, search.links, search.unreadable);
    }

    private void walk(Path folder) {
        try {
            Files.walkFileTree(folder.toAbsolutePath().normalize(), Set.of(), DEPTH, this);
        } catch (IOException e) {
            // A stick that was pulled out in the middle: what was found until then is looked at.
            unreadable++;
        }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
        if (!attributes.isRegularFile()) {
            links += attributes.isDirectory() ? 0 : 1;
            return FileVisitResult.CONTINUE;
        }
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        if (name.endsWith(".lnk")) {
            links++;
        } else if (name.contains(BatchFile.SUFFIX) || begins(file)) {
            found.add(file);
        } else {
            others++;
        }
        return found.size() >= MOST ? FileVisitResult.TERMINATE : FileVisitResult.CONTINUE;
    }

    private boolean begins(Path file) {
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            String start = new String(in.readNBytes(LONGEST), StandardCharsets.UTF_8);
            String bare = start.startsWith(MARK) ? start.substring(1) : start;
            return BEGINNINGS.stream().anyMatch(bare::startsWith);
        } catch (IOException e) {
            unreadable++;
            return false;
        }
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException why) {
        unreadable++;
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, @Nullable IOException why) {
        unreadable += why == null ? 0 : 1;
        return FileVisitResult.CONTINUE;
    }
}
