package vn.sipas.field.app.ui.recheck;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.ui.Dialogues;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Screen;
import vn.sipas.field.app.ui.Sheet;
import vn.sipas.field.app.ui.Theme;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.base.language.Messages;
import vn.sipas.field.office.recheck.ActionWords;
import vn.sipas.field.office.recheck.Board;
import vn.sipas.field.office.recheck.NextAction;
import vn.sipas.field.office.recheck.NextAction.Act;

/** "Phúc tra": the eight steps, the one thing to do next, and what it is about. */
public final class RecheckView implements Screen {

    private final RecheckModel model;
    private final Locale language;
    private final Messages words;
    private final Dialogues dialogues;
    private final Ladder ladder;
    private final Sheet sheet = new Sheet().wide();
    private final BorderPane root = new BorderPane();
    private final VBox news = new VBox(8);
    private final VBox working;
    private final VBox content = new VBox(12);
    private final HBox others;
    private final Button alarms;
    private final Button another;
    private final FilesPanel files;
    private final PeoplePanel people;
    private final PersonPanel person;
    private final AlarmsPanel look;
    private final RoundPanel round;
    private final Map<Act, StepPanel> panels = new EnumMap<>(Act.class);
    private boolean here;

    public RecheckView(RecheckModel model, Locale language, Theme theme, Dialogues dialogues) {
        this.model = model;
        this.language = language;
        this.words = Messages.of(RecheckView.class, language);
        this.dialogues = dialogues;
        this.ladder = new Ladder(language);
        this.files = new FilesPanel(model, language, this::chooseFolder);
        this.people = new PeoplePanel(model, language, this::press);
        this.person = new PersonPanel(model.people().person(), language);
        this.look = new AlarmsPanel(model, language);
        this.round = new RoundPanel(model, language, theme);
        panels.put(Act.COMMIT, new CommitPanel(model, language));
        panels.put(Act.DRAW, new DrawPanel(model, language));
        panels.put(Act.COMPARE, new ComparePanel(model, language));
        panels.put(Act.WRITE_MINUTES, new MinutesPanel(model.minutes(), language));
        this.working = working();
        this.alarms = other(Material2OutlinedAL.ADD_ALERT, "", "Ctrl B", () -> model.turn(Place.ALARMS));
        this.another = other(
                Material2OutlinedMZ.PLAYLIST_ADD,
                words.text("recheck.another"),
                "Ctrl N",
                () -> model.turn(Place.LIST));
        this.others = Part.row(
                8,
                another,
                other(Material2OutlinedMZ.MOVE_TO_INBOX, words.text("recheck.take"), "Ctrl O", this::chooseFiles),
                other(Material2OutlinedMZ.USB, words.text("recheck.send"), "Ctrl S", this::send),
                other(
                        Material2OutlinedAL.LIST_ALT,
                        words.text("recheck.tickets"),
                        "Ctrl T",
                        () -> model.turn(Place.TICKETS)),
                alarms);
        sheet.pieces(news, working, content);
        root.setLeft(ladder);
        root.setCenter(sheet.node());
        root.setBottom(foot());
        model.stateProperty().subscribe(_ -> draw());
        model.placeProperty().subscribe(_ -> draw());
        List.<ObservableValue<?>>of(
                        model.people().person().openedProperty(),
                        model.comparing().pairProperty(),
                        model.files().haulProperty(),
                        model.roundProperty())
                .forEach(each -> each.subscribe(this::draw));
        model.primaryProperty().subscribe(_ -> head());
        model.jobs().newsProperty().subscribe(what -> {
            news.getChildren().setAll(what.map(RecheckView::banner).stream().toList());
            news.setManaged(!news.getChildren().isEmpty());
        });
    }

    private static Node banner(RecheckJobs.News what) {
        Ikon icon = switch (what.tone()) {
            case SUCCESS -> Material2OutlinedAL.CHECK_CIRCLE;
            case WARNING -> Material2OutlinedMZ.WARNING;
            case DANGER -> Material2OutlinedAL.ERROR_OUTLINE;
            case PLAIN, ACCENT -> Material2OutlinedAL.INFO;
        };
        return Part.banner(icon, what.tone(), what.fact(), what.action());
    }

    private VBox working() {
        ProgressBar bar = new ProgressBar(ProgressBar.INDETERMINATE_PROGRESS);
        bar.setMaxWidth(Double.MAX_VALUE);
        model.jobs()
                .progressProperty()
                .subscribe(
                        at -> bar.setProgress(at.map(now -> now.share()).orElse(ProgressBar.INDETERMINATE_PROGRESS)));
        Button stop = Part.button(Material2OutlinedAL.CANCEL, words.text("recheck.stop"), "Esc");
        stop.setOnAction(_ -> model.jobs().stop());
        VBox card = Part.card(Part.flow(12, Part.text(words.text("recheck.working")), stop), bar);
        card.visibleProperty().bind(model.jobs().busyProperty());
        card.managedProperty().bind(model.jobs().busyProperty());
        return card;
    }

    private Button other(Ikon icon, String said, String cap, Runnable does) {
        Button button = Part.shrinking(Part.flat(icon, said, cap));
        button.setOnAction(_ -> does.run());
        button.setFocusTraversable(false);
        return button;
    }

    private Node foot() {
        HBox foot = Part.row(16, Part.gap(), others);
        foot.getStyleClass().add("recheck-foot");
        return foot;
    }

    /** The sentence that says what is next, with its button. */
    private void head() {
        Optional<Primary> now = model.primaryProperty().get();
        if (now.isEmpty()) {
            sheet.head(words.text("recheck.title"));
            return;
        }
        Primary primary = now.get();
        Button main = Part.primary(icon(primary.does()), primary.words(), "Enter");
        main.setFocusTraversable(false);
        main.setDisable(!primary.enabled());
        main.setOnAction(_ -> press());
        HBox banner = model.board()
                .map(board -> banner(board, main))
                .orElseGet(() -> Part.banner(
                        Material2OutlinedAL.ARCHIVE, Tone.ACCENT, words.text("recheck.no-board"), "", main));
        banner.getStyleClass().add("next-step");
        sheet.head(banner, main);
    }

    private HBox banner(Board board, Button main) {
        NextAction next = board.next();
        return switch (model.placeProperty().get()) {
            case LIST ->
                banner(
                        about("recheck.now", NextAction.Step.POOL),
                        words.text("list.title"),
                        words.text("list.detail"),
                        main);
            case PEOPLE -> banner(about("recheck.now", next.step()), board, main);
            case STEP, TICKETS, ALARMS -> banner(about("recheck.next", next.step()), board, main);
        };
    }

    private HBox banner(String about, Board board, Button main) {
        NextAction next = board.next();
        return banner(about, ActionWords.title(next, board, language), ActionWords.detail(next, board, language), main);
    }

    private static HBox banner(String about, String fact, String action, Button main) {
        return Part.bannerUnder(about, Material2OutlinedAL.DOUBLE_ARROW, Tone.ACCENT, fact, action, main);
    }

    private String about(String key, NextAction.Step step) {
        return words.text(key, Ladder.number(step), ActionWords.step(step, language));
    }

    private static Ikon icon(Primary.Does does) {
        return switch (does) {
            case Primary.Does.Next(Act act) -> icon(act);
            case Primary.Does.Commit() -> Material2OutlinedAL.LOCK;
            case Primary.Does.OpenPerson() -> Material2OutlinedMZ.PERSON;
            case Primary.Does.Interview() -> Material2OutlinedMZ.PLAY_ARROW;
            case Primary.Does.WriteDown() -> Material2OutlinedAL.CHECK;
            case Primary.Does.Back() -> Material2OutlinedAL.ARROW_BACK;
            case Primary.Does.OpenPack() -> Material2OutlinedAL.ARCHIVE;
        };
    }

    private static Ikon icon(Act act) {
        return switch (act) {
            case TAKE_FILES, TAKE_SIGNATURE, TAKE_CONTACTS, TAKE_ORIGINALS, TAKE_LATE_FILES ->
                Material2OutlinedMZ.MOVE_TO_INBOX;
            case WITNESS -> Material2OutlinedMZ.VERIFIED;
            case COMMIT -> Material2OutlinedAL.LOCK;
            case SEND_POOL, SEND_DRAW, SEND_RECHECKS, SEND_MINUTES -> Material2OutlinedMZ.USB;
            case DRAW -> Material2OutlinedAL.CASINO;
            case REACH, REACH_LATER -> Material2OutlinedMZ.PHONE;
            case COMPARE -> Material2OutlinedAL.COMPARE_ARROWS;
            case DECIDE -> Material2OutlinedAL.DIRECTIONS_WALK;
            case WRITE_MINUTES -> Material2OutlinedAL.DESCRIPTION;
        };
    }

    private void draw() {
        head();
        model.board().ifPresent(board -> {
            ladder.draw(board);
            Part.label(alarms)
                    .setText(words.text("recheck.alarms", board.alarms().size()));
        });
        boolean drawn = model.board().flatMap(Board::current).isPresent();
        another.setVisible(drawn);
        another.setManaged(drawn);
        boolean known = model.board().isPresent();
        for (Node piece : List.of(ladder, others)) {
            piece.setVisible(known);
            piece.setManaged(known);
        }
        content.getChildren().setAll(pieces());
        begin();
    }

    private List<Node> pieces() {
        return switch (model.stateProperty().get()) {
            case RecheckModel.State.NotRead() -> List.of(Part.wrapped(words.text("recheck.reading"), "muted"));
            case RecheckModel.State.None(String why) ->
                List.of(Part.empty(Material2OutlinedMZ.RULE, words.text("recheck.no-board"), why));
            case RecheckModel.State.Known _ ->
                switch (model.placeProperty().get()) {
                    case STEP -> step();
                    case PEOPLE, LIST, TICKETS, ALARMS ->
                        panel().map(StepPanel::pieces).orElseGet(round::tickets);
                };
        };
    }

    private List<Node> step() {
        List<Node> pieces = new ArrayList<>();
        Optional<StepPanel> panel = panel();
        if (panel.filter(files::equals).isEmpty()) {
            pieces.addAll(files.troubles());
        }
        panel.map(StepPanel::pieces).ifPresent(pieces::addAll);
        if (panel.filter(MinutesPanel.class::isInstance).isPresent()) {
            pieces.addAll(files.pieces());
        }
        pieces.addAll(round.pieces());
        return pieces;
    }

    /** What has the keyboard's place now. */
    private Optional<StepPanel> panel() {
        return switch (model.placeProperty().get()) {
            case PEOPLE ->
                Optional.of(model.people().person().openedProperty().get().isPresent() ? person : people);
            case LIST -> Optional.ofNullable(panels.get(Act.COMMIT));
            case ALARMS -> Optional.of(look);
            case TICKETS -> Optional.empty();
            case STEP ->
                model.board()
                        .map(board -> board.next().act())
                        .flatMap(act -> Optional.ofNullable(panels.get(act)).or(() -> filesFor(act)));
        };
    }

    private Optional<StepPanel> filesFor(Act act) {
        return switch (act) {
            case TAKE_FILES,
                    TAKE_SIGNATURE,
                    TAKE_CONTACTS,
                    TAKE_ORIGINALS,
                    TAKE_LATE_FILES,
                    WITNESS,
                    SEND_POOL,
                    SEND_DRAW,
                    SEND_RECHECKS,
                    SEND_MINUTES -> Optional.of(files);
            case COMMIT, DRAW, REACH, REACH_LATER, COMPARE, DECIDE, WRITE_MINUTES -> Optional.empty();
        };
    }

    private void begin() {
        if (!here) {
            // Else the keyboard would be on its way to other screens.
            return;
        }
        sheet.top();
        panel().ifPresent(StepPanel::begin);
    }

    private void press() {
        model.primaryProperty().get().filter(Primary::enabled).ifPresent(primary -> {
            switch (primary.ask()) {
                case NOTHING -> model.press(List.of());
                case FILES -> {
                    List<String> chosen = asked();
                    if (!chosen.isEmpty()) {
                        model.press(chosen);
                    }
                }
                case FOLDER -> {
                    boolean ready = !(primary.does() instanceof Primary.Does.Next(Act act))
                            || act != Act.WRITE_MINUTES
                            || model.minutes().isReady();
                    if (ready) {
                        dialogues
                                .folder(primary.words())
                                .map(Path::toString)
                                .ifPresent(folder -> model.press(List.of(folder)));
                    }
                }
            }
        });
    }

    private List<String> asked() {
        return dialogues.files(words.text("recheck.take")).stream()
                .map(Path::toString)
                .toList();
    }

    private void chooseFiles() {
        List<String> chosen = asked();
        if (!chosen.isEmpty()) {
            model.files().take(chosen);
        }
    }

    private void chooseFolder() {
        dialogues
                .folder(words.text("files.folder"))
                .map(Path::toString)
                .ifPresent(model.files().pathProperty()::set);
    }

    private void send() {
        dialogues.folder(words.text("recheck.send")).map(Path::toString).ifPresent(model.files()::send);
    }

    @Override
    public Parent node() {
        return root;
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
        if (event.isControlDown()) {
            return control(event);
        }
        boolean listed = panel().filter(people::equals).isPresent();
        return switch (event.getCode()) {
            case ESCAPE -> {
                if (model.jobs().busyProperty().get()) {
                    model.jobs().stop();
                } else {
                    model.back();
                }
                yield true;
            }
            case UP, DOWN -> {
                if (listed) {
                    people.step(event.getCode() == KeyCode.UP ? -1 : 1);
                }
                yield listed;
            }
            default -> false;
        };
    }

    private boolean control(KeyEvent event) {
        switch (event.getCode()) {
            case O -> {
                if (event.isShiftDown()) {
                    chooseFolder();
                } else {
                    chooseFiles();
                }
            }
            case S -> send();
            case N -> {
                if (another.isVisible()) {
                    model.turn(Place.LIST);
                }
            }
            case T -> model.turn(Place.TICKETS);
            case B -> model.turn(Place.ALARMS);
            case F -> {
                if (panel().filter(people::equals).isPresent()) {
                    people.begin();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }
}
