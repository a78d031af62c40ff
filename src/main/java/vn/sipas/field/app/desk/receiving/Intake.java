package vn.sipas.field.app.desk.receiving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.sipas.field.app.desk.Merges;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.ledger.batch.BatchFault;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.office.merge.MergeFault;
import vn.sipas.field.office.merge.MergeOutcome;
import vn.sipas.field.office.merge.Merging;
import vn.sipas.field.office.season.SeasonBook;

/** Many files taken in, one after another; a file that can't be read is told and the next one taken. */
public final class Intake {

    private static final MergeOutcome.Count NONE = new MergeOutcome.Count(0, 0, 0, 0, 0);

    private final Store store;
    private final OwnBook own;
    private final Merges merges;

    public Intake(Store store, OwnBook own, Merges merges) {
        this.store = store;
        this.own = own;
        this.merges = merges;
    }

    /** How far it is. */
    public record At(int files, int allFiles, long bytes, long allBytes, long records) {}

    /** Hears how far it is, and may stop it between two files. */
    public interface Watch {
        void at(At at);

        boolean stopped();
    }

    /** What came of it. */
    public sealed interface Taken {
        record Done(Haul haul) implements Taken {}

        /** The store is not ready for files. */
        record Refused(Refusal why) implements Taken {}
    }

    /** Takes in these files and every batch in these folders. */
    public Taken take(List<Path> chosen, Watch watch) {
        FileSearch.Found found = FileSearch.in(chosen);
        long all = found.files().stream().mapToLong(Intake::size).sum();
        List<FileStory> stories = new ArrayList<>();
        List<Haul.Aside> ended = new ArrayList<>();
        long bytes = 0;
        long records = 0;
        watch.at(new At(0, found.files().size(), 0, all, 0));
        for (Path file : found.files()) {
            if (watch.stopped()) {
                break;
            }
            long size = size(file);
            FileStory story;
            try {
                switch (merges.merge(file)) {
                    case Merges.Merged.Refused(Refusal why) -> {
                        return new Taken.Refused(why);
                    }
                    case Merges.Merged.Done(MergeOutcome outcome) -> {
                        story = new Telling(store, people()).story(outcome);
                        ended.addAll(ended(outcome));
                    }
                }
            } catch (UncheckedIOException e) {
                // Somebody's stick, pulled out or broken: the other files are taken all the same.
                story = new FileStory(
                        file,
                        NONE,
                        FileStory.State.BROKEN,
                        List.of(new Telling(store, people()).unreadable(file, BatchFault.FILE_MISSING)));
            }
            stories.add(story);
            bytes += size;
            records += story.count().read();
            watch.at(new At(stories.size(), found.files().size(), bytes, all, records));
        }
        Books books = new Books(store);
        return new Taken.Done(new Haul(
                stories.stream()
                        .map(story -> story.after(
                                book -> books.find(book).map(Book::size).orElse(0L)))
                        .toList(),
                found.files().size() - stories.size(),
                found.others(),
                found.links(),
                found.unreadable(),
                waiting(),
                aside(ended)));
    }

    private static long size(Path file) {
        try {
            return Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                    .size();
        } catch (IOException e) {
            // It is read, and told, in its turn.
            return 0;
        }
    }

    private People people() {
        return new People(store, own);
    }

    private Optional<Merging> merging() {
        return SeasonBook.find(store, own)
                .map(season ->
                        new Merging(store, own.book().name(), season.book().name()));
    }

    /** What waits in the store: of each book the first gap. */
    public List<Haul.Waiting> waiting() {
        People people = people();
        Books books = new Books(store);
        return merging().stream()
                .flatMap(merging -> merging.aside().stream())
                .filter(aside -> aside.why().reason() == MergeFault.SECTION_WAITS)
                .map(aside -> {
                    long held = books.find(aside.book()).map(Book::size).orElse(0L);
                    return new Haul.Waiting(
                            people.of(aside.book()),
                            new Trouble.Stretch(Math.min(held, aside.from()), aside.from()),
                            new Trouble.Stretch(aside.from(), aside.to()),
                            aside.count());
                })
                .toList();
    }

    private List<Haul.Aside> aside(List<Haul.Aside> ended) {
        People people = people();
        List<Haul.Aside> all = new ArrayList<>();
        merging().stream().flatMap(merging -> merging.aside().stream()).forEach(aside -> {
            switch (aside.why()) {
                case GAP -> {
                    // Told apart.
                }
                case FORK -> all.add(new Haul.Aside(people.of(aside.book()), Haul.Aside.Why.FORK, aside.count()));
                case OWN -> all.add(new Haul.Aside(people.of(aside.book()), Haul.Aside.Why.OWN, aside.count()));
            }
        });
        all.addAll(ended);
        return all;
    }

    private List<Haul.Aside> ended(MergeOutcome outcome) {
        People people = people();
        return outcome.books().stream()
                .filter(book -> book.count().aside() > 0
                        && !book.reasons().contains(MergeFault.BOOK_FORKED)
                        && !book.reasons().contains(MergeFault.OWN_BOOK_ELSEWHERE))
                .map(book -> new Haul.Aside(
                        people.of(book.book()),
                        Haul.Aside.Why.ENDED,
                        book.count().aside()))
                .toList();
    }
}
