package vn.sipas.field.app.ui.handover;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.QrPicture;
import vn.sipas.field.app.ui.Screen;
import vn.sipas.field.app.ui.Sheet;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.handover.HandOverModel.Phase;
import vn.sipas.field.app.ui.handover.HandOverPort.Copied;
import vn.sipas.field.app.ui.handover.HandOverPort.Counts;
import vn.sipas.field.app.ui.handover.HandOverPort.Step;
import vn.sipas.field.app.ui.handover.HandOverPort.Waiting;
import vn.sipas.field.base.language.Messages;

/** "Hand over": where to copy, the steps, and what is in the file once it was read back. */
public final class HandOverView implements Screen {

    private static final double KILOBYTE = 1024;

    private final HandOverModel model;
    private final Messages words;
    private final Supplier<Optional<Path>> folders;
    private final TextField folder = new TextField();
    private final Button choose;
    private final VBox where;
    private final VBox news = new VBox(8);
    private final Sheet sheet = new Sheet();
    private final VBox steps = new VBox(12);
    private final Optional<SecondCopyCard> secondCard;

    /** {@code folders} asks for a folder. */
    public HandOverView(HandOverModel model, Locale language, Supplier<Optional<Path>> folders) {
        this(model, language, folders, Optional.empty());
    }

    /** As the other, with the setting for a second copy. */
    public HandOverView(
            HandOverModel model, Locale language, Supplier<Optional<Path>> folders, SecondCopyModel second) {
        this(model, language, folders, Optional.of(second));
    }

    private HandOverView(
            HandOverModel model, Locale language, Supplier<Optional<Path>> folders, Optional<SecondCopyModel> second) {
        this.model = model;
        this.words = Messages.of(HandOverView.class, language);
        this.folders = folders;
        this.choose = Part.button(Material2OutlinedAL.FOLDER, words.text("handover.choose"), "Ctrl O");
        choose.setOnAction(_ -> choose());
        folder.setPromptText(words.text("handover.folder"));
        folder.setAccessibleText(words.text("handover.folder"));
        folder.textProperty().bindBidirectional(model.folderProperty());
        this.where = card(
                Part.text(words.text("handover.where"), "strong"),
                Part.path(folder, choose),
                Part.wrapped(words.text("handover.sealed"), "muted"));
        steps.getStyleClass().add("card");
        this.secondCard = second.map(setting -> new SecondCopyCard(setting, words, folders));
        sheet.pieces(Stream.concat(Stream.of(news, where, steps), secondCard.stream())
                .toArray(Node[]::new));
        model.stateProperty().subscribe(this::draw);
        model.folderProperty().subscribe(() -> drawHead(model.stateProperty().get()));
    }

    private static VBox card(Node... parts) {
        VBox card = new VBox(10, parts);
        card.getStyleClass().add("card");
        return card;
    }

    private void choose() {
        folders.get().ifPresent(path -> model.folderProperty().set(path.toString()));
        folder.requestFocus();
        folder.end();
    }

    private void draw(HandOverModel.State state) {
        drawHead(state);
        boolean over = state.phase() instanceof Phase.Done;
        where.setVisible(!over);
        where.setManaged(!over);
        secondCard.ifPresent(card -> {
            card.setVisible(!over);
            card.setManaged(!over);
        });
        // Disabled it would lose the keyboard.
        folder.setEditable(!(state.phase() instanceof Phase.Copying));
        choose.setDisable(state.phase() instanceof Phase.Copying);
        news.getChildren()
                .setAll(
                        switch (state.phase()) {
                            case Phase.Ready() -> new Node[] {waiting(state.waiting())};
                            case Phase.Copying _ -> new Node[0];
                            case Phase.Done(Copied.Done done) -> done(done);
                            case Phase.NotReadBack(String file) ->
                                new Node[] {danger(words.text("handover.not-read-back", file))};
                            case Phase.Failed(var why) ->
                                new Node[] {
                                    danger(why.map(reason -> Messages.of(reason, words.language()))
                                            .orElse(words.text("handover.failed")))
                                };
                        });
        news.setManaged(!news.getChildren().isEmpty());
        drawSteps(state.phase());
        if (over) {
            sheet.node().requestFocus();
        }
        if (over || folder.isFocused()) {
            sheet.toTop();
        }
    }

    private Node danger(String fact) {
        return Part.banner(Material2OutlinedAL.ERROR_OUTLINE, Tone.DANGER, fact, words.text("handover.refused.do"));
    }

    private Node[] done(Copied.Done done) {
        Node fact = Part.banner(
                Material2OutlinedAL.CHECK_CIRCLE,
                Tone.SUCCESS,
                words.text("handover.done", done.what().records()),
                sum(done.what()));
        Node file = card(
                Part.text(words.text("handover.file"), "strong"),
                Part.wrapped(done.file(), "code"),
                Part.wrapped(words.text("handover.file.size", Math.ceil(done.bytes() / KILOBYTE)), "muted"));
        Node keep = Part.banner(
                Material2OutlinedAL.LOCK_OPEN,
                Tone.WARNING,
                words.text("handover.sealed.fact"),
                words.text("handover.sealed.do"));
        VBox head = new VBox(
                8,
                Part.wrapped(words.text("handover.head"), "strong"),
                Part.wrapped(words.text("handover.head.why"), "muted"),
                Part.wrapped(words.text("handover.head.do")));
        Node mark = card(Part.flow(20, QrPicture.of(done.head()), Flowing.growing(head, 18)));
        List<Node> all = new ArrayList<>(List.of(fact));
        if (done.sameDisk()) {
            all.add(Part.banner(
                    Material2OutlinedMZ.WARNING,
                    Tone.WARNING,
                    words.text("handover.same-disk"),
                    words.text("handover.same-disk.do")));
        }
        all.addAll(List.of(file, mark, keep));
        return all.toArray(Node[]::new);
    }

    private void drawHead(HandOverModel.State state) {
        boolean over = state.phase() instanceof Phase.Done;
        Button button = over
                ? Part.primary(Material2OutlinedAL.CHECK, words.text("handover.close"), "Enter")
                : Part.primary(Material2OutlinedMZ.USB, words.text("handover.button"), "Enter");
        boolean ready =
                !model.folderProperty().get().isBlank() && state.waiting().all() > 0;
        button.setDisable(state.phase() instanceof Phase.Copying || !(over || ready));
        button.setOnAction(_ -> {
            if (over) {
                model.close();
            } else {
                model.copy();
            }
        });
        button.setFocusTraversable(false);
        sheet.head(words.text("handover.title"), button);
    }

    private Node waiting(Waiting waiting) {
        if (waiting.all() == 0) {
            return Part.banner(
                    Material2OutlinedAL.INFO,
                    Tone.PLAIN,
                    words.text("handover.nothing"),
                    words.text("handover.nothing.do"));
        }
        if (waiting.onlyHere().records() == 0) {
            return Part.banner(
                    Material2OutlinedAL.CHECK_CIRCLE,
                    Tone.SUCCESS,
                    words.text("handover.all-copied", waiting.all()),
                    words.text("handover.all-copied.do"));
        }
        return Part.banner(
                Material2OutlinedMZ.WARNING,
                Tone.WARNING,
                words.text("handover.waiting", waiting.onlyHere().records()) + " " + sum(waiting.onlyHere()),
                words.text("handover.whole-book", waiting.all()));
    }

    private String sum(Counts what) {
        return words.text("handover.sum", what.interviews(), what.contacts(), what.others());
    }

    private void drawSteps(Phase phase) {
        steps.getChildren().setAll(Part.text(words.text("handover.steps"), "strong"));
        int now = switch (phase) {
            case Phase.Ready _, Phase.Failed _, Phase.NotReadBack _ -> -1;
            case Phase.Copying(var at) -> at.step();
            case Phase.Done _ -> Step.values().length;
        };
        if (phase instanceof Phase.Copying) {
            ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
            bar.setMaxWidth(Double.MAX_VALUE);
            steps.getChildren().add(bar);
        }
        for (Step step : Step.values()) {
            boolean passed = step.place() < now;
            boolean current = step.place() == now;
            VBox text = new VBox(
                    2,
                    Part.wrapped(words.text("handover.step." + step.name()), passed || current ? "step-now" : "muted"),
                    Part.wrapped(words.text("handover.step." + step.name() + ".words"), "muted"));
            HBox.setHgrow(text, Priority.ALWAYS);
            steps.getChildren().add(Part.row(12, icon(passed, current), text));
        }
    }

    private static Node icon(boolean passed, boolean now) {
        Ikon icon = passed
                ? Material2OutlinedAL.CHECK_CIRCLE
                : now ? Material2OutlinedAL.ADJUST : Material2OutlinedMZ.RADIO_BUTTON_UNCHECKED;
        return Part.icon(icon, "icon-large", passed ? "success-icon" : now ? "accent-icon" : "muted-icon");
    }

    @Override
    public Parent node() {
        return sheet.node();
    }

    @Override
    public void shown() {
        model.load();
        secondCard.ifPresent(SecondCopyCard::load);
        folder.requestFocus();
        folder.end();
        sheet.toTop();
    }

    @Override
    public void key(KeyEvent event) {
        boolean pressed = event.getEventType() == KeyEvent.KEY_PRESSED;
        if (pressed && event.isControlDown() && event.getCode() == KeyCode.O) {
            choose();
            event.consume();
        } else {
            sheet.key(event);
        }
    }
}
