package vn.sipas.field.app.ui.safekeeping;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.material2.Material2OutlinedAL;
import org.kordamp.ikonli.material2.Material2OutlinedMZ;
import vn.sipas.field.app.desk.Seat;
import vn.sipas.field.app.desk.safekeeping.Restoring;
import vn.sipas.field.app.ui.Dialogues;
import vn.sipas.field.app.ui.Flowing;
import vn.sipas.field.app.ui.Part;
import vn.sipas.field.app.ui.Screen;
import vn.sipas.field.app.ui.Sheet;
import vn.sipas.field.app.ui.Tone;
import vn.sipas.field.app.ui.safekeeping.RestoreModel.Phase;
import vn.sipas.field.base.language.Messages;

/** "Restore from a backup": where to look, which one, and what becomes of a store that is there. */
public final class RestoreView implements Screen {

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("dd/MM/uuuu HH:mm", Locale.ROOT);

    /** How many em the words about a backup need. */
    private static final double WORDS = 20;

    private static final long MEGABYTE = 1024 * 1024;

    private final RestoreModel model;
    private final Messages words;
    private final Dialogues dialogues;
    private final Runnable back;
    private final Sheet sheet = new Sheet();
    private final TextField place = new TextField();
    private final VBox news = new VBox(12);
    private final VBox backups = new VBox(8);
    private final VBox where;

    /** {@code back} returns to the list of people. */
    public RestoreView(RestoreModel model, Locale language, Dialogues dialogues, Runnable back) {
        this.model = model;
        this.words = Messages.of(RestoreView.class, language);
        this.dialogues = dialogues;
        this.back = back;
        place.textProperty().bindBidirectional(model.placeProperty());
        place.setAccessibleText(words.text("restore.place"));
        place.setPromptText(words.text("restore.place.prompt"));
        Button choose = Part.button(Material2OutlinedAL.FOLDER, words.text("restore.choose"), "Ctrl O");
        choose.setOnAction(_ -> choose());
        this.where = Part.card(
                Part.text(words.text("restore.place"), "strong"),
                Part.path(place, choose),
                Part.wrapped(words.text("restore.place.hint"), "caption"));
        sheet.pieces(where, news, backups);
        model.stateProperty().subscribe(this::draw);
    }

    private void choose() {
        dialogues.folder(words.text("restore.place")).ifPresent(path -> {
            place.setText(path.toString());
            model.look();
        });
    }

    private void draw(RestoreModel.State state) {
        head(state);
        news.getChildren().setAll(news(state).stream().toList());
        news.setManaged(!news.getChildren().isEmpty());
        backups.getChildren().clear();
        boolean over = state.phase() instanceof Phase.Done;
        if (!over) {
            for (int index = 0; index < state.found().size(); index++) {
                backups.getChildren().add(card(state.found().get(index).told(), index, index == state.chosen()));
            }
        }
        where.setVisible(!over);
        where.setManaged(!over);
        place.setEditable(!(state.phase() instanceof Phase.Busy));
        if (state.phase() instanceof Phase.Asking || state.phase() instanceof Phase.Nothing) {
            place.requestFocus();
            place.end();
        } else {
            sheet.node().requestFocus();
        }
    }

    private void head(RestoreModel.State state) {
        Button go = switch (state.phase()) {
            case Phase.Asking _, Phase.Nothing _ ->
                Part.primary(Material2OutlinedMZ.SEARCH, words.text("restore.look"), "Enter");
            case Phase.Choosing _, Phase.Failed _, Phase.Busy _ ->
                Part.primary(Material2OutlinedMZ.SETTINGS_BACKUP_RESTORE, words.text("restore.go"), "Enter");
            case Phase.Confirming _ ->
                Part.primary(Material2OutlinedMZ.SETTINGS_BACKUP_RESTORE, words.text("restore.replace"), "Enter");
            case Phase.Done _ -> Part.primary(Material2OutlinedAL.ARROW_FORWARD, words.text("restore.enter"), "Enter");
        };
        go.setOnAction(_ -> model.next());
        go.setFocusTraversable(false);
        go.setDisable(state.phase() instanceof Phase.Busy
                || (state.phase() instanceof Phase.Choosing
                        && state.backup().filter(RestoreModel::isWhole).isEmpty()));
        Button cancel = Part.button(Material2OutlinedAL.ARROW_BACK, words.text("restore.back"), "Esc");
        cancel.setOnAction(_ -> leave());
        cancel.setFocusTraversable(false);
        sheet.head(words.text("restore.title"), go, cancel);
    }

    private Optional<Node> news(RestoreModel.State state) {
        return switch (state.phase()) {
            case Phase.Asking _ -> Optional.empty();
            case Phase.Busy _ -> Optional.of(Part.wrapped(words.text("restore.busy"), "muted"));
            case Phase.Nothing(boolean noSuchPlace) ->
                Optional.of(Part.banner(
                        Material2OutlinedAL.INFO,
                        Tone.WARNING,
                        words.text(noSuchPlace ? "restore.no-place" : "restore.none"),
                        words.text(noSuchPlace ? "restore.no-place.do" : "restore.none.do")));
            case Phase.Choosing _ ->
                Optional.of(Part.flow(
                        20,
                        Part.wrapped(words.text("restore.found", state.found().size()), "strong"),
                        Part.hint(words.text("restore.move"), "↑", "↓")));
            case Phase.Confirming(Optional<Long> here) -> Optional.of(confirm(state, here));
            case Phase.Done(Seat seat, var aside) ->
                Optional.of(Part.banner(
                        Material2OutlinedAL.CHECK_CIRCLE,
                        Tone.SUCCESS,
                        words.text("restore.done", seat.name()),
                        words.text("restore.done.password")
                                + aside.map(folder -> " " + words.text("restore.done.aside", folder.toString()))
                                        .orElse("")));
            case Phase.Failed(var why) ->
                Optional.of(Part.banner(
                        Material2OutlinedAL.ERROR_OUTLINE,
                        Tone.DANGER,
                        words.text("restore.failed"),
                        why.text(words.language())));
        };
    }

    private Node confirm(RestoreModel.State state, Optional<Long> here) {
        Restoring.Told told = state.backup().orElseThrow().told();
        String fact = here.map(records -> words.text("restore.taken", records, told.records()))
                .orElse(words.text("restore.taken.unread"));
        return Part.banner(Material2OutlinedMZ.WARNING, Tone.WARNING, fact, words.text("restore.taken.do"));
    }

    private Node card(Restoring.Told told, int index, boolean now) {
        String name = told.seat().map(Seat::name).orElse(words.text("restore.nobody"));
        String season = told.seat()
                .map(seat -> words.text("role." + seat.role()) + " · " + seat.unit() + ", " + seat.title())
                .orElse("");
        VBox who = new VBox(2, Part.wrapped(name, "strong"), Part.wrapped(season, "caption"));
        VBox what = new VBox(
                2,
                Part.wrapped(words.text("restore.made", WHEN.format(told.made()))),
                Part.wrapped(contents(told), "caption"));
        Flowing card = Part.flow(
                16,
                Part.icon(Material2OutlinedMZ.SAVE, "icon-large", "muted-icon"),
                Flowing.growing(who, WORDS),
                Flowing.growing(what, WORDS),
                badge(told.state()));
        card.getStyleClass().addAll("card", "person-card");
        card.pseudoClassStateChanged(CURRENT, now);
        card.setOnMouseClicked(_ -> model.select(index));
        return card;
    }

    private String contents(Restoring.Told told) {
        String size = words.text("restore.size", Math.max(1, Math.round((double) told.bytes() / MEGABYTE)));
        if (told.state() != Restoring.State.WHOLE) {
            return size;
        }
        return words.text("restore.contents", told.records(), told.drafts())
                + told.last()
                        .map(last -> " " + words.text("restore.last", WHEN.format(last)))
                        .orElse("")
                + " " + size;
    }

    private Node badge(Restoring.State state) {
        return switch (state) {
            case WHOLE -> Part.badge(Material2OutlinedAL.CHECK_CIRCLE, words.text("restore.whole"), Tone.SUCCESS);
            case DAMAGED -> Part.badge(Material2OutlinedAL.ERROR_OUTLINE, words.text("restore.damaged"), Tone.DANGER);
            case NEWER -> Part.badge(Material2OutlinedAL.INFO, words.text("restore.newer"), Tone.WARNING);
        };
    }

    private void leave() {
        if (model.mayGoBack()) {
            back.run();
        }
    }

    @Override
    public Parent node() {
        return sheet.node();
    }

    @Override
    public void shown() {
        place.requestFocus();
    }

    @Override
    public void key(KeyEvent event) {
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            boolean typing = place.isFocused();
            if (event.getCode() == KeyCode.ESCAPE) {
                leave();
                event.consume();
                return;
            }
            if (event.isControlDown() && event.getCode() == KeyCode.O) {
                choose();
                event.consume();
                return;
            }
            if (event.getCode() == KeyCode.UP || event.getCode() == KeyCode.DOWN) {
                model.move(event.getCode() == KeyCode.DOWN ? 1 : -1);
                event.consume();
                return;
            }
            if (event.getCode() == KeyCode.ENTER && typing) {
                model.look();
                event.consume();
                return;
            }
        }
        sheet.key(event);
    }
}
