package vn.sipas.field.app.ui.review;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Dialogues;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Screen;
import vn.sipas.field.base.language.Messages;

/** "Review": which interview comes first and why, its answers beside seconds and changes, and what is decided by one key. */
public final class ReviewView implements Screen {

    private static final PseudoClass OPENED = PseudoClass.getPseudoClass("opened");

    private final ReviewModel model;
    private final Messages words;
    private final Dialogues dialogues;
    private final Runnable receive;
    private final QueueList list;
    private final InterviewSheet sheet;
    private final Button copy;
    private final HBox full;
    private final StackPane root = new StackPane();
    private boolean listOnly;

    /** {@code receive} goes to where files are taken in. */
    public ReviewView(ReviewModel model, Locale language, Dialogues dialogues, Runnable receive) {
        this.model = model;
        this.words = Messages.of(ReviewView.class, language);
        this.dialogues = dialogues;
        this.receive = receive;
        this.list = new QueueList(model, words);
        this.sheet = new InterviewSheet(model, words);
        HBox below = Part.row(16);
        below.getChildren()
                .addAll(
                        Part.hint(words.text("review.keys.step"), "J", "K"),
                        Part.hint(words.text("review.keys.list"), "F3"),
                        Part.hint(words.text("review.keys.differing"), "D"));
        this.copy = Part.flat(Material2OutlinedMZ.SEND, words.text("review.copy"), "Ctrl S");
        copy.setOnAction(_ -> copyForTeam());
        copy.setFocusTraversable(false);
        below.getChildren().addAll(Part.gap(), copy);
        below.getStyleClass().addAll("review-keys");
        VBox right = new VBox(sheet, below);
        VBox.setVgrow(sheet, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        right.getStyleClass().add("review-right");
        right.setMinHeight(0);
        this.full = new HBox(list, right);
        full.getStyleClass().add("review");
        model.queueProperty().subscribe(this::draw);
        // What was asked goes away with the keyboard in it.
        model.panelProperty().subscribe((before, now) -> {
            if (now instanceof Panel.Closed && !(before instanceof Panel.Closed)) {
                focus();
            }
        });
        draw();
    }

    private void draw() {
        // The department's files are for everybody as they are.
        copy.setVisible(!model.rules());
        copy.setManaged(!model.rules());
        if (model.empty()) {
            Button take = Part.primary(Material2OutlinedMZ.MOVE_TO_INBOX, words.text("review.empty.go"), "");
            take.setOnAction(_ -> receive.run());
            VBox empty = Part.empty(
                    Material2OutlinedAL.INBOX, words.text("review.empty"), words.text("review.empty.do"), take);
            VBox page = new VBox(Part.wrapped(words.text("review.title.none"), "title"), empty);
            VBox.setVgrow(empty, Priority.ALWAYS);
            page.getStyleClass().add("screen");
            root.getChildren().setAll(page);
            return;
        }
        if (root.getChildren().isEmpty() || !root.getChildren().getFirst().equals(full)) {
            root.getChildren().setAll(full);
            focus();
        }
    }

    /** The list takes the keyboard, or where there is no room for it the answers do. */
    private void focus() {
        root.applyCss();
        if (list.isVisible()) {
            list.focusList();
        } else {
            sheet.focusAnswers();
        }
    }

    private void copyForTeam() {
        dialogues.folder(words.text("review.copy")).ifPresent(model::copyForTeam);
    }

    private void toggleList() {
        listOnly = !listOnly;
        full.pseudoClassStateChanged(OPENED, listOnly);
        list.pseudoClassStateChanged(OPENED, listOnly);
        focus();
    }

    @Override
    public Parent node() {
        return root;
    }

    @Override
    public void shown() {
        model.arrive();
        focus();
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() != KeyEvent.KEY_PRESSED) {
            return;
        }
        boolean done = event.isControlDown()
                ? control(event.getCode())
                : plain(event, event.getTarget() instanceof TextInputControl);
        if (done) {
            event.consume();
        }
    }

    private boolean control(KeyCode code) {
        return switch (code) {
            case ENTER -> {
                sheet.confirm();
                yield true;
            }
            case F -> {
                list.focusSearch();
                yield true;
            }
            case Z -> {
                model.undo();
                yield true;
            }
            case S -> {
                if (!model.rules()) {
                    copyForTeam();
                }
                yield true;
            }
            default -> false;
        };
    }

    private boolean plain(KeyEvent event, boolean typing) {
        KeyCode code = event.getCode();
        if (code == KeyCode.ESCAPE && sheet.isAsking()) {
            model.closePanel();
            return true;
        }
        if (code == KeyCode.ESCAPE && list.isSearching()) {
            list.endSearch();
            return true;
        }
        if (code == KeyCode.F3) {
            toggleList();
            return true;
        }
        if (code == KeyCode.ENTER) {
            // Enter decides nothing here; in a list of choices it chooses, and on the empty page it goes on.
            boolean choosing = event.getTarget() instanceof ComboBoxBase<?>;
            if (model.empty()) {
                receive.run();
            } else if (list.isSearching()) {
                focus();
            }
            return !choosing;
        }
        if (list.isSearching() && (code == KeyCode.DOWN || code == KeyCode.UP)) {
            model.step(code == KeyCode.DOWN ? 1 : -1);
            return true;
        }
        boolean letters = !typing && !sheet.isAsking() && !event.isAltDown() && !event.isMetaDown();
        return letters && letter(code, event.isShiftDown());
    }

    private boolean letter(KeyCode code, boolean shift) {
        switch (code) {
            case J -> model.step(1);
            case K -> model.step(-1);
            case A -> {
                if (shift) {
                    model.askAcceptAll();
                } else {
                    model.accept();
                }
            }
            case R -> model.askReturn();
            case X -> model.askExclude();
            case D -> sheet.toggleDiffering();
            default -> {
                return false;
            }
        }
        return true;
    }
}
