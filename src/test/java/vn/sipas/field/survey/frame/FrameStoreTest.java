package vn.sipas.field.survey.frame;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.base.bytes.Hash;
import vn.sipas.field.base.sheet.RowWatch;
import vn.sipas.field.ledger.book.OwnBook;
import vn.sipas.field.ledger.book.Proofs;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.store.StoreException;

class FrameStoreTest {

    private static final int SIZE = 3 * FrameStore.BLOCK + 45;

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Store store;

    @SuppressWarnings("NullAway.Init") // made before each test
    private OwnBook own;

    @SuppressWarnings("NullAway.Init") // made before each test
    private FrameStore frames;

    @BeforeEach
    void open() {
        store = Stores.create(folder, 1);
        reopened();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopened() {
        own = Stores.ownBook(store);
        frames = new FrameStore(store, own);
    }

    private static List<CaseLine> people(int size) {
        List<CaseLine> people = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            people.add(new CaseLine(
                    new CaseId("25195-%04d".formatted(i)),
                    i % 3 == 0 ? "25195/Ấp 1" : "25195/Ấp 2",
                    "Nguyễn Thị Đào " + i,
                    1970,
                    "12 Hà Huy Giáp",
                    "0912345678",
                    CaseLine.salt(new SecureRandom())));
        }
        return people;
    }

    private FrameStore.Kept keep(List<CaseLine> people) {
        return frames.keep(
                        (_, taker) -> people.stream().allMatch(taker),
                        people.size(),
                        new SecureRandom(),
                        RowWatch.none())
                .orElseThrow();
    }

    @Test
    void linesComeBackInTheOrderOfTheirCasesUnderTheRootOverAllOfThem() {
        List<CaseLine> people = people(SIZE);

        FrameStore.Kept kept = keep(people);

        List<CaseLine> read = new ArrayList<>();
        assertThat(frames.lines(kept.root(), read::add)).isTrue();
        assertThat(read).isEqualTo(people);
        assertThat(kept.root())
                .isEqualTo(Proofs.root(
                        people.stream().map(line -> line.leaf().hash()).toList()));
        assertThat(kept.strata()).containsExactly(Map.entry("25195/Ấp 1", 271L), Map.entry("25195/Ấp 2", 542L));
        assertThat(frames.isWhole(kept.root())).isTrue();
    }

    @Test
    void nothingOfThePeopleCanBeReadInTheFile() throws IOException {
        keep(people(SIZE));
        store.close();

        for (Path file : Stores.files(folder)) {
            String bytes = new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1);
            assertThat(bytes)
                    .doesNotContain(new String("Đào".getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1))
                    .doesNotContain("0912345678")
                    .doesNotContain("Huy Gi");
        }
        store = Stores.open(folder);
    }

    @Test
    void everyLineHasAProofWhichIsTheOneOfThePlainTree() {
        List<CaseLine> people = people(SIZE);
        FrameStore.Kept kept = keep(people);
        List<Hash> leaves = people.stream().map(line -> line.leaf().hash()).toList();

        for (int i : List.of(0, 1, 255, 256, 511, 700, 768, SIZE - 1)) {
            FrameStore.Proved proved =
                    frames.find(kept.root(), people.get(i).id()).orElseThrow();

            assertThat(proved.line()).isEqualTo(people.get(i));
            assertThat(proved.proof().path()).isEqualTo(Proofs.inclusion(leaves, i));
            assertThat(proved.proof().proves(proved.line(), SIZE, kept.root())).isTrue();
        }
        assertThat(frames.find(kept.root(), new CaseId("25195-9999"))).isEmpty();
        assertThat(frames.find(kept.root(), new CaseId("00001-0001"))).isEmpty();
    }

    @Test
    void phoneNumberAlteredAfterTheFrameWasCommittedIsFound() {
        FrameStore.Kept kept = keep(people(SIZE));
        own.append(kept.commitment("list/1", "xổ số Đồng Nai 07/10/2026"));
        FrameStore.Proved proved =
                frames.find(kept.root(), new CaseId("25195-0300")).orElseThrow();
        CaseLine line = proved.line();

        CaseLine altered = new CaseLine(
                line.id(), line.stratum(), line.name(), line.born(), line.address(), "0912345679", line.salt());

        assertThat(proved.proof().proves(line, kept.size(), kept.root())).isTrue();
        assertThat(proved.proof().proves(altered, kept.size(), kept.root())).isFalse();
    }

    @Test
    void linesKeptUnderARootThatIsNotTheirsAreFound() throws SQLException {
        List<CaseLine> people = people(SIZE);
        FrameStore.Kept kept = keep(people);
        own.append(kept.commitment("list/1", "xổ số Đồng Nai 07/10/2026"));
        CaseLine line = people.get(300);
        people.set(
                300,
                new CaseLine(
                        line.id(),
                        line.stratum(),
                        line.name(),
                        line.born(),
                        line.address(),
                        "0912345679",
                        line.salt()));
        FrameStore.Kept other = keep(people);
        // Whoever has the password can seal other lines and put the committed root over them.
        sql(
                "UPDATE frame SET root = randomblob(32) WHERE frame = 1",
                "UPDATE frame SET root = x'" + kept.root().hex() + "' WHERE frame = 2");

        assertThat(other.root()).isNotEqualTo(kept.root());
        assertThat(frames.isWhole(kept.root())).isFalse();
    }

    @Test
    void blockMovedOrChangedDoesNotOpen() throws SQLException {
        FrameStore.Kept kept = keep(people(SIZE));
        sql("UPDATE frame_block SET sealed = (SELECT sealed FROM frame_block WHERE block = 0) WHERE block = 1");

        assertThatThrownBy(() -> frames.isWhole(kept.root())).isInstanceOf(StoreException.class);
    }

    @Test
    void frameIsReplacedUntilItIsCommittedAndThenStays() {
        FrameStore.Kept first = keep(people(10));
        FrameStore.Kept second = keep(people(20));
        assertThat(frames.all()).extracting(FrameStore.Kept::root).containsExactly(second.root());

        own.append(second.commitment("list/1", "xổ số Đồng Nai 07/10/2026"));
        FrameStore.Kept third = keep(people(30));
        FrameStore.Kept fourth = keep(people(40));

        assertThat(frames.all()).extracting(FrameStore.Kept::root).containsExactly(second.root(), fourth.root());
        assertThat(frames.all()).extracting(FrameStore.Kept::committed).containsExactly(true, false);
        assertThat(frames.newest().orElseThrow().size()).isEqualTo(40);
        assertThat(List.of(first.root(), third.root())).doesNotContain(second.root(), fourth.root());
    }

    @Test
    void keepingThatIsStoppedLeavesEverythingAsItWas() {
        FrameStore.Kept before = keep(people(10));
        List<CaseLine> people = people(SIZE);
        int[] seen = {0};
        RowWatch watch = new RowWatch() {
            @Override
            public void at(long rows, double share) {
                seen[0]++;
            }

            @Override
            public boolean stopped() {
                return seen[0] > 500;
            }
        };

        assertThat(frames.keep((_, taker) -> people.stream().allMatch(taker), SIZE, new SecureRandom(), watch))
                .isEmpty();

        assertThat(frames.all()).containsExactly(before);
        assertThat(frames.isWhole(before.root())).isTrue();
    }

    @Test
    void casesOutOfTheirOrderAreAMistake() {
        List<CaseLine> people = people(3).reversed();

        assertThatThrownBy(() -> keep(people)).isInstanceOf(IllegalArgumentException.class);
        assertThat(frames.all()).isEmpty();
    }

    @Test
    void deletedLinesAreGoneAndTheRootStays() {
        FrameStore.Kept kept = keep(people(SIZE));

        frames.forget();

        assertThat(frames.hasLines(kept.root())).isFalse();
        assertThat(frames.all()).containsExactly(kept);
    }

    private void sql(String... statements) throws SQLException {
        store.close();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("store.sqlite"));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
        store = Stores.open(folder);
        reopened();
    }
}
