package vn.sipas.field.app.ui.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.sipas.field.app.ui.HeldLane;
import vn.sipas.field.app.ui.frames.FramesModel.State;
import vn.sipas.field.survey.frame.heading.FrameColumn;
import vn.sipas.field.survey.frame.heading.Mapping;
import vn.sipas.field.survey.frame.reading.FrameOf;
import vn.sipas.field.survey.frame.reading.FramePreview;

class FramesModelTest {

    private static final String PEOPLE = "Phú Lý,Ấp 1,Nguyễn Thị Đào,1968\nPhú Lý,Ấp 2,Lê Văn Bảy,1970\n";

    @TempDir
    private Path folder = Path.of("");

    private final FakeFrames frames = new FakeFrames();
    private final HeldLane lane = new HeldLane();
    private final FramesModel model = new FramesModel(frames, lane.worker(), Locale.of("vi"));

    private Path list(String headings, String rows) throws IOException {
        return Files.writeString(folder.resolve("ds.csv"), headings + "\n" + rows);
    }

    private void read(Path list) {
        model.load();
        lane.letGo();
        model.choose(List.of(list));
        model.read();
        lane.letGo();
    }

    private State state() {
        return model.stateProperty().get();
    }

    @Test
    void nothingIsAskedBeforeThereIsASeason() {
        frames.season = false;

        model.load();
        lane.letGo();

        assertThat(state()).isEqualTo(new State.NoSeason());
    }

    @Test
    void villagesAreStrataWhereTheSeasonsRuleDrawsThem() {
        frames.villages = false;

        model.load();
        lane.letGo();

        assertThat(model.villagesProperty().get()).isFalse();
        assertThat(state()).isEqualTo(new State.Choosing());
    }

    @Test
    void listIsReadLookedAtAndKept() throws IOException {
        read(list("Xã,Ấp,Họ và tên,Năm sinh", PEOPLE));

        assertThat(state())
                .isInstanceOfSatisfying(
                        State.Preview.class,
                        shown -> assertThat(shown.draft().preview().counts())
                                .isEqualTo(new FramePreview.Counts(2, 2, 0, 0, 0)));
        assertThat(frames.kept).isEmpty();

        model.keep();
        lane.letGo();

        assertThat(state())
                .isInstanceOfSatisfying(
                        State.Kept.class,
                        shown -> assertThat(shown.frame().strata()).containsOnlyKeys("26173/Ấp 1", "26173/Ấp 2"));
    }

    @Test
    void columnThatNobodyKnowsIsNamedAndReadAgain() throws IOException {
        read(list("Xã,Khu vực,Họ và tên,Năm sinh", PEOPLE));
        State.Asking asking = (State.Asking) state();
        assertThat(asking.missing())
                .singleElement()
                .satisfies(one -> assertThat(one.column()).isEqualTo(FrameColumn.VILLAGE));
        assertThat(model.place(asking.table(), FrameColumn.VILLAGE)).isEmpty();

        model.name(asking.table(), FrameColumn.VILLAGE, 1);

        assertThat(model.place(asking.table(), FrameColumn.VILLAGE)).contains(1);
        model.read();
        lane.letGo();
        assertThat(state()).isInstanceOf(State.Preview.class);
        assertThat(frames.wanted.getLast().mapping().headings()).containsEntry(FrameColumn.VILLAGE, "khu vuc");
    }

    @Test
    void whatWasRememberedIsNamedAgainWithWhatIsNamedNow() throws IOException {
        frames.remembered = Optional.of(Mapping.NONE.with(FrameColumn.NAME, "cong dan"));
        read(list("Xã,Khu vực,Công dân,Năm sinh", PEOPLE));
        State.Asking asking = (State.Asking) state();

        model.name(asking.table(), FrameColumn.VILLAGE, 1);
        model.read();
        lane.letGo();

        assertThat(state()).isInstanceOf(State.Preview.class);
        assertThat(frames.wanted.getLast().mapping().headings())
                .isEqualTo(Map.of(FrameColumn.NAME, "cong dan", FrameColumn.VILLAGE, "khu vuc"));
    }

    @Test
    void whatIsChangedAfterReadingHasToBeReadAgain() throws IOException {
        read(list("Xã,Ấp,Họ và tên,Năm sinh", PEOPLE));
        assertThat(model.changedProperty().get()).isFalse();

        model.ofProperty().set(FrameOf.HOUSEHOLDS);
        model.keep();
        lane.letGo();

        assertThat(model.changedProperty().get()).isTrue();
        assertThat(frames.kept).isEmpty();
    }

    @Test
    void readingThatIsGivenUpKeepsNothing() throws IOException {
        model.load();
        lane.letGo();
        model.choose(List.of(list("Xã,Ấp,Họ và tên,Năm sinh", PEOPLE)));
        model.read();

        model.giveUp();
        lane.letGo();

        assertThat(state()).isEqualTo(new State.Choosing());
        assertThat(model.problemsProperty().get()).singleElement().asString().startsWith("Đã dừng");
    }

    @Test
    void missingFileAndOddAgeAreSaidTogether() {
        model.load();
        lane.letGo();
        model.typedProperty().set(folder.resolve("khong-co.csv").toString());
        model.minimumAgeProperty().set("mười tám");

        model.read();

        assertThat(model.problemsProperty().get()).hasSize(2);
        assertThat(frames.wanted).isEmpty();
    }

    @Test
    void strataAreFoundByTheNamesOfTheirUnitsWithoutAccents() {
        model.load();
        lane.letGo();

        model.queryProperty().set("tri an");

        assertThat(model.found(Map.of("26173/Ấp 1", 3L, "26173/Ấp 2", 4L, "26179/Ấp 2", 5L)))
                .containsExactly(Map.entry("Xã Trị An · Ấp 2", 5L));
    }
}
