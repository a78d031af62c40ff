package vn.sipas.field.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.app.desk.SampleSetUp.Outcome;
import vn.sipas.field.app.desk.heads.Heads;
import vn.sipas.field.app.desk.heads.TakenIn;
import vn.sipas.field.base.sheet.RowWatch;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.office.sampling.SampleFault;
import vn.sipas.field.office.sampling.SeedSource;
import vn.sipas.field.survey.frame.reading.FrameOf;
import vn.sipas.field.survey.frame.reading.FrameReading;
import vn.sipas.field.survey.sample.Seed;
import vn.sipas.field.survey.sample.draw.DrawnSample;

class SampleSetUpTest {

    private static final String RULE = "list/1 cases=4 reserves=2 by=proportional";
    private static final LocalDate TODAY = LocalDate.of(2026, 10, 5);
    private static final SeedSource DICE = new SeedSource.DiceThrow("Hội trường Sở Nội vụ", TODAY);
    private static final String THROWN = "4829 1370 5461 3298 7041";

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Desk department;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Desk monitor;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Desk enumerator;

    @BeforeEach
    void begin() throws IOException {
        DeskSeason season = new DeskSeason(folder);
        department = season.enrol(Role.DEPARTMENT, "Sở Nội vụ");
        monitor = season.enrol(Role.MONITOR, "Đặng Văn Quý");
        enumerator = season.enrol(Role.ENUMERATOR, "Nguyễn Văn An");
        department.department().newSeason(DeskSeason.PLAN);
        DeskSeason.take(department, monitor, enumerator);
        DeskSeason.join(monitor, season.pack(department), department);
        StringBuilder list = new StringBuilder("Xã,Họ và tên,Năm sinh\n");
        for (int i = 0; i < 20; i++) {
            list.append(i % 2 == 0 ? "Phú Lý" : "Trị An")
                    .append(",Nguyễn Thị Số ")
                    .append("abcdefghijklmnopqrst".charAt(i))
                    .append(",1968\n");
        }
        Path file = Files.writeString(folder.resolve("ds.csv"), list);
        Frames.Wanted persons = Frames.Wanted.usual(FrameOf.PERSONS);
        FrameReading read = department.frames().read(List.of(file), persons, RowWatch.none());
        assertThat(department.frames().keep(((FrameReading.Read) read).draft(), persons, false, RowWatch.none()))
                .isInstanceOf(Frames.Keeping.Done.class);
    }

    @AfterEach
    void close() {
        department.close();
        monitor.close();
        enumerator.close();
    }

    private SampleSetUp sample() {
        return department.sampleSetUp();
    }

    private void witness() {
        List<Path> heads = department.heads().write(folder.resolve("usb"), Optional.empty());
        TakenIn signed = monitor.heads().takeIn(heads, Optional.of(folder.resolve("back")), _ -> {});
        Path file = signed.signings().getFirst().file().orElseThrow();
        assertThat(department.heads().takeBack(List.of(file)).own()).hasSize(1);
    }

    private static Seed thrown() {
        return ((Outcome.Done<Seed>) SampleSetUp.dice(THROWN, THROWN)).result();
    }

    private static <T> void refused(Outcome<T> outcome, SampleFault why) {
        assertThat(outcome)
                .isInstanceOfSatisfying(
                        Outcome.Refused.class,
                        refused -> assertThat(refused.why().why()).isEqualTo(why));
    }

    @Test
    void sourceThatIsOverOrNamelessIsRefused() {
        refused(
                sample().commit(RULE, new SeedSource.DiceThrow("Hội trường", TODAY.minusDays(1))),
                SampleFault.SOURCE_PAST);
        refused(sample().commit(RULE, new SeedSource.DiceThrow(" ", TODAY)), SampleFault.PLACE_MISSING);

        assertThat(sample().commitment()).isEmpty();
    }

    @Test
    void monitorsWhoSignedOverTheCommitmentAreNamed() {
        assertThat(sample().commit(RULE, DICE)).isInstanceOf(Outcome.Done.class);
        long position = sample().commitment().orElseThrow().position();
        assertThat(department.heads().monitorsOver(position)).isEmpty();

        witness();

        assertThat(department.heads().monitorsOver(position))
                .extracting(Heads.Signer::name)
                .containsExactly("Đặng Văn Quý");
        assertThat(sample().commitment().orElseThrow().witnessed()).isPresent();
    }

    @Test
    void seedOfAnotherSourceIsRefusedAndOfTheNamedOneDraws() {
        sample().commit(RULE, DICE);
        witness();
        Seed lottery = ((Outcome.Done<Seed>) SampleSetUp.lottery("482913 | Xổ số Đồng Nai 2026-10-05")).result();

        refused(sample().draw(lottery), SampleFault.SEED_OF_ANOTHER_SOURCE);

        assertThat(sample().draw(thrown())).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void nothingIsDrawnBeforeTheDayOfTheSource() {
        sample().commit(RULE, new SeedSource.DiceThrow("Hội trường", TODAY.plusDays(1)));
        witness();

        refused(sample().draw(thrown()), SampleFault.SOURCE_STILL_TO_COME);
    }

    @Test
    void whatIsSharedOutIsToldPersonByPerson() {
        sample().commit(RULE, DICE);
        witness();
        sample().draw(thrown());
        DrawnSample drawn = ((Outcome.Done<DrawnSample>) sample().sample()).result();
        assertThat(sample().given(drawn)).isEmpty();

        assertThat(sample().share(List.of())).isInstanceOf(Outcome.Done.class);

        assertThat(sample().given(drawn)).containsExactly(new SampleSetUp.Given("Nguyễn Văn An", 4, 2));
    }

    @Test
    void strataAreCalledByTheirUnits() {
        StratumNames names = department.frames().names();

        assertThat(names.of("26173")).isEqualTo("Xã Phú Lý");
        assertThat(names.of("26173/Ấp 1")).isEqualTo("Xã Phú Lý · Ấp 1");
        assertThat(names.finds("phu ly ap", "26173/Ấp 1")).isTrue();
        assertThat(names.finds("tri an", "26173/Ấp 1")).isFalse();
    }
}
