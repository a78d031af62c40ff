package vn.sipas.field.app.desk.receiving;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import vn.sipas.field.app.desk.Merges;
import vn.sipas.field.app.desk.Refusal;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.office.merge.MergeFault;
import vn.sipas.field.office.merge.MergeOutcome;
import vn.sipas.field.office.merge.MergeProgress;
import vn.sipas.field.office.merge.MergeReport;
import vn.sipas.field.office.merge.MergeWatch;
import vn.sipas.field.office.merge.Merging;
import vn.sipas.field.office.season.SeasonBook;

/** Many files taken in, and what came of each told as people need it. */
public final class Intake {

    private final Store store;
    private final OwnBook own;
    private final Merges merges;

    public Intake(Store store, OwnBook own, Merges merges) {
        this.store = store;
        this.own = own;
        this.merges = merges;
    }

    /** What came of it. */
    public sealed interface Taken {
        record Done(Haul haul) implements Taken {}

        /** The store is not ready for files. */
        record Refused(Refusal why) implements Taken {}
    }

    /** Takes in these files and every batch in these folders. */
    public Taken take(List<Path> chosen, MergeWatch watch) {
        AtomicInteger found = new AtomicInteger();
        return switch (merges.mergeAll(chosen, counting(watch, found))) {
            case Merges.AllMerged.Refused(Refusal why) -> new Taken.Refused(why);
            case Merges.AllMerged.Done(MergeReport report) -> new Taken.Done(haul(report, found.get()));
        };
    }

    private static MergeWatch counting(MergeWatch watch, AtomicInteger found) {
        return new MergeWatch() {
            @Override
            public void at(MergeProgress progress) {
                found.set(progress.ofFiles());
                watch.at(progress);
            }

            @Override
            public boolean stopped() {
                return watch.stopped();
            }
        };
    }

    private Haul haul(MergeReport report, int found) {
        Books books = new Books(store);
        Telling telling = new Telling(store, people());
        List<FileStory> stories = report.files().stream()
                .map(telling::story)
                .map(story ->
                        story.after(book -> books.find(book).map(Book::size).orElse(0L)))
                .toList();
        List<Haul.Aside> ended = report.files().stream()
                .flatMap(outcome -> ended(outcome).stream())
                .toList();
        int links =
                Math.toIntExact(report.strange().stream().filter(Intake::isLink).count());
        return new Haul(
                stories,
                report.stopped() ? Math.max(0, found - stories.size()) : 0,
                report.strange().size() - links,
                links,
                waiting(),
                aside(ended));
    }

    private static boolean isLink(Path file) {
        return Files.isSymbolicLink(file)
                || String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT).endsWith(".lnk");
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
