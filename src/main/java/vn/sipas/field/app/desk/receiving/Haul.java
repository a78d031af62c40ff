package vn.sipas.field.app.desk.receiving;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.sipas.field.office.merge.MergeFault;
import vn.sipas.field.office.merge.MergeOutcome;

/**
 * What came of several files: {@code files = good + waiting + aside + broken + unread}.
 *
 * @param unread files that were not looked at, because somebody stopped
 * @param others files in the folders that are no batches
 * @param links links and shortcuts in the folders, which are not followed
 * @param waiting what waits in the store now, also from earlier files
 * @param aside what stands beside the copies now, or was put beside by these files
 */
public record Haul(List<FileStory> files, int unread, int others, int links, List<Waiting> waiting, List<Aside> aside) {

    /** Of no files. */
    public static final Haul NONE = new Haul(List.of(), 0, 0, 0, List.of(), List.of());

    public Haul {
        files = List.copyOf(files);
        waiting = List.copyOf(waiting);
        aside = List.copyOf(aside);
    }

    /**
     * Records that wait for others before them.
     *
     * @param missing the records that have to come first
     * @param here what waits
     * @param records how many are here
     */
    public record Waiting(Optional<Trouble.Who> who, Trouble.Stretch missing, Trouble.Stretch here, long records) {}

    /** Records that count by ruling alone, and why; {@link MergeFault} or that the roster ended their key. */
    public record Aside(Optional<Trouble.Who> who, Why why, long records) {

        /** Why they stand beside the copy. */
        public enum Why {
            /** One key signed two histories. */
            FORK,
            /** The owner's own book, longer or other than here. */
            OWN,
            /** Beyond the point where the roster ends the key. */
            ENDED
        }
    }

    /** How many files are so. */
    public int count(FileStory.State state) {
        return Math.toIntExact(
                files.stream().filter(file -> file.state() == state).count());
    }

    /** All files, also those that nobody looked at. */
    public int all() {
        return files.size() + unread;
    }

    /** The records of all files. */
    public MergeOutcome.Count records() {
        return new MergeOutcome.Count(
                files.stream().mapToLong(file -> file.count().joined()).sum(),
                files.stream().mapToLong(file -> file.count().held()).sum(),
                files.stream().mapToLong(file -> file.count().waiting()).sum(),
                files.stream().mapToLong(file -> file.count().aside()).sum(),
                files.stream().mapToLong(file -> file.count().refused()).sum());
    }

    /** The files somebody has to do something about, broken ones first. */
    public List<FileStory> troubled() {
        List<FileStory> troubled = new ArrayList<>();
        for (FileStory.State state : FileStory.State.values()) {
            files.stream()
                    .filter(file -> file.state() == state && !file.troubles().isEmpty())
                    .forEach(file -> troubled.addFirst(file));
        }
        return List.copyOf(troubled);
    }

    /** These files and, after them, {@code more}; of a file that was taken in again the later story. */
    public Haul and(Haul more) {
        Map<Path, FileStory> together = new LinkedHashMap<>();
        files.forEach(file -> together.put(file.file().toAbsolutePath().normalize(), file));
        more.files.forEach(file -> together.put(file.file().toAbsolutePath().normalize(), file));
        return new Haul(
                new ArrayList<>(together.values()),
                more.unread,
                others + more.others,
                links + more.links,
                more.waiting,
                more.aside);
    }
}
