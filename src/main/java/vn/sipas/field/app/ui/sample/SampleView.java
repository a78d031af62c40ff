package vn.sipas.field.app.ui.sample;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Dialogues;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Screen;
import vn.sipas.field.app.ui.Sheet;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.sample.SampleJobs.News;
import vn.sipas.field.app.ui.sample.SampleModel.Step;
import vn.sipas.field.base.language.Messages;

/** "The sample": five steps, of which one is to be done, and one sentence that says it. */
public final class SampleView implements Screen {

    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
    private static final List<Step> STEPS = List.of(Step.PLAN, Step.COMMIT, Step.WITNESS, Step.SEED, Step.RESULT);

    private final SampleModel model;
    private final Messages words;
    private final Runnable frame;
    private final Sheet sheet = new Sheet();
    private final Flowing ladder = Part.flow(16);
    private final VBox top;
    private final VBox news = new VBox(8);
    private final VBox working;
    private final VBox content = new VBox(12);
    private final Map<Step, StepPanel> panels = new EnumMap<>(Step.class);
    private boolean here;

    /** {@code frame} goes to the frame's screen, {@code people} to the one where packs are made. */
    public SampleView(SampleModel model, Locale language, Dialogues dialogues, Runnable frame, Runnable people) {
        this.model = model;
        this.words = Messages.of(SampleView.class, language);
        this.frame = frame;
        panels.put(Step.PLAN, new PlannerPanel(model, words));
        panels.put(Step.COMMIT, new CommitPanel(model, words));
        panels.put(Step.WITNESS, new WitnessPanel(model, words, dialogues));
        panels.put(Step.SEED, new SeedPanel(model, words));
        panels.put(Step.RESULT, new ResultPanel(model, words, dialogues, people));
        this.top = new VBox(8);
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        this.working = Part.card(Part.text(words.text("sample.working")), bar);
        working.visibleProperty().bind(model.jobs().busyProperty());
        working.managedProperty().bind(model.jobs().busyProperty());
        sheet.pieces(top, news, working, content);
        model.stepProperty().subscribe(this::draw);
        model.jobs().newsProperty().subscribe(what -> {
            news.getChildren().setAll(said(what));
            news.setManaged(!news.getChildren().isEmpty());
            switch (what) {
                case News.None() -> {}
                case News.Good _ -> begin();
                case News.Bad _ -> sheet.top();
            }
        });
        // What decides whether the button may be pressed.
        List.<ObservableValue<?>>of(
                        model.planProperty(),
                        model.agreedProperty(),
                        model.jobs().busyProperty(),
                        model.witness().folderProperty(),
                        model.witness().signedProperty(),
                        model.sharing().takersProperty(),
                        model.sharing().drawnProperty())
                .forEach(each -> each.subscribe(this::head));
        model.witness().writtenProperty().subscribe(_ -> head());
    }

    private Optional<StepPanel> panel() {
        return Optional.ofNullable(panels.get(model.stepProperty().get()));
    }

    private void draw(Step step) {
        head();
        drawLadder(step);
        content.getChildren()
                .setAll(
                        switch (step) {
                            case NOT_READ -> List.of();
                            case NO_FRAME ->
                                List.of(Part.empty(
                                        Material2OutlinedAL.LIST_ALT,
                                        words.text("sample.no-frame"),
                                        words.text("sample.no-frame.do")));
                            case VOID ->
                                List.of(Part.banner(
                                        Material2OutlinedAL.ERROR_OUTLINE,
                                        Tone.DANGER,
                                        words.text("sample.void"),
                                        words.text("sample.void.do")));
                            case PLAN, COMMIT, WITNESS, SEED, RESULT ->
                                panel().map(StepPanel::pieces).orElse(List.of());
                        });
        begin();
    }

    private void begin() {
        if (here) {
            // Else the keyboard would be on its way to other screens.
            sheet.top();
            panel().ifPresent(StepPanel::begin);
        }
    }

    /** One thing to do, and the sentence that says it. */
    private void head() {
        Step step = model.stepProperty().get();
        switch (step) {
            case NOT_READ -> sheet.head(words.text("sample.title"));
            case NO_FRAME, VOID -> {
                Button main = Part.primary(Material2OutlinedAL.LIST_ALT, words.text("sample.go.frame"), "Enter");
                main.setOnAction(_ -> frame.run());
                head(words.text("sample.title." + step), main, List.of());
            }
            case PLAN, COMMIT, WITNESS, SEED, RESULT ->
                panel().ifPresent(panel -> {
                    String title = step == Step.RESULT && model.sharing().isShared()
                            ? "sample.title.shared"
                            : "sample.title." + step;
                    head(words.text(title), panel.main(), panel.beside());
                });
        }
    }

    private void head(String title, Button main, List<Node> beside) {
        main.setFocusTraversable(false);
        if (model.jobs().busyProperty().get()) {
            main.setDisable(true);
        }
        sheet.head(title, main, beside.toArray(Node[]::new));
    }

    private void drawLadder(Step step) {
        boolean shown = STEPS.contains(step);
        top.setVisible(shown);
        top.setManaged(shown);
        if (!shown) {
            return;
        }
        int now = STEPS.indexOf(step);
        List<Node> steps = new ArrayList<>();
        for (int each = 0; each < STEPS.size(); each++) {
            HBox line = Part.row(
                    6,
                    icon(each, now),
                    Part.text(
                            each + 1 + ". " + words.text("sample.step." + STEPS.get(each)),
                            each == now ? "step-now" : each < now ? "step-done" : "muted"));
            line.getStyleClass().add("step");
            line.pseudoClassStateChanged(NOW, each == now);
            line.setMinWidth(HBox.USE_PREF_SIZE);
            steps.add(line);
        }
        ladder.setAll(steps.toArray(Node[]::new));
        top.getChildren().setAll(ladder, Part.wrapped(words.text("sample.next." + step), "lead"));
    }

    private static FontIcon icon(int each, int now) {
        Ikon icon = each < now
                ? Material2OutlinedAL.CHECK_CIRCLE
                : each == now ? Material2OutlinedMZ.RADIO_BUTTON_CHECKED : Material2OutlinedMZ.RADIO_BUTTON_UNCHECKED;
        String tone = each < now ? "success-icon" : each == now ? "accent-icon" : "muted-icon";
        return Part.icon(icon, tone);
    }

    private static List<Node> said(News what) {
        return switch (what) {
            case News.None() -> List.of();
            case News.Good(String fact, String action) ->
                List.of(Part.banner(Material2OutlinedAL.CHECK_CIRCLE, Tone.SUCCESS, fact, action));
            case News.Bad(String fact, String action) ->
                List.of(Part.banner(Material2OutlinedAL.ERROR_OUTLINE, Tone.DANGER, fact, action));
        };
    }

    @Override
    public Parent node() {
        return sheet.node();
    }

    @Override
    public void shown() {
        here = true;
        model.load();
        begin();
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED && pressed(event)) {
            event.consume();
            return;
        }
        sheet.key(event);
    }

    private boolean pressed(KeyEvent event) {
        Optional<StepPanel> panel = panel();
        if (panel.isEmpty()) {
            return false;
        }
        if (event.isControlDown()) {
            switch (event.getCode()) {
                case O -> panel.get().choose();
                case Y -> panel.get().other();
                case S -> panel.get().save();
                case F -> panel.get().search();
                default -> {
                    return false;
                }
            }
            return true;
        }
        boolean back = event.getCode() == KeyCode.ESCAPE;
        if (back) {
            panel.get().back();
        }
        return back;
    }
}
