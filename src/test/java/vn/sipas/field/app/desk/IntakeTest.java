package vn.sipas.field.app.desk;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.app.desk.receiving.FileStory;
import vn.sipas.field.app.desk.receiving.Haul;
import vn.sipas.field.app.desk.receiving.Intake;
import vn.sipas.field.app.desk.receiving.Trouble;
import vn.sipas.field.office.merge.MergeProgress;
import vn.sipas.field.office.merge.MergeWatch;
import vn.sipas.field.office.review.progress.Laptop;
import vn.sipas.field.office.review.progress.SeasonProgress;

/** A stick with 40 files taken in at a supervisor's desk. */
class IntakeTest {

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private StickSeason season;

    private final List<MergeProgress> seen = new ArrayList<>();

    @BeforeEach
    void write() {
        season = new StickSeason(folder);
    }

    @AfterEach
    void close() {
        season.close();
    }

    private Haul take(int stopAfter, Path... chosen) {
        Intake.Taken taken = season.supervisor().intake().take(List.of(chosen), new MergeWatch() {
            @Override
            public void at(MergeProgress at) {
                seen.add(at);
            }

            @Override
            public boolean stopped() {
                return !seen.isEmpty() && seen.getLast().files() >= stopAfter;
            }
        });
        return ((Intake.Taken.Done) taken).haul();
    }

    private Haul take(Path... chosen) {
        return take(Integer.MAX_VALUE, chosen);
    }

    @Test
    void everyBrokenFileTellsWhatIsWrongWhoseItIsAndWhichRecordsItShouldHave() {
        Haul haul = take(season.stick());

        assertThat(haul.all()).isEqualTo(StickSeason.FILES);
        assertThat(haul.others()).isEqualTo(1);
        assertThat(haul.count(FileStory.State.GOOD)).isEqualTo(37);
        assertThat(haul.count(FileStory.State.BROKEN)).isEqualTo(3);
        assertThat(haul.troubled())
                .flatExtracting(FileStory::troubles)
                .extracting(
                        Trouble::kind,
                        trouble -> trouble.who().map(Trouble.Who::name).orElse(""),
                        trouble -> trouble.who().map(Trouble.Who::unit).orElse(""),
                        Trouble::wanted,
                        Trouble::missing)
                .containsExactlyInAnyOrder(
                        tuple(Trouble.Kind.CUT, "Lê Văn Đạt", "Đội 1", stretch(10, 11), 3L),
                        tuple(Trouble.Kind.CHANGED, "Trần Ngọc Hà", "Đội 1", stretch(10, 11), 0L),
                        tuple(Trouble.Kind.NO_BATCH, "Vũ Minh Tâm", "Đội 1", stretch(10, 11), 0L));
        assertThat(haul.records().read())
                .isEqualTo(haul.records().joined()
                        + haul.records().held()
                        + haul.records().refused());
        assertThat(haul.records().joined()).isEqualTo(10 + 10 + 10 + 11);
        assertThat(seen.getLast().share()).isEqualTo(1);
        assertThat(season.supervisor().progress().laptops())
                .filteredOn(member -> member.laptop().state() == Laptop.State.OVERDUE)
                .extracting(SeasonProgress.Member::name)
                .containsExactly("Hoàng Thị Mai");
    }

    private static Optional<Trouble.Stretch> stretch(long from, long to) {
        return Optional.of(new Trouble.Stretch(from, to));
    }

    @Test
    void recordsThatWaitAreNamedWithWhatIsMissingUntilItComes() throws IOException {
        Path early = season.stretch(folder.resolve("later"), 6);

        Haul waiting = take(early);

        assertThat(waiting.count(FileStory.State.WAITING)).isEqualTo(1);
        assertThat(waiting.waiting()).singleElement().satisfies(one -> {
            assertThat(one.who().map(Trouble.Who::name)).contains("Nguyễn Bá Thành");
            assertThat(one.missing()).isEqualTo(new Trouble.Stretch(0, 6));
            assertThat(one.here()).isEqualTo(new Trouble.Stretch(6, 11));
        });
        assertThat(take(season.stretch(folder.resolve("whole"), 0)).waiting()).isEmpty();
    }

    @Test
    void keyThatNobodyInTheRosterHasIsToldByItsCard() {
        Haul haul = take(season.strangers(folder.resolve("stranger")));

        assertThat(haul.count(FileStory.State.ASIDE)).isEqualTo(1);
        assertThat(haul.troubled())
                .flatExtracting(FileStory::troubles)
                .singleElement()
                .satisfies(trouble -> {
                    assertThat(trouble.kind()).isEqualTo(Trouble.Kind.STRANGER);
                    assertThat(trouble.who()).contains(new Trouble.Who("Đỗ Thị Xuân", "Đội 1", false));
                });
    }

    @Test
    void whatWasChosenItselfIsTakenWhateverItIsAndLinksAreNotFollowed() throws IOException {
        Path note = StickSeason.note(folder.resolve("other"));
        Path hidden = Files.copy(
                season.stretch(folder.resolve("whole"), 0),
                folder.resolve("other").resolve(".ẩn"));
        Files.createSymbolicLink(folder.resolve("other").resolve("lien-ket.sipas.jsonl"), hidden);
        Files.write(folder.resolve("other").resolve("gói.lnk"), new byte[] {0x4c, 0, 0, 0});

        Haul inFolder = take(folder.resolve("other"));

        assertThat(inFolder.files()).extracting(FileStory::name).containsExactly(".ẩn");
        assertThat(inFolder.others()).isEqualTo(1);
        assertThat(inFolder.links()).isEqualTo(2);
        assertThat(take(note).troubled())
                .flatExtracting(FileStory::troubles)
                .extracting(Trouble::kind)
                .containsExactly(Trouble.Kind.NO_BATCH);
        assertThat(take(folder.resolve("khong-co.sipas.jsonl")).troubled())
                .flatExtracting(FileStory::troubles)
                .extracting(Trouble::kind)
                .containsExactly(Trouble.Kind.UNREADABLE);
        assertThat(take(folder.resolve("other").resolve("lien-ket.sipas.jsonl")).troubled())
                .flatExtracting(FileStory::troubles)
                .extracting(Trouble::kind)
                .containsExactly(Trouble.Kind.NO_FILE);
    }

    @Test
    void whatWasStoppedIsCountedAndTakenTheNextTime() {
        Haul stopped = take(0, season.stick());

        assertThat(stopped.files()).hasSizeLessThan(40);
        assertThat(stopped.unread()).isPositive();
        assertThat(stopped.all()).isEqualTo(40);
        Haul both = stopped.and(take(season.stick()));
        assertThat(both.files()).hasSize(40);
        assertThat(both.unread()).isZero();
    }

    @Test
    void brokenFileWhoseRecordsCameOtherwiseNeedsNobody() throws IOException {
        Path whole = season.stretch(folder.resolve("whole"), 0);
        Path cut = Files.writeString(
                folder.resolve("cut-" + whole.getFileName()),
                Files.readString(whole).lines().limit(3).reduce("", (text, line) -> text + line + "\n"));

        assertThat(take(cut).troubled().getFirst().troubles().getFirst().wanted())
                .isEqualTo(stretch(0, 11));
        assertThat(take(cut, whole).troubled().getFirst().troubles().getFirst().isHeld())
                .isTrue();
    }
}
