package vn.sipas.field.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.app.desk.safekeeping.Backups;
import vn.sipas.field.app.desk.safekeeping.Restoring;
import vn.sipas.field.ledger.store.AgePurpose;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.ledger.trust.BookName;

/** Backups on a stick: whole, rolling, and never fewer than before. */
class BackupsTest {

    private static final Duration DAY = Duration.ofDays(1);
    private static final ZoneId HERE = ZoneId.of("Asia/Ho_Chi_Minh");
    private static final Instant START = Instant.parse("2026-10-05T01:00:00Z");

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    private Path here = Path.of("");
    private Path stick = Path.of("");

    @BeforeEach
    void aStick() throws IOException {
        here = folder.resolve("an");
        stick = Files.createDirectory(folder.resolve("usb"));
    }

    @Test
    void newestThreeAndOneADayOfTheLastWeekAreKept() {
        try (Store store = Stores.create(here, 0)) {
            Stores.fill(Stores.ownBook(store), 2);
            for (int day = 0; day < 10; day++) {
                carried(store, START.plus(DAY.multipliedBy(day)));
                carried(store, START.plus(DAY.multipliedBy(day)).plusSeconds(3600));
            }
            carried(store, START.plus(DAY.multipliedBy(9)).plusSeconds(7200));
            carried(store, START.plus(DAY.multipliedBy(9)).plusSeconds(7300));
        }

        assertThat(made())
                .containsExactly(
                        "2026-10-14T10:01:40",
                        "2026-10-14T10:00",
                        "2026-10-14T09:00",
                        "2026-10-13T09:00",
                        "2026-10-12T09:00",
                        "2026-10-11T09:00",
                        "2026-10-10T09:00",
                        "2026-10-09T09:00",
                        "2026-10-08T09:00");
    }

    @Test
    void stickThatTakesNoMoreKeepsWhatItHas() throws IOException {
        try (Store store = Stores.create(here, 0)) {
            Stores.fill(Stores.ownBook(store), 2);
            carried(store, START);
            Backups.Staged next = backups(store, START.plus(DAY)).stage(stick);
            Path inTheWay = stick.resolve("." + next.file().getFileName() + ".part");
            Files.createDirectories(inTheWay.resolve("x"));

            assertThat(Backups.carry(next)).isInstanceOf(Backups.Carried.Failed.class);

            Files.delete(inTheWay.resolve("x"));
            Files.delete(inTheWay);
        }
        assertThat(made()).containsExactly("2026-10-05T08:00");
        assertThat(Stores.files(stick)).hasSize(1);
    }

    @Test
    void stickThatIsGoneIsSaid() throws IOException {
        try (Store store = Stores.create(here, 0)) {
            Stores.fill(Stores.ownBook(store), 2);
            Backups.Staged staged = backups(store, START).stage(stick);
            Files.delete(stick);

            assertThat(Backups.carry(staged)).isEqualTo(new Backups.Carried.Failed(MachineFault.DISK_GONE));
            assertThat(staged.file()).doesNotExist();
            assertThat(backups(store, START).stageIfOlder(stick, DAY)).isEmpty();
        }
    }

    @Test
    void backupIsDueOnlyOnceTheLastIsOld() {
        try (Store store = Stores.create(here, 0)) {
            Stores.fill(Stores.ownBook(store), 2);
            carried(store, START);

            assertThat(backups(store, START.plusSeconds(60)).stageIfOlder(stick, Duration.ofMinutes(15)))
                    .isEmpty();
            assertThat(backups(store, START.plusSeconds(901)).stageIfOlder(stick, Duration.ofMinutes(15)))
                    .isPresent();
        }
    }

    @Test
    void backupsOfBeforeContactDataWasDeletedDoNotOutliveIt() {
        try (Store store = Stores.create(here, 0)) {
            Stores.fill(Stores.ownBook(store), 2);
            carried(store, START);
            carried(store, START.plus(DAY));
            store.secrets().destroy(AgePurpose.CONTACT);
            carried(store, START.plus(DAY).plusSeconds(60));
        }

        assertThat(made()).containsExactly("2026-10-06T08:01");
    }

    @Test
    void anotherPersonsBackupsAndOtherFilesAreLeftAlone() throws IOException {
        Files.writeString(stick.resolve("danh sách.txt"), "của tôi");
        try (Store other = Stores.create(folder.resolve("binh"), 1)) {
            Stores.fill(Stores.ownBook(other), 1);
            carried(other, START);
        }
        try (Store store = Stores.create(here, 0)) {
            Stores.fill(Stores.ownBook(store), 2);
            for (int day = 0; day < 12; day++) {
                carried(store, START.plus(DAY.multipliedBy(day)));
            }
        }

        assertThat(Restoring.find(stick, folder, HERE).stream()
                        .filter(found -> found.told().records() == 1))
                .hasSize(1);
        assertThat(stick.resolve("danh sách.txt")).exists();
    }

    @Test
    void backupGoesWhereThatPersonsStoreIsEvenInAPracticeSeasonsFolder() throws IOException {
        Field field = new Field(
                new Settings(folder.resolve("data"), Locale.of("vi")),
                Clock.fixed(START, HERE),
                new SecureRandom(),
                new SecureRandom(),
                Stores.CHEAP);
        Path deep = folder.resolve("data/practice-1/" + Stores.SEASON);
        Path there;
        try (Store store = Stores.create(deep.resolve("an"), 0)) {
            Stores.fill(Stores.ownBook(store), 2);
            carried(store, START);
            there = deep.resolve("an");
        }
        Restoring.Found backup = field.backups(stick).getFirst();

        assertThat(field.placeOf(backup)).isEqualTo(there);
        Restoring.Outcome.Done done = (Restoring.Outcome.Done) field.restore(backup, field.placeOf(backup));

        assertThat(done.aside()).contains(deep.resolve("an.replaced-20261005-080000"));
        assertThat(field.people())
                .singleElement()
                .satisfies(seat -> assertThat(seat.folder()).isEqualTo(there));
    }

    private void carried(Store store, Instant now) {
        assertThat(Backups.carry(backups(store, now).stage(stick))).isInstanceOf(Backups.Carried.There.class);
    }

    private Backups backups(Store store, Instant now) {
        BookName book = BookName.read(store.owner().book()).orElseThrow();
        return new Backups(folder.resolve("staging-" + book.person()), store, book, Clock.fixed(now, HERE));
    }

    private List<String> made() {
        try (Stream<Path> all = Files.list(stick)) {
            assertThat(all).allMatch(file -> file.toString().endsWith(".sipas-backup"));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
        return Restoring.find(stick, folder, HERE).stream()
                .map(Restoring.Found::made)
                .map(LocalDateTime::toString)
                .toList();
    }
}
