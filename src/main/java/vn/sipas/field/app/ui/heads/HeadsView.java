package vn.sipas.field.app.ui.heads;

import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;
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
import vn.sipas.field.app.ui.heads.HeadsModel.Page;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.witness.Cosigning;

/** "Heads and signatures": the own book, other people's books for whoever signs, and forks where there are any. */
public final class HeadsView implements Screen {

    private final HeadsModel model;
    private final Messages words;
    private final Dialogues dialogues;
    private final Sheet sheet = new Sheet().wide();
    private final VBox pages = new VBox();
    private final VBox news = new VBox(8);
    private final TextField file = new TextField();
    private final TextField folder = new TextField();
    private final VBox taking;
    private final VBox giving;
    private final VBox exchange = new VBox(14);
    private final OwnPanel own;
    private final OthersPanel others;
    private final ForkPanel forks;
    private List<Page> offered = List.of();

    public HeadsView(HeadsModel model, Locale language, Dialogues dialogues) {
        this.model = model;
        this.words = Messages.of(HeadsView.class, language);
        this.dialogues = dialogues;
        this.own = new OwnPanel(model, words);
        this.others = new OthersPanel(model, words);
        this.forks = new ForkPanel(model, words);
        typed(file, "heads.file");
        file.textProperty().bindBidirectional(model.fileProperty());
        typed(folder, "heads.folder");
        folder.textProperty().bindBidirectional(model.folderProperty());
        Button choose = Part.button(Material2OutlinedAL.FOLDER_OPEN, words.text("heads.choose"), "Ctrl O");
        choose.setOnAction(_ -> chooseFiles());
        this.taking = new VBox(
                6,
                Part.text(words.text("heads.take"), "strong"),
                Part.path(file, choose),
                Part.wrapped(words.text("heads.take.words"), "caption"));
        Button stick = Part.button(Material2OutlinedAL.FOLDER, words.text("heads.stick"), "Ctrl S");
        stick.setOnAction(_ -> chooseFolder());
        this.giving = new VBox(
                6,
                Part.text(words.text("heads.give"), "strong"),
                Part.path(folder, stick),
                Part.wrapped(words.text("heads.give.words"), "caption"));
        exchange.getStyleClass().add("card");
        dropping(sheet.node());
        model.nowProperty().subscribe(_ -> draw());
        model.pageProperty().subscribe(_ -> arrange());
        model.newsProperty().subscribe(_ -> tell());
        model.workProperty().subscribe(_ -> tell());
        model.fileProperty().subscribe(this::head);
        model.folderProperty().subscribe(this::head);
        model.forkProperty().subscribe(_ -> head());
    }

    private void typed(TextField field, String key) {
        field.setPromptText(words.text(key));
        field.setAccessibleText(words.text(key));
    }

    /** Anywhere on the page files can be dropped. */
    private void dropping(Node where) {
        where.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
            event.consume();
        });
        where.setOnDragDropped(event -> {
            model.take(
                    event.getDragboard().getFiles().stream().map(File::getPath).toList());
            event.setDropCompleted(true);
            event.consume();
        });
    }

    private void chooseFiles() {
        model.take(dialogues.files(words.text("heads.choose")).stream()
                .map(Path::toString)
                .toList());
    }

    private void chooseFolder() {
        dialogues.folder(words.text("heads.stick")).ifPresent(path -> folder.setText(path.toString()));
    }

    private void draw() {
        List<Page> now = model.nowProperty()
                .get()
                .map(read -> Stream.of(Page.values())
                        .filter(each -> switch (each) {
                            case OWN -> true;
                            case OTHERS -> read.manner().isPresent();
                            case FORKS -> !read.forks().isEmpty();
                        })
                        .toList())
                .orElse(List.of());
        if (!now.equals(offered)) {
            offered = now;
            Flowing choice = new Segments<>(
                            words.text("heads.pages"),
                            now,
                            each -> words.text("heads.page." + each.name()),
                            model.pageProperty())
                    .node();
            choice.getChildren()
                    .add(Part.hint(
                            words.text("heads.pages.keys"),
                            Stream.of(Page.values())
                                    .filter(now::contains)
                                    .map(each -> "Ctrl " + each.digit())
                                    .toArray(String[]::new)));
            pages.getChildren().setAll(choice);
        }
        own.draw();
        others.draw();
        forks.draw();
        arrange();
    }

    /** Puts the page that is looked at together. */
    private void arrange() {
        boolean hadKeyboard = file.isFocused() || folder.isFocused();
        Page page = model.pageProperty().get();
        exchange.getChildren()
                .setAll(
                        switch (page) {
                            case OWN -> List.of(giving, taking);
                            case OTHERS -> List.of(taking, giving);
                            case FORKS -> List.of(giving);
                        });
        Stream<Node> pieces = switch (page) {
            case OWN -> Stream.concat(own.pieces().stream(), Stream.of(exchange));
            case OTHERS -> Stream.of(exchange, others.node());
            case FORKS -> Stream.concat(forks.pieces().stream(), Stream.of(exchange));
        };
        Stream<Node> above = offered.size() > 1 ? Stream.of(pages, news) : Stream.of(news);
        sheet.pieces(Stream.concat(above, pieces).toArray(Node[]::new));
        head();
        if (hadKeyboard) {
            begin();
        }
    }

    private void head() {
        if (model.nowProperty().get().isEmpty()) {
            sheet.head(words.text("heads.title"));
            return;
        }
        Button main = switch (model.pageProperty().get()) {
            case OWN -> isTyped() ? take("heads.go.take") : save();
            case OTHERS -> isTyped() ? take("heads.go.take-sign") : sign();
            case FORKS -> saveFork();
        };
        if (model.isBusy()) {
            main.setDisable(true);
        }
        main.setFocusTraversable(false);
        sheet.head(title(), main);
    }

    private boolean isTyped() {
        return !model.fileProperty().get().isBlank();
    }

    private Button take(String key) {
        return primary(Material2OutlinedMZ.MOVE_TO_INBOX, words.text(key), model::take);
    }

    private Button save() {
        Button save = primary(Material2OutlinedMZ.SAVE, words.text("heads.go.save"), () -> into(model::save));
        save.setDisable(
                model.nowProperty().get().map(now -> now.codes().isEmpty()).orElse(true));
        return save;
    }

    private Button sign() {
        long held = model.held();
        Button sign = primary(
                Material2OutlinedAL.BORDER_COLOR,
                held == 0 ? words.text("heads.go.take-sign") : words.text("heads.go.sign." + manner().name(), held),
                model::sign);
        sign.setDisable(held == 0);
        return sign;
    }

    private Button saveFork() {
        return primary(Material2OutlinedMZ.SAVE, words.text("heads.go.fork"), () -> into(model::saveFork));
    }

    /** Asks where to, if nobody typed it. */
    private void into(Runnable then) {
        if (folder.getText().isBlank()) {
            chooseFolder();
        }
        if (!folder.getText().isBlank()) {
            then.run();
        }
    }

    private static Button primary(Ikon icon, String text, Runnable action) {
        Button primary = Part.primary(icon, text, "Enter");
        primary.setOnAction(_ -> action.run());
        return primary;
    }

    private Cosigning.Manner manner() {
        return model.nowProperty().get().flatMap(HeadsPort.Now::manner).orElse(Cosigning.Manner.RECEIPT);
    }

    private String title() {
        return switch (model.pageProperty().get()) {
            case OWN -> own.title();
            case OTHERS -> others.title();
            case FORKS -> forks.title();
        };
    }

    private void tell() {
        Optional<Double> share = model.workProperty().get();
        if (share.isPresent()) {
            ProgressBar bar = new ProgressBar(share.get() > 0 ? share.get() : ProgressBar.INDETERMINATE_PROGRESS);
            bar.setMaxWidth(Double.MAX_VALUE);
            news.getChildren().setAll(Part.wrapped(words.text("heads.working"), "muted"), bar);
        } else {
            news.getChildren()
                    .setAll(model.newsProperty().get().stream()
                            .map(what -> Part.banner(icon(what.tone()), what.tone(), what.fact(), what.action()))
                            .toList());
            if (!news.getChildren().isEmpty()) {
                sheet.toTop();
            }
        }
        news.setManaged(!news.getChildren().isEmpty());
        head();
    }

    private static Ikon icon(Tone tone) {
        return switch (tone) {
            case SUCCESS -> Material2OutlinedAL.CHECK_CIRCLE;
            case WARNING -> Material2OutlinedMZ.WARNING;
            case DANGER -> Material2OutlinedAL.ERROR_OUTLINE;
            case PLAIN, ACCENT -> Material2OutlinedAL.INFO;
        };
    }

    private void begin() {
        (model.pageProperty().get() == Page.OTHERS ? file : folder).requestFocus();
    }

    @Override
    public Parent node() {
        return sheet.node();
    }

    @Override
    public void shown() {
        model.load();
        begin();
        sheet.toTop();
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED && event.isControlDown() && control(event.getCode())) {
            event.consume();
        } else {
            sheet.key(event);
        }
    }

    /** Whether the key was used up. */
    private boolean control(KeyCode code) {
        return switch (code) {
            case O -> {
                chooseFiles();
                yield true;
            }
            case S -> {
                chooseFolder();
                yield true;
            }
            case DIGIT1, NUMPAD1 -> to(Page.OWN);
            case DIGIT2, NUMPAD2 -> to(Page.OTHERS);
            case DIGIT3, NUMPAD3 -> to(Page.FORKS);
            default -> false;
        };
    }

    private boolean to(Page page) {
        boolean there = offered.contains(page);
        if (there) {
            model.pageProperty().set(page);
            begin();
            sheet.toTop();
        }
        return there;
    }
}
