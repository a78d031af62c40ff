package vn.sipas.field.app.ui.receive;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.desk.Merges;
import vn.sipas.field.app.desk.Reporting;
import vn.sipas.field.app.desk.receiving.FileStory;
import vn.sipas.field.app.desk.receiving.Haul;
import vn.sipas.field.app.ui.Dialogues;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Screen;
import vn.sipas.field.app.ui.Sheet;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.merge.MergeProgress;
import vn.sipas.field.office.review.progress.SeasonProgress;

/** "Files received": what came in, what did not, and whom to ask for what. */
public final class ReceiveView implements Screen {

    /** So wide, in letters, what came of files and whose laptop is silent want to be. */
    private static final double HAUL = 44;

    private static final double LAPTOPS = 19;

    /** More than a window has, px: what each wants is cut to its share. */
    private static final double WANTED = 2_000;

    private static final long MEGABYTE = 1_000_000;
    private static final long MINUTE = 60;

    private final ReceiveModel model;
    private final Locale language;
    private final Messages words;
    private final Dialogues dialogues;
    private final Optional<Next> next;
    private final HaulPanel panel;
    private final Sheet sheet = new Sheet().wide();
    private final VBox news = new VBox(8);
    private final VBox conflicts = new VBox(8);
    private final VBox sums = new VBox();
    private final VBox haul = new VBox(12);
    private final VBox laptops = new VBox();
    private final Flowing columns = new Flowing(16).columns();
    private final Node taking;
    private final TextField file = new TextField();
    private final ProgressBar bar = new ProgressBar(0);

    /** Where one goes on to once files were taken in. */
    public record Next(Ikon icon, String words, Runnable go) {}

    /** At a desk where nothing follows. */
    public ReceiveView(ReceiveModel model, Locale language, Dialogues dialogues) {
        this(model, language, dialogues, Optional.empty());
    }

    public ReceiveView(ReceiveModel model, Locale language, Dialogues dialogues, Optional<Next> next) {
        this.model = model;
        this.language = language;
        this.words = Messages.of(ReceiveView.class, language);
        this.dialogues = dialogues;
        this.next = next;
        this.panel = new HaulPanel(language);
        this.taking = taking();
        file.textProperty().bindBidirectional(model.fileProperty());
        file.setPromptText(words.text("receive.file"));
        file.setAccessibleText(words.text("receive.take"));
        bar.setMaxWidth(Double.MAX_VALUE);
        dropping(sheet.node());
        model.conflictsProperty().subscribe(this::conflicts);
        haul.setPrefWidth(WANTED);
        laptops.setPrefWidth(WANTED);
        Flowing.growing(haul, HAUL);
        Flowing.growing(laptops, LAPTOPS);
        sheet.pieces(news, conflicts, sums, columns, taking);
        model.laptopsProperty().subscribe(this::laptops);
        model.writtenProperty().subscribe(this::written);
        model.stateProperty().subscribe(_ -> draw());
        file.textProperty().subscribe(this::head);
        draw();
    }

    private Node taking() {
        HBox.setHgrow(file, Priority.ALWAYS);
        Button folder = Part.button(Material2OutlinedAL.FOLDER_OPEN, words.text("receive.folder"), "Ctrl ⇧ O");
        folder.setOnAction(_ -> chooseFolder());
        return Part.card(
                Part.flow(12, Part.text(words.text("receive.take"), "strong"), file, folder),
                Part.problem(model.problemProperty()),
                Part.wrapped(words.text("receive.take.words"), "caption"));
    }

    private void dropping(Node where) {
        where.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        where.setOnDragDropped(event -> {
            take(event.getDragboard().getFiles().stream().map(File::getPath).toList());
            event.setDropCompleted(true);
            event.consume();
        });
    }

    private void choose() {
        take(dialogues.files(words.text("receive.choose")).stream()
                .map(Path::toString)
                .toList());
    }

    private void chooseFolder() {
        dialogues.folder(words.text("receive.folder")).ifPresent(folder -> take(List.of(folder.toString())));
    }

    private void take(List<String> chosen) {
        model.take(chosen, language);
    }

    private void head() {
        switch (model.stateProperty().get()) {
            case ReceiveModel.State.Idle() -> {
                String title = words.text("receive.title.none");
                if (file.getText().isBlank()) {
                    sheet.head(title, choosing("receive.choose", true));
                } else {
                    sheet.head(title, go(), choosing("receive.choose", false));
                }
            }
            case ReceiveModel.State.Taking taken -> {
                Node stop = stop(taken.stopping());
                sheet.head(takingTitle(taken.at()), stop);
            }
            case ReceiveModel.State.Refused _ ->
                sheet.head(words.text("receive.title.refused"), choosing("receive.choose", true));
            case ReceiveModel.State.Done(Haul all) -> {
                if (file.getText().isBlank() && next.isPresent()) {
                    sheet.head(title(all), onward(next.get()), choosing("receive.more", false));
                } else if (file.getText().isBlank()) {
                    sheet.head(title(all), choosing("receive.more", true));
                } else {
                    sheet.head(title(all), go(), choosing("receive.more", false));
                }
            }
        }
    }

    private Button go() {
        Button go = Part.primary(Material2OutlinedAL.ARCHIVE, words.text("receive.go"), "Enter");
        go.setFocusTraversable(false);
        go.setOnAction(_ -> take(List.of(file.getText())));
        return go;
    }

    private static Button onward(Next next) {
        Button onward = Part.primary(next.icon(), next.words(), "Enter");
        onward.setFocusTraversable(false);
        onward.setOnAction(_ -> next.go().run());
        return onward;
    }

    private Button choosing(String key, boolean primary) {
        Button choose = primary
                ? Part.primary(Material2OutlinedMZ.MOVE_TO_INBOX, words.text(key), "Ctrl O")
                : Part.button(Material2OutlinedMZ.MOVE_TO_INBOX, words.text(key), "Ctrl O");
        choose.setFocusTraversable(!primary);
        choose.setOnAction(_ -> choose());
        return choose;
    }

    private Button stop(boolean stopping) {
        Button stop = Part.button(
                Material2OutlinedAL.CANCEL, words.text(stopping ? "receive.stopping" : "receive.stop"), "Esc");
        stop.setDisable(stopping);
        stop.setOnAction(_ -> model.stop());
        return stop;
    }

    private String takingTitle(Optional<MergeProgress> at) {
        return at.map(known -> words.text("receive.title.taking", known.files(), known.ofFiles()))
                .orElseGet(() -> words.text("receive.title.looking"));
    }

    private String title(Haul all) {
        if (all.all() == 0) {
            return words.text("receive.title.nothing");
        }
        if (all.unread() > 0) {
            return words.text("receive.title.stopped", all.files().size(), all.all());
        }
        int broken = all.count(FileStory.State.BROKEN);
        return broken == 0
                ? words.text("receive.title.good", all.all())
                : words.text("receive.title.broken", all.all(), broken);
    }

    private void draw() {
        head();
        switch (model.stateProperty().get()) {
            case ReceiveModel.State.Idle() ->
                pieces(Part.empty(
                        Material2OutlinedMZ.MOVE_TO_INBOX,
                        words.text("receive.empty"),
                        words.text("receive.empty.do")));
            case ReceiveModel.State.Taking taken -> {
                bar.setProgress(taken.at().map(MergeProgress::share).orElse(-1.0));
                pieces(bar, Part.wrapped(taken.at().map(this::how).orElse(""), "muted"));
            }
            case ReceiveModel.State.Refused(String why) ->
                pieces(Part.banner(Material2OutlinedAL.ERROR_OUTLINE, Tone.DANGER, why, ""));
            case ReceiveModel.State.Done(Haul all) -> {
                List<Node> told = new ArrayList<>(panel.pieces(all));
                if (told.isEmpty() && all.all() == 0) {
                    told.add(Part.wrapped(words.text("receive.empty.do"), "muted"));
                }
                pieces(told.toArray(Node[]::new));
                sums.getChildren().setAll(panel.sums(all));
                if (sheet.node().getScene() != null) {
                    sheet.top();
                }
            }
        }
    }

    private void pieces(Node... told) {
        sums.getChildren().clear();
        haul.getChildren().setAll(told);
        taking.setDisable(model.stateProperty().get() instanceof ReceiveModel.State.Taking);
    }

    private void laptops(List<SeasonProgress.Member> all) {
        laptops.getChildren().clear();
        if (all.isEmpty()) {
            columns.setAll(haul);
        } else {
            Button list = Part.button(Material2OutlinedMZ.PHONE, words.text("receive.list"), "Ctrl S");
            list.setOnAction(_ -> write());
            laptops.getChildren().setAll(new LaptopsCard(all, language, list));
            columns.setAll(haul, laptops);
        }
    }

    private String how(MergeProgress at) {
        Object read = at.bytes() / MEGABYTE;
        Object all = at.ofBytes() / MEGABYTE;
        return at.left()
                .map(left -> words.text("receive.left", at.records(), read, all, time(left.toSeconds())))
                .orElseGet(() -> words.text("receive.progress", at.records(), read, all));
    }

    private String time(long seconds) {
        return seconds < MINUTE
                ? words.text("receive.seconds", seconds)
                : words.text("receive.minutes", Math.ceilDiv(seconds, MINUTE));
    }

    private void write() {
        dialogues
                .save(words.text("receive.list"), words.text("receive.list.file"), "xlsx")
                .ifPresent(to -> model.write(to, language));
    }

    private void written(Optional<Reporting.Written> what) {
        news.getChildren().clear();
        what.ifPresent(done -> news.getChildren()
                .add(
                        switch (done) {
                            case Reporting.Written.Done(List<Path> files) ->
                                Part.banner(
                                        Material2OutlinedAL.CHECK_CIRCLE,
                                        Tone.SUCCESS,
                                        words.text(
                                                "receive.written",
                                                String.valueOf(files.getFirst().getFileName())),
                                        "");
                            case Reporting.Written.Refused(var why) ->
                                Part.banner(Material2OutlinedAL.ERROR_OUTLINE, Tone.DANGER, why.text(language), "");
                            case Reporting.Written.Cancelled() ->
                                throw new IllegalStateException("nobody can stop that");
                        }));
        shown(news);
    }

    private void conflicts(List<Merges.Conflict> found) {
        conflicts.getChildren().clear();
        for (Merges.Conflict conflict : found) {
            conflicts
                    .getChildren()
                    .add(Part.banner(
                            Material2OutlinedMZ.WARNING,
                            Tone.WARNING,
                            words.text(
                                    "receive.conflict", conflict.caseId().text(), String.join(", ", conflict.people())),
                            words.text("receive.conflict.do")));
        }
        shown(conflicts);
    }

    private static void shown(VBox box) {
        box.setVisible(!box.getChildren().isEmpty());
        box.setManaged(!box.getChildren().isEmpty());
    }

    @Override
    public Parent node() {
        return sheet.node();
    }

    @Override
    public void shown() {
        model.load();
        file.requestFocus();
        sheet.toTop();
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
        if (event.getCode() == KeyCode.ESCAPE && model.stateProperty().get() instanceof ReceiveModel.State.Taking) {
            model.stop();
            return true;
        }
        if (!event.isControlDown() || model.stateProperty().get() instanceof ReceiveModel.State.Taking) {
            return false;
        }
        switch (event.getCode()) {
            case O -> {
                if (event.isShiftDown()) {
                    chooseFolder();
                } else {
                    choose();
                }
            }
            case S -> write();
            default -> {
                return false;
            }
        }
        return true;
    }
}
