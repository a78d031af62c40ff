package vn.sipas.field.app.ui.handover;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayDeque;
import java.util.Deque;
import org.junit.jupiter.api.Test;
import vn.sipas.field.app.ui.Worker;
import vn.sipas.field.app.ui.handover.HandOverModel.Phase;

class HandOverModelTest {

    private final Deque<Runnable> lane = new ArrayDeque<>();

    @Test
    void nothingIsCopiedBeforeAFolderIsChosen() {
        HandOverModel model = model();

        model.copy();

        assertThat(lane).isEmpty();
        assertThat(model.stateProperty().get().phase()).isEqualTo(new Phase.Ready());
    }

    @Test
    void doneIsSaidOnlyAfterTheJob() {
        HandOverModel model = model();
        model.folderProperty().set("usb");

        model.copy();
        Phase before = model.stateProperty().get().phase();
        runLane();

        assertThat(before).isInstanceOf(Phase.Copying.class);
        assertThat(model.stateProperty().get().phase()).isInstanceOf(Phase.Done.class);
        assertThat(model.countProperty().get()).isZero();
    }

    @Test
    void refusalIsShownAndNothingCounts() {
        HandOverModel model = model();
        model.folderProperty().set("full");

        model.copy();
        runLane();

        assertThat(model.stateProperty().get().phase()).isInstanceOf(Phase.Failed.class);
        assertThat(model.countProperty().get()).isEqualTo(12);
    }

    @Test
    void fileThatDoesNotReadBackIsNoHandOver() {
        HandOverModel model = model();
        model.folderProperty().set("bad");

        model.copy();
        runLane();

        assertThat(model.stateProperty().get().phase()).isEqualTo(new Phase.NotReadBack("x.sipas.jsonl"));
        assertThat(model.countProperty().get()).isEqualTo(12);
    }

    private HandOverModel model() {
        Worker worker = new Worker(lane::addLast, Runnable::run, Runnable::run, failure -> {});
        HandOverModel model = new HandOverModel(new SampleHandOver(), worker);
        model.load();
        runLane();
        return model;
    }

    private void runLane() {
        while (!lane.isEmpty()) {
            lane.removeFirst().run();
        }
    }
}
