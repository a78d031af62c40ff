package vn.sipas.field.app.ui.sample;

import java.text.NumberFormat;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.ShortTable;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.sample.draw.DrawnSample;

/** The strata with what is drawn of them, and a search that needs no accents. FX thread. */
final class StratumList {

    private final SampleModel model;
    private final ShortTable<Line> table;
    private final TextField search = new TextField();
    private final VBox node;
    private List<Line> all = List.of();

    /** One stratum. */
    private record Line(String stratum, long listed, long cases, long reserves, double chance) {}

    StratumList(SampleModel model, Messages words) {
        this.model = model;
        NumberFormat whole = NumberFormat.getIntegerInstance(words.language());
        NumberFormat percent = NumberFormat.getNumberInstance(words.language());
        percent.setMinimumFractionDigits(2);
        percent.setMaximumFractionDigits(2);
        search.textProperty().bindBidirectional(model.sharing().queryProperty());
        search.setPromptText(words.text("sample.search"));
        search.setAccessibleText(words.text("sample.search"));
        HBox.setHgrow(search, Priority.ALWAYS);
        this.table = new ShortTable<Line>(words.text("sample.strata"))
                .words(words.text("sample.stratum"), 300, line -> name(line.stratum()))
                .figure(words.text("sample.listed-lines"), 104, line -> whole.format(line.listed()))
                .figure(words.text("sample.cases"), 80, line -> whole.format(line.cases()))
                .figure(words.text("sample.reserves"), 118, line -> whole.format(line.reserves()))
                .figure(words.text("sample.chance"), 104, line -> percent.format(line.chance() * 100) + "\u00a0%")
                .ready();
        Label title = Part.text(words.text("sample.strata"), "card-title");
        this.node =
                Part.card(Part.flow(12, title, search, Part.hint(words.text("sample.search.key"), "Ctrl F")), table);
        model.sharing().queryProperty().subscribe(_ -> found());
        show(model.planProperty().get());
    }

    private String name(String stratum) {
        return model.standingProperty()
                .get()
                .map(now -> now.names().of(stratum))
                .orElse(stratum);
    }

    void show(SampleModel.Plan plan) {
        lines(
                plan instanceof SampleModel.Plan.Made made
                        ? made.plan().strata().stream()
                                .map(stratum -> new Line(
                                        stratum.name(),
                                        stratum.listed(),
                                        stratum.cases(),
                                        stratum.reserves(),
                                        stratum.probability()))
                                .toList()
                        : List.of());
    }

    void show(DrawnSample sample) {
        lines(sample.strata().stream()
                .map(stratum -> new Line(
                        stratum.name(),
                        stratum.listed(),
                        stratum.cases().size(),
                        stratum.reserves().size(),
                        stratum.cases().stream()
                                .findFirst()
                                .map(DrawnSample.Case::probability)
                                .orElse(0.0)))
                .toList());
    }

    private void lines(List<Line> lines) {
        all = lines;
        node.setVisible(!lines.isEmpty());
        node.setManaged(!lines.isEmpty());
        found();
    }

    private void found() {
        String query = model.sharing().queryProperty().get();
        table.rows(all.stream()
                .filter(line -> model.standingProperty()
                        .get()
                        .map(now -> now.names().finds(query, line.stratum()))
                        .orElse(true))
                .toList());
    }

    void search() {
        search.requestFocus();
    }

    Node node() {
        return node;
    }
}
