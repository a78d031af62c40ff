package vn.sipas.field.office.merge;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executor;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import vn.sipas.field.PlainBook;
import vn.sipas.field.ledger.book.Book;
import vn.sipas.field.ledger.book.Books;
import vn.sipas.field.ledger.book.Doctor;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;

/** Merging with measures so small that every way through it is taken, and what is in a store afterwards. */
final class Merged {

    /** Always in bulk, ten rows to a transaction, one piece ahead; sections of more than 40 kB are too long to be held. */
    static final MergeLimits SMALL = new MergeLimits(0, 10, 1, 40_000);

    private Merged() {}

    static Merging merging(Store store, BookName department, Executor workers, MergeLimits limits) {
        return new Merging(store, BookName.read(store.owner().book()).orElseThrow(), department, workers, limits);
    }

    /** Every byte of every record, head, tree and section aside. */
    static Map<String, String> state(Store store) {
        Map<String, String> state = new TreeMap<>();
        for (Book book : new Books(store).all()) {
            List<String> lines = new ArrayList<>();
            book.lines(0, book.size(), (_, line) -> lines.add(new String(line.bytes(), UTF_8)));
            List<String> heads = book.heads().stream().map(head -> head.text()).toList();
            state.put(
                    book.name().text(),
                    String.join("\n", lines) + heads + book.frontier().peaks());
        }
        Merging merging = merging(store, new PlainBook(1).name(), Runnable::run, SMALL);
        merging.aside().forEach(aside -> state.put(aside.toString(), new String(merging.section(aside), UTF_8)));
        return state;
    }

    static void isWhole(Store store) {
        assertThat(new Doctor(store).examine().troubles()).isEmpty();
    }

    /** The numbers add up by file, by book and in all. */
    static MergeReport addsUp(MergeReport report) {
        MergeOutcome.Count inAll = MergeOutcome.Count.NONE;
        Map<BookName, MergeOutcome.Count> books = new HashMap<>();
        for (MergeOutcome file : report.files()) {
            addsUp(file.count());
            inAll = inAll.plus(file.count());
            for (MergeOutcome.OfBook book : file.books()) {
                addsUp(book.count());
                books.merge(book.book(), book.count(), MergeOutcome.Count::plus);
            }
        }
        assertThat(report.count()).isEqualTo(inAll);
        assertThat(report.books()).isEqualTo(books);
        return report;
    }

    private static void addsUp(MergeOutcome.Count count) {
        assertThat(count.read())
                .isEqualTo(count.joined() + count.held() + count.waiting() + count.aside() + count.refused());
    }

    /** A department whose roster has three enumerators, and their books of {@code contacts} contacts each. */
    record Season(PlainBook department, List<PlainBook> people) {

        static Season of(int contacts) {
            PlainBook department = new PlainBook(1);
            List<PlainBook> people = List.of(new PlainBook(2), new PlainBook(3), new PlainBook(4));
            department.roster(
                    1,
                    people.get(0).as(Role.ENUMERATOR),
                    people.get(1).as(Role.ENUMERATOR),
                    people.get(2).as(Role.ENUMERATOR));
            people.forEach(person -> person.pack(department.point()).contacts(contacts));
            return new Season(department, people);
        }

        /** A file of everybody's sections, each of so many records. */
        Path write(Path file, int records) {
            List<String> sections = new ArrayList<>(List.of(department.section(0, 1, false)));
            for (PlainBook person : people) {
                for (int from = 0; from < person.size(); from += records) {
                    sections.add(person.section(from, (int) Math.min(person.size(), from + records), false));
                }
            }
            return PlainBook.write(file, sections.toArray(String[]::new));
        }

        long records() {
            return 1 + people.stream().mapToLong(PlainBook::size).sum();
        }
    }

    /** A watcher that hears {@code at} before each piece and ends the merge once {@code stop} says so. */
    static MergeWatch watch(Consumer<Integer> at, BooleanSupplier stop) {
        return new MergeWatch() {
            private int pieces;

            @Override
            public void at(MergeProgress progress) {}

            @Override
            public boolean stopped() {
                at.accept(pieces++);
                return stop.getAsBoolean();
            }
        };
    }
}
