package vn.sipas.field.app.ui.recheck.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.recheck.step.StepPanel;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.recheck.compare.Comparison;

/** An original beside its re-interview: facts first, then what was said of the interview; opinions are folded, they speak against nobody. FX thread. */
public final class ComparePanel implements StepPanel {

    private static final double[] WIDTHS = {34, 25, 25, 16};

    private final ComparingModel model;
    private final Messages words;

    public ComparePanel(ComparingModel model, Locale language) {
        this.model = model;
        this.words = Messages.of(ComparePanel.class, language);
    }

    @Override
    public List<Node> pieces() {
        return model.pairProperty().get().map(this::pieces).orElse(List.of());
    }

    private List<Node> pieces(ComparingModel.Pair pair) {
        Comparison comparison = pair.comparison();
        List<Node> pieces = new ArrayList<>();
        pieces.add(Part.card(
                Part.flow(
                        12,
                        Part.text(words.text("compare.title", pair.ticket().number()), "card-title"),
                        Part.text(pair.ticket().caseId().text(), "code")),
                Part.text(words.text("compare.facts"), "strong"),
                grid(comparison.facts(), true),
                verdict(comparison),
                Part.text(words.text("compare.told"), "strong"),
                told(comparison.told())));
        if (!comparison.items().isEmpty()) {
            VBox items = new VBox(
                    8, Part.wrapped(words.text("compare.items.words"), "caption"), grid(comparison.items(), false));
            TitledPane folded = new TitledPane(
                    words.text("compare.items", comparison.items().size()), items);
            folded.setExpanded(false);
            folded.setAnimated(false);
            pieces.add(folded);
        }
        return pieces;
    }

    private Node verdict(Comparison comparison) {
        return switch (comparison.proposed()) {
            case GENUINE ->
                Part.banner(
                        Material2OutlinedAL.CHECK_CIRCLE,
                        Tone.SUCCESS,
                        words.text("compare.verdict.GENUINE"),
                        words.text("compare.verdict.GENUINE.do"));
            case SUSPECTED ->
                Part.banner(
                        Material2OutlinedAL.HOURGLASS_EMPTY,
                        Tone.WARNING,
                        words.text("compare.verdict.SUSPECTED"),
                        words.text("compare.verdict.SUSPECTED.do"));
            case FAILED ->
                Part.banner(
                        Material2OutlinedAL.ERROR_OUTLINE,
                        Tone.DANGER,
                        words.text("compare.verdict.FAILED"),
                        words.text("compare.verdict.FAILED.do"));
            case NEUTRAL -> throw new IllegalStateException("a comparison is never neutral");
        };
    }

    private GridPane grid(List<Comparison.Pair> pairs, boolean facts) {
        GridPane grid = table();
        head(grid, "compare.question", "compare.original", "compare.again", "compare.mark");
        int row = 1;
        for (Comparison.Pair pair : pairs) {
            Node mark = !pair.differs()
                    ? Part.badge(
                            Material2OutlinedAL.CHECK,
                            words.text(pair.codes().isPresent() ? "compare.same" : "compare.missing"),
                            Tone.PLAIN)
                    : facts
                            ? Part.badge(Material2OutlinedMZ.SYNC_PROBLEM, words.text("compare.differs"), Tone.WARNING)
                            : Part.badge(Material2OutlinedAL.COMPARE_ARROWS, words.text("compare.differs"), Tone.PLAIN);
            grid.addRow(row, cell(pair.question()), cell(said(pair.original())), cell(said(pair.again())), mark);
            row++;
        }
        return grid;
    }

    private GridPane told(List<Comparison.Told> told) {
        GridPane grid = table();
        int row = 0;
        for (Comparison.Told each : told) {
            Label answer = cell(each.answer());
            GridPane.setColumnSpan(answer, 2);
            grid.add(cell(each.question()), 0, row);
            grid.add(answer, 1, row);
            if (each.against()) {
                grid.add(Part.badge(Material2OutlinedMZ.WARNING, words.text("compare.against"), Tone.WARNING), 3, row);
            }
            row++;
        }
        return grid;
    }

    private static GridPane table() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("compare-table");
        for (double width : WIDTHS) {
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(width);
            grid.getColumnConstraints().add(column);
        }
        return grid;
    }

    private void head(GridPane grid, String... keys) {
        for (int column = 0; column < keys.length; column++) {
            grid.add(Part.wrapped(words.text(keys[column]), "caption"), column, 0);
        }
    }

    private static Label cell(String text) {
        return Part.wrapped(text);
    }

    private String said(String answer) {
        return answer.isEmpty() ? words.text("compare.none") : answer;
    }

    @Override
    public boolean begin() {
        return false;
    }
}
