package vn.sipas.field.app.ui.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import vn.sipas.field.app.ui.Worker;

class CasesModelTest {

    private final List<String> opened = new ArrayList<>();

    @Test
    void mostUrgentComesFirst() {
        CasesModel model = model(SampleCases.some());

        assertThat(model.shown().stream().limit(5).map(CaseLine::state))
                .containsExactly(
                        CaseLine.State.DRAFT,
                        CaseLine.State.RETURNED,
                        CaseLine.State.NOT_MET,
                        CaseLine.State.PAPER,
                        CaseLine.State.NEW);
    }

    @Test
    void searchNeedsNoAccents() {
        CasesModel model = model(SampleCases.some());

        model.queryProperty().set("ngoc anh");

        assertThat(model.shown()).map(CaseLine::name).containsExactly("Bùi Thị Ngọc Ánh");
    }

    @Test
    void doneCasesStandApartAndOpenNothing() {
        CasesModel model = model(SampleCases.some());

        model.segmentProperty().set(CasesModel.Segment.DONE);
        model.shown().forEach(model::open);

        assertThat(model.shown()).map(CaseLine::state).containsOnly(CaseLine.State.DONE);
        assertThat(opened).isEmpty();
    }

    @Test
    void emptyListIsToldFromAFruitlessSearch() {
        CasesModel none = model(new SampleCases(List.of()));
        CasesModel some = model(SampleCases.some());

        some.queryProperty().set("zzz");

        assertThat(none.empty()).isTrue();
        assertThat(some.empty()).isFalse();
    }

    private CasesModel model(CasesPort port) {
        Worker worker = new Worker(Runnable::run, Runnable::run, Runnable::run, failure -> {});
        CasesModel model = new CasesModel(port, worker, line -> opened.add(line.id()));
        model.load();
        return model;
    }
}
