package vn.sipas.field.app.ui.answering;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
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
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.desk.recheck.Answering.Asking;
import vn.sipas.field.app.ui.Dialogues;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Screen;
import vn.sipas.field.app.ui.Sheet;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;

/** "Phúc tra" at the department: which monitor waits for what, and one file that answers. */
public final class AnsweringView implements Screen {

    private static final PseudoClass NOW = PseudoClass.getPseudoClass("now");
    private static final double WHO = 12;

    private final AnsweringModel model;
    private final Messages words;
    private final Dialogues dialogues;
    private final Runnable toReceive;
    private final Sheet sheet = new Sheet();
    private final VBox news = new VBox(8);
    private final VBox people = new VBox();
    private final TextField folder = new TextField();
    private final VBox where;

    /** {@code toReceive} goes where files are taken in. */
    public AnsweringView(AnsweringModel model, Locale language, Dialogues dialogues, Runnable toReceive) {
        this.model = model;
        this.words = Messages.of(AnsweringView.class, language);
        this.dialogues = dialogues;
        this.toReceive = toReceive;
        people.getStyleClass().addAll("card-list", "asking-list");
        folder.textProperty().bindBidirectional(model.folderProperty());
        folder.setPromptText(words.text("answering.folder"));
        folder.setAccessibleText(words.text("answering.folder"));
        HBox.setHgrow(folder, Priority.ALWAYS);
        Button choose = Part.button(Material2OutlinedAL.FOLDER_OPEN, words.text("answering.choose"), "Ctrl O");
        choose.setOnAction(_ -> choose());
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.visibleProperty().bind(model.busyProperty());
        bar.managedProperty().bind(model.busyProperty());
        this.where = Part.card(
                Part.text(words.text("answering.where"), "card-title"),
                Part.path(folder, choose),
                Part.wrapped(words.text("answering.where.words"), "caption"));
        sheet.pieces(news, bar, people, where);
        model.askingProperty().subscribe(_ -> draw());
        model.chosenProperty().subscribe(_ -> draw());
        model.busyProperty().subscribe(_ -> head());
        model.newsProperty().subscribe(what -> {
            news.getChildren().setAll(what.map(AnsweringView::banner).stream().toList());
            news.setManaged(!news.getChildren().isEmpty());
        });
    }

    private static Node banner(AnsweringModel.News what) {
        return Part.banner(
                what.tone() == Tone.SUCCESS ? Material2OutlinedAL.CHECK_CIRCLE : Material2OutlinedAL.ERROR_OUTLINE,
                what.tone(),
                what.fact(),
                what.action());
    }

    private void head() {
        Optional<List<Asking>> all = model.askingProperty().get();
        if (all.isEmpty()) {
            sheet.head(words.text("answering.title"));
            return;
        }
        Optional<Asking> chosen = model.chosenProperty().get();
        int waiting = model.countProperty().get();
        String title = words.text(waiting == 0 ? "answering.title.none" : "answering.title.some", waiting);
        Button main = chosen.filter(Asking::waits)
                .map(one -> Part.primary(Material2OutlinedMZ.REPLY, words.text("answering.go", one.person()), "Enter"))
                .orElseGet(() ->
                        Part.primary(Material2OutlinedMZ.MOVE_TO_INBOX, words.text("answering.receive"), "Enter"));
        main.setOnAction(_ -> {
            if (chosen.filter(Asking::waits).isPresent()) {
                answer();
            } else {
                toReceive.run();
            }
        });
        main.setDisable(model.busyProperty().get());
        main.setFocusTraversable(false);
        sheet.head(title, main);
    }

    private void answer() {
        if (folder.getText().isBlank()) {
            dialogues.folder(words.text("answering.choose")).map(Path::toString).ifPresent(model::answer);
        } else {
            model.answer(folder.getText());
        }
    }

    private void choose() {
        dialogues.folder(words.text("answering.choose")).map(Path::toString).ifPresent(folder::setText);
    }

    private void draw() {
        head();
        people.getChildren().clear();
        List<Asking> all = model.askingProperty().get().orElse(List.of());
        boolean waits = model.chosenProperty().get().filter(Asking::waits).isPresent();
        where.setVisible(waits);
        where.setManaged(waits);
        if (model.askingProperty().get().isPresent() && all.isEmpty()) {
            people.getChildren()
                    .add(Part.empty(
                            Material2OutlinedAL.GROUPS,
                            words.text("answering.nobody"),
                            words.text("answering.nobody.do")));
        } else if (!all.isEmpty() && model.countProperty().get() == 0) {
            people.getChildren()
                    .add(Part.banner(
                            Material2OutlinedAL.CHECK_CIRCLE,
                            Tone.PLAIN,
                            words.text("answering.all"),
                            words.text("answering.all.do")));
        }
        all.forEach(one -> people.getChildren().add(line(one)));
        if (waits && sheet.node().getScene() != null) {
            folder.requestFocus();
        }
    }

    private Node line(Asking one) {
        VBox who = new VBox(2, Part.wrapped(one.person(), "strong"), Part.wrapped(one.unit(), "muted"));
        Flowing row = Part.flow(12, Flowing.growing(who, WHO));
        if (one.held() == 0) {
            row.getChildren().add(badge("answering.nothing-here", Tone.PLAIN, 0));
        } else {
            add(row, "answering.unsigned", Math.toIntExact(one.held() - one.signed()));
            add(row, "answering.contacts", one.contacts());
            add(row, "answering.originals", one.originals());
            if (!one.waits()) {
                row.getChildren().add(badge("answering.answered", Tone.SUCCESS, 0));
            }
        }
        Button line = new Button();
        line.setGraphic(row);
        line.setMaxWidth(Double.MAX_VALUE);
        row.prefWidthProperty().bind(line.widthProperty().subtract(24));
        line.getStyleClass().addAll("flat", "section-line");
        line.pseudoClassStateChanged(NOW, model.chosenProperty().get().equals(Optional.of(one)));
        line.setAccessibleText(one.person());
        line.setOnAction(_ -> model.chosenProperty().set(Optional.of(one)));
        return line;
    }

    private void add(Flowing row, String key, int count) {
        if (count > 0) {
            row.getChildren().add(badge(key, Tone.ACCENT, count));
        }
    }

    private Node badge(String key, Tone tone, int count) {
        return Part.badge(
                tone == Tone.SUCCESS
                        ? Material2OutlinedAL.CHECK_CIRCLE
                        : tone == Tone.PLAIN ? Material2OutlinedAL.HOURGLASS_EMPTY : Material2OutlinedMZ.SCHEDULE,
                words.text(key, count),
                tone);
    }

    @Override
    public Parent node() {
        return sheet.node();
    }

    @Override
    public void shown() {
        model.load();
        sheet.top();
        if (where.isVisible()) {
            folder.requestFocus();
        }
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED && event.isControlDown() && event.getCode() == KeyCode.O) {
            choose();
            event.consume();
            return;
        }
        sheet.key(event);
    }
}
