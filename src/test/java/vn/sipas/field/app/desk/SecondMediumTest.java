package vn.sipas.field.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.Stores;
import vn.sipas.field.app.practice.Practice;
import vn.sipas.field.app.practice.PracticePlan;
import vn.sipas.field.ledger.age.AgeIdentity;
import vn.sipas.field.ledger.batch.BatchFile;
import vn.sipas.field.ledger.batch.SectionReader;
import vn.sipas.field.ledger.record.CaseId;
import vn.sipas.field.ledger.store.AgePurpose;
import vn.sipas.field.ledger.store.Store;
import vn.sipas.field.survey.interview.Outcome;

/** Copies that go to a second folder by themselves. */
class SecondMediumTest {

    @TempDir
    private Path folder = Path.of("");

    private Path stick = Path.of("");
    private Optional<Desk> desk = Optional.empty();

    @BeforeEach
    void signIn() throws IOException {
        stick = Files.createDirectory(folder.resolve("usb"));
        SecureRandom random = new SecureRandom();
        Field field = new Field(
                new Settings(folder.resolve("data"), Locale.of("vi")),
                Clock.system(ZoneId.of("Asia/Ho_Chi_Minh")),
                random,
                random,
                Stores.CHEAP);
        PracticePlan plan = new PracticePlan(folder.resolve("data/p"), 1, 1, 1, 3, Practice.shippedForm(), 3);
        new Practice(field, plan, _ -> {}).layOut();
        Seat seat = field.people().stream()
                .filter(each -> each.role().equals("enumerator"))
                .findFirst()
                .orElseThrow();
        desk = Optional.of(((SignIn.In) field.signIn(seat.folder(), PracticePlan.PASSWORD.toCharArray())).desk());
    }

    @AfterEach
    void close() {
        desk.ifPresent(Desk::close);
    }

    @Test
    void nothingIsStagedWhileNoPlaceIsSet() {
        assertThat(medium().stage()).isEmpty();
    }

    @Test
    void theWholeBookGoesFirstAndThenOnlyWhatIsNew() throws IOException {
        medium().use(stick);
        SecondMedium.Carried.There first = carry();
        medium().arrived(first);
        boolean nothingLeft = medium().stage().isEmpty();
        addARecord();
        SecondMedium.Carried.There second = carry();
        medium().arrived(second);

        assertThat(first.what().from()).isZero();
        assertThat(nothingLeft).isTrue();
        assertThat(second.what().records()).isEqualTo(1);
        assertThat(medium().place().orElseThrow().copied())
                .isEqualTo(desk.orElseThrow().size());
        assertThat(files(stick)).hasSize(2).allMatch(name -> name.endsWith(".age"));
        assertThat(files(own())).noneMatch(name -> name.endsWith(".age"));
    }

    @Test
    void theDepartmentReadsWhatLiesThere() throws IOException {
        medium().use(stick);
        carry();
        Path file = stick.resolve(files(stick).getFirst());
        Store.Opening opening = Store.open(
                folder.resolve("data/p/department"),
                PracticePlan.PASSWORD.toCharArray(),
                Clock.systemUTC(),
                new SecureRandom());

        try (Store store = ((Store.Opening.Opened) opening).store();
                AgeIdentity identity =
                        store.secrets().identity(AgePurpose.FILES).orElseThrow()) {
            assertThat(BatchFile.check(file, List.of(identity), SectionReader.NONE)
                            .intact())
                    .isTrue();
        }
    }

    @Test
    void stickThatIsGoneIsSaidAndItsCopyIsMadeUpForLater() throws IOException {
        medium().use(stick);
        SecondMedium.Staged staged = medium().stage().orElseThrow();
        Files.delete(stick);

        SecondMedium.Carried carried = SecondMedium.carry(staged);
        Files.createDirectory(stick);

        assertThat(carried).isEqualTo(new SecondMedium.Carried.Failed(MachineFault.DISK_GONE));
        assertThat(medium().place().orElseThrow().copied()).isZero();
        assertThat(carry().what().from()).isZero();
    }

    @Test
    void folderThatIsNotThereIsRefused() {
        assertThat(medium().use(folder.resolve("khong-co"))).contains(MachineFault.DISK_GONE);
        assertThat(medium().place()).isEmpty();
    }

    @Test
    void damagedSettingCountsAsNoneSet() throws IOException {
        medium().use(stick);
        Files.writeString(own().resolve("second-medium.json"), "{\"folder\":7}");

        assertThat(medium().place()).isEmpty();
    }

    private SecondMedium medium() {
        return desk.orElseThrow().secondMedium();
    }

    private Path own() throws IOException {
        try (Stream<Path> all = Files.walk(folder.resolve("data"))) {
            return all.filter(path -> path.endsWith("second-medium.json"))
                    .map(Path::getParent)
                    .findFirst()
                    .orElseThrow();
        }
    }

    private SecondMedium.Carried.There carry() {
        return (SecondMedium.Carried.There) SecondMedium.carry(medium().stage().orElseThrow());
    }

    private void addARecord() {
        Desk open = desk.orElseThrow();
        CaseId next = open.fieldwork().cases().getLast().listed().id();
        open.fieldwork().contact(next, "visit", Outcome.NOT_HOME, "");
    }

    private static List<String> files(Path folder) throws IOException {
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).toList();
        }
    }
}
