package vn.sipas.field.app.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.base.sheet.RowWatch;
import vn.sipas.field.ledger.record.Role;
import vn.sipas.field.survey.frame.FrameStore;
import vn.sipas.field.survey.frame.reading.FrameDraft;
import vn.sipas.field.survey.frame.reading.FrameOf;
import vn.sipas.field.survey.frame.reading.FrameReading;

class FramesTest {

    private static final Frames.Wanted PERSONS = Frames.Wanted.usual(FrameOf.PERSONS);

    @TempDir
    @SuppressWarnings("NullAway.Init") // JUnit fills it in
    private Path folder;

    @SuppressWarnings("NullAway.Init") // made before each test
    private Desk department;

    @BeforeEach
    void begin() {
        department = new DeskSeason(folder).enrol(Role.DEPARTMENT, "Sở Nội vụ");
    }

    @AfterEach
    void close() {
        department.close();
    }

    private FrameReading read(RowWatch watch) throws IOException {
        Path list = Files.writeString(
                folder.resolve("ds.csv"),
                "Xã,Họ và tên,Năm sinh\nPhú Lý,Nguyễn Thị Đào,1968\nPhú Lý,Lê Văn Bảy,1970\n");
        return department.frames().read(List.of(list), PERSONS, watch);
    }

    private FrameStore.Kept kept() throws IOException {
        FrameDraft draft = ((FrameReading.Read) read(RowWatch.none())).draft();
        return ((Frames.Keeping.Done) department.frames().keep(draft, PERSONS, false, RowWatch.none())).frame();
    }

    @Test
    void listCannotBeReadBeforeThereIsASeason() throws IOException {
        assertThat(read(RowWatch.none()))
                .isInstanceOfSatisfying(
                        FrameReading.Refused.class,
                        refused -> assertThat(refused.faults().getFirst().why()).isEqualTo(DeskFault.SEASON_MISSING));
    }

    @Test
    void nothingIsKeptBeforeItIsAgreedOrWhenItIsStopped() throws IOException {
        department.department().newSeason(DeskSeason.PLAN);
        FrameDraft draft = ((FrameReading.Read) read(RowWatch.none())).draft();
        assertThat(department.frames().kept().all()).isEmpty();

        RowWatch stopped = new RowWatch() {
            @Override
            public void at(long rows, double share) {}

            @Override
            public boolean stopped() {
                return true;
            }
        };

        assertThat(department.frames().keep(draft, PERSONS, false, stopped)).isEqualTo(new Frames.Keeping.Stopped());
        assertThat(department.frames().kept().all()).isEmpty();
        assertThat(kept().strata()).containsOnlyKeys("26173");
    }

    @Test
    void peopleOfTheFrameAreDeletedWithTheContactData() throws IOException {
        department.department().newSeason(DeskSeason.PLAN);
        FrameStore.Kept kept = kept();

        assertThat(department.contactData().delete()).isEmpty();

        assertThat(department.frames().kept().hasLines(kept.root())).isFalse();
        assertThat(department.frames().kept().newest()).contains(kept);
    }
}
