package vn.sipas.field.office.merge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.PlainBook;
import vn.sipas.field.Stores;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.store.StoreException;
import vn.sipas.field.ledger.trust.BookName;

/**
 * What a store holds and what counts by it are functions of the set of sections it was given (design, section 2): the same for
 * every order, grouping into files and repetition, and when a part of them came before the rest. Seasons are made up by seeds;
 * {@code -Dsipas.orders=N} tries N of them, {@code -Dsipas.orders.first=SEED} from that one on.
 */
class OrderFreeTest {

    private static final int SEASONS = 30;
    private static final int OWNER = 7;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @BeforeEach
    void ownerHasABookOfHisOwn() {
        try (Store store = Stores.create(folder.resolve("begun"), OWNER)) {
            Stores.fill(Stores.ownBook(store), 2);
        }
    }

    @Test
    void theSameSectionsMakeTheSameStoreInWhateverOrder() {
        long first = Long.getLong("sipas.orders.first", 0);
        long count = Long.getLong("sipas.orders", SEASONS);
        for (long seed = first; seed < first + count; seed++) {
            RandomSeason season = new RandomSeason(seed, new PlainBook(Stores.seed(OWNER)[0]));
            Random random = new Random(seed);

            List<String> dump = merged(season, List.of(season.sections()));

            assertThat(lost(season.sections(), dump)).as("season %d", seed).isEmpty();
            for (int order = 0; order < 2; order++) {
                List<String> other = merged(season, RandomSeason.files(season.sections(), random));

                assertThat(difference(dump, other))
                        .as("season %d, order %d", seed, order)
                        .isEmpty();
            }
        }
    }

    /** Records, without their bodies, and signatures that sections brought and a store does not have; empty heads say nothing. */
    private static List<String> lost(List<String> sections, List<String> dump) {
        String held = String.join("\n", dump).replace("\\n", "\n");
        return sections.stream()
                .filter(section -> !section.contains("\"to\":0,"))
                .flatMap(section -> section.replace("\\n", "\n").lines())
                .filter(line -> line.startsWith("{\"kind\":") || line.startsWith("— "))
                .map(line ->
                        line.startsWith("{") ? line.replaceFirst("(,\"body\":.*)?}$", "") : line.replace("\"}", ""))
                .distinct()
                .filter(line -> !held.contains(line))
                .toList();
    }

    /** What only one of two dumps has; all of it if they differ in order alone. */
    private static List<String> difference(List<String> one, List<String> other) {
        List<String> lines = new ArrayList<>();
        one.stream().filter(line -> !other.contains(line)).forEach(line -> lines.add("- " + line));
        other.stream().filter(line -> !one.contains(line)).forEach(line -> lines.add("+ " + line));
        return lines.isEmpty() && !one.equals(other) ? other : lines;
    }

    /** The store after all these files, each written and merged in turn. */
    private List<String> merged(RandomSeason season, List<List<String>> files) {
        Path copy = folder.resolve("copy");
        Stores.copy(folder.resolve("begun"), copy);
        try (Store store = Stores.open(copy)) {
            withoutWaitingForTheDisk(store);
            BookName own = Stores.ownBook(store).book().name();
            for (List<String> sections : files) {
                Path file = PlainBook.write(folder.resolve("file.sipas.jsonl"), sections.toArray(String[]::new));
                MergeOutcome outcome =
                        new Merging(store, own, season.department().name()).merge(file);
                long records = sections.stream()
                        .mapToLong(section -> section.lines().count() - 1)
                        .sum();
                assertThat(outcome.count().read()).isEqualTo(records);
                assertThat(outcome.count().refused()).isZero();
            }
            List<String> dump = StoreDump.of(store, own, season.department().name());
            assertThat(dump).noneMatch(line -> line.startsWith("TROUBLE"));
            return dump;
        }
    }

    private static void withoutWaitingForTheDisk(Store store) {
        try {
            store.database().prepare("PRAGMA synchronous = OFF").execute();
        } catch (SQLException e) {
            throw StoreException.of(e);
        }
    }
}
