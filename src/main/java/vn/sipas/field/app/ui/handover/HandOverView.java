package vn.sipas.field.app.ui.handover;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Screen;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.handover.HandOverModel.Phase;
import vn.sipas.field.app.ui.handover.HandOverPort.Step;
import vn.sipas.field.base.language.Messages;

/** "Hand over": where to copy, the steps, and what is in the file once it was read back. */
public final class HandOverView implements Screen {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final double KILOBYTE = 1024;

    private final HandOverModel model;
    private final Messages words;
    private final Supplier<Optional<Path>> folders;
    private final VBox content = new VBox(12);
    private final ScrollPane root = new ScrollPane(content);
    private Runnable primary = () -> {};

    /** {@code folders} asks for a folder. */
    public HandOverView(HandOverModel model, Messages words, Supplier<Optional<Path>> folders) {
        this.model = model;
        this.words = words;
        this.folders = folders;
        content.getStyleClass().add("screen");
        root.setFitToWidth(true);
        model.stateProperty().subscribe(this::draw);
    }

    private void draw(HandOverModel.State state) {
        content.getChildren().setAll(head(state));
        switch (state.phase()) {
            case Phase.Ready() -> content.getChildren().add(waiting(state.waiting()));
            case Phase.Copying _ -> {}
            case Phase.Done(HandOverPort.Copied.Done done) -> {
                int records = done.what().records();
                content.getChildren()
                        .add(Part.banner(
                                Material2OutlinedAL.CHECK_CIRCLE,
                                Tone.SUCCESS,
                                words.text("handover.done", records),
                                sum(done.what()) + " " + words.text("handover.encrypted")));
            }
            case Phase.Refused(var why) ->
                why.forEach(reason -> content.getChildren()
                        .add(Part.banner(
                                Material2OutlinedAL.ERROR_OUTLINE,
                                Tone.DANGER,
                                reason,
                                words.text("handover.refused.do"))));
        }
        content.getChildren().addAll(where(state), steps(state));
    }

    private HBox head(HandOverModel.State state) {
        boolean done = state.phase() instanceof Phase.Done;
        Button button = done
                ? Part.primary(Material2OutlinedAL.CHECK, words.text("handover.close"), "Enter")
                : Part.primary(Material2OutlinedMZ.USB, words.text("handover.button"), "Enter");
        boolean ready = state.folder().isPresent() && state.waiting().records() > 0;
        button.setDisable(state.phase() instanceof Phase.Copying || !(done || ready));
        primary = done ? model::close : model::copy;
        button.setOnAction(_ -> primary.run());
        return Part.row(12, Part.text(words.text("handover.title"), "title"), Part.gap(), button);
    }

    private Node waiting(HandOverPort.Waiting waiting) {
        return waiting.records() == 0
                ? Part.banner(
                        Material2OutlinedAL.CHECK_CIRCLE,
                        Tone.PLAIN,
                        words.text("handover.nothing"),
                        words.text("handover.nothing.do"))
                : Part.banner(
                        Material2OutlinedMZ.WARNING,
                        Tone.WARNING,
                        words.text("handover.waiting", waiting.records()),
                        sum(waiting));
    }

    private String sum(HandOverPort.Waiting what) {
        return words.text("handover.sum", what.interviews(), what.contacts(), what.others());
    }

    private VBox where(HandOverModel.State state) {
        Button choose = Part.button(Material2OutlinedAL.FOLDER, words.text("handover.choose"), "Ctrl O");
        choose.setDisable(state.phase() instanceof Phase.Copying);
        choose.setOnAction(_ -> folders.get().ifPresent(model::choose));
        VBox card = new VBox(10, Part.text(words.text("handover.where"), "strong"));
        state.folder().ifPresent(folder -> {
            VBox path = new VBox(Part.text(name(folder), "strong"), Part.text(folder.toString(), "caption", "code"));
            HBox.setHgrow(path, Priority.ALWAYS);
            HBox place = Part.row(
                    12,
                    Part.icon(Material2OutlinedMZ.USB, "icon-large", "accent-icon"),
                    path,
                    Part.badge(Material2OutlinedAL.CHECK, words.text("handover.chosen"), Tone.ACCENT));
            place.getStyleClass().addAll("card", "place-card");
            place.pseudoClassStateChanged(CURRENT, true);
            card.getChildren().add(place);
        });
        card.getChildren().add(choose);
        card.getStyleClass().add("card");
        return card;
    }

    private static String name(Path folder) {
        return Optional.ofNullable(folder.getFileName()).map(Path::toString).orElse(folder.toString());
    }

    private VBox steps(HandOverModel.State state) {
        VBox card = new VBox(12, Part.text(words.text("handover.steps"), "strong"));
        int now = switch (state.phase()) {
            case Phase.Ready() -> -1;
            case Phase.Refused _ -> -1;
            case Phase.Copying(var at) -> at.step();
            case Phase.Done _ -> Step.values().length - 1;
        };
        if (state.phase() instanceof Phase.Copying(var at)) {
            ProgressBar bar = new ProgressBar(at.share() < 0 ? ProgressBar.INDETERMINATE_PROGRESS : at.share());
            bar.setMaxWidth(Double.MAX_VALUE);
            card.getChildren().add(bar);
        }
        int place = 0;
        for (Step step : Step.values()) {
            boolean passed = place < now;
            VBox text = new VBox(
                    2,
                    Part.text(
                            words.text("handover.step." + step.name()), place == now || passed ? "step-now" : "muted"),
                    Part.wrapped(detail(step, state.phase()), "muted"));
            card.getChildren()
                    .add(Part.row(12, icon(passed, place == now && state.phase() instanceof Phase.Copying), text));
            place++;
        }
        card.getStyleClass().add("card");
        return card;
    }

    private static Node icon(boolean passed, boolean now) {
        Ikon icon = passed
                ? Material2OutlinedAL.CHECK_CIRCLE
                : now ? Material2OutlinedAL.ADJUST : Material2OutlinedMZ.RADIO_BUTTON_UNCHECKED;
        return Part.icon(icon, "icon-large", passed ? "success-icon" : now ? "accent-icon" : "muted-icon");
    }

    private String detail(Step step, Phase phase) {
        if (step == Step.WRITE && phase instanceof Phase.Done(HandOverPort.Copied.Done done)) {
            StringBuilder files = new StringBuilder();
            for (HandOverPort.FileLine file : done.files()) {
                files.append(files.isEmpty() ? "" : "\n")
                        .append(words.text("handover.file", file.name(), Math.ceil(file.bytes() / KILOBYTE)));
            }
            return files.toString();
        }
        return words.text("handover.step." + step.name() + ".words");
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        model.load();
        root.requestFocus();
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() != KeyEvent.KEY_PRESSED) {
            return;
        }
        if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
            primary.run();
            event.consume();
        } else if (event.isControlDown() && event.getCode() == KeyCode.O) {
            folders.get().ifPresent(model::choose);
            event.consume();
        }
    }
}
