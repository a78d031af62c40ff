package vn.sipas.field.app.ui.forms;

import java.io.File;
import java.nio.file.Path;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.desk.FormFinding;
import vn.sipas.field.app.desk.FormReport;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Screen;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.print.PrintModel;
import vn.sipas.field.app.ui.print.PrintPanel;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.survey.form.FormFile;
import vn.sipas.field.survey.form.QuestionType;

/** Checks a form: drop a file, read what is wrong cell by cell, put it right, check again, try it out. */
public final class CheckView implements Screen {

    private static final PseudoClass DROPPING = PseudoClass.getPseudoClass("dropping");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);

    private final CheckModel model;
    private final Messages words;
    private final Supplier<Optional<Path>> chooser;
    private final BorderPane root = new BorderPane();
    private final Label title = Part.wrapped("", "title");
    private final Label checkedAt = Part.text("", "muted");
    private final Button choose;
    private final Button again;
    private final Button print;
    private final Button tryOut;
    private final PrintModel printing;
    private final PrintPanel paper;
    private final VBox content = new VBox(12);
    private final ScrollPane scroll = new ScrollPane(content);
    private final Label copied = Part.text("", "caption");

    /** Whether the paper is on screen. */
    private boolean printed;

    /** {@code chooser} asks people for a file; {@code paper} prints what was checked. */
    public CheckView(
            CheckModel model,
            Locale language,
            Supplier<Optional<Path>> chooser,
            PrintModel printing,
            PrintPanel paper) {
        this.model = model;
        this.printing = printing;
        this.paper = paper;
        this.words = Messages.of(CheckView.class, language);
        this.chooser = chooser;
        this.choose = Part.button(Material2OutlinedAL.FOLDER_OPEN, words.text("check.choose"), "Ctrl O");
        choose.setOnAction(_ -> choose());
        this.again = Part.button(Material2OutlinedMZ.REFRESH, words.text("check.again"), "F5");
        again.setOnAction(_ -> model.recheck());
        this.print = Part.button(Material2OutlinedMZ.PRINT, words.text("check.print"), "Ctrl P");
        print.setOnAction(_ -> print());
        this.tryOut = Part.primary(Material2OutlinedMZ.PLAY_ARROW, words.text("check.try"), "Enter");
        tryOut.setOnAction(_ -> model.tryOut());
        title.setMaxWidth(Double.MAX_VALUE);
        Flowing head = Part.flow(12, Flowing.growing(title, 12), tryOut);
        Flowing tools = Part.flow(12, choose, again, print, checkedAt);
        tools.managedProperty().bind(choose.managedProperty());
        checkedAt.setMinWidth(Label.USE_PREF_SIZE);
        content.setFocusTraversable(true);
        content.getStyleClass().add("form-check-content");
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setFocusTraversable(false);
        VBox middle = new VBox(12, head, tools, scroll, copied);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        middle.getStyleClass().add("screen");
        root.getStyleClass().addAll("frame", "form-check");
        root.setCenter(middle);
        root.setOnDragOver(this::dragged);
        root.setOnDragExited(_ -> root.pseudoClassStateChanged(DROPPING, false));
        root.setOnDragDropped(this::dropped);
        model.stateProperty().subscribe(this::draw);
    }

    private void draw(CheckModel.State state) {
        // What is removed loses the keyboard; it must not wander to the sidebar.
        content.requestFocus();
        copied.setText("");
        checkedAt.setText("");
        boolean nothing = state instanceof CheckModel.State.Nothing;
        only(choose, !nothing);
        only(again, !nothing);
        only(tryOut, !nothing);
        again.setDisable(state instanceof CheckModel.State.Checking);
        tryOut.setDisable(!model.opens());
        only(print, model.opens());
        printed = false;
        switch (state) {
            case CheckModel.State.Nothing() -> {
                title.setText(words.text("check.title"));
                content.getChildren().setAll(empty());
            }
            case CheckModel.State.Checking(Path file, Optional<FormReport> before) -> {
                title.setText(words.text("check.checking", name(file)));
                if (before.isEmpty()) {
                    ProgressIndicator running = new ProgressIndicator();
                    running.setMaxSize(40, 40);
                    content.getChildren().setAll(running);
                }
            }
            case CheckModel.State.Checked(FormReport report, var at) -> {
                checkedAt.setText(words.text("check.at", CLOCK.format(at)));
                checked(report);
            }
            case CheckModel.State.Failed(Path file) -> {
                title.setText(words.text("check.failed", name(file)));
                content.getChildren().clear();
            }
        }
    }

    private static void only(Button button, boolean here) {
        button.setVisible(here);
        button.setManaged(here);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private Node empty() {
        Button first = Part.primary(Material2OutlinedAL.FOLDER_OPEN, words.text("check.choose"), "Ctrl O");
        first.setOnAction(_ -> choose());
        VBox empty = Part.empty(
                Material2OutlinedMZ.NOTE_ADD,
                words.text("check.empty"),
                words.text("check.empty.do"),
                first,
                Part.wrapped(words.text("check.empty.files"), "caption", "empty-words"));
        empty.getStyleClass().add("drop-place");
        VBox.setVgrow(empty, Priority.ALWAYS);
        return empty;
    }

    private void checked(FormReport report) {
        String name = name(report.file());
        int errors = report.errors().size();
        title.setText(errors > 0 ? words.text("check.bad", name, errors) : words.text("check.good", name));
        content.getChildren().clear();
        report.form().ifPresent(form -> content.getChildren().add(facts(report, form)));
        list(report, report.errors(), FormFinding.Severity.ERROR);
        list(report, report.warnings(), FormFinding.Severity.WARNING);
        if (report.findings().isEmpty()) {
            content.getChildren()
                    .add(Part.banner(
                            Material2OutlinedAL.CHECK_CIRCLE,
                            Tone.SUCCESS,
                            words.text("check.clean"),
                            words.text("check.clean.do")));
        }
    }

    /** Offers the form on paper, above what was found in it. */
    private void print() {
        model.report()
                .ifPresent(report -> report.form().ifPresent(form -> {
                    if (!printed) {
                        printed = true;
                        printing.offer(form, name(report.file()));
                        content.getChildren().addFirst(paper);
                    }
                    paper.begin();
                }));
    }

    private void list(FormReport report, List<FormFinding> findings, FormFinding.Severity severity) {
        if (!findings.isEmpty()) {
            content.getChildren().add(new FindingList(findings, severity, words, chosen -> copy(report, chosen)));
        }
    }

    private Flowing facts(FormReport report, FormFile form) {
        long questions = form.questions().stream()
                .filter(question -> question.type() != QuestionType.NOTE)
                .count();
        String languages = form.languages().isEmpty()
                ? words.text("check.fact.one-language")
                : String.join(", ", form.languages());
        String files = report.files().isEmpty()
                ? words.text("check.fact.no-files")
                : String.join(
                        ", ",
                        report.files().stream()
                                .map(beside -> beside.file().name() + (beside.there() ? "" : " (!)"))
                                .toList());
        Flowing facts = Part.flow(
                24,
                fact("check.fact.title", form.title()),
                fact(
                        "check.fact.id",
                        form.id() + form.version().map(v -> " · " + v).orElse("")),
                fact("check.fact.questions", String.format(words.language(), "%,d", questions)),
                fact("check.fact.languages", languages),
                fact("check.fact.files", files));
        facts.getStyleClass().add("card");
        return facts;
    }

    private VBox fact(String key, String value) {
        return Flowing.growing(new VBox(Part.text(words.text(key), "caption"), Part.wrapped(value, "strong")), 9);
    }

    private void copy(FormReport report, List<FormFinding> findings) {
        ClipboardContent clip = new ClipboardContent();
        clip.putString(CheckModel.lines(report, findings, words.language()));
        Clipboard.getSystemClipboard().setContent(clip);
        copied.setText(words.text("check.copied", findings.size()));
    }

    private void choose() {
        chooser.get().ifPresent(model::check);
    }

    private void dragged(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            root.pseudoClassStateChanged(DROPPING, true);
            event.consume();
        }
    }

    private void dropped(DragEvent event) {
        List<Path> files =
                event.getDragboard().getFiles().stream().map(File::toPath).toList();
        root.pseudoClassStateChanged(DROPPING, false);
        event.setDropCompleted(!files.isEmpty());
        event.consume();
        files.stream().findFirst().ifPresent(model::check);
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        root.applyCss();
        content.requestFocus();
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() != KeyEvent.KEY_PRESSED) {
            return;
        }
        if (event.isControlDown() && event.getCode() == KeyCode.O) {
            choose();
        } else if (event.isControlDown()
                && event.getCode() == KeyCode.V
                && Clipboard.getSystemClipboard().hasFiles()) {
            Clipboard.getSystemClipboard().getFiles().stream()
                    .findFirst()
                    .ifPresent(pasted -> model.check(pasted.toPath()));
        } else if (event.isControlDown() && event.getCode() == KeyCode.P) {
            print();
        } else if (event.getCode() == KeyCode.F5) {
            model.recheck();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() instanceof TextField) {
            // The fields on this screen are the paper's.
            paper.print();
        } else if (event.getCode() == KeyCode.ENTER
                && !(event.getTarget() instanceof ButtonBase)
                && !(event.getTarget() instanceof ComboBoxBase)) {
            enter();
        } else if (event.isControlDown()
                && event.getCode() == KeyCode.C
                && event.getTarget().equals(content)) {
            model.report().ifPresent(report -> copy(report, report.findings()));
        } else if (event.getCode() == KeyCode.DOWN && event.getTarget().equals(content)) {
            content.getChildren().stream()
                    .filter(FindingList.class::isInstance)
                    .findFirst()
                    .ifPresent(list -> ((FindingList) list).focusFirst());
        } else {
            return;
        }
        event.consume();
    }

    private void enter() {
        if (model.file().isEmpty()) {
            choose();
        } else {
            model.tryOut();
        }
    }
}
