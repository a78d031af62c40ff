package vn.sipas.field.app.ui.frames;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Dialogues;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Screen;
import vn.sipas.field.app.ui.Segments;
import vn.sipas.field.app.ui.Sheet;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.frames.FramesModel.State;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.frame.FrameStore;
import vn.sipas.field.survey.frame.reading.FrameDraft;
import vn.sipas.field.survey.frame.reading.FrameOf;
import vn.sipas.field.survey.frame.reading.FramePreview;

/** "The frame": which lists, what they hold, and the frame that is kept of them. */
public final class FramesView implements Screen {

    private final FramesModel model;
    private final Messages words;
    private final Dialogues dialogues;
    private final Runnable season;
    private final Runnable sample;
    private final Sheet sheet = new Sheet();
    private final VBox problems = new VBox(8);
    private final Label doing = Part.text("");
    private final VBox progress;
    private final VBox details = new VBox(12);
    private final ProgressBar bar = new ProgressBar(0);
    private final TextField file = new TextField();
    private final VBox lists;
    private final FrameDetails pieces;

    /** {@code season} goes to the season's screen, {@code sample} to the sample's. */
    public FramesView(FramesModel model, Locale language, Dialogues dialogues, Runnable season, Runnable sample) {
        this.model = model;
        this.words = Messages.of(FramesView.class, language);
        this.dialogues = dialogues;
        this.season = season;
        this.sample = sample;
        this.pieces = new FrameDetails(model, words);
        file.textProperty().bindBidirectional(model.typedProperty());
        file.setPromptText(words.text("frames.file"));
        file.setAccessibleText(words.text("frames.file"));
        this.lists = lists();
        bar.setMaxWidth(Double.MAX_VALUE);
        Button stop = Part.button(Material2OutlinedAL.CANCEL, words.text("frames.stop"), "Esc");
        stop.setOnAction(_ -> model.giveUp());
        this.progress = Part.card(Part.flow(12, Flowing.growing(doing, 12), stop), bar);
        sheet.pieces(problems, progress, lists, details);
        dropping(sheet.node());
        model.problemsProperty().subscribe(this::drawProblems);
        model.stateProperty().subscribe(this::draw);
        model.changedProperty().subscribe(this::head);
        model.withoutFaultyProperty().subscribe(this::head);
        model.typedProperty().subscribe(this::head);
        model.filesProperty().subscribe(this::head);
    }

    private VBox lists() {
        Button choose = Part.button(Material2OutlinedAL.FOLDER_OPEN, words.text("frames.choose"), "Ctrl O");
        choose.setOnAction(_ -> choose());
        HBox.setHgrow(file, Priority.ALWAYS);
        VBox several = new VBox(2);
        model.filesProperty().subscribe(files -> {
            several.getChildren()
                    .setAll(files.stream()
                            .map(each -> Part.wrapped(String.valueOf(each.getFileName()), "code"))
                            .toList());
            show(several, !files.isEmpty());
        });
        CheckBox villages = new CheckBox(words.text("frames.villages"));
        villages.setWrapText(true);
        villages.selectedProperty().bindBidirectional(model.villagesProperty());
        villages.disableProperty().bind(Bindings.equal(model.ofProperty(), FrameOf.SERVICES));
        TextField age = new TextField();
        age.setPrefColumnCount(4);
        age.textProperty().bindBidirectional(model.minimumAgeProperty());
        age.setAccessibleText(words.text("frames.age"));
        return Part.card(
                Part.text(words.text("frames.lists"), "strong"),
                Part.flow(12, file, choose),
                several,
                Part.wrapped(words.text("frames.lists.words"), "caption"),
                Part.flow(
                        12,
                        Part.text(words.text("frames.of")),
                        new Segments<>(
                                        words.text("frames.of"),
                                        List.of(FrameOf.values()),
                                        of -> words.text("frames.of." + of),
                                        model.ofProperty())
                                .node()),
                Part.flow(20, villages, Part.row(8, Part.text(words.text("frames.age")), age)));
    }

    private void dropping(Node where) {
        where.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        where.setOnDragDropped(event -> {
            model.choose(
                    event.getDragboard().getFiles().stream().map(File::toPath).toList());
            event.setDropCompleted(true);
            event.consume();
        });
    }

    private void choose() {
        List<Path> chosen = dialogues.files(
                words.text("frames.choose"),
                new FileChooser.ExtensionFilter(words.text("frames.kinds"), "*.xlsx", "*.csv", "*.XLSX", "*.CSV"));
        model.choose(chosen);
    }

    private void drawProblems(List<String> what) {
        problems.getChildren()
                .setAll(what.stream()
                        .map(problem -> Part.banner(Material2OutlinedAL.ERROR_OUTLINE, Tone.DANGER, problem, ""))
                        .toList());
        show(problems, !what.isEmpty());
    }

    private void draw(State state) {
        head();
        // Else the keyboard would go on to whatever takes the place of a field that is hidden or at rest.
        sheet.top();
        boolean busy = state instanceof State.Reading || state instanceof State.Keeping;
        boolean listing = state instanceof State.Choosing
                || state instanceof State.Asking
                || state instanceof State.Preview
                || busy;
        show(lists, listing);
        lists.setDisable(busy);
        show(progress, busy);
        switch (state) {
            case State.Waiting() -> details.getChildren().clear();
            case State.NoSeason() ->
                details.getChildren()
                        .setAll(Part.empty(
                                Material2OutlinedAL.EVENT,
                                words.text("frames.no-season"),
                                words.text("frames.no-season.do")));
            case State.Choosing() ->
                details.getChildren()
                        .setAll(Part.empty(
                                Material2OutlinedAL.LIST_ALT,
                                words.text("frames.empty"),
                                words.text("frames.empty.do")));
            case State.Reading(long rows, double share) -> working(words.text("frames.reading", rows), share);
            case State.Keeping(double share) -> working(words.text("frames.keeping"), share);
            case State.Asking(FramePreview.Table table, var missing) ->
                details.getChildren().setAll(pieces.asking(table, missing));
            case State.Preview(FrameDraft draft) -> details.getChildren().setAll(pieces.preview(draft.preview()));
            case State.Kept(FrameStore.Kept frame) -> details.getChildren().setAll(pieces.kept(frame));
        }
        begin(state);
    }

    /** The keyboard goes where the next thing is to be done. */
    private void begin(State state) {
        switch (state) {
            case State.Choosing() -> file.requestFocus();
            case State.Asking _, State.Preview _ -> pieces.begin();
            case State.Waiting(), State.NoSeason(), State.Reading _, State.Keeping _, State.Kept _ -> sheet.top();
        }
    }

    /** The bar stays the same piece: it moves, and does not flicker. */
    private void working(String what, double share) {
        bar.setProgress(share);
        doing.setText(what);
        details.getChildren().clear();
    }

    /** The title says how far it is; the button does what comes next. */
    private void head() {
        State state = model.stateProperty().get();
        switch (state) {
            case State.Waiting() -> sheet.head(words.text("frames.title"));
            case State.NoSeason() ->
                head(words.text("frames.no-season"), Material2OutlinedAL.EVENT, "frames.to-season", season, true);
            case State.Reading _, State.Keeping _ -> sheet.head(words.text("frames.title.busy"));
            case State.Choosing() ->
                reading(words.text(model.hasKept() ? "frames.another" : "frames.title.none"), hasFiles());
            case State.Asking(var _, var missing) ->
                reading(
                        words.text("frames.title.asking", missing.size()),
                        model.changedProperty().get());
            case State.Preview(FrameDraft draft) -> preview(draft.preview().counts());
            case State.Kept(FrameStore.Kept frame) -> {
                String title = words.text(
                        frame.committed() ? "frames.title.committed" : "frames.title.kept",
                        frame.size(),
                        frame.strata().size());
                Button another = Part.button(Material2OutlinedAL.ADD, words.text("frames.another"), "Ctrl O");
                another.setOnAction(_ -> another());
                head(title, Material2OutlinedAL.ARROW_FORWARD, "frames.to-sample", sample, true, another);
            }
        }
    }

    private void preview(FramePreview.Counts counts) {
        if (model.changedProperty().get()) {
            reading(words.text("frames.title.changed"), hasFiles());
            return;
        }
        boolean may = counts.lines() > 0
                && (counts.faulty() == 0 || model.withoutFaultyProperty().get());
        head(
                words.text("frames.title.read", counts.lines()),
                Material2OutlinedMZ.SAVE,
                "frames.keep",
                model::keep,
                may);
    }

    private boolean hasFiles() {
        return !model.typedProperty().get().isBlank()
                || !model.filesProperty().get().isEmpty();
    }

    private void reading(String title, boolean may) {
        head(title, Material2OutlinedMZ.SEARCH, "frames.read", model::read, may, back());
    }

    private Node[] back() {
        if (!model.hasKept()) {
            return new Node[0];
        }
        Button back = Part.button(Material2OutlinedAL.ARROW_BACK, words.text("frames.back"), "Esc");
        back.setOnAction(_ -> model.giveUp());
        back.setFocusTraversable(false);
        return new Node[] {back};
    }

    private void head(String title, Ikon icon, String key, Runnable action, boolean may, Node... beside) {
        Button main = Part.primary(icon, words.text(key), "Enter");
        main.setDisable(!may);
        main.setFocusTraversable(false);
        main.setOnAction(_ -> action.run());
        sheet.head(title, main, beside);
    }

    private void another() {
        model.another();
    }

    private static void show(Node piece, boolean now) {
        piece.setVisible(now);
        piece.setManaged(now);
    }

    @Override
    public Parent node() {
        return sheet.node();
    }

    @Override
    public void shown() {
        model.load();
        begin(model.stateProperty().get());
    }

    @Override
    public void key(KeyEvent event) {
        boolean pressed = event.getEventType() == KeyEvent.KEY_PRESSED;
        if (pressed && event.isControlDown() && event.getCode() == KeyCode.O) {
            if (model.stateProperty().get() instanceof State.Kept) {
                another();
            } else if (lists.isVisible() && !lists.isDisabled()) {
                choose();
            }
            event.consume();
            return;
        }
        if (pressed && event.isControlDown() && event.getCode() == KeyCode.F) {
            pieces.search();
            event.consume();
            return;
        }
        if (pressed && event.getCode() == KeyCode.ESCAPE) {
            model.giveUp();
            event.consume();
            return;
        }
        sheet.key(event);
    }
}
