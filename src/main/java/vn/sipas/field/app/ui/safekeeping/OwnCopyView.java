package vn.sipas.field.app.ui.safekeeping;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.desk.safekeeping.OwnCopy;
import vn.sipas.field.app.ui.Dialogues;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Screen;
import vn.sipas.field.app.ui.Sheet;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.safekeeping.OwnCopyModel.Phase;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.ledger.book.OwnStanding;

/** "The data here is an older copy": what is known, and the two ways out. The desk behind it can be read all the while. */
public final class OwnCopyView implements Screen {

    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT);

    private final OwnCopyModel model;
    private final Messages words;
    private final Dialogues dialogues;
    private final Runnable work;
    private final Sheet sheet = new Sheet();
    private final VBox news = new VBox(12);
    private final TextField place = new TextField();
    private final PasswordField password = new PasswordField();
    private final VBox bringing;
    private final VBox going;

    /** {@code work} leads to the desk, to be read or, once all is well, to go on. */
    public OwnCopyView(OwnCopyModel model, Locale language, Dialogues dialogues, Runnable work) {
        this.model = model;
        this.words = Messages.of(OwnCopyView.class, language);
        this.dialogues = dialogues;
        this.work = work;
        this.bringing = bringing();
        this.going = going();
        sheet.pieces(news, bringing, going);
        model.stateProperty().subscribe(this::draw);
    }

    private VBox bringing() {
        place.textProperty().bindBidirectional(model.placeProperty());
        place.setAccessibleText(words.text("own.back.place"));
        place.setPromptText(words.text("own.back.prompt"));
        Button choose = Part.button(Material2OutlinedAL.FOLDER, words.text("own.choose"), "Ctrl O");
        choose.setOnAction(_ -> choose());
        return Part.card(
                Part.wrapped(words.text("own.back.title"), "card-title"),
                Part.wrapped(words.text("own.back.words"), "muted"),
                Part.path(place, choose),
                Part.wrapped(words.text("own.back.once"), "caption"));
    }

    private void choose() {
        dialogues.folder(words.text("own.back.place")).ifPresent(path -> place.setText(path.toString()));
        place.requestFocus();
        place.end();
    }

    private VBox going() {
        TextField folder = new TextField();
        folder.textProperty().bindBidirectional(model.folderProperty());
        folder.setAccessibleText(words.text("own.next.folder"));
        folder.setPromptText(words.text("own.next.folder"));
        password.textProperty().bindBidirectional(model.passwordProperty());
        password.setAccessibleText(words.text("own.next.password"));
        password.setPromptText(words.text("own.next.password"));
        Button choose = Part.button(Material2OutlinedAL.FOLDER, words.text("own.choose"), "");
        choose.setOnAction(_ ->
                dialogues.folder(words.text("own.next.folder")).ifPresent(path -> folder.setText(path.toString())));
        Button go = Part.button(Material2OutlinedMZ.VPN_KEY, words.text("own.next.go"), "");
        go.setOnAction(_ -> model.goOn());
        return Part.card(
                Part.wrapped(words.text("own.next.title"), "card-title"),
                Part.wrapped(words.text("own.next.words"), "muted"),
                Part.path(folder, choose),
                Part.flow(12, password, go));
    }

    private void draw(OwnCopyModel.State state) {
        boolean gone = state.phase() instanceof Phase.Gone;
        boolean closed = state.now().standing().closed();
        head(state, gone || !closed);
        news.getChildren().setAll(news(state));
        show(bringing, !gone && state.now().standing() instanceof OwnStanding.Behind);
        show(going, !gone && closed);
        if (gone || !closed) {
            sheet.top();
        }
    }

    private static void show(Node piece, boolean now) {
        piece.setVisible(now);
        piece.setManaged(now);
    }

    private void head(OwnCopyModel.State state, boolean over) {
        if (over) {
            Button go = Part.primary(Material2OutlinedAL.ARROW_FORWARD, words.text("own.work"), "Enter");
            go.setOnAction(_ -> work.run());
            go.setFocusTraversable(false);
            sheet.head(words.text("own.title.over"), go);
            return;
        }
        Button read = Part.button(Material2OutlinedMZ.VISIBILITY, words.text("own.read"), "Esc");
        read.setOnAction(_ -> leave());
        read.setFocusTraversable(false);
        if (state.now().standing() instanceof OwnStanding.Behind) {
            Button back = Part.primary(Material2OutlinedMZ.USB, words.text("own.back.go"), "Enter");
            back.setOnAction(_ -> model.bringBack());
            back.setFocusTraversable(false);
            back.setDisable(model.busy());
            sheet.head(words.text("own.title"), back, read);
        } else {
            sheet.head(words.text("own.title.forked"), read);
        }
    }

    private List<Node> news(OwnCopyModel.State state) {
        Optional<Node> last = switch (state.phase()) {
            case Phase.Ready _ -> Optional.empty();
            case Phase.Busy _ -> Optional.of(Part.wrapped(words.text("own.busy"), "muted"));
            case Phase.Back(OwnCopy.BroughtBack back) -> Optional.of(back(back));
            case Phase.NoPlace _ -> Optional.of(warning(words.text("own.no-place"), words.text("own.no-place.do")));
            case Phase.NoFolder _ -> Optional.of(warning(words.text("own.no-folder"), words.text("own.no-place.do")));
            case Phase.Gone(var done) -> Optional.of(gone(done));
            case Phase.Failed(var why) ->
                Optional.of(Part.banner(
                        Material2OutlinedAL.ERROR_OUTLINE,
                        Tone.DANGER,
                        words.text("own.failed"),
                        why.text(words.language())));
        };
        boolean gone = state.phase() instanceof Phase.Gone;
        Optional<Node> fact = gone ? Optional.empty() : fact(state);
        return List.of(last, fact).stream().flatMap(Optional::stream).toList();
    }

    private Optional<Node> fact(OwnCopyModel.State state) {
        return switch (state.now().standing()) {
            case OwnStanding.Whole _, OwnStanding.Missing _ -> Optional.empty();
            case OwnStanding.Behind(long held, long known, var at) ->
                Optional.of(warning(
                        words.text("own.behind", held, known, WHEN.format(at)),
                        words.text("own.kept", state.now().drafts())));
            case OwnStanding.Forked forked ->
                Optional.of(Part.banner(
                        Material2OutlinedAL.ERROR_OUTLINE,
                        Tone.DANGER,
                        words.text("own.forked", forked.size(), WHEN.format(forked.at())),
                        words.text("own.forked.do") + " "
                                + words.text("own.kept", state.now().drafts())));
        };
    }

    private Node back(OwnCopy.BroughtBack back) {
        String more = (back.settled() > 0 ? " " + words.text("own.back.settled", back.settled()) : "")
                + (back.unanswered() > 0 ? " " + words.text("own.back.unanswered", back.unanswered()) : "");
        if (!back.standing().closed()) {
            return Part.banner(
                    Material2OutlinedAL.CHECK_CIRCLE,
                    Tone.SUCCESS,
                    words.text("own.back.all", back.records()),
                    words.text("own.back.all.do") + more);
        }
        return warning(words.text("own.back.some", back.records()), words.text("own.back.some.do") + more);
    }

    private Node gone(OwnCopyPort.GoneOn.Done done) {
        return new VBox(
                12,
                Part.banner(
                        Material2OutlinedAL.CHECK_CIRCLE,
                        Tone.SUCCESS,
                        words.text("own.next.done", done.interviews(), done.drafts()),
                        words.text("own.next.done.do")),
                Part.card(
                        Part.wrapped(words.text("own.step.records", done.records())),
                        Part.wrapped(words.text("own.step.card", done.card())),
                        Part.text(done.fingerprint(), "code"),
                        Part.wrapped(words.text("own.step.pack"))));
    }

    private static Node warning(String fact, String action) {
        return Part.banner(Material2OutlinedMZ.WARNING, Tone.WARNING, fact, action);
    }

    private void leave() {
        if (!model.busy()) {
            work.run();
        }
    }

    @Override
    public Parent node() {
        return sheet.node();
    }

    @Override
    public void shown() {
        model.load(closed -> {
            if (closed && bringing.isVisible()) {
                place.requestFocus();
                place.end();
            } else if (closed) {
                password.requestFocus();
            }
        });
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            if (event.getCode() == KeyCode.ESCAPE) {
                leave();
                event.consume();
                return;
            }
            if (event.isControlDown() && event.getCode() == KeyCode.O && bringing.isVisible()) {
                choose();
                event.consume();
                return;
            }
            if (event.getCode() == KeyCode.ENTER && password.isFocused()) {
                model.goOn();
                event.consume();
                return;
            }
        }
        sheet.key(event);
    }
}
